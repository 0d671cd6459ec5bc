package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who sees which event: everyone what is public; its organisation, moderators and edition leads the rest. */
@ApplicationScoped
public class EventVisibility {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final EventCaller caller;

    EventVisibility(EventCaller caller) {
        this.caller = caller;
    }

    /**
     * The event of this id, slug or former slug, or the one it was merged into. When it is at another address now, {@link
     * #hasMoved} tells so.
     *
     * @throws DomainException 404 when there is none or the caller may not see it
     */
    public Event requireVisible(String slugOrId) {
        return find(slugOrId).filter(this::isVisible).orElseThrow(() -> DomainException.notFound("event"));
    }

    /** As {@link #requireVisible}, of what everyone sees. */
    public static Optional<Event> findPublic(String slugOrId) {
        return find(slugOrId).filter(event -> event.status().isPublic());
    }

    /** True when this event answers at another address now, to which the reader is sent (301). */
    public static boolean hasMoved(String slugOrId, Event event) {
        return !slugOrId.equals(ID.matcher(slugOrId).matches() ? event.id.toString() : event.slug);
    }

    /** True when the caller may see it. */
    boolean isVisible(Event event) {
        return event.status().isPublic() || caller.standing(event).seesAll();
    }

    private static Optional<Event> find(String slugOrId) {
        Optional<Event> found = ID.matcher(slugOrId).matches()
                ? Event.findByIdOptional(UUID.fromString(slugOrId))
                : Event.findBySlug(slugOrId).or(() -> Event.findByOldSlug(slugOrId));
        return found.map(Event::standing);
    }
}
