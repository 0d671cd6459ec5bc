package eu.soga.events;

import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Writes what is not published yet, with the slug and the dates that follow from it. */
@ApplicationScoped
class EventWriter {
    private final EventSlugs slugs;

    EventWriter(EventSlugs slugs) {
        this.slugs = slugs;
    }

    /** A new draft. */
    Event create(CheckedEvent content, Organisation organisation, String author, Instant now) {
        return create(slugs.free(content.ownTitle()), content, organisation, author, now);
    }

    /** A new draft of this slug, which must be free. */
    Event create(String slug, CheckedEvent content, Organisation organisation, String author, Instant now) {
        Event event = new Event(organisation, slug, author, now);
        content.applyTo(event);
        event.persist();
        Occurrence.replaceFor(event);
        return event;
    }

    /** Another text of the same event. */
    void rewrite(Event event, CheckedEvent content, Instant now) {
        Schedule before = event.schedule();
        slugs.follow(event, content.ownTitle());
        content.applyTo(event);
        event.updatedAt = now;
        if (!Objects.equals(before, event.schedule())) Occurrence.replaceFor(event);
    }
}
