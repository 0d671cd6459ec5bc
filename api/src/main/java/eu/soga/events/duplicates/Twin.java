package eu.soga.events.duplicates;

import eu.soga.events.EventSummary;
import java.util.UUID;

/**
 * A possible duplicate of an event, with its score.
 *
 * @param subject the key of the candidate it was found for
 * @param score 0 to 1, the weighted sum of the parts; 1 when the source's UID is the same
 */
public record Twin(UUID subject, UUID other, double score, Parts parts) {
    /**
     * Each part of the score, 0 to 1: how alike the titles, the times, the places (or one address online) and the
     * organisers are, and whether the source gives both the same UID.
     */
    public record Parts(double title, double time, double place, double organiser, double uid) {}

    /** A twin, shown. */
    public record Shown(EventSummary event, double score, Parts parts) {}
}
