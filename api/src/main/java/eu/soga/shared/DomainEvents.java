package eu.soga.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Announces records of one room to the observers of other rooms, in the same transaction. The only class that uses
 * CDI's own Event.
 */
@ApplicationScoped
public class DomainEvents {
    private final Event<Object> events;

    DomainEvents(Event<Object> events) {
        this.events = events;
    }

    /** Fires an announcement: a record in the past tense that holds ids and facts. */
    public void announce(Record announcement) {
        events.fire(announcement);
    }
}
