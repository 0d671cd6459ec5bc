package eu.soga.events.feeds;

import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Calendars to subscribe to: any search, or one event. */
@ApplicationScoped
class CalendarFeeds {
    private static final int DAYS_BACK = 30;
    private static final Duration CANCELLED_STAY = Duration.ofDays(30);

    private final EventSearch search;
    private final CalendarEvent entries;
    private final RichEntry rich;
    private final PublicEventFinder finder;
    private final Addresses addresses;
    private final RelatedEvents related;
    private final Clock clock;

    CalendarFeeds(
            EventSearch search,
            CalendarEvent entries,
            RichEntry rich,
            PublicEventFinder finder,
            Addresses addresses,
            RelatedEvents related,
            Clock clock) {
        this.search = search;
        this.entries = entries;
        this.rich = rich;
        this.finder = finder;
        this.addresses = addresses;
        this.related = related;
        this.clock = clock;
    }

    /**
     * Every match, from 30 days ago on unless days are asked for. What was cancelled stays for 30 days, long enough for
     * every subscriber to see that it was.
     */
    @Transactional
    CalendarFile search(EventFilter filter, ReaderChoice reader, CalendarAbout about, boolean isRich) {
        related.holdStill();
        Instant forgotten = clock.instant().minus(CANCELLED_STAY);
        return write(
                about,
                file -> search.each(
                        filter.from(search.today().minusDays(DAYS_BACK)),
                        piece -> add(
                                file,
                                piece.stream()
                                        .map(occurrence -> occurrence.event)
                                        .filter(event -> !isCancelledBefore(event, forgotten))
                                        .toList(),
                                reader,
                                isRich)));
    }

    /** One event, by slug or id; empty when there is none for everyone. */
    @Transactional
    Optional<CalendarFile> one(String slugOrId, ReaderChoice reader, boolean isRich) {
        Optional<Event> event = finder.find(slugOrId);
        return event.map(found -> write(
                CalendarAbout.event(new EventInWords(found, reader.languages()), addresses),
                file -> add(file, List.of(found), reader, isRich)));
    }

    private void add(CalendarFile file, List<Event> events, ReaderChoice reader, boolean isRich) {
        if (isRich) related.load(events);
        Map<UUID, List<UUID>> parts = isRich ? related.partsOf(events) : Map.of();
        for (Event event : events) {
            var words = new EventInWords(event, reader.languages());
            file.add(event.schedule(), event.updatedAt, out -> {
                out.begin("VEVENT");
                entries.write(out, words);
                if (isRich) rich.write(out, words, parts.getOrDefault(event.id, List.of()));
                out.end();
            });
        }
    }

    private static boolean isCancelledBefore(Event event, Instant moment) {
        return event.status() == EventStatus.CANCELLED
                && event.cancelledAt() != null
                && event.cancelledAt().isBefore(moment);
    }

    private static CalendarFile write(CalendarAbout about, Consumer<CalendarFile> content) {
        CalendarFile file = CalendarFile.create();
        try {
            content.accept(file);
            file.finish(about);
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
