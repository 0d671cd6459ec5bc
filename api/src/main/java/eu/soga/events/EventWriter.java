package eu.soga.events;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what is not published yet, with the slug and the dates that follow from it. */
@ApplicationScoped
public class EventWriter {
    private final EventSlugs slugs;

    EventWriter(EventSlugs slugs) {
        this.slugs = slugs;
    }

    /** A new draft. */
    public Event create(CheckedEvent content, Organisation organisation, String author, Instant now) {
        return create(content, organisation, author, null, now);
    }

    /** A new draft whose facts come from there. */
    Event create(
            CheckedEvent content,
            Organisation organisation,
            String author,
            @Nullable Map<String, Object> provenance,
            Instant now) {
        Event event = new Event(organisation, slugs.free(content.ownTitle()), author, now);
        event.provenance = provenance;
        return write(event, content, now);
    }

    /** A new draft of this slug, which must be free. */
    Event create(String slug, CheckedEvent content, Organisation organisation, String author, Instant now) {
        return write(new Event(organisation, slug, author, now), content, now);
    }

    private static Event write(Event event, CheckedEvent content, Instant now) {
        content.applyTo(event);
        event.persist();
        Occurrence.replaceFor(event, null, now);
        return event;
    }

    /** Another text of the same event. */
    void rewrite(Event event, CheckedEvent content, Instant now) {
        Schedule before = event.schedule();
        RecurrenceText again = event.recurrenceText();
        slugs.follow(event, content.ownTitle());
        content.applyTo(event);
        event.updatedAt = now;
        if (!Objects.equals(before, event.schedule()) || !Objects.equals(again, event.recurrenceText()))
            Occurrence.replaceFor(event, before, now);
    }
}
