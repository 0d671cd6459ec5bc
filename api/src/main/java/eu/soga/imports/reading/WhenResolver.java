package eu.soga.imports.reading;

import eu.soga.events.schedule.Schedule;
import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.Candidate.When;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.calendar.ZonedWallTime;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

/** Converts the time of a source into a schedule: local time in the zone of one place. */
public final class WhenResolver {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final @Nullable ZoneId place;
    private final ZoneId own;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportNotice> notices = new ArrayList<>();

    /**
     * @param place zone of the place; null when unknown
     * @param own zone of the organisation, used when the source names none
     */
    public WhenResolver(@Nullable ZoneId place, ZoneId own) {
        this.place = place;
        this.own = own;
    }

    /** Returns the schedule in the form of the API; empty when its zone is unknown, which {@link #faults} reports. */
    public Optional<Map<String, Object>> resolve(When when) {
        Optional<ZoneId> zone = zone(when);
        if (zone.isEmpty()) return Optional.empty();
        Map<String, Object> schedule = new LinkedHashMap<>();
        boolean allDay = when.start().isDay() || when.wholeDays();
        Moment start = when.wholeDays() ? day(when.start(), zone.get()) : when.start();
        Moment end = when.wholeDays() && when.end() != null ? day(when.end(), zone.get()) : when.end();
        write(schedule, "start", start, zone.get(), allDay);
        if (end != null) write(schedule, "end", end, zone.get(), allDay);
        schedule.put("zone", zone.get().getId());
        schedule.put("allDay", allDay);
        schedule.put("endUnknown", when.end() == null);
        return Optional.of(schedule);
    }

    /**
     * Returns a date of a series in the local time of its schedule, whatever zone or type it is written in. A whole
     * day means the date of the series on that day.
     */
    public static String wallTime(Moment moment, Schedule series) {
        ZoneId zone = series.zoneId();
        if (series.allDay()) return day(moment, zone).day().toString();
        LocalDateTime local = in(moment, zone).local();
        return (moment.isDay() ? local.toLocalDate().atTime(series.start().toLocalTime()) : local).format(MINUTE);
    }

    /** Returns the local day. Midnight in UTC counts as a day, because some systems write days so. */
    private static Moment.Day day(Moment moment, ZoneId zone) {
        boolean utcDay =
                moment instanceof Moment.At && moment.local().toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Moment.Day((utcDay ? moment.local() : in(moment, zone).local()).toLocalDate());
    }

    /** Returns why it cannot become a schedule. */
    public List<ImportFault> faults() {
        return faults;
    }

    /** Returns what was guessed. */
    public List<ImportNotice> notices() {
        return notices;
    }

    private void write(Map<String, Object> schedule, String field, Moment moment, ZoneId zone, boolean allDay) {
        ZonedWallTime time = in(moment, zone);
        LocalDateTime local = time.local();
        if (local.getSecond() != 0) notices.add(ImportNotice.of(ImportNotice.Code.SECONDS_LEFT_OUT));
        schedule.put(field, allDay ? local.toLocalDate().toString() : local.format(MINUTE));
        if (!allDay && time.fold() != null)
            schedule.put(field + "Fold", time.fold() == Fold.EARLIER ? "earlier" : "later");
    }

    private Optional<ZoneId> zone(When when) {
        ZoneId source = when.zoneHint() == null || when.zoneHint().equals(SourceTimes.UTC) ? null : when.zoneHint();
        return switch (when.start()) {
            case Moment.Zoned zoned -> Optional.of(zoned.zone());
            case Moment.Foreign foreign -> foreign(foreign, source);
            case Moment.Day _ -> Optional.of(first(place, source, own));
            case Moment.At _ -> {
                ZoneId zone = first(place, source, own);
                if (place == null && source == null)
                    notices.add(inZone(ImportNotice.Code.ZONE_OF_ORGANISATION_SHOWN, null, zone));
                yield Optional.of(zone);
            }
            case Moment.Floating _ -> {
                ZoneId zone = first(source, place, own);
                if (source == null) notices.add(inZone(ImportNotice.Code.ZONE_OF_ORGANISATION_TAKEN, null, zone));
                yield Optional.of(zone);
            }
        };
    }

    /** Maps a zone that the source defines to one of ours that has the same offsets in that year. */
    private Optional<ZoneId> foreign(Moment.Foreign foreign, @Nullable ZoneId source) {
        for (ZoneId zone : new ZoneId[] {place, source, own}) {
            if (zone == null
                    || !foreign.offsets().equals(offsets(zone, foreign.local().getYear()))) continue;
            notices.add(inZone(ImportNotice.Code.ZONE_RECOGNISED, foreign.zoneName(), zone));
            return Optional.of(zone);
        }
        faults.add(new ImportFault(
                ImportFault.Code.ZONE_UNKNOWN,
                "/schedule/zone",
                SourceTexts.shortened(foreign.zoneName()),
                first(place, source, own).getId()));
        return Optional.empty();
    }

    private static ImportNotice inZone(ImportNotice.Code code, @Nullable String text, ZoneId zone) {
        return new ImportNotice(code, text, zone.getId(), null);
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
