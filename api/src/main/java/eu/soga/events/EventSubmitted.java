package eu.soga.events;

import org.jspecify.annotations.Nullable;

/** An event, or an edit of a published one, waits for a moderator; after a refusal as an appeal. */
public record EventSubmitted(
        EventFacts event,
        boolean revision,
        boolean appeal,
        @Nullable String message) {}
