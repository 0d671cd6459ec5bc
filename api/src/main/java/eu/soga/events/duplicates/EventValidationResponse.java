package eu.soga.events.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventSummary.EventDisplay;
import eu.soga.shared.errors.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a dry run.
 *
 * @param valid true when it could be saved
 * @param violations what saving would refuse
 * @param missing what submission would require; empty while there are violations
 * @param twins possible duplicates; empty while there are violations
 * @param existing path of the organisation's event with this externalId, which a PUT by external id would replace and a
 *     POST would refuse as a duplicate; null for none
 * @param display texts in the caller's languages; null while there are violations
 */
@JsonInclude
record EventValidationResponse(
        boolean valid,
        List<Violation> violations,
        List<Violation> missing,
        List<Twin.Shown> twins,
        @Nullable String existing,
        @Nullable EventDisplay display) {}
