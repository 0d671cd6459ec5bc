package eu.soga.alerts;

import java.util.UUID;

/** A saved search is no more: whatever was kept of its address is to be deleted. */
public record SavedSearchEnded(UUID searchId) {}
