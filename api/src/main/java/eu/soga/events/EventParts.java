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

    /** Makes the parts of one event those of another; the public log tells of each that is public. */
    public void move(Event from, Event to) {
        for (Event part : Event.<Event>list("parent.id = ?1 order by id", from.id)) {
            part.parent = to;
            part.updatedAt = clock.instant();
            if (part.status().isPublic()) journal.change("event.changed", part);
        }
    }
}
