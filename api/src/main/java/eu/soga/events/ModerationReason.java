package eu.soga.events;

/** Reasons of refusals and requests for changes; the public report counts them. */
public enum ModerationReason {
    /** Not about the digital social economy. */
    OFF_TOPIC,
    /** Already in the calendar. */
    DUPLICATE,
    /** Information needed to take part is missing. */
    INCOMPLETE,
    /** The dates contradict each other or the text. */
    UNCLEAR_DATES,
    /** Advertising rather than a gathering. */
    ADVERTISING,
    /** A link does not work or leads to something else. */
    BROKEN_LINK,
    /** Offensive, discriminating or unlawful. */
    INAPPROPRIATE,
    /** The organisation does not organise it. */
    NOT_ORGANISER,
    /** Another reason, given in the text. */
    OTHER
}
