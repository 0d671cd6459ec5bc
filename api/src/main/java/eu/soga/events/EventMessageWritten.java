package eu.soga.events;

import org.jspecify.annotations.Nullable;

/**
 * Something was said in an event's thread.
 *
 * @param moderatorEmail address of the moderator who wrote last before, when the organisation writes; null when nobody
 *     did, or when the account has no verified one
 */
public record EventMessageWritten(
        EventFacts event,
        boolean byModeration,
        String authorName,
        String message,
        @Nullable String moderatorEmail) {}
