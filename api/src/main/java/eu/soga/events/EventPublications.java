package eu.soga.events;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.OrganisationListings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings an event, or a correction of one, before the public; whoever decided it. */
@ApplicationScoped
public class EventPublications {
    private final EventSlugs slugs;
    private final EventJournal journal;
    private final OrganisationListings listings;
    private final Clock clock;

    EventPublications(EventSlugs slugs, EventJournal journal, OrganisationListings listings, Clock clock) {
        this.listings = listings;
        this.slugs = slugs;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts the event into the calendar. */
    public void publish(Event event, EventAct by, @Nullable String message) {
        EventCompleteness.require(event);
        EventStatus from = event.status();
        event.publish(clock.instant());
        Event.flush();
        journal.record(event, by.word(), from, event.status(), null, message);
        journal.change("event.published", event);
        listings.list(event.organisation);
        journal.announce(new EventPublished(EventFacts.of(event), false, message));
    }

    /** Replaces what is public by a correction; an edit that waited is done with. */
    public void correct(Event event, CheckedEvent correction, EventAct by, @Nullable String message) {
        int sequence = event.sequence();
        Schedule before = event.schedule();
        EventName name = EventName.of(event);
        RecurrenceText again = event.recurrenceText();
        slugs.follow(event, correction.ownTitle());
        event.correct(() -> correction.applyTo(event), clock.instant());
        EventCompleteness.require(event);
        event.discardRevision();
        Event.flush();
        if (!Objects.equals(before, event.schedule()) || !Objects.equals(again, event.recurrenceText()))
            Occurrence.replaceFor(event, before, event.updatedAt);
        journal.record(event, by.word(), event.status(), event.status(), null, message);
        journal.changed(event, name);
        journal.announce(new EventChanged(EventFacts.of(event), event.sequence() > sequence));
    }

    /**
     * Adds to what is public what another entry of it brings; an edit that waits is kept.
     *
     * @return tells of it, once everything is changed
     */
    public Runnable enrich(Event event, @Nullable CheckedEvent text, EventAct by, @Nullable String message) {
        int sequence = event.sequence();
        EventName name = EventName.of(event);
        event.updatedAt = clock.instant();
        if (text != null) {
            slugs.follow(event, text.ownTitle());
            event.correct(() -> text.applyTo(event), clock.instant());
            EventCompleteness.require(event);
        }
        Event.flush();
        return () -> {
            journal.record(event, by.word(), event.status(), event.status(), null, message);
            journal.changed(event, name);
            journal.announce(new EventChanged(EventFacts.of(event), event.sequence() > sequence));
        };
    }
}
