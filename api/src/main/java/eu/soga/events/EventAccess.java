package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an event for an act of the current caller. */
@ApplicationScoped
public class EventAccess {
    private final EventCaller caller;

    EventAccess(EventCaller caller) {
        this.caller = caller;
    }

    /**
     * The event, locked until the transaction ends so that two acts at once follow each other, once it is known that
     * the caller may do this now.
     *
     * @param ifMatch checked when it is sent
     * @throws DomainException 404 when there is none or the caller may not see it, 410 when it was merged, 412 when it is another version,
     *     403 or 409 when the act is closed
     */
    public Event open(UUID id, EventAct act, @Nullable String ifMatch) {
        Event event = Event.findForChange(id).orElseThrow(() -> DomainException.notFound("event"));
        Standing standing = caller.standing(event);
        if (!event.status().isPublic() && !standing.seesAll()) throw DomainException.notFound("event");
        event.requireStanding();
        Preconditions.check(ifMatch, event.version);
        EventActions.require(event, act, standing);
        return event;
    }

    /** The event, for who has a part in it. @throws DomainException 403 when it is public, else 404, for anyone else */
    public Event insider(UUID id) {
        Event event = Event.require(id);
        if (caller.standing(event).seesAll()) return event;
        throw event.status().isPublic()
                ? ActRefusal.NOT_YOURS.problem(EventAct.MESSAGE)
                : DomainException.notFound("event");
    }

    /** As {@link #open}, when the caller must say which version it is about. @throws DomainException also 428 */
    public Event openVersion(UUID id, EventAct act, @Nullable String ifMatch) {
        Event event = open(id, act, ifMatch);
        Preconditions.require(ifMatch, event.version);
        return event;
    }
}
