package eu.soga.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists events that left the calendar, for programs that keep copies. */
@ApplicationScoped
class Departures {
    private static final int MOST = 1000;

    private final EntityManager database;

    Departures(EntityManager database) {
        this.database = database;
    }

    /** An event that left the calendar at this time. */
    record Departure(UUID event, Instant at) {}

    /**
     * Lists events that left after {@code since} and not after {@code until}, latest first, at most {@value #MOST}.
     * The log does not say which searches an event matched, so every search lists all of them.
     *
     * @param since null for the start of the log
     * @param until null for now
     * @param cancelled true when cancelled events count as departures
     */
    List<Departure> between(@Nullable Instant since, @Nullable Instant until, boolean cancelled) {
        String window = " > CAST(:since AS timestamptz) AND %1$s <= CAST(:until AS timestamptz)";
        String gone = """
                SELECT CAST(right(c.subject, 36) AS uuid) AS event, c.at AS at FROM change c
                WHERE (c.type LIKE '%.merged' OR c.type LIKE '%.deleted') AND c.subject LIKE '/api/v1/events/%' AND c.at""" + window.replace("%1$s", "c.at") + """
                 AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = CAST(right(c.subject, 36) AS uuid)
                  AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED'))
                """;
        String off =
                " UNION ALL SELECT e.id, e.cancelled_at FROM event e WHERE e.status = 'CANCELLED' AND e.cancelled_at"
                        + window.replace("%1$s", "e.cancelled_at");
        List<?> rows = database.createNativeQuery("SELECT event, max(at) AS at FROM (" + gone + (cancelled ? off : "")
                        + ") left_ GROUP BY event ORDER BY at DESC, event")
                .setParameter("since", (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC))
                .setParameter(
                        "until",
                        (until == null ? Instant.parse("9999-12-31T00:00:00Z") : until).atOffset(ZoneOffset.UTC))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Departure((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /** Returns when any event last changed; empty when there is none. */
    Optional<Instant> lastChange() {
        Object last =
                database.createNativeQuery("SELECT max(updated_at) FROM event").getSingleResult();
        return Optional.ofNullable((Instant) last);
    }
}
