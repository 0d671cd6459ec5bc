package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said between an event's organisation and its moderators, oldest first. */
public record EventThread(List<Item> items) {
    /** One thing said; {@code reason} with a decision that has one. */
    public record Item(
            UUID id,
            Instant at,
            Author author,
            ThreadMessage.Kind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ModerationReason reason,

            String body) {
        public static Item of(ThreadMessage message) {
            return new Item(
                    message.id,
                    message.createdAt,
                    new Author(message.authorName, message.side),
                    message.kind,
                    message.reason,
                    message.body);
        }
    }

    /** Who spoke, and for which side. */
    record Author(String name, ThreadMessage.Side side) {}

    public static EventThread about(UUID eventId) {
        return new EventThread(
                ThreadMessage.about(eventId).stream().map(Item::of).toList());
    }
}
