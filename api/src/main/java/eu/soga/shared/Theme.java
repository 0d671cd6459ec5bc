package eu.soga.shared;

/** The closed list of subjects of events and resources. The interface translates them. */
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
