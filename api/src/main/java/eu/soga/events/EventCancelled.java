package eu.soga.events;

import java.util.Map;

/** A published event will not take place; the note tells why, per language. */
public record EventCancelled(EventFacts event, Map<String, String> note) {}
