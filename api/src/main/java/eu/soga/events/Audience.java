package eu.soga.events;

/** Whom an event is for. */
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
