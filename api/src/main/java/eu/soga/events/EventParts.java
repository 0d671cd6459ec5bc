package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.NativeValues;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Reads which events are part of which, in one statement at any depth, and moves all parts of one event to another.
 */
@ApplicationScoped
public class EventParts {
    /** Levels of events that are part of one another: an edition's city, its day, its session. */
    static final int DEEPEST = 3;

    private final EventJournal journal;
    private final Clock clock;

    EventParts(EventJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws DomainException 409 when one is part of the other, or there would be too many levels */
    public void requireMovable(Event from, Event to) {
        List<UUID> above = withAncestors(to.id);
        if (above.contains(from.id) || withAncestors(from.id).contains(to.id))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "One of the two is part of the other.");
        if (above.size() + height(from.id) - 1 > DEEPEST)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Its parts would be part of one another on more than " + DEEPEST + " levels.");
    }

    /** Makes the parts of one event those of another. */
    public void move(Event from, Event to) {
        List<Event> parts = Event.list("parent.id = ?1 order by id", from.id);
        for (Event part : parts) {
            part.parent = to;
            part.updatedAt = clock.instant();
            if (part.status().isPublic()) journal.changed(part);
        }
    }

    /** The event, what it is part of, and so on up. */
    static List<UUID> withAncestors(UUID id) {
        return NativeValues.list(Panache.getSession().createNativeQuery("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id FROM event WHERE id = :id
                            UNION
                            SELECT e.id, e.parent_id FROM event e JOIN above a ON e.id = a.parent_id)
                        SELECT id FROM above
                        """).setParameter("id", id), UUID.class);
    }

    /** Levels from the event down to its lowest part; 1 without parts. */
    static int height(UUID id) {
        return ((Number) Panache.getSession()
                        .createNativeQuery("""
                                WITH RECURSIVE below AS (
                                    SELECT id, 1 AS level FROM event WHERE id = :id
                                    UNION ALL
                                    SELECT e.id, b.level + 1 FROM event e JOIN below b ON e.parent_id = b.id WHERE b.level < 10)
                                SELECT max(level) FROM below
                                """)
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }
}
