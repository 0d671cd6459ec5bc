package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What is part of an event, handed on as a whole. */
@ApplicationScoped
public class EventParts {
    private final EventJournal journal;
    private final Clock clock;

    EventParts(EventJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws DomainException 409 when one is part of the other, or there would be too many levels */
    public void requireMovable(Event from, Event to) {
        List<UUID> above = EventTree.withAncestors(to.id);
        if (above.contains(from.id) || EventTree.withAncestors(from.id).contains(to.id))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "One of the two is part of the other.");
        if (above.size() + EventTree.height(from.id) - 1 > ReferenceRules.DEEPEST)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Its parts would be part of one another on more than " + ReferenceRules.DEEPEST + " levels.");
    }

    /**
     * Makes the parts of one event those of another.
     *
     * @return tells the public log of each that is public, once everything is changed
     */
    public Runnable move(Event from, Event to) {
        List<Event> parts = Event.list("parent.id = ?1 order by id", from.id);
        for (Event part : parts) {
            part.parent = to;
            part.updatedAt = clock.instant();
        }
        return () -> parts.stream()
                .filter(part -> part.status().isPublic())
                .forEach(part -> journal.change("event.changed", part));
    }
}
