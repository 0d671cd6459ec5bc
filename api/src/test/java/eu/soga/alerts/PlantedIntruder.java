package eu.soga.alerts;

import eu.soga.events.EventPublications;

/** Names what is not in the face of another room: {@code FacesTest} catches it. */
public record PlantedIntruder(EventPublications publications) {}
