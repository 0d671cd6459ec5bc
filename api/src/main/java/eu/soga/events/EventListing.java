package eu.soga.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that nobody types: of reference or demonstration data.
 *
 * @param slug by which it is known again
 * @param at when it was written, submitted, decided
 * @param example plainly fictional, and shown as such
 * @param provenance where the facts come from, and what the sources disagree on
 * @param note why, per language, for a cancelled or postponed event
 * @param reason why, for an event that was sent back or refused
 * @param message what the moderator wrote with that, or the organisation with its submission
 * @param revision an edit that waits for a moderator beside a published event
 */
public record EventListing(
        String slug,
        EventStatus status,
        Instant at,
        EventRequest content,
        boolean example,
        @Nullable Map<String, Object> provenance,
        @Nullable Map<String, String> note,
        @Nullable ModerationReason reason,
        @Nullable String message,
        @Nullable EventRequest revision) {
    /** An event in a state that needs no explanation. */
    public static EventListing of(String slug, EventStatus status, Instant at, EventRequest content) {
        return new EventListing(slug, status, at, content, false, null, null, null, null, null);
    }

    /** The same event, fictional. */
    public EventListing asExample() {
        return new EventListing(slug, status, at, content, true, provenance, note, reason, message, revision);
    }

    /** The same event with its sources. */
    public EventListing from(Map<String, Object> sources) {
        return new EventListing(slug, status, at, content, example, sources, note, reason, message, revision);
    }

    /** The same event with the reason of its cancellation or postponement. */
    public EventListing noting(Map<String, String> why) {
        return new EventListing(slug, status, at, content, example, provenance, why, reason, message, revision);
    }

    /** The same event with what was said about it. */
    public EventListing saying(@Nullable ModerationReason why, String text) {
        return new EventListing(slug, status, at, content, example, provenance, note, why, text, revision);
    }

    /** The same event with an edit that waits. */
    public EventListing revisedTo(EventRequest edit) {
        return new EventListing(slug, status, at, content, example, provenance, note, reason, message, edit);
    }
}
