package eu.soga.alerts;

import java.time.Instant;
import java.util.UUID;

/** Something to tell of an event, in the state it has now; {@code startsAt} of its next date. */
record Finding(UUID eventId, int sequence, Instant startsAt, AlertFound.Item item) {}
