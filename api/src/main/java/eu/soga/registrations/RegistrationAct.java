package eu.soga.registrations;

import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import java.util.ArrayList;
import java.util.List;

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
     * @param joins takes part remotely in an event that has an online room
     */
    static List<Action> of(RegistrationStatus status, boolean over, int modes, boolean joins) {
        List<Action> acts = new ArrayList<>();
        if (status == RegistrationStatus.OFFERED) acts.add(open(ACCEPT, over));
        if (status.isLive()) acts.add(open(CANCEL, over));
        if (status.isLive() && modes > 1) acts.add(open(CHANGE_MODE, over));
        if (status == RegistrationStatus.CONFIRMED && joins) acts.add(open(JOIN, over));
        return acts;
    }

    private static Action open(RegistrationAct act, boolean over) {
        return over ? Action.refused(act, SeatRefusal.EVENT_OVER) : Action.allowed(act);
    }
}
