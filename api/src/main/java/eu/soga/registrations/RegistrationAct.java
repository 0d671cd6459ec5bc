package eu.soga.registrations;

import eu.soga.registrations.OnlineRooms.RoomState;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may do with his or her registration. */
enum RegistrationAct implements ActName {
    /** Take the offered seat. */
    ACCEPT,
    /** Give seat or place back. */
    CANCEL,
    /** Come on site instead of remotely, or the other way round. */
    CHANGE_MODE,
    /** Enter the online room. */
    JOIN;

    /**
     * Returns the acts that are open or explained in this state.
     *
     * @param modes ways of taking part that the event offers
     * @param room of who takes part remotely in an event that has an online room; null otherwise
     */
    static List<Action> of(RegistrationStatus status, boolean over, int modes, @Nullable RoomState room) {
        List<Action> acts = new ArrayList<>();
        if (status == RegistrationStatus.OFFERED) acts.add(open(ACCEPT, over));
        if (status.isLive()) acts.add(open(CANCEL, over));
        if (status.isLive() && modes > 1) acts.add(open(CHANGE_MODE, over));
        if (status == RegistrationStatus.CONFIRMED && room != null) {
            SeatRefusal refused = OnlineRooms.refusal(room);
            acts.add(refused == null ? Action.allowed(JOIN) : Action.refused(JOIN, refused));
        }
        return acts;
    }

    private static Action open(RegistrationAct act, boolean over) {
        return over ? Action.refused(act, SeatRefusal.EVENT_OVER) : Action.allowed(act);
    }
}
