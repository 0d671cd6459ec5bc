package eu.soga.events;

import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.EventJournal.Named;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.OrganisationListings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes events and corrections of published events, without review or after a moderator's decision. */
@ApplicationScoped
public class EventPublications {
    private final EventNames names;
    private final EventJournal journal;
    private final OrganisationListings listings;
    private final Clock clock;

    EventPublications(EventNames names, EventJournal journal, OrganisationListings listings, Clock clock) {
        this.names = names;
        this.journal = journal;
        this.listings = listings;
        this.clock = clock;
    }

    /** Publishes the event. */
    public void publish(Event event, EventAct by, @Nullable String message) {
        EventCompleteness.require(event);
        EventStatus from = event.status();
        event.publish(clock.instant());
        listings.list(event.organisation);
        journal.did(event, by, from, message)
                .changed(EventChangeType.PUBLISHED)
                .announced(new EventAnnouncement.Published(EventAnnouncement.Facts.of(event), false, message));
    }

    /** Replaces the public content by a correction and deletes a pending edit. */
    public void correct(Event event, CheckedEvent correction, EventAct by, @Nullable String message) {
        Schedule before = event.schedule();
        RecurrenceText again = event.recurrenceText();
        event.discardRevision();
        corrected(event, correction, by, message);
        if (!Objects.equals(before, event.schedule()) || !Objects.equals(again, event.recurrenceText()))
            Occurrence.replaceFor(event, before, event.updatedAt);
    }

    /** Adds content of a merged entry to a public event; a pending edit is kept. */
    public void enrich(Event event, @Nullable CheckedEvent text, EventAct by, @Nullable String message) {
        event.updatedAt = clock.instant();
        corrected(event, text, by, message);
    }

    private void corrected(Event event, @Nullable CheckedEvent text, EventAct by, @Nullable String message) {
        int sequence = event.sequence();
        Named named = Named.of(event);
        if (text != null) {
            names.follow(event, text.ownTitle());
            event.correct(() -> text.applyTo(event), clock.instant());
            EventCompleteness.require(event);
        }
        journal.did(event, by, event.status(), message)
                .corrected(named)
                .announced(
                        new EventAnnouncement.Changed(EventAnnouncement.Facts.of(event), event.sequence() > sequence));
    }
}
