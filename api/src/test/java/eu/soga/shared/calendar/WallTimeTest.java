package eu.soga.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.calendar.LocalTimeResolution.Exact;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.LocalTimeResolution.Overlap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WallTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void resolves_an_ordinary_time_to_its_instant() {
        assertThat(WallTime.resolve(LocalDateTime.parse("2026-11-25T14:00"), PARIS))
                .isEqualTo(new Exact(Instant.parse("2026-11-25T13:00:00Z"), ZoneOffset.ofHours(1)));
    }

    @Test
    void names_the_two_minutes_around_a_spring_gap() {
        assertThat(WallTime.resolve(LocalDateTime.parse("2026-03-29T02:30"), PARIS))
                .isEqualTo(new Gap(LocalDateTime.parse("2026-03-29T01:59"), LocalDateTime.parse("2026-03-29T03:00")));
    }

    @Test
    void gives_both_instants_of_an_autumn_hour_and_obeys_the_fold() {
        LocalDateTime local = LocalDateTime.parse("2026-10-25T02:30");
        Exact earlier = new Exact(Instant.parse("2026-10-25T00:30:00Z"), ZoneOffset.ofHours(2));
        Exact later = new Exact(Instant.parse("2026-10-25T01:30:00Z"), ZoneOffset.ofHours(1));

        assertThat(new ZonedWallTime(local, PARIS, null).resolve()).isEqualTo(new Overlap(earlier, later));
        assertThat(new ZonedWallTime(local, PARIS, Fold.EARLIER).resolve()).isEqualTo(earlier);
        assertThat(new ZonedWallTime(local, PARIS, Fold.LATER).resolve()).isEqualTo(later);
    }

    @Test
    void starts_a_day_with_its_first_existing_moment() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        assertThat(WallTime.startOfDay(LocalDate.parse("2024-03-31"), beirut))
                .isEqualTo(
                        LocalDateTime.parse("2024-03-31T01:00").atZone(beirut).toInstant());
    }

    @Test
    void knows_that_samoa_skipped_a_day() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        assertThat(WallTime.exists(LocalDate.parse("2011-12-30"), apia)).isFalse();
        assertThat(WallTime.exists(LocalDate.parse("2011-12-31"), apia)).isTrue();
    }

    @Test
    void finds_every_gap_and_overlap_of_every_zone_from_2000_to_2040() {
        List<Transitions.InZone> transitions = Transitions.from2000To2040(Transitions.allZones());
        assertThat(transitions).hasSizeGreaterThan(10_000);
        for (Transitions.InZone t : transitions) {
            for (LocalDateTime local : t.sampleInside()) {
                if (t.isGap()) {
                    Gap gap = (Gap) WallTime.resolve(local, t.zone());
                    assertThat(WallTime.resolve(gap.before(), t.zone())).isNotInstanceOf(Gap.class);
                    assertThat(WallTime.resolve(gap.before().plusMinutes(1), t.zone()))
                            .isInstanceOf(Gap.class);
                    assertThat(WallTime.resolve(gap.after(), t.zone())).isNotInstanceOf(Gap.class);
                    assertThat(WallTime.resolve(gap.after().minusMinutes(1), t.zone()))
                            .isInstanceOf(Gap.class);
                } else {
                    Overlap overlap = (Overlap) WallTime.resolve(local, t.zone());
                    for (Exact exact : List.of(overlap.earlier(), overlap.later())) {
                        assertThat(LocalDateTime.ofInstant(exact.instant(), t.zone()))
                                .isEqualTo(local);
                    }
                    assertThat(overlap.earlier().instant())
                            .isBefore(overlap.later().instant());
                }
            }
            for (LocalDateTime local : t.sampleOutside()) {
                assertThat(WallTime.resolve(local, t.zone())).isInstanceOf(Exact.class);
            }
        }
    }

    @Property
    void every_instant_comes_back_from_its_wall_time(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant instant) {
        ZonedWallTime wall = ZonedWallTime.of(instant, zone);
        assertThat(wall.resolve()).isInstanceOfSatisfying(Exact.class, exact -> {
            assertThat(exact.instant()).isEqualTo(instant);
            assertThat(exact.offset()).isEqualTo(zone.getRules().getOffset(instant));
        });
        assertThat(WallTime.instant(wall.local(), zone, wall.fold())).isEqualTo(instant);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Transitions.allZones()).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2041-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }
}
