package eu.soga.organisations;

/** What can be done with an organisation, as named in {@code actions}. */
public enum OrganisationAct {
    /** Change the profile. */
    EDIT,
    /** Invite people, and decide on who represents it. */
    INVITE,
    /** Ask to represent it. */
    JOIN,
    /** Let its events publish without waiting. */
    TRUST,
    /** Let its events wait again. */
    DISTRUST,
    /** Write an event in its name. */
    CREATE_EVENT
}
