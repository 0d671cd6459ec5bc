package eu.soga.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.calendar.Fold;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates that RFC 5545 §3.8.5.3 gives for its own rules, and what series do around them. */
class RecurrenceTest {
    private static final String PARIS = "Europe/Paris";

    private static Recurrence series(String start, String rrule) {
        return series(start, new RecurrenceText(rrule, List.of(), List.of()));
    }

    private static Recurrence series(String start, RecurrenceText text) {
        LocalDateTime from = LocalDateTime.parse(start);
        return Recurrence.of(text, Schedule.of(from, from.plusHours(1), ZoneId.of("America/New_York")));
    }

    private static Stream<LocalDateTime> dates(Recurrence series) {
        return series.between(LocalDateTime.MIN, LocalDateTime.parse("2099-01-01T00:00")).stream();
    }

    private static List<String> first(int count, Recurrence series) {
        return dates(series).limit(count).map(LocalDateTime::toString).toList();
    }

    /** First dates of a rule, each as month-day, with the year where it changes and the hour where it is not nine. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1997-09-02 | FREQ=DAILY;COUNT=10                                       | 09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11 .
        1997-09-02 | FREQ=DAILY;UNTIL=19970905T000000Z                         | 09-02 09-03 09-04 .
        1997-09-02 | FREQ=DAILY;INTERVAL=2                                     | 09-02 09-04 09-06 09-08
        1997-09-02 | FREQ=DAILY;INTERVAL=10;COUNT=5                            | 09-02 09-12 09-22 10-02 10-12 .
        1998-01-01 | FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 01-01 01-02 01-03
        1997-09-02 | FREQ=WEEKLY;INTERVAL=2;WKST=SU                            | 09-02 09-16 09-30 10-14 10-28 11-11
        1997-09-02 | FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH    | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 .
        1997-09-01 | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03
        1997-09-02 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH        | 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16 .
        1997-09-05 | FREQ=MONTHLY;COUNT=10;BYDAY=1FR                           | 09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05 .
        1997-09-07 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU           | 09-07 09-28 11-02 11-30 1998-01-04 01-25 03-01 03-29 05-03 05-31 .
        1997-09-22 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO                           | 09-22 10-20 11-17 12-22 1998-01-19 02-16 .
        1997-09-28 | FREQ=MONTHLY;BYMONTHDAY=-3                                | 09-28 10-29 11-28 12-29 1998-01-29 02-26
        1997-09-02 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15                     | 09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 1998-01-02 01-15 .
        1997-09-30 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1                     | 09-30 10-01 10-31 11-01 11-30 12-01 12-31 1998-01-01 01-31 02-01 .
        1997-09-10 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 09-10 09-11 09-12 09-13 09-14 09-15 1999-03-10 03-11 03-12 03-13 .
        1997-09-02 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU                          | 09-02 09-09 09-16 09-23 09-30 11-04 11-11
        1997-06-10 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7                          | 06-10 07-10 1998-06-10 07-10 1999-06-10 07-10
        1997-03-10 | FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3             | 03-10 1999-01-10 02-10 03-10 2001-01-10 02-10
        1997-01-01 | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200       | 01-01 04-10 07-19 2000-01-01 04-09 07-18 2003-01-01 04-10 07-19 2006-01-01 .
        1997-05-19 | FREQ=YEARLY;BYDAY=20MO                                    | 05-19 1998-05-18 1999-05-17
        1997-05-12 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO                          | 05-12 1998-05-11 1999-05-17
        1997-03-13 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH                            | 03-13 03-20 03-27 1998-03-05 03-12 03-19 03-26
        1997-06-05 | FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8                        | 06-05 06-12 06-19 06-26 07-03
        1998-02-13 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13                       | 02-13 03-13 11-13 1999-08-13 2000-10-13
        1997-09-13 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13        | 09-13 10-11 11-08 12-13 1998-01-10 02-07 03-07
        1996-11-05 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 11-05 2000-11-07 2004-11-02
        1997-09-04 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3            | 09-04 10-07 11-06 .
        1997-09-29 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2             | 09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30
        1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO        | 08-05 08-10 08-19 08-24 .
        1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU        | 08-05 08-17 08-19 08-31 .
        2007-01-15 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5                     | 01-15 01-30 02-15 03-15 03-30 .
        1997-09-02 | FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z             | 09-02T09:00 09-02T12:00 09-02T15:00 .
        1997-09-02 | FREQ=MINUTELY;INTERVAL=90;COUNT=4                         | 09-02T09:00 09-02T10:30 09-02T12:00 09-02T13:30 .
        """)
    void gives_the_dates_that_the_standard_gives(String start, String rrule, String expected) {
        List<String> wanted = Arrays.asList(expected.strip().split("\\s+"));
        boolean ends = wanted.getLast().equals(".");
        List<String> days = ends ? wanted.subList(0, wanted.size() - 1) : wanted;
        String[] year = {start.strip().substring(0, 4)};
        List<String> full = days.stream()
                .map(day -> {
                    boolean newYear = day.length() == 10;
                    if (newYear) year[0] = day.substring(0, 4);
                    return (newYear ? day : year[0] + "-" + day) + (day.contains("T") ? "" : "T09:00");
                })
                .toList();
        List<String> given = first(days.size() + 1, series(start.strip() + "T09:00", rrule.strip()));
        assertThat(ends ? given : given.subList(0, days.size())).isEqualTo(full);
    }

    @Test
    void keeps_its_hour_on_the_wall_when_clocks_change() {
        var weekly = inParis("2027-03-23T14:00", "2027-03-23T16:00", "FREQ=WEEKLY");
        assertThat(weekly.at(LocalDateTime.parse("2027-03-23T14:00")).startsAt())
                .hasToString("2027-03-23T13:00:00Z");
        assertThat(weekly.at(LocalDateTime.parse("2027-03-30T14:00")).startsAt())
                .hasToString("2027-03-30T12:00:00Z");
    }

    @Test
    void is_as_much_later_as_clocks_jump_over_it() {
        var nightly = inParis("2027-03-27T02:30", "2027-03-27T03:15", "FREQ=DAILY");
        LocalDateTime gap = LocalDateTime.parse("2027-03-28T02:30");
        assertThat(nightly.has(gap)).isTrue();
        assertThat(nightly.at(gap)).satisfies(date -> {
            assertThat(date.start()).hasToString("2027-03-28T03:30");
            assertThat(date.end()).hasToString("2027-03-28T04:15");
            assertThat(date.startsAt()).hasToString("2027-03-28T01:30:00Z");
        });
        assertThat(nightly.at(gap.plusDays(1)).start()).isEqualTo(gap.plusDays(1));
    }

    @Test
    void is_the_earlier_of_two_equal_times() {
        var nightly = inParis("2027-10-30T02:30", "2027-10-30T02:45", "FREQ=DAILY");
        assertThat(nightly.at(LocalDateTime.parse("2027-10-31T02:30"))).satisfies(date -> {
            assertThat(date.startFold()).isEqualTo(Fold.EARLIER);
            assertThat(date.startsAt()).hasToString("2027-10-31T00:30:00Z");
            assertThat(date.endsAt().orElseThrow()).hasToString("2027-10-31T00:45:00Z");
        });
    }

    @Test
    void adds_and_leaves_out_single_dates() {
        var text = new RecurrenceText(
                "FREQ=MONTHLY;BYDAY=1TU;COUNT=4", List.of("2027-03-10T19:00"), List.of("2027-03-02T14:00"));
        assertThat(first(9, series("2027-01-05T14:00", text)))
                .containsExactly("2027-01-05T14:00", "2027-02-02T14:00", "2027-03-10T19:00", "2027-04-06T14:00");
    }

    @Test
    void can_do_without_a_rule() {
        var text = new RecurrenceText(null, List.of("2027-03-10T19:00", "2027-02-01T09:00"), List.of());
        assertThat(first(9, series("2027-01-05T14:00", text)))
                .containsExactly("2027-01-05T14:00", "2027-02-01T09:00", "2027-03-10T19:00");
    }

    @Test
    void counts_whole_days() {
        var schedule = Schedule.ofDays(LocalDate.parse("2027-01-30"), LocalDate.parse("2027-02-01"), ZoneId.of(PARIS));
        var series = Recurrence.of(
                new RecurrenceText("FREQ=MONTHLY;BYMONTHDAY=-2;UNTIL=20270430", List.of(), List.of("2027-02-27")),
                schedule);
        assertThat(first(9, series)).containsExactly("2027-01-30T00:00", "2027-03-30T00:00", "2027-04-29T00:00");
        assertThat(series.at(LocalDateTime.parse("2027-03-30T00:00")).toText())
                .isEqualTo(new ScheduleText("2027-03-30", "2027-04-01", PARIS, true, false, null, null));
        assertThat(series.toText().rrule()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=-2;UNTIL=20270430");
    }

    @ParameterizedTest
    @CsvSource({
        "UNTIL=20270119,          20270119T235959",
        "UNTIL=20270119T140000,   20270119T140000",
        "UNTIL=20270119T190000Z,  20270119T140000"
    })
    void keeps_its_end_in_wall_time_however_it_was_written(String until, String kept) {
        var series = series("2027-01-05T14:00", "FREQ=WEEKLY;" + until);
        assertThat(series.toText().rrule()).isEqualTo("FREQ=WEEKLY;UNTIL=" + kept);
        assertThat(first(9, series)).containsExactly("2027-01-05T14:00", "2027-01-12T14:00", "2027-01-19T14:00");
        assertThat(series("2027-01-05T14:00", series.toText()).toText()).isEqualTo(series.toText());
    }

    @Test
    void parts_into_before_and_from_a_date_without_losing_or_doubling_any() {
        var whole = new RecurrenceText(
                "FREQ=WEEKLY;COUNT=6", List.of("2027-01-07T10:00", "2027-02-11T10:00"), List.of("2027-01-12T14:00"));
        var series = series("2027-01-05T14:00", whole);
        LocalDateTime cut = LocalDateTime.parse("2027-01-26T14:00");
        List<String> before = first(99, series("2027-01-05T14:00", series.before(cut)));
        List<String> after = first(99, series(cut.toString(), series.from(cut)));
        assertThat(series.from(cut).rrule()).isEqualTo("FREQ=WEEKLY;COUNT=3");
        assertThat(Stream.concat(before.stream(), after.stream()).toList()).isEqualTo(first(99, series));
    }

    private static Recurrence inParis(String start, String end, String rrule) {
        return Recurrence.of(
                RecurrenceText.of(rrule),
                Schedule.of(LocalDateTime.parse(start), LocalDateTime.parse(end), ZoneId.of(PARIS)));
    }
}
