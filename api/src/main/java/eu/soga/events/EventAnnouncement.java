package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announces what happened to an event. Other rooms observe it in the transaction of the act. */
public sealed interface EventAnnouncement {
    /** Returns the event it is about. */
    Facts event();

    /** Id, slug, organisation and title of an event, so that observers need no query. */
    record Facts(UUID eventId, String slug, UUID organisationId, Map<String, String> title, String defaultLanguage) {
        public static Facts of(Event event) {
            return new Facts(
                    event.id, event.slug, event.organisation.id, Map.copyOf(event.title), event.defaultLanguage);
        }
    }

    /** An event, or an edit of a published one, was submitted for review; {@code appeal} is true after a refusal. */
    record Submitted(
            Facts event,
            boolean revision,
            boolean appeal,
            @Nullable String message) implements EventAnnouncement {}

    /**
     * The organisation answered a request for changes by submitting again.
     *
     * @param moderatorEmail address of the moderator who asked; null when the account has no verified one
     */
    record Answered(
            Facts event,
            boolean revision,
            @Nullable String message,
            @Nullable String moderatorEmail) implements EventAnnouncement {}

    /** An event entered the calendar, or ({@code revision}) a moderator accepted an edit of a published one. */
    record Published(
            Facts event, boolean revision, @Nullable String message) implements EventAnnouncement {}

    /**
     * How long a decision can be undone.
     *
     * @param decision names it
     * @param until nobody outside is told before
     */
    record Hold(UUID decision, Instant until) {}

    /** A moderator asked for changes to an event or to an edit of one. */
    record ChangesRequested(Facts event, boolean revision, ModerationReason reason, String message, Hold hold)
            implements EventAnnouncement {}

    /** A moderator refused an event, or an edit of one, whose published version stays. */
    record Refused(Facts event, boolean revision, ModerationReason reason, String message, Hold hold)
            implements EventAnnouncement {}

    /**
     * A moderator undid a refusal or a request for changes. An observer that has told somebody already throws.
     *
     * @param decision the one of its {@link Hold}
     */
    record DecisionUndone(Facts event, UUID decision) implements EventAnnouncement {
        /** Returns what such an observer throws. */
        public DomainException tooLate() {
            return EventAct.Refusal.TOO_LATE_TO_UNDO.problem(EventAct.REFUSE);
        }
    }

    /** A published event was corrected; {@code moved} is true when its time, place or room changed. */
    record Changed(Facts event, boolean moved) implements EventAnnouncement {}

    /** A published event was cancelled; the note has the reason by language. */
    record Cancelled(Facts event, Map<String, String> note) implements EventAnnouncement {}

    /** A published event was postponed to a date not yet known; the note has the reason by language. */
    record Postponed(Facts event, Map<String, String> note) implements EventAnnouncement {}

    /**
     * A message was added to an event's thread.
     *
     * @param moderatorEmail when the organisation writes, the address of the moderator who wrote last before; null
     *     when nobody did, or the account has no verified one
     */
    record MessageWritten(
            Facts event,
            boolean byModeration,
            String authorName,
            String message,
            @Nullable String moderatorEmail) implements EventAnnouncement {}

    /**
     * Two entries of one event were merged: the loser is not public any more and redirects to the winner.
     *
     * @param organiserKept true when the loser's organisation became a co-organiser of the winner
     * @param note message of the moderator to both organisations; null without one
     */
    record Merged(
            Facts loser,
            Facts winner,
            boolean organiserKept,
            @Nullable String note) implements EventAnnouncement {
        @Override
        public Facts event() {
            return loser;
        }
    }

    /**
     * A public event names another organisation, which has not agreed yet and is not shown.
     *
     * @param organisationId the organisation that is named
     * @param programme title by language of its programme that the event was put under; null for a co-organiser
     */
    record PartAsked(
            Facts event, UUID organisationId, @Nullable Map<String, String> programme) implements EventAnnouncement {}

    /** What a visitor says is wrong about an event. */
    enum Mistake {
        DATE,
        PLACE,
        LINK,
        OTHER
    }

    /** A visitor reported an error in a public event. */
    record ErrorReported(Facts event, Mistake mistake, String words) implements EventAnnouncement {}

    /**
     * Who can mend the event answered a report of an error.
     *
     * @param email address of the visitor who reported it
     * @param language of the visitor's mail
     * @param mended false when whoever answered sees no error
     */
    record ErrorAnswered(
            Facts event,
            String email,
            String language,
            boolean mended,
            @Nullable String message) implements EventAnnouncement {}

    /** An organisation that the event names does not take part in it. */
    record PartDeclined(Facts event, String organisation) implements EventAnnouncement {}
}
