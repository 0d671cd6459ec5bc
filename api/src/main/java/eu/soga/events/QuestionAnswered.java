package eu.soga.events;

import org.jspecify.annotations.Nullable;

/** The organisation answered a request for changes by submitting again. */
public record QuestionAnswered(
        EventFacts event, boolean revision, @Nullable String message) {}
