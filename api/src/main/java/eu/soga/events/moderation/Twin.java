package eu.soga.events.moderation;

import eu.soga.events.EventSummary;
import java.util.UUID;

/**
 * Another event that may be the same one.
 *
 * @param score 0 to 1, the weighted sum of the parts
 */
record Twin(UUID subject, UUID other, double score, Parts parts) {
    /** Each part of the score, 0 to 1: how alike the titles, the times, the places and the organisers are. */
    record Parts(double title, double time, double place, double organiser) {}

    /** A twin, shown. */
    record Shown(EventSummary event, double score, Parts parts) {}
}
