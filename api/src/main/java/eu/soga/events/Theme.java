package eu.soga.events;

/** The closed list of subjects of events. The interface translates them. */
public enum Theme {
    DATA,
    SKILLS,
    INCLUSION,
    COMMONS,
    GOVERNANCE,
    FUNDING,
    SOBRIETY,
    ACCESSIBILITY,
    HEALTH,
    EDUCATION,
    DEMOCRACY,
    CULTURE,
    WORK,
    MOBILITY,
    PRIVACY,
    AI,
    OPEN_SOURCE,
    COOPERATION
}
