package eu.soga.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventDiff;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.events.duplicates.Twin;
import eu.soga.shared.errors.Problem;
import eu.soga.shared.errors.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an import.
 *
 * @param uid what the source calls it
 * @param recurrenceId which date of the series it replaces
 * @param proposed the event as the source has it; null when it cannot be written so
 * @param changes what would change in the event that is here
 * @param violations what is wrong with it, with pointers into {@code proposed}
 * @param missing what it needs besides before it can be submitted; without it, it stays a draft
 * @param twins events that may be the same, for {@code possible-duplicate}
 * @param event the event it is here
 * @param outcome what applying it did
 * @param problem why applying it was refused
 */
@JsonInclude
record ImportRowResponse(
        UUID id,
        int position,
        String uid,
        @Nullable String recurrenceId,
        String title,
        @Nullable String url,
        Verdict verdict,
        RowState state,
        @Nullable EventRequest proposed,
        List<EventDiff.Change> changes,
        List<Violation> violations,
        List<Violation> missing,
        List<String> notices,
        List<Twin.Shown> twins,
        @Nullable ImportedEvent event,
        @Nullable Outcome outcome,
        @Nullable Problem problem) {
    /** The event here. */
    record ImportedEvent(UUID id, String slug, EventStatus status, Map<String, String> title, String defaultLanguage) {}
}
