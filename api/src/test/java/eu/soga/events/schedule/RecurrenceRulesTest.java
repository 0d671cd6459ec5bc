package eu.soga.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.errors.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Tuesday at two, and what is said of rules that cannot go on from there. */
class RecurrenceRulesTest {
    /** Milliseconds on an idle machine, minutes when the work is not bounded. */
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Schedule TUESDAY = Schedule.of(
            LocalDateTime.parse("2027-01-05T14:00"),
            LocalDateTime.parse("2027-01-05T16:00"),
            ZoneId.of("Europe/Paris"));

    private static List<Violation> broken(RecurrenceText text) {
        return RecurrenceRules.broken("/recurrence", text, TUESDAY, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=MONTHLY;BYDAY=1TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
                "rrule:freq=weekly;count=3",
                "FREQ=SECONDLY;INTERVAL=604800",
                "FREQ=HOURLY;INTERVAL=24",
                "FREQ=MINUTELY;BYHOUR=14;BYMINUTE=0",
                "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5;BYHOUR=14;BYMINUTE=0",
                "FREQ=DAILY;COUNT=1",
                "FREQ=YEARLY;UNTIL=20270105T140000"
            })
    void takes_every_frequency_that_makes_a_series(String rrule) {
        assertThat(broken(RecurrenceText.of(rrule))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=5",
                "FREQ=DAILY;BYHOUR=10,14,18",
                "FREQ=HOURLY;COUNT=2000000000",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;BYYEARDAY=366",
                "FREQ=WEEKLY;BYDAY=TU;BYSETPOS=366",
                "FREQ=SECONDLY;INTERVAL=90000061",
                "FREQ=DAILY;BYHOUR=14;BYMINUTE=0;BYSECOND=0,30",
                "FREQ=WEEKLY;UNTIL=20260101",
                "FREQ=SOMETIMES",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=3;UNTIL=20270201",
                "FREQ=DAILY;X-TRICK=1",
                "FREQ=YEARLY;RSCALE=CHINESE;BYMONTH=1",
                "",
                "DTSTART:20270105T140000\r\nRRULE:FREQ=DAILY"
            })
    void refuses_a_hostile_or_broken_rule_at_once_and_says_where(String rrule) {
        long before = System.nanoTime();
        assertThat(broken(RecurrenceText.of(rrule)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.pointer()).isEqualTo("/recurrence/rrule"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
    }

    @Test
    void reads_a_rule_of_decades_with_bounded_work() {
        var since1970 = Schedule.of(
                LocalDateTime.parse("1970-01-01T10:00"),
                LocalDateTime.parse("1970-01-01T11:00"),
                ZoneId.of("Europe/Paris"));
        long before = System.nanoTime();
        assertThat(RecurrenceRules.broken("", RecurrenceText.of("FREQ=DAILY"), since1970, NOW))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=WEEKLY;BYDAY=WE          | 2026-12-30T14:00 | 2027-01-06T14:00
        FREQ=MONTHLY;BYDAY=2TU        | 2026-12-08T14:00 | 2027-01-12T14:00
        FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;UNTIL=20270201 | 2027-01-01T14:00 | 2027-02-01T14:00
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2024-02-29T14:00 | 2028-02-29T14:00
        FREQ=DAILY;BYHOUR=10          | 2027-01-05T10:00 | 2027-01-06T10:00
        """)
    void offers_the_nearest_dates_when_the_first_does_not_follow_the_rule(String rrule, String before, String after) {
        assertThat(broken(RecurrenceText.of(rrule))).singleElement().satisfies(violation -> {
            assertThat(violation.reason()).isEqualTo("first-date-outside-rule");
            assertThat(violation.choices()).extracting(Violation.Choice::value).containsExactly(before, after);
        });
    }

    @Test
    void reads_single_dates_strictly() {
        assertThat(broken(new RecurrenceText(
                        null,
                        List.of("2027-01-05T14:00", "2027-02-30T14:00", "2027-02-03", "2027-02-03T14:00Z"),
                        List.of("x"))))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/recurrence/rdates/0",
                        "/recurrence/rdates/1",
                        "/recurrence/rdates/2",
                        "/recurrence/rdates/3",
                        "/recurrence/exdates/0");
        assertThat(broken(new RecurrenceText(null, Collections.nCopies(501, "2027-02-03T14:00"), List.of())))
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/recurrence/rdates"));
    }

    @Test
    void needs_a_rule_or_dates_and_leaves_one() {
        assertThat(broken(new RecurrenceText(null, null, null)))
                .extracting(Violation::pointer)
                .contains("/recurrence");
        assertThat(broken(new RecurrenceText("FREQ=DAILY;COUNT=1", null, List.of("2027-01-05T14:00"))))
                .extracting(Violation::pointer)
                .containsExactly("/recurrence/exdates");
        assertThat(RecurrenceRules.broken("/recurrence", RecurrenceText.of("FREQ=DAILY"), null, NOW))
                .extracting(Violation::pointer)
                .containsExactly("/recurrence");
    }
}
