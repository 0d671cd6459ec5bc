package eu.soga.members;

import java.util.EnumSet;
import java.util.Set;

/** Where a membership stands. */
public enum MembershipStatus {
    /** Asked for; waits for a decision. */
    APPLIED,
    /** The secretary asked the applicant for something before deciding. */
    INCOMPLETE,
    /** Accepted; the dues were not called yet. */
    ADMITTED,
    /** Not accepted. The party may apply again. */
    REFUSED,
    /** The dues of the first term, or of the first one after a lapse, are not paid. */
    DUE,
    /** A paid term covers today. */
    CURRENT,
    /** The paid term is over; access is kept for some days. */
    GRACE,
    /** No paid term, and the days of grace are over. */
    LAPSED,
    /** Left by itself. */
    RESIGNED,
    /** Excluded by the board after a hearing. */
    EXCLUDED,
    /** Withdrawn before a decision, or the organisation was dissolved. */
    ENDED,
    /** Continued by the membership that it was merged into. */
    MERGED;

    /** The states that only terms, payments and the day decide. */
    static final Set<MembershipStatus> BY_LEDGER = EnumSet.of(DUE, CURRENT, GRACE, LAPSED);

    /** The states in which the party is, or soon will be, a member. */
    static final Set<MembershipStatus> LIVE = EnumSet.of(ADMITTED, DUE, CURRENT, GRACE);

    /** True when a party in this state may apply anew; it is then another membership. */
    boolean isClosed() {
        return this == REFUSED || this == ENDED || this == MERGED;
    }
}
