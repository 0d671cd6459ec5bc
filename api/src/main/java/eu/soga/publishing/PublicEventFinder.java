package eu.soga.publishing;

import eu.soga.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Events that everyone may see, by their present slug or their id. */
@ApplicationScoped
class PublicEventFinder {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    Optional<Event> find(String slugOrId) {
        Optional<Event> event = ID.matcher(slugOrId).matches()
                ? Event.findByIdOptional(UUID.fromString(slugOrId))
                : Event.findBySlug(slugOrId);
        return event.filter(found -> found.status().isPublic());
    }
}
