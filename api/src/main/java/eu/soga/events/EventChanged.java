package eu.soga.events;

/** What is published was corrected; {@code moved} when its time, place or room changed. */
public record EventChanged(EventFacts event, boolean moved) {}
