package eu.soga.events;

/** A moderator asked for changes to an event or to an edit of one. */
public record ChangesRequested(EventFacts event, boolean revision, ModerationReason reason, String message) {}
