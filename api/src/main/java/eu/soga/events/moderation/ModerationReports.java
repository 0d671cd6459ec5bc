package eu.soga.events.moderation;

import eu.soga.events.ModerationReason;
import eu.soga.events.moderation.ModerationReport.ReasonCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Calculates a month's figures from the audit log alone, so that they can be recalculated. */
@ApplicationScoped
class ModerationReports {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The acts on events; a decision is undone when the next act on its event says so. */
    private static final String ACTS = """
            WITH act AS (SELECT a.*, coalesce((SELECT n.action FROM audit_entry n
                    WHERE n.subject_type = 'event' AND n.subject_id = a.subject_id AND n.id > a.id
                    ORDER BY n.id LIMIT 1), '') = 'undo-decision' AS undone
                FROM audit_entry a WHERE a.subject_type = 'event')
            """;

    private final Session session;

    ModerationReports(Session session) {
        this.session = session;
    }

    /** Returns the report of this month. */
    @Transactional
    ModerationReport of(YearMonth month) {
        Object[] counts = within(month, """
                SELECT count(*) FILTER (WHERE action IN ('submit', 'appeal') AND to_state = 'SUBMITTED'),
                    count(*) FILTER (WHERE action = 'publish'),
                    count(*) FILTER (WHERE action = 'request-changes' AND NOT undone),
                    count(*) FILTER (WHERE action = 'refuse' AND NOT undone),
                    count(*) FILTER (WHERE action = 'submit' AND to_state IN ('PUBLISHED', 'POSTPONED')),
                    (SELECT CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.at - s.at) / 3600) AS float8)
                        FROM act d
                        CROSS JOIN LATERAL (SELECT max(at) AS at FROM audit_entry e
                            WHERE e.subject_type = 'event' AND e.subject_id = d.subject_id AND e.id < d.id
                                AND e.action IN ('submit', 'appeal')) s
                        WHERE NOT d.undone AND d.at >= :from AND d.at < :to
                            AND d.action IN ('publish', 'request-changes', 'refuse'))
                FROM act WHERE at >= :from AND at < :to
                """).getSingleResult();
        Double median = (Double) counts[5];
        return new ModerationReport(
                month.toString(),
                (Long) counts[0],
                (Long) counts[1],
                (Long) counts[2],
                (Long) counts[3],
                median == null ? null : Math.round(median * 10) / 10.0,
                reasons(month),
                (Long) counts[4]);
    }

    private List<ReasonCount> reasons(YearMonth month) {
        return within(month, """
                SELECT reason, count(*) FROM act
                WHERE NOT undone AND at >= :from AND at < :to
                    AND action IN ('request-changes', 'refuse') AND reason IS NOT NULL
                GROUP BY reason ORDER BY count(*) DESC, reason
                """).stream()
                .map(row -> new ReasonCount(ModerationReason.valueOf((String) row[0]), (Long) row[1]))
                .toList();
    }

    private NativeQuery<Object[]> within(YearMonth month, String sql) {
        return session.createNativeQuery(ACTS + sql, Object[].class)
                .setParameter("from", start(month))
                .setParameter("to", start(month.plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(PARIS).toInstant();
    }
}
