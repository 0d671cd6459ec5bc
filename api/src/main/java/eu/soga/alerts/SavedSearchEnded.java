package eu.soga.alerts;

import java.util.UUID;

/** Announces that a saved search was deleted: all that other rooms keep of its address must be deleted too. */
public record SavedSearchEnded(UUID searchId) {}
