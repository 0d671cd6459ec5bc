package eu.soga.publishing;

import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.calendar.ZonedWallTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes a series as one VEVENT with its rule, and one more with RECURRENCE-ID for each date that differs from it (RFC
 * 5545 §3.8.4.4). A cancelled date first is such a VEVENT with STATUS:CANCELLED. 30 days after its cancellation
 * ({@code STAY} in {@link CalendarFeeds}), or at once with {@code cancelled=hide}, it becomes an EXDATE.
 */
@ApplicationScoped
class CalendarSeries {
    /** End of the time zone written for a series without end; {@code RecurrenceRules} accepts no later date. */
    private static final Instant LAST = Instant.parse("2100-12-31T00:00:00Z");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final PublicCalendar calendar;
    private final Addresses addresses;
    private final Clock clock;

    CalendarSeries(PublicCalendar calendar, Addresses addresses, Clock clock) {
        this.calendar = calendar;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Writes one entry, from BEGIN to END. */
    interface Entries {
        void write(ICalendarWriter out, EventInWords words, String uid, Consumer<ICalendarWriter> recurrence);
    }

    /**
     * The dates of some series that differ from their rules.
     *
     * @param spelled by event, dates that get a VEVENT with RECURRENCE-ID
     * @param left by event, original starts of cancelled dates that get an EXDATE
     */
    record Particulars(Map<UUID, List<PublicDate>> spelled, Map<UUID, Set<LocalDateTime>> left) {
        /** For calendars without series, or with each date as its own entry. */
        static final Particulars NONE = new Particulars(Map.of(), Map.of());
    }

    /**
     * Reads the differing dates of these series, not further back than {@link RecurrenceRules#HORIZON}. Dates
     * cancelled before {@code forgotten} become EXDATEs.
     */
    Particulars particulars(Collection<UUID> series, Instant forgotten) {
        Map<UUID, Set<LocalDateTime>> left = calendar.cancelledBefore(series, forgotten);
        LocalDateTime since =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(RecurrenceRules.HORIZON);
        Map<UUID, List<PublicDate>> spelled = new HashMap<>();
        calendar.irregular(series, since).forEach((event, dates) -> {
            Set<LocalDateTime> gone = left.getOrDefault(event, Set.of());
            spelled.put(
                    event,
                    dates.stream()
                            .filter(date -> !gone.contains(date.originalStart()))
                            .toList());
        });
        return new Particulars(spelled, left);
    }

    /** Writes a whole series. */
    void add(CalendarFile file, EventInWords words, Particulars particulars, Entries entries) {
        PublicEvent event = words.event();
        Schedule first = event.schedule();
        Instant until =
                event.when().endsAt() == null ? LAST : event.when().endsAt().plus(Duration.ofDays(366));
        file.add(event, first, until, out -> {
            String uid = addresses.uid(event);
            entries.write(
                    out, words, uid, o -> rule(o, event, particulars.left().getOrDefault(event.id(), Set.of())));
            for (PublicDate date : particulars.spelled().getOrDefault(event.id(), List.of()))
                entries.write(
                        out,
                        EventInWords.of(date, words.languages()),
                        uid,
                        o -> local(o, "RECURRENCE-ID", first, date.originalStart()));
        });
    }

    /** Writes one date of a series as an entry of its own, for applications that do not read rules. */
    void addFlat(CalendarFile file, EventInWords words, Entries entries) {
        PublicDate date = words.date();
        file.add(
                date.event(),
                date.schedule(),
                out -> entries.write(
                        out,
                        words,
                        addresses.uid(date.id()),
                        o -> o.text("RELATED-TO", addresses.uid(date.event()), new Parameter("RELTYPE", "PARENT"))));
    }

    private static void rule(ICalendarWriter out, PublicEvent event, Set<LocalDateTime> cancelled) {
        Recurrence series = event.recurrence();
        Schedule first = event.schedule();
        if (series.rrule() != null) out.property("RRULE", inUtc(series, first));
        for (LocalDateTime date : series.rdates()) local(out, "RDATE", first, date);
        List<LocalDateTime> left = new ArrayList<>(series.exdates());
        left.addAll(cancelled);
        left.stream().sorted().distinct().forEach(date -> local(out, "EXDATE", first, date));
    }

    /** Writes the rule with UNTIL in UTC when the start has a time zone (RFC 5545 §3.3.10). */
    private static String inUtc(Recurrence series, Schedule first) {
        LocalDateTime until = series.until();
        if (until == null || first.allDay()) return series.rrule();
        Instant last = WallTime.instant(until, first.zoneId(), Fold.LATER);
        return series.rrule().replace("UNTIL=" + WALL.format(until), "UNTIL=" + UTC.format(last));
    }

    private static void local(ICalendarWriter out, String name, Schedule first, LocalDateTime date) {
        if (first.allDay()) out.date(name, date.toLocalDate());
        else out.dateTime(name, new ZonedWallTime(date, first.zoneId(), null));
    }
}
