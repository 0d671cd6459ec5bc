package eu.soga.editions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.editions.ProgrammeState.Leg;
import eu.soga.editions.ProgrammeState.Setting;
import eu.soga.editions.ProgrammeState.Slot;
import eu.soga.editions.ProgrammeState.Time;
import eu.soga.shared.geo.Coordinates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeStateTest {
    private static final LocalDate DAY = LocalDate.of(2027, 11, 23);
    private static final UUID PARIS = new UUID(1, 1);
    private static final UUID LILLE = new UUID(1, 2);
    private static final UUID ROOM = new UUID(2, 1);
    private static final UUID ANA = new UUID(3, 1);

    private static final Setting SETTING = new Setting(
            Map.of(
                    PARIS, new Leg(DAY, DAY, new Coordinates(48.8566, 2.3522)),
                    LILLE, new Leg(DAY, DAY, new Coordinates(50.6292, 3.0573))),
            Map.of(ROOM, 40),
            Set.of());

    private static Slot slot(int number, UUID leg, int from, int to, UUID room, UUID... people) {
        LocalDateTime start = DAY.atTime(from / 60, from % 60);
        LocalDateTime end = DAY.atTime(to / 60, to % 60);
        return new Slot(
                new UUID(9, number),
                null,
                leg,
                Map.of("fr", "Session " + number),
                false,
                new Time(DAY, start, end, start.toInstant(ZoneOffset.UTC), end.toInstant(ZoneOffset.UTC)),
                null,
                room,
                30,
                true,
                List.of(people));
    }

    private static List<ProgrammeWarning.Code> codes(Slot... slots) {
        return new ProgrammeState(Arrays.asList(slots))
                .warnings(SETTING).stream().map(ProgrammeWarning::code).toList();
    }

    @ParameterizedTest(name = "10:00-11:00 and {0}: {1}")
    @CsvSource({"11:00,false", "10:59,true", "10:30,true", "09:00,false"})
    void a_room_has_one_session_at_a_time(String start, boolean twice) {
        int from = LocalDateTime.parse("2027-11-23T" + start).toLocalTime().toSecondOfDay() / 60;
        boolean found = codes(slot(1, PARIS, 600, 660, ROOM), slot(2, PARIS, from, from + 60, ROOM))
                .contains(ProgrammeWarning.Code.ROOM_TWICE);
        assertThat(found).isEqualTo(twice);
    }

    /** Paris to Lille are 204 km: 136 minutes on the way and 60 around it. */
    @ParameterizedTest(name = "{0} minutes between Paris and Lille: too short {1}")
    @CsvSource({"60,true", "190,true", "200,false"})
    void a_speaker_needs_the_time_to_travel(int free, boolean tooShort) {
        List<ProgrammeWarning.Code> codes =
                codes(slot(1, PARIS, 540, 600, null, ANA), slot(2, LILLE, 600 + free, 660 + free, null, ANA));
        assertThat(codes.contains(ProgrammeWarning.Code.SPEAKER_TRAVELS)).isEqualTo(tooShort);
        assertThat(codes).doesNotContain(ProgrammeWarning.Code.SPEAKER_TWICE);
    }

    @Test
    void a_person_is_in_one_place_and_a_room_holds_its_seats() {
        assertThat(codes(slot(1, PARIS, 600, 660, null, ANA), slot(2, LILLE, 630, 690, null, ANA)))
                .contains(ProgrammeWarning.Code.SPEAKER_TWICE);
        Setting small = new Setting(SETTING.legs(), Map.of(ROOM, 20), Set.of(ANA));
        assertThat(new ProgrammeState(List.of(slot(1, PARIS, 600, 660, ROOM, ANA))).warnings(small))
                .extracting(ProgrammeWarning::code)
                .containsExactlyInAnyOrder(ProgrammeWarning.Code.ROOM_TOO_SMALL, ProgrammeWarning.Code.NAME_HIDDEN);
    }

    /** Whatever is edited: no change against itself, every difference is told, and added and removed mirror each other. */
    @Test
    void differences_are_complete_and_mirror_each_other() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            ProgrammeState before = some(random);
            ProgrammeState after = edited(before, random);
            assertThat(before.since(before)).isEmpty();
            Set<UUID> told = new HashSet<>();
            after.since(before).forEach(change -> told.add(change.slot()));
            Map<UUID, Slot> then = new HashMap<>();
            before.slots().forEach(slot -> then.put(slot.guid(), slot));
            Set<UUID> changed = new HashSet<>();
            after.slots().forEach(slot -> {
                if (!slot.equals(then.remove(slot.guid()))) changed.add(slot.guid());
            });
            changed.addAll(then.keySet());
            assertThat(told).isEqualTo(changed);
            assertThat(count(after.since(before), ProgrammeChange.Kind.ADDED))
                    .isEqualTo(count(before.since(after), ProgrammeChange.Kind.REMOVED));
        }
    }

    private static long count(List<ProgrammeChange> changes, ProgrammeChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static ProgrammeState some(Random random) {
        return new ProgrammeState(IntStream.range(0, random.nextInt(8))
                .mapToObj(number -> any(number, random))
                .toList());
    }

    private static Slot any(int number, Random random) {
        int from = 480 + random.nextInt(20) * 30;
        return slot(
                number,
                random.nextBoolean() ? PARIS : LILLE,
                from,
                from + 30,
                random.nextBoolean() ? ROOM : null,
                random.nextBoolean() ? new UUID[] {ANA} : new UUID[0]);
    }

    private static ProgrammeState edited(ProgrammeState before, Random random) {
        List<Slot> slots = new ArrayList<>(before.slots());
        slots.removeIf(_ -> random.nextInt(4) == 0);
        slots.replaceAll(
                slot -> random.nextInt(3) == 0 ? any((int) slot.guid().getLeastSignificantBits(), random) : slot);
        if (random.nextBoolean()) slots.add(any(100 + random.nextInt(3), random));
        return new ProgrammeState(slots);
    }
}
