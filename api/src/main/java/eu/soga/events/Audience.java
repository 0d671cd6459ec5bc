package eu.soga.events;

/** The people an event is meant for. */
public enum Audience {
    EVERYONE,
    ASSOCIATIONS,
    COOPERATIVES,
    PUBLIC_BODIES,
    DIGITAL_MEDIATORS,
    DEVELOPERS,
    RESEARCHERS,
    STUDENTS,
    FUNDERS
}
