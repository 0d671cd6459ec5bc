package eu.soga.events;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an event is named beside others, and what it is part of. */
record EventName(
        String slug, Map<String, String> title, @Nullable UUID parentId) {
    /** As it is named now. */
    static EventName of(Event event) {
        return new EventName(event.slug, Map.copyOf(event.title), event.parent == null ? null : event.parent.id);
    }

    /** True when its parts show the same. */
    boolean isShownAs(EventName other) {
        return Objects.equals(slug, other.slug) && title.equals(other.title);
    }
}
