package eu.soga.alerts;

import java.time.Instant;
import java.util.UUID;

/** An event that a mail reports, in its present state; {@code startsAt} is the start of its next date. */
record Finding(UUID eventId, int sequence, Instant startsAt, AlertFound.Item item) {}
