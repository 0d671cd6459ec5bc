package eu.soga.events.schedule;

import eu.soga.events.schedule.ScheduleRefusal.Choice;
import eu.soga.events.schedule.ScheduleRefusal.InvalidScheduleException;
import eu.soga.events.schedule.ScheduleRefusal.Reason;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.calendar.LocalTimeResolution.Exact;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.LocalTimeResolution.Overlap;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.calendar.ZonedWallTime;
import eu.soga.shared.calendar.Zones;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a {@link ScheduleText} and collects every reason to refuse it. */
final class ScheduleParser {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_DAYS = 366;

    private final List<ScheduleRefusal> refusals = new ArrayList<>();
    private final @Nullable Schedule schedule;

    ScheduleParser(ScheduleText text) {
        boolean allDay = Boolean.TRUE.equals(text.allDay());
        boolean endUnknown = Boolean.TRUE.equals(text.endUnknown());
        ZoneId zone = zone(text.zone());
        Moment start = text.start() == null
                ? refuse(Reason.START_MISSING, "/start", "The start is missing.")
                : moment("/start", text.start(), allDay, zone, text.startFold());
        Moment end = text.end() == null ? null : moment("/end", text.end(), allDay, zone, text.endFold());
        checkEnd(text.end() != null, endUnknown);
        if (start != null && end != null) {
            checkOrder(start, end, zone);
        }
        schedule = zone == null || start == null || !refusals.isEmpty()
                ? null
                : new Schedule(
                        start.local,
                        end == null ? null : end.local,
                        zone.getId(),
                        allDay,
                        endUnknown,
                        start.fold,
                        end == null ? null : end.fold);
    }

    List<ScheduleRefusal> refusals() {
        return List.copyOf(refusals);
    }

    Schedule schedule() {
        if (schedule == null) {
            throw new InvalidScheduleException(refusals);
        }
        return schedule;
    }

    /** A parsed local time; the fold is only set when the time occurs twice. */
    private record Moment(LocalDateTime local, @Nullable Fold fold) {}

    private @Nullable ZoneId zone(@Nullable String id) {
        return Zones.find(id)
                .orElseGet(() -> refuse(
                        Reason.ZONE_UNKNOWN,
                        "/zone",
                        id == null || id.isBlank()
                                ? "The time zone is missing."
                                : "The time zone is not known: use an IANA name such as Europe/Paris."));
    }

    private @Nullable Moment moment(
            String pointer, String text, boolean allDay, @Nullable ZoneId zone, @Nullable Fold fold) {
        LocalDateTime local = local(pointer, text, allDay);
        if (local == null) {
            return null;
        }
        if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
            return refuse(
                    Reason.OUT_OF_RANGE,
                    pointer,
                    "The year must be between %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (zone == null) {
            return new Moment(local, fold);
        }
        return allDay ? day(pointer, local, zone) : time(pointer, local, zone, fold);
    }

    private @Nullable LocalDateTime local(String pointer, String text, boolean allDay) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text, ScheduleText.DAY);
                return allDay
                        ? day.atStartOfDay()
                        : refuse(
                                Reason.TIME_MISSING,
                                pointer,
                                "The hour is missing: write it, or say that it is all-day.");
            }
            LocalDateTime local = LocalDateTime.parse(text, ScheduleText.MINUTE);
            return allDay
                    ? refuse(Reason.ALL_DAY_WITH_TIME, pointer, "An all-day schedule has days, without hours.")
                    : local;
        } catch (DateTimeParseException _) {
            return refuse(
                    Reason.MALFORMED,
                    pointer,
                    allDay
                            ? "This is not a day: write it as 2026-11-25."
                            : "This is not a local time: write it as 2026-11-25T14:00, without offset.");
        }
    }

    private @Nullable Moment day(String pointer, LocalDateTime local, ZoneId zone) {
        LocalDate day = local.toLocalDate();
        if (pointer.equals("/end") || WallTime.exists(day, zone)) {
            return new Moment(local, null);
        }
        return refuse(
                Reason.LOCAL_TIME_DOES_NOT_EXIST,
                pointer,
                "There was no %s in %s.".formatted(day, zone.getId()),
                List.of(dayChoice(day.minusDays(1), zone), dayChoice(day.plusDays(1), zone)));
    }

    private @Nullable Moment time(String pointer, LocalDateTime local, ZoneId zone, @Nullable Fold fold) {
        return switch (WallTime.resolve(local, zone)) {
            case Exact _ -> new Moment(local, null);
            case Gap gap ->
                refuse(
                        Reason.LOCAL_TIME_DOES_NOT_EXIST,
                        pointer,
                        "Clocks in %s jump over %s.".formatted(zone.getId(), local.format(ScheduleText.MINUTE)),
                        List.of(timeChoice(gap.before(), zone), timeChoice(gap.after(), zone)));
            case Overlap overlap ->
                fold != null
                        ? new Moment(local, fold)
                        : refuse(
                                Reason.LOCAL_TIME_AMBIGUOUS,
                                pointer,
                                "Clocks in %s show %s twice: say which."
                                        .formatted(zone.getId(), local.format(ScheduleText.MINUTE)),
                                List.of(
                                        choice(local, Fold.EARLIER, overlap.earlier()),
                                        choice(local, Fold.LATER, overlap.later())));
        };
    }

    private void checkEnd(boolean given, boolean unknown) {
        if (given && unknown) {
            refuse(Reason.END_AND_UNKNOWN, "/endUnknown", "An end was written although it is said to be unknown.");
        }
        if (!given && !unknown) {
            refuse(Reason.END_MISSING, "/end", "The end is missing: write it, or say that it is unknown.");
        }
    }

    private void checkOrder(Moment start, Moment end, @Nullable ZoneId zone) {
        ZoneId clock = zone == null ? ZoneOffset.UTC : zone;
        if (!WallTime.instant(end.local, clock, end.fold).isAfter(WallTime.instant(start.local, clock, start.fold))) {
            refuse(Reason.END_BEFORE_START, "/end", "The end must be after the start.");
        }
        if (end.local.isAfter(start.local.plusDays(MAX_DAYS))) {
            refuse(Reason.TOO_LONG, "/end", "A schedule spans at most %d days.".formatted(MAX_DAYS));
        }
    }

    private static Choice timeChoice(LocalDateTime local, ZoneId zone) {
        ZonedWallTime time = ZonedWallTime.of(WallTime.instant(local, zone, Fold.EARLIER), zone);
        return choice(local, time.fold(), (Exact) time.resolve());
    }

    private static Choice choice(LocalDateTime local, @Nullable Fold fold, Exact exact) {
        return new Choice(
                local.format(ScheduleText.MINUTE), fold, exact.offset().getId(), exact.instant());
    }

    private static Choice dayChoice(LocalDate day, ZoneId zone) {
        var start = day.atStartOfDay(zone);
        return new Choice(day.format(ScheduleText.DAY), null, start.getOffset().getId(), start.toInstant());
    }

    private <T> @Nullable T refuse(Reason reason, String pointer, String message) {
        return refuse(reason, pointer, message, List.of());
    }

    private <T> @Nullable T refuse(Reason reason, String pointer, String message, List<Choice> choices) {
        refusals.add(new ScheduleRefusal(reason, pointer, message, choices));
        return null;
    }
}
