package eu.soga.events.reading;

import eu.soga.shared.kept.PublicState;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which time alone changes what the calendar shows: a date is over, a registration closes, and 30 days
 * after an end or a cancellation, when calendars to subscribe to forget it. An ambiguous local time counts twice.
 */
@ApplicationScoped
class CalendarBoundary implements PublicState.Boundary {
    private static final String NEXT = """
            WITH span AS (SELECT CAST(? AS timestamptz) AS after, CAST(? AS timestamptz) AS until)
            SELECT min(moment) AS moment FROM span, LATERAL (
                (SELECT ends_at AS moment FROM occurrence WHERE ends_at > after AND ends_at <= until ORDER BY ends_at LIMIT 1)
                UNION ALL (SELECT ends_at + interval '720 hours' FROM occurrence WHERE ends_at > after - interval '720 hours'
                    AND ends_at <= until - interval '720 hours' ORDER BY ends_at LIMIT 1)
                UNION ALL (SELECT cancelled_at + interval '720 hours' FROM event
                    WHERE cancelled_at >= after - interval '720 hours' AND cancelled_at <= until - interval '720 hours')
                UNION ALL (SELECT changed_at + interval '720 hours' FROM occurrence_override WHERE cancelled
                    AND changed_at >= after - interval '720 hours' AND changed_at <= until - interval '720 hours')
                UNION ALL (SELECT closes + shift * interval '30 minutes' FROM (
                        SELECT registration_closes_at AT TIME ZONE zone AS closes FROM event
                        WHERE registration_closes_at > CAST(? AS timestamp) - interval '2 days'
                            AND registration_closes_at < CAST(? AS timestamp) + interval '2 days') closing,
                    generate_series(-2, 2) shift WHERE closes + shift * interval '30 minutes' > after)
            ) moments
            """;

    private final ReadRows rows;

    CalendarBoundary(ReadRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public @Nullable Instant next(Instant after, Instant atMost) {
        var utc = after.atOffset(ZoneOffset.UTC).toLocalDateTime();
        return rows.all(NEXT, row -> new Moment(row.instant("moment")), after, atMost, utc, utc)
                .getFirst()
                .at;
    }

    private record Moment(@Nullable Instant at) {}
}
