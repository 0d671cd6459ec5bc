package eu.soga.events;

import java.util.Map;

/** A published event will take place later, at a date not known yet; the note tells why, per language. */
public record EventPostponed(EventFacts event, Map<String, String> note) {}
