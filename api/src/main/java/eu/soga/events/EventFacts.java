package eu.soga.events;

import java.util.Map;
import java.util.UUID;

/** Which event an announcement is about, and what one needs to name it. */
public record EventFacts(
        UUID eventId, String slug, UUID organisationId, Map<String, String> title, String defaultLanguage) {
    public static EventFacts of(Event event) {
        return new EventFacts(
                event.id, event.slug, event.organisation.id, Map.copyOf(event.title), event.defaultLanguage);
    }
}
