package eu.soga.shared.access;

/**
 * Opens to members what a room keeps for them. The room of members implements it; rooms that ask it do not depend on
 * that room.
 */
public interface MembersOnly {
    /**
     * True when the caller has access as a member now, for himself or herself or through an organisation. Judged by
     * the members' ledger, never by the roles of a token.
     */
    boolean opensToCaller();
}
