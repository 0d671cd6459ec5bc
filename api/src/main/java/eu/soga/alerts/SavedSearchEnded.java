package eu.soga.alerts;

import java.util.UUID;

/** Announces that a saved search was deleted. Other rooms must delete everything they store for its address. */
public record SavedSearchEnded(UUID searchId) {}
