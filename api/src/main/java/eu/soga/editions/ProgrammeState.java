package eu.soga.editions;

import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Geodesic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A programme as values, to compare two of them and to look for what is wrong in one. Contains the rules; reads nothing.
 */
record ProgrammeState(List<Slot> slots) {
    /** Trains and coaches between towns, with the way to the station and back. */
    private static final double KILOMETRES_PER_HOUR = 90;

    private static final int MINUTES_AROUND = 60;

    /** @param people ids in order */
    record Slot(
            UUID guid,
            @Nullable UUID eventId,
            UUID legId,
            Map<String, String> title,
            boolean interlude,
            Time time,
            @Nullable UUID trackId,
            @Nullable UUID roomId,
            @Nullable Integer seats,
            boolean summarised,
            List<UUID> people) {
        boolean overlaps(Slot other) {
            return time.startsAt != null
                    && other.time.startsAt != null
                    && time.startsAt.isBefore(other.time.endsAt)
                    && other.time.startsAt.isBefore(time.endsAt);
        }
    }

    /** All but the day are null together. */
    record Time(
            LocalDate day,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {
        String words() {
            return start == null ? day.toString() : start + "/" + end;
        }
    }

    /** @param at null when the town is not on the map */
    record Leg(
            LocalDate firstDay, LocalDate lastDay, @Nullable Coordinates at) {}

    /** What the warnings need beside the slots. @param hidden people who have not agreed to be named */
    record Setting(Map<UUID, Leg> legs, Map<UUID, Integer> capacities, Set<UUID> hidden) {}

    /** Returns what changed from {@code before} to this programme, by time. */
    List<ProgrammeChange> since(ProgrammeState before) {
        Map<UUID, Slot> former = before.slots.stream()
                .collect(Collectors.toMap(Slot::guid, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        List<ProgrammeChange> changes = new ArrayList<>();
        for (Slot now : slots) {
            Slot then = former.remove(now.guid);
            if (then == null) changes.add(change(now, ProgrammeChange.Kind.ADDED, null, now.time.words()));
            else changes.addAll(differences(then, now));
        }
        former.values()
                .forEach(gone -> changes.add(change(gone, ProgrammeChange.Kind.REMOVED, gone.time.words(), null)));
        return changes;
    }

    private static List<ProgrammeChange> differences(Slot then, Slot now) {
        List<ProgrammeChange> found = new ArrayList<>();
        compare(found, now, ProgrammeChange.Kind.RETIMED, then.time.words(), now.time.words());
        compare(found, now, ProgrammeChange.Kind.LEG_CHANGED, text(then.legId), text(now.legId));
        compare(found, now, ProgrammeChange.Kind.ROOM_CHANGED, text(then.roomId), text(now.roomId));
        compare(found, now, ProgrammeChange.Kind.TRACK_CHANGED, text(then.trackId), text(now.trackId));
        if (!then.title.equals(now.title))
            found.add(change(now, ProgrammeChange.Kind.RENAMED, title(then), title(now)));
        compare(found, now, ProgrammeChange.Kind.PEOPLE_CHANGED, ids(then.people), ids(now.people));
        return found;
    }

    private static void compare(
            List<ProgrammeChange> found,
            Slot slot,
            ProgrammeChange.Kind kind,
            @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) found.add(change(slot, kind, before, after));
    }

    private static ProgrammeChange change(
            Slot slot, ProgrammeChange.Kind kind, @Nullable String before, @Nullable String after) {
        return new ProgrammeChange(slot.guid, slot.title, kind, before, after);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String title(Slot slot) {
        return slot.title.values().stream().findFirst().orElse("");
    }

    private static String ids(List<UUID> people) {
        return people.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** Returns what a lead should look at, what blocks a release first. */
    List<ProgrammeWarning> warnings(Setting setting) {
        List<ProgrammeWarning> found = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++)
            for (int j = i + 1; j < slots.size(); j++) atOnce(slots.get(i), slots.get(j), found);
        journeys(setting, found);
        for (Slot slot : slots) alone(slot, setting, found);
        found.sort(Comparator.comparing((ProgrammeWarning warning) -> !warning.blocking()));
        return found;
    }

    private static void atOnce(Slot one, Slot other, List<ProgrammeWarning> found) {
        if (!one.overlaps(other)) return;
        if (one.roomId != null && one.roomId.equals(other.roomId))
            found.add(ProgrammeWarning.of(ProgrammeWarning.Code.ROOM_TWICE, true, one.guid, other.guid));
        one.people.stream()
                .filter(other.people::contains)
                .distinct()
                .forEach(person -> found.add(ProgrammeWarning.about(
                        person, ProgrammeWarning.Code.SPEAKER_TWICE, true, one.guid, other.guid)));
    }

    /** Between two sessions in different towns a person needs the time to travel. */
    private void journeys(Setting setting, List<ProgrammeWarning> found) {
        Map<UUID, List<Slot>> byPerson = new HashMap<>();
        for (Slot slot : slots)
            if (slot.time.startsAt != null)
                slot.people.forEach(person ->
                        byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(slot));
        byPerson.forEach((person, own) -> {
            own.sort(Comparator.comparing(slot -> slot.time.startsAt));
            for (int i = 1; i < own.size(); i++) journey(person, own.get(i - 1), own.get(i), setting, found);
        });
    }

    private static void journey(UUID person, Slot from, Slot to, Setting setting, List<ProgrammeWarning> found) {
        if (from.legId.equals(to.legId) || from.overlaps(to)) return;
        Coordinates start = setting.legs.get(from.legId).at;
        Coordinates end = setting.legs.get(to.legId).at;
        if (start == null || end == null) return;
        double kilometres = Geodesic.metres(start, end) / 1000;
        int needed = (int) Math.ceil(kilometres / KILOMETRES_PER_HOUR * 60) + MINUTES_AROUND;
        int free = (int) Duration.between(from.time.endsAt, to.time.startsAt).toMinutes();
        if (free < needed)
            found.add(new ProgrammeWarning(
                    ProgrammeWarning.Code.SPEAKER_TRAVELS, false, List.of(from.guid, to.guid), person, free, needed));
    }

    private static void alone(Slot slot, Setting setting, List<ProgrammeWarning> found) {
        Leg leg = setting.legs.get(slot.legId);
        if (slot.time.day.isBefore(leg.firstDay) || slot.time.day.isAfter(leg.lastDay))
            found.add(ProgrammeWarning.of(ProgrammeWarning.Code.OUTSIDE_LEG, false, slot.guid));
        Integer capacity = slot.roomId == null ? null : setting.capacities.get(slot.roomId);
        if (capacity != null && slot.seats != null && slot.seats > capacity)
            found.add(ProgrammeWarning.of(ProgrammeWarning.Code.ROOM_TOO_SMALL, false, slot.guid));
        if (!slot.interlude && !slot.summarised && slot.eventId == null)
            found.add(ProgrammeWarning.of(ProgrammeWarning.Code.SUMMARY_MISSING, true, slot.guid));
        slot.people.stream()
                .filter(setting.hidden::contains)
                .forEach(person ->
                        found.add(ProgrammeWarning.about(person, ProgrammeWarning.Code.NAME_HIDDEN, false, slot.guid)));
    }
}
