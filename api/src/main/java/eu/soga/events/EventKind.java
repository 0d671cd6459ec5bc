package eu.soga.events;

/** The kinds of gathering. */
public enum EventKind {
    WORKSHOP,
    CONFERENCE,
    WEBINAR,
    MEETUP,
    TRAINING,
    HACKATHON,
    NETWORKING,
    AWARD,
    VISIT,
    SUMMIT,
    CAFE,
    OTHER
}
