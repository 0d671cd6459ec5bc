package eu.soga.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.calendar.LocalTimeResolution.Exact;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.LocalTimeResolution.Overlap;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.calendar.Zones;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Series over every zone a schedule may name, and the rules of one library read by another. */
class RecurrencePropertiesTest {
    @Property(tries = 300)
    void every_date_shows_the_hour_of_the_rule_unless_clocks_jump_over_it(
            @ForAll("zones") ZoneId zone, @ForAll("starts") LocalDateTime start, @ForAll("rules") String rrule) {
        Assume.that(isPlain(start, zone) && isPlain(start.plusMinutes(50), zone));
        Recurrence series = series(start, rrule, zone);
        for (LocalDateTime date : series.between(start, start.plusYears(2))) {
            Schedule when = series.at(date);
            switch (WallTime.resolve(date, zone)) {
                case Exact exact -> {
                    assertThat(when.start()).isEqualTo(date);
                    assertThat(when.startsAt()).isEqualTo(exact.instant());
                }
                case Overlap overlap -> {
                    assertThat(when.start()).isEqualTo(date);
                    assertThat(when.startsAt()).isEqualTo(overlap.earlier().instant());
                }
                case Gap gap ->
                    assertThat(when.start()).isAfterOrEqualTo(gap.after()).isEqualTo(date.plus(jump(gap, zone)));
            }
            assertThat(when.endsAt().orElseThrow()).isAfter(when.startsAt());
            assertThat(Schedule.parse(when.toText())).isEqualTo(when);
        }
    }

    @Property(tries = 300)
    void gives_what_a_second_implementation_gives(
            @ForAll("starts") LocalDateTime start, @ForAll("rules") String rrule) {
        LocalDateTime to = start.plusYears(2);
        List<LocalDateTime> theirs =
                new Recur<LocalDateTime>(rrule).getDates(start, to).stream().toList();
        assertThat(series(start, rrule, ZoneId.of("Etc/UTC")).between(start, to))
                .containsExactlyElementsOf(theirs);
    }

    @Property(tries = 200)
    void reads_what_it_wrote(@ForAll("starts") LocalDateTime start, @ForAll("rules") String rrule) {
        Recurrence series = series(start, rrule, ZoneId.of("Europe/Paris"));
        var schedule = new Schedule(start, start.plusHours(1), "Europe/Paris", false, false, null, null);
        assertThat(Recurrence.of(series.toText(), schedule).toText()).isEqualTo(series.toText());
    }

    private static Recurrence series(LocalDateTime start, String rrule, ZoneId zone) {
        return Recurrence.of(
                RecurrenceText.of(rrule),
                new Schedule(start, start.plusMinutes(50), zone.getId(), false, false, null, null));
    }

    private static boolean isPlain(LocalDateTime local, ZoneId zone) {
        return WallTime.resolve(local, zone) instanceof Exact;
    }

    private static Duration jump(Gap gap, ZoneId zone) {
        return zone.getRules().getTransition(gap.after().minusMinutes(1)).getDuration();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Zones.ids()).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 365 * 12),
                        Arbitraries.integers().between(0, 24 * 4 - 1))
                .as((day, quarter) ->
                        LocalDate.of(2020, 1, 1).atStartOfDay().plusDays(day).plusMinutes(15L * quarter));
    }

    /** Rules that any first date follows. */
    @Provide
    Arbitrary<String> rules() {
        return Combinators.combine(
                        Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("", ";COUNT=7", ";COUNT=30", ";UNTIL=20290301T120000"),
                        Arbitraries.of("", ";WKST=SU"))
                .as((freq, interval, end, week) -> "FREQ=" + freq + ";INTERVAL=" + interval + end + week);
    }
}
