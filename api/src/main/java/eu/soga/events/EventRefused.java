package eu.soga.events;

/** A moderator refused an event, or an edit of one, whose published version stays. */
public record EventRefused(EventFacts event, boolean revision, ModerationReason reason, String message) {}
