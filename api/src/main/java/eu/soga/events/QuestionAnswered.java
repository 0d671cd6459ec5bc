package eu.soga.events;

import org.jspecify.annotations.Nullable;

/**
 * The organisation answered a request for changes by submitting again.
 *
 * @param moderatorEmail address of the moderator who asked; null when the account has no verified one
 */
public record QuestionAnswered(
        EventFacts event,
        boolean revision,
        @Nullable String message,
        @Nullable String moderatorEmail) {}
