package eu.soga.events;

import org.jspecify.annotations.Nullable;

/**
 * Two entries of one event became one: the loser left the public and leads to the winner.
 *
 * @param organiserKept whether the loser's organisation is a co-organiser of the winner now
 * @param note what the moderator wrote to both
 */
public record EventMerged(
        EventFacts loser,
        EventFacts winner,
        boolean organiserKept,
        @Nullable String note) {}
