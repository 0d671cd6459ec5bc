package eu.soga.organisations;

import eu.soga.shared.web.Action.ActName;

/** The acts on an organisation, as named in {@code actions}. */
public enum OrganisationAct implements ActName {
    /** Changes the profile. */
    EDIT,
    /** Invites people and decides who represents it. */
    INVITE,
    /** Asks to represent it. */
    JOIN,
    /** Gives trust: events that its representatives submit are published without a review. */
    TRUST,
    /** Withdraws trust. */
    DISTRUST,
    /** Makes it public in the atlas. */
    LIST,
    /** Takes it out of the atlas. */
    UNLIST,
    /** Writes an event in its name. */
    CREATE_EVENT
}
