package eu.soga.publishing;

import eu.soga.events.EventStatus;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventSearch;
import eu.soga.publishing.CalendarSeries.Entries;
import eu.soga.publishing.CalendarSeries.Particulars;
import eu.soga.shared.persistence.LongReading;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.SpooledFile;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes calendars to subscribe to: of any search, or of one event. */
@ApplicationScoped
public class CalendarFeeds {
    private static final Duration STAY = Duration.ofDays(30);

    private final EventSearch search;
    private final CalendarEvent entries;
    private final RichEntry rich;
    private final CalendarSeries series;
    private final DeadlineEntry deadlines;
    private final PublicCalendar calendar;
    private final Addresses addresses;
    private final EntityManager database;
    private final ReadRows rows;
    private final Clock clock;

    CalendarFeeds(
            EventSearch search,
            CalendarEvent entries,
            RichEntry rich,
            CalendarSeries series,
            DeadlineEntry deadlines,
            PublicCalendar calendar,
            Addresses addresses,
            EntityManager database,
            ReadRows rows,
            Clock clock) {
        this.search = search;
        this.entries = entries;
        this.rich = rich;
        this.series = series;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.addresses = addresses;
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes every match that ends later than 30 days ago ({@link #STAY}), or what the request asks for by days or by
     * being over. A cancelled event stays for 30 days, so that every subscriber's application learns of it. A series
     * is written once, whole, when any of its dates matches. Writes into {@code target}, at the speed of the database
     * and of the disk.
     */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    void search(EventFilter filter, ReaderChoice reader, CalendarAbout about, CalendarForm form, SpooledFile target) {
        LongReading.begin(database);
        Instant now = clock.instant();
        Instant cancelledStays = now.minus(STAY);
        Instant forgotten = filter.hideCancelled() ? now : cancelledStays;
        Set<UUID> written = new HashSet<>();
        Set<UUID> closing = new HashSet<>();
        CalendarFile.write(
                target,
                form.rich() ? about.identified(addresses) : about,
                rows,
                calendar::zones,
                file -> search.each(filter.over() == null ? filter.coming(now.minus(STAY)) : filter, piece -> {
                    List<EventInWords> dates = piece.stream()
                            .filter(date -> !isCancelledBefore(date.event(), cancelledStays))
                            .map(date -> EventInWords.of(date, reader.languages()))
                            .filter(date -> form.flat()
                                    || !date.isOneOfSeveral()
                                    || written.add(date.event().id()))
                            .toList();
                    add(file, dates, form, forgotten);
                    addDeadlines(
                            file,
                            dates,
                            form,
                            date -> !date.isOneOfSeveral()
                                    || closing.add(date.event().id()));
                }));
    }

    /** Writes one event, by slug or id; empty when no public event has it. */
    @Transactional
    Optional<SpooledFile> one(String slugOrId, ReaderChoice reader, CalendarForm form) {
        Optional<PublicEvent> event = calendar.find(slugOrId);
        return event.map(found -> {
            var about = CalendarAbout.event(new EventInWords(found, reader.languages()), addresses);
            return CalendarFile.write(form.rich() ? about.identified(addresses) : about, rows, file -> {
                add(file, dates(found, reader, form), form, clock.instant().minus(STAY));
                addDeadlines(file, List.of(new EventInWords(found, reader.languages())), form, _ -> true);
            });
        });
    }

    /**
     * Writes the public ones of these events under one name, however long ago they were.
     *
     * @param path of the calendar on this site
     * @param page path of the page that shows the same
     */
    @Transactional
    public SpooledFile programme(List<UUID> ids, ReaderChoice reader, String name, String path, String page) {
        var about = CalendarAbout.programme(name, path, page, reader, addresses);
        List<EventInWords> events = calendar.events(ids).stream()
                .map(event -> new EventInWords(event, reader.languages()))
                .toList();
        return CalendarFile.write(about, rows, file -> add(file, events, CalendarForm.PLAIN, Instant.EPOCH));
    }

    private void addDeadlines(
            CalendarFile file, List<EventInWords> dates, CalendarForm form, Predicate<EventInWords> isFirst) {
        if (form.deadlines() != CalendarForm.Deadlines.LEFT_OUT)
            dates.stream()
                    .filter(isFirst)
                    .forEach(date -> deadlines.add(file, new EventInWords(date.event(), date.languages())));
    }

    private List<EventInWords> dates(PublicEvent event, ReaderChoice reader, CalendarForm form) {
        return form.flat() && event.isSeries()
                ? calendar.next(event.id(), Instant.EPOCH, 2 * RecurrenceRules.MOST_DATES).stream()
                        .map(date -> EventInWords.of(date, reader.languages()))
                        .toList()
                : List.of(new EventInWords(event, reader.languages()));
    }

    /** Adds single events, and series: whole, or only the given date in a flat calendar. */
    private void add(CalendarFile file, List<EventInWords> dates, CalendarForm form, Instant forgotten) {
        if (form.deadlines() == CalendarForm.Deadlines.ONLY) return;
        Entries writer =
                writer(dates.stream().map(EventInWords::event).distinct().toList(), form);
        Particulars particulars = form.flat()
                ? Particulars.NONE
                : series.particulars(
                        dates.stream()
                                .filter(date -> date.event().isSeries())
                                .map(date -> date.event().id())
                                .toList(),
                        forgotten);
        for (EventInWords date : dates) {
            PublicEvent event = date.event();
            if (!event.isSeries())
                file.add(event, event.schedule(), out -> writer.write(out, date, addresses.uid(event), _ -> {}));
            else if (form.flat()) series.addFlat(file, date, writer);
            else series.add(file, new EventInWords(event, date.languages()), particulars, writer);
        }
    }

    /** Returns a writer for entries of these events. */
    private Entries writer(List<PublicEvent> events, CalendarForm form) {
        Map<UUID, List<UUID>> parts = form.rich()
                ? calendar.partIdsOf(events.stream().map(PublicEvent::id).toList())
                : Map.of();
        return (out, words, uid, recurrence) -> {
            out.begin("VEVENT");
            entries.write(out, words, uid, recurrence);
            if (form.rich())
                rich.write(out, words, parts.getOrDefault(words.event().id(), List.of()));
            out.end();
        };
    }

    private static boolean isCancelledBefore(PublicEvent event, Instant moment) {
        return event.status() == EventStatus.CANCELLED
                && event.life().cancelledAt() != null
                && event.life().cancelledAt().isBefore(moment);
    }
}
