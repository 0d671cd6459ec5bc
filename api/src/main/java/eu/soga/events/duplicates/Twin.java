package eu.soga.events.duplicates;

import eu.soga.events.EventSummary;
import java.util.UUID;

/**
 * A possible duplicate of an event, with its score.
 *
 * @param subject key of the candidate it was found for
 * @param score from 0 to 1, the weighted sum of the parts; 1 when the source's UID is the same
 */
public record Twin(UUID subject, UUID other, double score, Parts parts) {
    /**
     * The parts of the score, each from 0 to 1: similarity of titles, times, places (or an equal online or
     * registration address) and organisers; and 1 when the source gives both the same UID.
     */
    public record Parts(double title, double time, double place, double organiser, double uid) {}

    /** A possible duplicate with the event itself. */
    public record Shown(EventSummary event, double score, Parts parts) {}
}
