package eu.soga.events;

import org.jspecify.annotations.Nullable;

/** An event entered the calendar, or ({@code revision}) a moderator took an edit of one that is there. */
public record EventPublished(
        EventFacts event, boolean revision, @Nullable String message) {}
