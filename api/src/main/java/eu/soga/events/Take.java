package eu.soga.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A moderator holds the review of an event.
 *
 * @param moderator subject of the account
 * @param until from this instant on the review is free again
 */
public record Take(UUID eventId, String moderator, String moderatorName, Instant until) {}
