package eu.soga.registrations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person got who registered. The link to manage it goes by mail only.
 *
 * @param position place in the waiting list, counted from 1; null for a seat
 */
record SeatResponse(
        UUID id, RegistrationStatus status, @Nullable Integer position) {}
