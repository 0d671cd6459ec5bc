package eu.soga.events.duplicates;

/**
 * The SQL statement that finds possible duplicates of any number of candidates at once, with its weights and
 * thresholds.
 *
 * <p>An event is compared with a candidate when one of its dates and one of the candidate's share a local day, each in
 * its own zone, or overlap in time; the same event on the next day is another event. Cancelled dates do not count. Of
 * several such pairs of dates the one with the nearest starts counts. An event with the same UID is always compared.
 *
 * <p>The score is the weighted sum of four parts, each from 0 to 1 (weights in {@code weight}). Title: likeness of the
 * most similar titles. Time: from 0.5 for dates that touch to 1 for dates one of which contains the other, and from 0.5
 * down to 0 for dates two days apart. Place: 1 for an equal online or registration address, else falling to 0 at 25 km,
 * or 1 for the same town when one of the two has no coordinates. Organiser: 1 for the same one, 0.8 for a co-organiser.
 * An equal UID makes the score 1.
 *
 * <p>Never duplicates: an event and its parent or part, and a series and the one that continues it. {@link TwinSight}
 * says which unpublished events may be found.
 */
final class TwinStatement {
    /** Lowest score of a possible duplicate, 0 to 1. */
    static final double SUSPICIOUS = 0.6;

    /** Lowest likeness of titles, 0 to 1: below it two events are no duplicates, unless they have the same UID. */
    private static final double LEAST_TITLE = 0.3;

    private TwinStatement() {}

    /**
     * Candidates are passed as JSON, each with its dates. Comparing titles is the most expensive step: it comes last,
     * only for pairs that can still reach {@link #SUSPICIOUS}, and each title is normalised once. The steps are
     * materialised, because the planner cannot estimate their sizes and would choose nested loops over both sides.
     */
    static final String SQL = """
            WITH weight AS (SELECT 0.5 AS title, 0.2 AS time, 0.15 AS place, 0.15 AS organiser),
            subject AS MATERIALIZED (
                SELECT * FROM jsonb_to_recordset(CAST(:candidates AS jsonb)) AS a(
                    id uuid, title jsonb, dates jsonb, latitude float8, longitude float8,
                    city text, country text, online_url text, registration_url text, organisation uuid,
                    co_organisers uuid[], parent uuid, uid text, ours uuid)),
            same_uid AS (
                SELECT a.id AS subject, a.ours AS other FROM subject a WHERE a.ours IS NOT NULL
                UNION SELECT a.id, s.event_id FROM subject a JOIN event_source s ON s.source_uid = a.uid),
            met AS (
                SELECT DISTINCT ON (a.id, o.event_id) a.id AS subject, o.event_id AS other, o.starts_at, o.ends_at,
                    d.starts_at AS own_start, d.ends_at AS own_end
                FROM subject a
                CROSS JOIN LATERAL jsonb_to_recordset(a.dates) AS d(
                    starts_at timestamptz, ends_at timestamptz, first_day date, last_day date)
                JOIN occurrence o ON tstzrange(o.starts_at, o.ends_at, '[]')
                    && tstzrange(d.starts_at - interval '1 day', d.ends_at + interval '1 day', '[]')
                WHERE NOT o.cancelled AND (o.first_day <= d.last_day AND o.last_day >= d.first_day
                    OR o.starts_at < d.ends_at AND d.starts_at < o.ends_at)
                ORDER BY a.id, o.event_id, abs(extract(epoch FROM o.starts_at - d.starts_at)), o.starts_at, o.id),
            nearby AS MATERIALIZED (
                SELECT m.*, EXISTS (SELECT 1 FROM same_uid u WHERE u.subject = m.subject AND u.other = m.other) AS uid
                FROM met m
                UNION ALL
                SELECT u.subject, u.other, NULL, NULL, NULL, NULL, true FROM same_uid u JOIN event e ON e.id = u.other
                WHERE NOT EXISTS (SELECT 1 FROM met m WHERE m.subject = u.subject AND m.other = u.other)),
            placed AS MATERIALIZED (
                SELECT n.subject, n.other, CAST(CAST(n.uid AS int) AS float8) AS uid,
                    coalesce(greatest(0, CASE WHEN n.own_start < n.ends_at AND n.starts_at < n.own_end
                        THEN 0.5 + 0.5 * extract(epoch FROM least(n.own_end, n.ends_at) - greatest(n.own_start, n.starts_at))
                            / greatest(extract(epoch FROM least(n.own_end - n.own_start, n.ends_at - n.starts_at)), 1)
                        ELSE 0.5 - 0.5 * extract(epoch FROM greatest(n.own_start, n.starts_at) - least(n.own_end, n.ends_at))
                            / 172800.0 END), 0) AS time,
                    CASE WHEN a.online_url = b.online_url OR a.registration_url = b.registration_url THEN 1
                        WHEN a.latitude IS NOT NULL AND b.place_latitude IS NOT NULL
                        THEN greatest(0, 1 - earth_distance(ll_to_earth(a.latitude, a.longitude),
                            ll_to_earth(b.place_latitude, b.place_longitude)) / 25000)
                        WHEN a.country = b.place_country AND event_city_key(a.city) = b.city_key THEN 1
                        ELSE 0 END AS place,
                    CASE WHEN a.organisation = b.organisation_id THEN 1
                        WHEN b.organisation_id = ANY (a.co_organisers) OR EXISTS (SELECT 1 FROM event_co_organiser c
                            WHERE c.event_id = b.id AND c.organisation_id = a.organisation) THEN 0.8
                        ELSE 0 END AS organiser,
                    b.status IN ('PUBLISHED', 'POSTPONED')
                    OR :moderates AND b.status IN ('SUBMITTED', 'CHANGES_REQUESTED')
                    OR b.organisation_id = ANY (CAST(:organisations AS uuid[]))
                        AND b.status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED') AS visible
                FROM nearby n
                JOIN subject a ON a.id = n.subject
                JOIN event b ON b.id = n.other
                WHERE b.id <> a.id AND a.parent IS DISTINCT FROM b.id AND b.parent_id IS DISTINCT FROM a.id
                    AND b.split_from_id IS DISTINCT FROM a.id
                    AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = a.id AND e.split_from_id = b.id)),
            likely AS MATERIALIZED (
                SELECT p.* FROM placed p CROSS JOIN weight w WHERE p.visible AND (p.uid = 1
                    OR w.title + w.time * p.time + w.place * p.place + w.organiser * p.organiser >= :suspicious - 0.000001)),
            subject_title AS MATERIALIZED (
                SELECT a.id, event_fold(t.value) AS letters, event_title_words(t.value) AS words
                FROM subject a, jsonb_each_text(a.title) t WHERE a.id IN (SELECT subject FROM likely)),
            other_title AS MATERIALIZED (
                SELECT b.id, event_fold(t.value) AS letters, event_title_words(t.value) AS words
                FROM event b, jsonb_each_text(b.title) t WHERE b.id IN (SELECT other FROM likely)),
            pair AS MATERIALIZED (
                SELECT l.subject, l.other, l.uid, l.time, l.place, l.organiser,
                    coalesce(max(event_title_likeness(x.letters, x.words, y.letters, y.words)), 0) AS title
                FROM likely l
                LEFT JOIN subject_title x ON x.id = l.subject
                LEFT JOIN other_title y ON y.id = l.other
                GROUP BY l.subject, l.other, l.uid, l.time, l.place, l.organiser),
            scored AS (
                SELECT p.*, w.title * p.title + w.time * p.time + w.place * p.place + w.organiser * p.organiser AS likeness
                FROM pair p CROSS JOIN weight w WHERE p.uid = 1 OR p.title >= """ + LEAST_TITLE + """
            ),
            ranked AS (
                SELECT *, CASE WHEN uid = 1 THEN 1 ELSE likeness END AS score,
                    row_number() OVER (PARTITION BY subject ORDER BY uid DESC, likeness DESC, other) AS rank
                FROM scored)
            SELECT subject, other, CAST(score AS float8), CAST(title AS float8), CAST(time AS float8),
                CAST(place AS float8), CAST(organiser AS float8), uid
            FROM ranked WHERE score >= :suspicious AND rank <= :most ORDER BY score DESC, other
            """;
}
