package eu.soga.editions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores releases: copies of the draft that nobody changes any more. */
@ApplicationScoped
class ReleaseCopies {
    /** Writes enumerations by their names, as {@code ReadRows} reads them. */
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final EntityManager database;
    private final Clock clock;

    ReleaseCopies(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The number of a release: a release after 1.4 is 1.5, or 2.0 when it is a new programme. */
    record Number(int major, int minor) {
        static final Number FIRST = new Number(1, 0);

        Number next() {
            return new Number(major, minor + 1);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /** A stored release. */
    record Stored(UUID id, Number number) {}

    /** Returns the last release of an edition; empty before the first. */
    Optional<Stored> latest(UUID editionId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT id, major, minor FROM programme_release WHERE edition_id = :edition"
                                + " ORDER BY major DESC, minor DESC LIMIT 1")
                .setParameter("edition", editionId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Stored(
                        (UUID) row[0],
                        new Number(((java.lang.Number) row[1]).intValue(), ((java.lang.Number) row[2]).intValue())));
    }

    /**
     * Copies the draft as it is in the database. Constraints refuse a room or a person that the draft has twice at
     * once.
     *
     * @param note what the lead says about it, by language
     * @param changes since the release before
     */
    UUID store(UUID editionId, Number number, String by, Map<String, String> note, List<ProgrammeChange> changes) {
        database.flush();
        UUID release = UUID.randomUUID();
        database.createNativeQuery("""
                        INSERT INTO programme_release (id, created_at, edition_id, major, minor, released_by, note, changes)
                        VALUES (:id, :now, :edition, :major, :minor, :by, cast(:note AS jsonb), cast(:changes AS jsonb))
                        """)
                .setParameter("id", release)
                .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .setParameter("edition", editionId)
                .setParameter("major", number.major)
                .setParameter("minor", number.minor)
                .setParameter("by", by)
                .setParameter("note", json(note))
                .setParameter("changes", json(changes))
                .executeUpdate();
        copy(
                "INSERT INTO programme_slot (id, version, created_at, updated_at, edition_id, release_id, guid, leg_id,"
                        + " event_id, interlude, kind, format, title, summary, day, start_local, end_local, starts_at,"
                        + " ends_at, track_id, room_id, position, project, seats)"
                        + " SELECT uuidv7(), 0, created_at, updated_at, edition_id, :release, guid, leg_id, event_id,"
                        + " interlude, kind, format, title, summary, day, start_local, end_local, starts_at, ends_at,"
                        + " track_id, room_id, position, project, seats"
                        + " FROM programme_slot WHERE edition_id = :edition AND release_id IS NULL",
                editionId,
                release);
        copy("""
                INSERT INTO programme_appearance (slot_id, position, speaker_id, part, release_id, during)
                SELECT c.id, a.position, a.speaker_id, a.part, :release,
                    CASE WHEN c.starts_at IS NULL THEN NULL ELSE tstzrange(c.starts_at, c.ends_at) END
                FROM programme_slot c
                JOIN programme_slot s ON s.guid = c.guid AND s.release_id IS NULL AND s.edition_id = :edition
                JOIN programme_appearance a ON a.slot_id = s.id WHERE c.release_id = :release
                """, editionId, release);
        copy("""
                INSERT INTO programme_host (slot_id, position, organisation_id)
                SELECT c.id, h.position, h.organisation_id FROM programme_slot c
                JOIN programme_slot s ON s.guid = c.guid AND s.release_id IS NULL AND s.edition_id = :edition
                JOIN programme_host h ON h.slot_id = s.id WHERE c.release_id = :release
                """, editionId, release);
        return release;
    }

    private void copy(String statement, UUID editionId, UUID release) {
        database.createNativeQuery(statement)
                .setParameter("edition", editionId)
                .setParameter("release", release)
                .executeUpdate();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records and maps can be written as JSON", e);
        }
    }
}
