package eu.soga.imports.reading;

import eu.soga.shared.calendar.Fold;
import eu.soga.shared.calendar.ZonedWallTime;
import eu.soga.shared.errors.Violation;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the time of a source into a schedule as written here: wall time and the zone of one place. */
public final class WhenResolver {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final @Nullable ZoneId place;
    private final ZoneId own;
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /**
     * @param place zone of where it takes place, when that is known
     * @param own zone of the organisation, for a source that tells none
     */
    public WhenResolver(@Nullable ZoneId place, ZoneId own) {
        this.place = place;
        this.own = own;
    }

    /** The schedule as on the wire; empty when its zone is not known, which {@link #violations} tells. */
    public Optional<Map<String, Object>> resolve(When when) {
        Optional<ZoneId> zone = zone(when);
        if (zone.isEmpty()) return Optional.empty();
        Map<String, Object> schedule = new LinkedHashMap<>();
        boolean allDay = when.start().isDay();
        write(schedule, "start", when.start(), zone.get(), allDay);
        if (when.end() != null) write(schedule, "end", when.end(), zone.get(), allDay);
        schedule.put("zone", zone.get().getId());
        schedule.put("allDay", allDay);
        schedule.put("endUnknown", when.end() == null);
        return Optional.of(schedule);
    }

    /** One more date of a series, in the wall time of its zone. */
    public String wallTime(Moment moment, String zone, boolean allDay) {
        LocalDateTime local = in(moment, ZoneId.of(zone)).local();
        return allDay ? local.toLocalDate().toString() : local.format(MINUTE);
    }

    /** What stands against it. */
    public List<Violation> violations() {
        return violations;
    }

    /** What was guessed. */
    public List<String> notices() {
        return notices;
    }

    private void write(Map<String, Object> schedule, String field, Moment moment, ZoneId zone, boolean allDay) {
        ZonedWallTime time = in(moment, zone);
        LocalDateTime local = time.local();
        if (local.getSecond() != 0) notices.add("Seconds were left out.");
        schedule.put(field, allDay ? local.toLocalDate().toString() : local.format(MINUTE));
        if (!allDay && time.fold() != null)
            schedule.put(field + "Fold", time.fold() == Fold.EARLIER ? "earlier" : "later");
    }

    private Optional<ZoneId> zone(When when) {
        ZoneId source = when.zoneHint() == null || when.zoneHint().equals(ZoneNames.UTC) ? null : when.zoneHint();
        return switch (when.start()) {
            case Moment.Zoned zoned -> Optional.of(zoned.zone());
            case Moment.Foreign foreign -> foreign(foreign, source);
            case Moment.Day _ -> Optional.of(first(place, source, own));
            case Moment.At _ -> {
                ZoneId zone = first(place, source, own);
                if (place == null && source == null)
                    notices.add("Its times name no place: they are shown in the time of " + zone.getId() + ".");
                yield Optional.of(zone);
            }
            case Moment.Floating _ -> {
                ZoneId zone = first(source, place, own);
                if (source == null)
                    notices.add("Its times name no time zone: those of " + zone.getId() + " were taken.");
                yield Optional.of(zone);
            }
        };
    }

    /** A zone that the source defines itself is one of ours when clocks there show the same all year. */
    private Optional<ZoneId> foreign(Moment.Foreign foreign, @Nullable ZoneId source) {
        for (ZoneId zone : new ZoneId[] {place, source, own}) {
            if (zone == null
                    || !foreign.offsets().equals(offsets(zone, foreign.local().getYear()))) continue;
            notices.add("Its time zone «" + foreign.zoneName() + "» was taken for " + zone.getId() + ".");
            return Optional.of(zone);
        }
        violations.add(new Violation(
                "/schedule/zone",
                "The time zone «" + ICalendarEvent.shortened(foreign.zoneName())
                        + "» is not known: use an IANA name such as Europe/Paris.",
                "zone-unknown",
                List.of(new Violation.Choice(first(place, source, own).getId(), null, null))));
        return Optional.empty();
    }

    private static Set<ZoneOffset> offsets(ZoneId zone, int year) {
        var rules = zone.getRules();
        return Set.copyOf(List.of(
                rules.getOffset(LocalDateTime.of(year, 1, 1, 12, 0)),
                rules.getOffset(LocalDateTime.of(year, 7, 1, 12, 0))));
    }

    private static ZonedWallTime in(Moment moment, ZoneId zone) {
        return switch (moment) {
            case Moment.At at -> ZonedWallTime.of(at.instant(), zone);
            case Moment.Zoned zoned
            when !zoned.zone().equals(zone) ->
                ZonedWallTime.of(zoned.local().atZone(zoned.zone()).toInstant(), zone);
            default -> new ZonedWallTime(moment.local(), zone, null);
        };
    }

    private static ZoneId first(@Nullable ZoneId... zones) {
        for (ZoneId zone : zones) if (zone != null) return zone;
        throw new IllegalArgumentException("the organisation has a zone");
    }
}
