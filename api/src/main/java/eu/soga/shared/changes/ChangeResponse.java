package eu.soga.shared.changes;

import eu.soga.shared.openapi.Words;
import java.time.Instant;

/**
 * One public change.
 *
 * @param id rises by one, without gaps
 * @param type word of a {@link ChangeType}, for instance {@code event.published}
 * @param subject address of the changed thing by its id
 * @param version its version after the change; unchanged when only something it shows of another thing changed
 */
record ChangeResponse(
        long id, Instant at, @Words(ChangeType.class) String type, String subject, int version) {
    static ChangeResponse from(Changes.Change change) {
        return new ChangeResponse(change.id(), change.at(), change.type().word(), change.subject(), change.version());
    }
}
