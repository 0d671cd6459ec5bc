package eu.soga.events.duplicates;

import java.util.List;

/** «Is it this one?»: events that may be the same, most alike first. */
record TwinsResponse(List<Twin.Shown> twins) {}
