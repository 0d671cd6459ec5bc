package eu.soga.events;

/** Something was said in an event's thread. */
public record EventMessageWritten(EventFacts event, boolean byModeration, String authorName, String message) {}
