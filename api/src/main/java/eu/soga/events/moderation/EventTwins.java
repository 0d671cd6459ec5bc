package eu.soga.events.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Finds events that may be the same as another (calendar.md §2): alike in title, time, place and organiser, no more
 * than two days apart. Nothing is decided by it.
 */
@ApplicationScoped
class EventTwins {
    /** From this score on, 0 to 1, two events are shown as possible twins. */
    static final double SUSPICIOUS = 0.6;

    private static final String SQL = """
            WITH pair AS (
                SELECT a.id AS subject, b.id AS other,
                    (SELECT max(similarity(lower(soga_unaccent(x.value)), lower(soga_unaccent(y.value))))
                        FROM jsonb_each_text(a.title) x, jsonb_each_text(b.title) y) AS title,
                    CASE WHEN a.starts_at < b.ends_at AND b.starts_at < a.ends_at
                        THEN 0.5 + 0.5 * extract(epoch FROM least(a.ends_at, b.ends_at) - greatest(a.starts_at, b.starts_at))
                            / greatest(extract(epoch FROM least(a.ends_at - a.starts_at, b.ends_at - b.starts_at)), 1)
                        ELSE 0.5 - 0.5 * extract(epoch FROM greatest(a.starts_at, b.starts_at) - least(a.ends_at, b.ends_at))
                            / 172800.0 END AS time,
                    CASE WHEN a.online_url = b.online_url OR a.registration_url = b.registration_url THEN 1
                        WHEN a.place_latitude IS NOT NULL AND b.place_latitude IS NOT NULL
                        THEN greatest(0, 1 - earth_distance(ll_to_earth(a.place_latitude, a.place_longitude),
                            ll_to_earth(b.place_latitude, b.place_longitude)) / 25000)
                        WHEN a.place_country = b.place_country
                            AND lower(soga_unaccent(a.place_city)) = lower(soga_unaccent(b.place_city)) THEN 1
                        ELSE 0 END AS place,
                    CASE WHEN a.organisation_id = b.organisation_id THEN 1
                        WHEN EXISTS (SELECT 1 FROM event_co_organiser c
                            WHERE c.event_id = a.id AND c.organisation_id = b.organisation_id
                                OR c.event_id = b.id AND c.organisation_id = a.organisation_id) THEN 0.8
                        ELSE 0 END AS organiser
                FROM event a
                JOIN event b ON b.id <> a.id
                    AND b.starts_at <= a.ends_at + interval '2 days' AND b.ends_at >= a.starts_at - interval '2 days'
                WHERE a.id IN (:subjects)
                    AND b.status IN ('SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'POSTPONED')
                    AND a.parent_id IS DISTINCT FROM b.id AND b.parent_id IS DISTINCT FROM a.id),
            scored AS (
                SELECT *, 0.5 * title + 0.2 * time + 0.15 * place + 0.15 * organiser AS score FROM pair)
            SELECT subject, other, CAST(score AS float8), CAST(title AS float8), CAST(time AS float8),
                CAST(place AS float8), CAST(organiser AS float8)
            FROM scored WHERE title >= 0.3 AND score >= :suspicious ORDER BY score DESC, other
            """;

    private final Session session;

    EventTwins(Session session) {
        this.session = session;
    }

    /** The possible twins of each of these events, most alike first; in one statement. */
    Map<UUID, List<Twin>> of(Collection<UUID> events) {
        if (events.isEmpty()) return Map.of();
        return session
                .createNativeQuery(SQL, Object[].class)
                .setParameter("subjects", events)
                .setParameter("suspicious", SUSPICIOUS)
                .stream()
                .map(EventTwins::twin)
                .collect(Collectors.groupingBy(Twin::subject));
    }

    private static Twin twin(Object[] row) {
        return new Twin(
                (UUID) row[0],
                (UUID) row[1],
                rounded(row[2]),
                new Twin.Parts(rounded(row[3]), rounded(row[4]), rounded(row[5]), rounded(row[6])));
    }

    private static double rounded(Object number) {
        return Math.round(((Number) number).doubleValue() * 100) / 100.0;
    }
}
