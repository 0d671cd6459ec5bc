package eu.soga.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.schedule.ScheduleRefusal.Choice;
import eu.soga.events.schedule.ScheduleRefusal.Reason;
import eu.soga.shared.calendar.Transitions;
import eu.soga.shared.calendar.ZonedWallTime;
import eu.soga.shared.calendar.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The time model over every zone a schedule may name and every clock change from 2000 to 2040. */
class SchedulePropertiesTest {

    private static ScheduleText openEnded(LocalDateTime start, ZoneId zone) {
        return new ScheduleText(start.format(ScheduleText.MINUTE), null, zone.getId(), false, true, null, null);
    }

    private static ScheduleText with(ScheduleText text, Choice choice) {
        return new ScheduleText(choice.local(), null, text.zone(), false, true, choice.fold(), null);
    }

    @Test
    void refuses_or_asks_at_every_clock_change_and_each_choice_it_offers_is_accepted() {
        List<Transitions.InZone> changes = Transitions.from2000To2040(Zones.ids());
        assertThat(changes).hasSizeGreaterThan(10_000);
        for (Transitions.InZone change : changes) {
            Reason expected = change.isGap() ? Reason.LOCAL_TIME_DOES_NOT_EXIST : Reason.LOCAL_TIME_AMBIGUOUS;
            for (LocalDateTime local : change.sampleInside()) {
                ScheduleText text = openEnded(local, change.zone());
                List<ScheduleRefusal> refusals = Schedule.refusals(text);
                assertThat(refusals).singleElement().satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(expected);
                    assertThat(refusal.pointer()).isEqualTo("/start");
                    assertThat(refusal.choices()).hasSize(2).allSatisfy(choice -> {
                        Schedule chosen = Schedule.parse(with(text, choice));
                        assertThat(chosen.startsAt()).isEqualTo(choice.instant());
                    });
                });
            }
            for (LocalDateTime local : change.sampleOutside()) {
                assertThat(Schedule.refusals(openEnded(local, change.zone()))).isEmpty();
            }
        }
    }

    @Test
    void starts_each_day_on_which_clocks_change_with_the_first_moment_of_that_day() {
        for (Transitions.InZone change : Transitions.from2000To2040(Zones.ids())) {
            LocalDate day = change.change().getDateTimeAfter().toLocalDate();
            Schedule schedule = Schedule.ofDays(day, day.plusDays(1), change.zone());
            Instant start = schedule.startsAt();
            assertThat(LocalDate.ofInstant(start, change.zone())).isEqualTo(day);
            assertThat(LocalDate.ofInstant(start.minusSeconds(1), change.zone()))
                    .isNotEqualTo(day);
            assertThat(LocalDate.ofInstant(schedule.endsAt().orElseThrow(), change.zone()))
                    .isAfter(day);
        }
    }

    @Property
    void every_minute_comes_back_from_instant_to_wall_and_through_the_wire(
            @ForAll("zones") ZoneId zone, @ForAll("minutes") Instant instant) {
        ZonedWallTime wall = ZonedWallTime.of(instant, zone);
        var text = new ScheduleText(
                wall.local().format(ScheduleText.MINUTE), null, zone.getId(), false, true, wall.fold(), null);

        Schedule schedule = Schedule.parse(text);

        assertThat(schedule.startsAt()).isEqualTo(instant);
        assertThat(Schedule.parse(schedule.toText())).isEqualTo(schedule);
        assertThat(schedule.toText()).isEqualTo(text);
    }

    @Property
    void whole_days_end_where_the_next_day_starts(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 366) int length) {
        Assume.that(Schedule.refusals(allDay(day, length, zone)).isEmpty());
        Schedule schedule = Schedule.parse(allDay(day, length, zone));

        assertThat(schedule.lastDay()).isEqualTo(day.plusDays(length - 1));
        assertThat(schedule.endsAt().orElseThrow())
                .isEqualTo(day.plusDays(length).atStartOfDay(zone).toInstant());
        assertThat(schedule.toText()).isEqualTo(allDay(day, length, zone));
    }

    @Property
    void keeps_its_duration_on_the_wall_across_clock_changes(
            @ForAll("zones") ZoneId zone,
            @ForAll("minutes") Instant from,
            @ForAll("minutes") Instant to,
            @ForAll @IntRange(min = 1, max = 366 * 24 * 60) int minutes) {
        LocalDateTime start = LocalDateTime.ofInstant(from, zone);
        LocalDateTime moved = LocalDateTime.ofInstant(to, zone);
        Assume.that(
                isPlain(start, start.plusMinutes(minutes), zone) && isPlain(moved, moved.plusMinutes(minutes), zone));

        Schedule schedule = Schedule.of(start, start.plusMinutes(minutes), zone).startingAt(moved);

        assertThat(schedule.start()).isEqualTo(moved);
        assertThat(schedule.wallDuration()).contains(Duration.ofMinutes(minutes));
    }

    @Test
    void a_night_in_which_clocks_change_keeps_its_wall_duration_and_not_its_elapsed_one() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Schedule night =
                Schedule.of(LocalDateTime.parse("2026-03-28T22:00"), LocalDateTime.parse("2026-03-29T06:00"), paris);
        assertThat(night.wallDuration()).contains(Duration.ofHours(8));
        assertThat(Duration.between(night.startsAt(), night.endsAt().orElseThrow()))
                .isEqualTo(Duration.ofHours(7));
    }

    private static boolean isPlain(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return Schedule.refusals(ScheduleText.of(
                        start.format(ScheduleText.MINUTE), end.format(ScheduleText.MINUTE), zone.getId()))
                .isEmpty();
    }

    private static ScheduleText allDay(LocalDate day, int length, ZoneId zone) {
        return new ScheduleText(day.toString(), day.plusDays(length).toString(), zone.getId(), true, false, null, null);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Zones.ids()).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> minutes() {
        return Arbitraries.longs()
                .between(epoch("2000-01-02T00:00:00Z"), epoch("2040-12-31T00:00:00Z"))
                .map(s -> Instant.ofEpochSecond(s).truncatedTo(ChronoUnit.MINUTES));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static long epoch(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
