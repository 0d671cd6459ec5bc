package eu.soga.events.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventDisplay;
import eu.soga.shared.errors.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a dry run.
 *
 * @param valid true when it could be saved
 * @param violations what a saving would refuse
 * @param missing what a submission would ask for; empty while there are violations
 * @param twins events that may be the same one; empty while there are violations
 * @param existing path of the organisation's event with this externalId, which a PUT by external id would replace and
 *     a POST would meet as duplicate
 * @param display its texts in the caller's languages; null while there are violations
 */
@JsonInclude
record EventValidationResponse(
        boolean valid,
        List<Violation> violations,
        List<Violation> missing,
        List<Twin.Shown> twins,
        @Nullable String existing,
        @Nullable EventDisplay display) {}
