package eu.soga.shared.changes;

import java.time.Instant;

/**
 * One public change.
 *
 * @param id rises by one, without gaps
 * @param type a word of the list, for instance {@code event.published}
 * @param subject address of the thing by its id; read it there
 * @param version its version after the change; the same as before when only something it shows of another thing changed
 */
record ChangeResponse(long id, Instant at, String type, String subject, int version) {
    static ChangeResponse from(Changes.Change change) {
        return new ChangeResponse(change.id(), change.at(), change.type().word(), change.subject(), change.version());
    }
}
