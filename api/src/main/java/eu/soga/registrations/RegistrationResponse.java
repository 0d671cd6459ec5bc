package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration, for the person whose it is.
 *
 * @param position place in the waiting list, counted from 1; null for others
 * @param offeredUntil until when a freed seat is held; null without an offer
 * @param ticket null unless there is a seat
 */
record RegistrationResponse(
        UUID id,
        RegisteredEvent event,
        String name,
        String email,
        SeatMode mode,
        RegistrationStatus status,
        @Nullable Integer position,
        @Nullable Instant offeredUntil,
        Registration.@Nullable Represented organisation,
        @Nullable Ticket ticket,
        Instant createdAt,
        List<Action> actions) {
    /**
     * What the person shows at the door.
     *
     * @param code typed or scanned
     * @param picture the same as a QR code
     * @param attended how and when the person was present; null when nobody recorded it
     */
    @JsonInclude
    record Ticket(String code, QrCode picture, Registration.@Nullable Attended attended) {}

    static RegistrationResponse of(Registration registration, RegisteredEvent event, Instant now) {
        return new RegistrationResponse(
                registration.id(),
                event,
                registration.person().name(),
                registration.person().email(),
                registration.mode(),
                registration.status(),
                registration.position(),
                registration.offeredUntil(),
                registration.organisation(),
                registration.status() == RegistrationStatus.CONFIRMED
                        ? new Ticket(registration.code(), QrCode.of(registration.code()), registration.attendance())
                        : null,
                registration.createdAt(),
                RegistrationAct.of(
                        registration.status(),
                        event.isOver(now),
                        event.modes(),
                        registration.mode() == SeatMode.REMOTE && event.room() != null
                                ? event.room().at(now)
                                : null));
    }
}
