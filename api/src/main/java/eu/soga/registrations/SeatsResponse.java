package eu.soga.registrations;

import eu.soga.registrations.RegistrationSetups.Audience;
import eu.soga.registrations.RegistrationSetups.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seats of an event, as everyone may see them.
 *
 * @param opensAt null when registration is open from the publication on
 * @param closesAt null when it stays open
 * @param audience who may register
 * @param questions asked of who registers, in this order
 * @param modes the ways of taking part that the event offers; empty when people do not register here
 */
record SeatsResponse(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Audience audience,
        List<Question> questions,
        List<ModeSeats> modes) {
    /** What a person who registers now would get. */
    enum SeatState {
        /** A seat. */
        OPEN,
        /** A place on the waiting list. */
        WAITING_LIST,
        FULL,
        NOT_OPEN_YET,
        CLOSED,
        OVER,
        CANCELLED,
        POSTPONED
    }

    /**
     * The seats in one way of taking part.
     *
     * @param capacity null when nothing limits them
     * @param free null when nothing limits them
     * @param waiting how many people wait
     * @param waitingList how many may wait
     */
    record ModeSeats(
            SeatMode mode,
            SeatState state,
            @Nullable Integer capacity,
            @Nullable Integer free,
            int waiting,
            int waitingList) {}
}
