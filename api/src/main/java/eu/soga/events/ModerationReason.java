package eu.soga.events;

/** Why a moderator refuses an event or asks for changes; the public report counts these reasons. */
public enum ModerationReason {
    /** Not about the digital social economy. */
    OFF_TOPIC,
    /** In the calendar already. */
    DUPLICATE,
    /** Something needed to take part is missing. */
    INCOMPLETE,
    /** The dates contradict one another or the text. */
    UNCLEAR_DATES,
    /** Sells rather than gathers. */
    ADVERTISING,
    /** An address leads nowhere, or elsewhere. */
    BROKEN_LINK,
    /** Hurts, discriminates or is against the law. */
    INAPPROPRIATE,
    /** The organisation does not organise it. */
    NOT_ORGANISER,
    /** What the text says. */
    OTHER
}
