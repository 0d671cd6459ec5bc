package eu.soga.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.errors.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    private static final String EVERY_MINUTE =
            "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,"
                    + "40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59";

    /** Every second of a day. */
    private static final String ALL_TIMES =
            ";BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=" + EVERY_MINUTE
                    + ";BYSECOND=" + EVERY_MINUTE;

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
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=WEEKLY;INTERVAL=2147483647",
                "FREQ=MONTHLY;INTERVAL=2147483647",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=HOURLY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=99999999999",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU" + ALL_TIMES,
                "FREQ=MONTHLY;BYSETPOS=1" + ALL_TIMES,
                "FREQ=YEARLY;BYWEEKNO=53;BYSETPOS=-1" + ALL_TIMES,
                "FREQ=WEEKLY;UNTIL=20270230T120000",
                "FREQ=WEEKLY;UNTIL=20271301",
                "FREQ=WEEKLY;UNTIL=20270201T250000Z",
                "FREQ=WEEKLY;UNTIL=20270201T236100",
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

    @ParameterizedTest
    @ValueSource(
            strings = {"FREQ=DAILY;INTERVAL=47482", "FREQ=YEARLY;INTERVAL=100", "FREQ=SECONDLY;INTERVAL=2147439600"})
    void takes_a_long_interval_that_ends_before_the_year_2101(String rrule) {
        long before = System.nanoTime();
        assertThat(broken(RecurrenceText.of(rrule))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    /** 1,500 rules of a seed, of whatever parts and numbers: none costs more than its deadline. */
    @Test
    void costs_bounded_time_whatever_is_written() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < 1500; i++) {
            String rule = anyRule(random);
            long before = System.nanoTime();
            broken(RecurrenceText.of(rule));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(rule).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String anyRule(Random random) {
        String[] parts = {
            "INTERVAL=",
            "COUNT=",
            "BYMONTH=",
            "BYWEEKNO=",
            "BYYEARDAY=",
            "BYMONTHDAY=",
            "BYHOUR=",
            "BYMINUTE=",
            "BYSECOND=",
            "BYSETPOS=",
            "UNTIL=2028"
        };
        int[] most = {0, 0, 12, 53, 366, 31, 24, 60, 60, 366, 1231};
        StringBuilder rule = new StringBuilder("FREQ=")
                .append(List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
                        .get(random.nextInt(7)));
        for (int part = 0; part < parts.length; part++) {
            if (random.nextInt(3) > 0 || part == 10 && rule.indexOf("COUNT") > 0) continue;
            rule.append(';').append(parts[part]);
            if (most[part] == 0) rule.append(1 + (random.nextBoolean() ? random.nextInt(9) : random.nextInt() >>> 1));
            else if (part == 10) rule.append("%04d".formatted(random.nextInt(most[part])));
            else
                for (int n = random.nextInt(1, 25), j = 0; j < n; j++)
                    rule.append(j == 0 ? "" : ",").append(random.nextInt(most[part] + 1));
        }
        if (random.nextInt(3) == 0) rule.append(";BYDAY=MO,TU,FR");
        return rule.toString();
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
