package eu.soga.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.schedule.ScheduleRefusal.Choice;
import eu.soga.events.schedule.ScheduleRefusal.InvalidScheduleException;
import eu.soga.events.schedule.ScheduleRefusal.Reason;
import eu.soga.shared.calendar.Fold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static ScheduleText text(String start, String end, String zone, boolean allDay, boolean endUnknown) {
        return new ScheduleText(start, end, zone, allDay, endUnknown, null, null);
    }

    private static ScheduleRefusal only(ScheduleText text) {
        List<ScheduleRefusal> refusals = Schedule.refusals(text);
        assertThat(refusals).hasSize(1);
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOfSatisfying(
                        InvalidScheduleException.class,
                        e -> assertThat(e.refusals()).isEqualTo(refusals));
        return refusals.getFirst();
    }

    @Nested
    class Reading {

        @Test
        void derives_instants_from_wall_time_and_zone() {
            Schedule schedule = Schedule.parse(ScheduleText.of("2026-11-25T14:00", "2026-11-25T17:00", "Europe/Paris"));

            assertThat(schedule.startsAt()).isEqualTo("2026-11-25T13:00:00Z");
            assertThat(schedule.endsAt()).contains(Instant.parse("2026-11-25T16:00:00Z"));
            assertThat(schedule.wallDuration()).contains(Duration.ofHours(3));
            assertThat(schedule.lastDay()).isEqualTo("2026-11-25");
        }

        @Test
        void counts_all_day_schedules_to_an_excluded_day() {
            Schedule schedule = Schedule.parse(text("2026-11-25", "2026-11-27", "Europe/Paris", true, false));

            assertThat(schedule.startsAt()).isEqualTo("2026-11-24T23:00:00Z");
            assertThat(schedule.endsAt()).contains(Instant.parse("2026-11-26T23:00:00Z"));
            assertThat(schedule.firstDay()).isEqualTo("2026-11-25");
            assertThat(schedule.lastDay()).isEqualTo("2026-11-26");
            assertThat(schedule).isEqualTo(Schedule.ofDays(schedule.firstDay(), LocalDate.parse("2026-11-27"), PARIS));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-25T21:00, 2026-11-26T02:00, 2026-11-25",
            "2026-11-25T21:00, 2026-11-26T00:00, 2026-11-25",
            "2026-11-25T22:00, 2026-11-26T06:00, 2026-11-25",
            "2026-11-25T22:00, 2026-11-26T06:01, 2026-11-26",
            "2026-11-25T02:00, 2026-11-26T02:00, 2026-11-26",
            "2026-11-25T21:00, 2026-11-27T02:00, 2026-11-27",
            "2026-10-24T21:00, 2026-10-25T03:30, 2026-10-24",
            "2026-11-25T14:00, 2026-11-25T17:00, 2026-11-25"
        })
        void an_evening_that_ends_in_the_night_is_shown_on_its_own_day(String start, String end, String shown) {
            for (ZoneId zone : List.of(PARIS, ZoneId.of("America/Martinique"), ZoneId.of("Pacific/Auckland")))
                assertThat(Schedule.of(LocalDateTime.parse(start), LocalDateTime.parse(end), zone)
                                .lastDayShown())
                        .isEqualTo(shown);
        }

        @Test
        void keeps_an_unknown_end_unknown() {
            Schedule schedule = Schedule.parse(text("2026-11-25T14:00", null, "Europe/Paris", false, true));

            assertThat(schedule.endsAt()).isEmpty();
            assertThat(schedule.wallDuration()).isEmpty();
            assertThat(schedule.isOver(Instant.parse("2026-11-25T22:59:59Z"))).isFalse();
            assertThat(schedule.isOver(Instant.parse("2026-11-25T23:00:00Z"))).isTrue();
        }

        @Test
        void is_over_from_its_end_on() {
            Schedule schedule = Schedule.of(
                    LocalDateTime.parse("2026-11-25T14:00"), LocalDateTime.parse("2026-11-25T17:00"), PARIS);

            assertThat(schedule.isOver(Clock.fixed(Instant.parse("2026-11-25T15:59:59Z"), PARIS)))
                    .isFalse();
            assertThat(schedule.isOver(Clock.fixed(Instant.parse("2026-11-25T16:00:00Z"), PARIS)))
                    .isTrue();
        }

        @Test
        void reads_and_writes_the_same_json() throws Exception {
            var json = new ObjectMapper();
            String written =
                    "{\"start\":\"2026-10-25T02:30\",\"end\":\"2026-10-25T04:00\",\"zone\":\"Europe/Paris\",\"allDay\":false,\"endUnknown\":false,\"startFold\":\"later\"}";

            Schedule schedule = Schedule.parse(json.readValue(written, ScheduleText.class));

            assertThat(schedule.startsAt()).isEqualTo("2026-10-25T01:30:00Z");
            assertThat(json.writeValueAsString(schedule.toText())).isEqualTo(written);
        }

        @Test
        void drops_a_fold_that_means_nothing() {
            var text = new ScheduleText(
                    "2026-11-25T14:00", "2026-11-25T17:00", "Europe/Paris", null, null, Fold.LATER, Fold.EARLIER);
            assertThat(Schedule.parse(text))
                    .isEqualTo(Schedule.parse(ScheduleText.of("2026-11-25T14:00", "2026-11-25T17:00", "Europe/Paris")));
        }

        @Test
        void stays_readable_when_a_country_changes_its_clocks_afterwards() {
            var stored = new Schedule(
                    LocalDateTime.parse("2026-03-29T02:30"),
                    LocalDateTime.parse("2026-10-25T02:30"),
                    "Europe/Paris",
                    false,
                    false,
                    null,
                    null);
            assertThat(stored.startsAt()).isEqualTo("2026-03-29T01:30:00Z");
            assertThat(stored.endsAt()).contains(Instant.parse("2026-10-25T00:30:00Z"));
        }
    }

    @Nested
    class Refusing {

        @Test
        void a_time_that_clocks_jump_over_with_the_two_nearest_choices() {
            ScheduleRefusal refusal = only(ScheduleText.of("2026-03-29T02:30", "2026-03-29T05:00", "Europe/Paris"));

            assertThat(refusal.reason()).isEqualTo(Reason.LOCAL_TIME_DOES_NOT_EXIST);
            assertThat(refusal.pointer()).isEqualTo("/start");
            assertThat(refusal.choices())
                    .containsExactly(
                            new Choice("2026-03-29T01:59", null, "+01:00", Instant.parse("2026-03-29T00:59:00Z")),
                            new Choice("2026-03-29T03:00", null, "+02:00", Instant.parse("2026-03-29T01:00:00Z")));
        }

        @Test
        void a_time_shown_twice_until_somebody_says_which() {
            ScheduleRefusal refusal = only(ScheduleText.of("2026-10-24T20:00", "2026-10-25T02:30", "Europe/Paris"));

            assertThat(refusal.reason()).isEqualTo(Reason.LOCAL_TIME_AMBIGUOUS);
            assertThat(refusal.pointer()).isEqualTo("/end");
            assertThat(refusal.choices())
                    .containsExactly(
                            new Choice(
                                    "2026-10-25T02:30", Fold.EARLIER, "+02:00", Instant.parse("2026-10-25T00:30:00Z")),
                            new Choice(
                                    "2026-10-25T02:30", Fold.LATER, "+01:00", Instant.parse("2026-10-25T01:30:00Z")));
        }

        @Test
        void a_day_that_a_country_skipped() {
            ScheduleRefusal refusal = only(text("2011-12-30", "2012-01-02", "Pacific/Apia", true, false));

            assertThat(refusal.reason()).isEqualTo(Reason.LOCAL_TIME_DOES_NOT_EXIST);
            assertThat(refusal.choices()).extracting(Choice::local).containsExactly("2011-12-29", "2011-12-31");
        }

        @ParameterizedTest
        @CsvSource(nullValues = "-", textBlock = """
                        -,                2026-11-25T17:00, Europe/Paris, false, false, START_MISSING,     /start
                        2026-11-25T14:00, -,                Europe/Paris, false, false, END_MISSING,       /end
                        2026-11-25,       -,                Europe/Paris, true,  false, END_MISSING,       /end
                        2026-11-25T14:00, 2026-11-25T17:00, Europe/Paris, false, true,  END_AND_UNKNOWN,   /endUnknown
                        2026-11-25T14:00, 2026-11-25T14:00, Europe/Paris, false, false, END_BEFORE_START,  /end
                        2026-11-25T14:00, 2026-11-25T13:59, Europe/Paris, false, false, END_BEFORE_START,  /end
                        2026-11-25,       2026-11-25,       Europe/Paris, true,  false, END_BEFORE_START,  /end
                        2026-11-25T14:00, 2026-11-25T17:00, +01:00,       false, false, ZONE_UNKNOWN,      /zone
                        2026-11-25T14:00, 2026-11-25T17:00, EST5EDT,      false, false, ZONE_UNKNOWN,      /zone
                        2026-11-25T14:00, 2026-11-25T17:00, -,            false, false, ZONE_UNKNOWN,      /zone
                        2026-11-25T00:00, 2026-11-26,       Europe/Paris, true,  false, ALL_DAY_WITH_TIME, /start
                        2026-11-25,       2026-11-26T12:00, Europe/Paris, true,  false, ALL_DAY_WITH_TIME, /end
                        2026-11-25,       2026-11-25T17:00, Europe/Paris, false, false, TIME_MISSING,      /start
                        2026-11-25T14:00, 2027-11-27T14:00, Europe/Paris, false, false, TOO_LONG,          /end
                        1969-12-31T14:00, 1970-01-01T14:00, Europe/Paris, false, false, OUT_OF_RANGE,      /start
                        2100-12-31T14:00, 2101-01-01T14:00, Europe/Paris, false, false, OUT_OF_RANGE,      /end
                        """)
        void what_breaks_a_rule_at_its_place(
                String start, String end, String zone, boolean allDay, boolean unknown, Reason reason, String pointer) {
            ScheduleRefusal refusal = only(text(start, end, zone, allDay, unknown));
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.pointer()).isEqualTo(pointer);
            assertThat(refusal.message()).endsWith(".");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "soon",
                    "2026-02-30T10:00",
                    "2026-11-25T24:00",
                    "2026-11-25T14:00:00",
                    "2026-11-25T14:00Z",
                    "2026-11-25T14:00+01:00",
                    "25/11/2026 14:00",
                    "2026-11-25 14:00",
                    "2026-13-01"
                })
        void what_is_not_a_local_time(String start) {
            ScheduleRefusal refusal = only(text(start, null, "Europe/Paris", false, true));
            assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
        }

        @Test
        void everything_at_once() {
            assertThat(Schedule.refusals(text("2026-02-30T10:00", null, "Mars/Olympus", false, false)))
                    .extracting(ScheduleRefusal::reason)
                    .containsExactly(Reason.ZONE_UNKNOWN, Reason.MALFORMED, Reason.END_MISSING);
        }

        @Test
        void seconds_and_hours_that_would_otherwise_be_lost_silently() {
            LocalDateTime seconds = LocalDateTime.parse("2026-11-25T14:00:30");
            assertThatThrownBy(() -> Schedule.of(seconds, seconds.plusHours(1), PARIS))
                    .isInstanceOf(IllegalArgumentException.class);
            Schedule days = Schedule.ofDays(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-26"), PARIS);
            assertThatThrownBy(() -> days.startingAt(seconds)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void accepts_exactly_366_days() {
        assertThat(Schedule.refusals(text("2026-11-25", "2027-11-26", "Europe/Paris", true, false)))
                .isEmpty();
    }

    @Test
    void lets_the_fold_order_two_times_of_the_repeated_hour() {
        var text = new ScheduleText(
                "2026-10-25T02:30", "2026-10-25T02:15", "Europe/Paris", false, false, Fold.EARLIER, Fold.LATER);
        Schedule schedule = Schedule.parse(text);
        assertThat(Duration.between(schedule.startsAt(), schedule.endsAt().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(45));
    }
}
