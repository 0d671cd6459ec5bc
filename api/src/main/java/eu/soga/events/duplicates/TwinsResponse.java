package eu.soga.events.duplicates;

import java.util.List;

/** The possible duplicates of an event, most similar first. */
record TwinsResponse(List<Twin.Shown> twins) {}
