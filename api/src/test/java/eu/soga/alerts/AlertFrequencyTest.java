package eu.soga.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertFrequencyTest {
    /** The clocks of Paris change on 25 October 2026 and on 28 March 2027, both Sundays. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-19T05:00:00Z, 2026-10-19T05:00:00Z",
        "2026-10-19T04:59:59Z, 2026-10-12T05:00:00Z",
        "2026-10-26T05:30:00Z, 2026-10-19T05:00:00Z",
        "2026-10-26T06:00:00Z, 2026-10-26T06:00:00Z",
        "2027-03-29T04:59:59Z, 2027-03-22T06:00:00Z",
        "2027-03-29T05:00:00Z, 2027-03-29T05:00:00Z",
        "2026-12-31T12:00:00Z, 2026-12-28T06:00:00Z",
    })
    void a_week_begins_on_monday_at_seven_on_the_wall_in_paris(Instant now, Instant monday) {
        assertThat(AlertFrequency.lastMonday(now)).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-26T05:59:59Z, 2026-10-26T06:00:00Z, true",
        "2026-10-26T06:00:00Z, 2026-10-26T06:15:00Z, false",
        "2026-10-26T08:00:00Z, 2026-11-02T05:59:59Z, false",
        "2026-10-12T08:00:00Z, 2026-11-11T11:00:00Z, true",
    })
    void the_weekly_mail_is_due_once_a_week_and_made_up_for(Instant lookedAt, Instant now, boolean due) {
        assertThat(AlertFrequency.WEEKLY.isDue(lookedAt, now)).isEqualTo(due);
    }

    @Test
    void at_once_is_always_due() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(AlertFrequency.IMMEDIATE.isDue(now, now)).isTrue();
    }
}
