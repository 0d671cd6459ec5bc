package eu.soga.events;

/** What sort of gathering it is. */
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
