package eu.soga.registrations;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a registered person is told by mail. */
public enum Notice {
    CONFIRMED,
    WAITLISTED,
    OFFERED,
    EXPIRED,
    MODE_CHANGED,
    /** The person cancelled. */
    CANCELLED,
    /** The organiser cancelled the registration. */
    REMOVED,
    EVENT_CHANGED,
    EVENT_CANCELLED,
    EVENT_POSTPONED,
    REMINDER,
    /** The link to the registration, once more. */
    LINK,
    /** The survey of an event that the person took part in; its link has nothing to do with the registration. */
    SURVEY;

    private static final Set<Notice> OF_A_STATE = EnumSet.of(CONFIRMED, WAITLISTED, OFFERED, EXPIRED);

    /** The method of the calendar part of the mail (RFC 5546); null for a mail without one. */
    public @Nullable String calendarMethod(RegistrationStatus status) {
        return switch (this) {
            case CONFIRMED, MODE_CHANGED -> "REQUEST";
            case EVENT_CHANGED -> status == RegistrationStatus.CONFIRMED ? "REQUEST" : null;
            case CANCELLED, REMOVED -> "CANCEL";
            case EVENT_CANCELLED, EVENT_POSTPONED -> status == RegistrationStatus.CONFIRMED ? "CANCEL" : null;
            default -> null;
        };
    }

    /** False for news of a state that the registration has left meanwhile. */
    boolean isStillTrue(RegistrationStatus status) {
        return !OF_A_STATE.contains(this) || name().equals(status.name());
    }
}
