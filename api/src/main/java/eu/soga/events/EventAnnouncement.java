package eu.soga.events;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announces what happened to an event. Other rooms observe it in the transaction of the act. */
public sealed interface EventAnnouncement {
    /** Which event it is about. */
    Facts event();

    /** The name of an event, so that whoever hears of it needs no further question. */
    record Facts(UUID eventId, String slug, UUID organisationId, Map<String, String> title, String defaultLanguage) {
        public static Facts of(Event event) {
            return new Facts(
                    event.id, event.slug, event.organisation.id, Map.copyOf(event.title), event.defaultLanguage);
        }
    }

    /** An event, or an edit of a published one, waits for a moderator; after a refusal as an appeal. */
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

    /** An event entered the calendar, or ({@code revision}) a moderator accepted an edit of one that is there. */
    record Published(
            Facts event, boolean revision, @Nullable String message) implements EventAnnouncement {}

    /** A moderator asked for changes to an event or to an edit of one. */
    record ChangesRequested(Facts event, boolean revision, ModerationReason reason, String message)
            implements EventAnnouncement {}

    /** A moderator refused an event, or an edit of one, whose published version stays. */
    record Refused(Facts event, boolean revision, ModerationReason reason, String message)
            implements EventAnnouncement {}

    /** What is published was corrected; {@code moved} when its time, place or room changed. */
    record Changed(Facts event, boolean moved) implements EventAnnouncement {}

    /** A published event will not take place; the note says why, per language. */
    record Cancelled(Facts event, Map<String, String> note) implements EventAnnouncement {}

    /** A published event will take place later, at a date not known yet; the note says why, per language. */
    record Postponed(Facts event, Map<String, String> note) implements EventAnnouncement {}

    /**
     * Something was written in an event's thread.
     *
     * @param moderatorEmail address of the moderator who wrote last before, when the organisation writes; null when
     *     nobody did, or when the account has no verified one
     */
    record MessageWritten(
            Facts event,
            boolean byModeration,
            String authorName,
            String message,
            @Nullable String moderatorEmail) implements EventAnnouncement {}

    /**
     * Two entries of one event became one: the loser left the public and redirects to the winner.
     *
     * @param organiserKept whether the loser's organisation is a co-organiser of the winner now
     * @param note what the moderator wrote to both
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
}
