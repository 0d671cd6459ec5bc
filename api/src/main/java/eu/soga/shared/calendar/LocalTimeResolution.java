package eu.soga.shared.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The instants a local time can mean in a zone: one, none, or two of which somebody must choose one. */
public sealed interface LocalTimeResolution {

    /** The local time is this instant, at this offset. */
    record Exact(Instant instant, ZoneOffset offset) implements LocalTimeResolution {}

    /**
     * Clocks jump over the local time: {@code before} is the last whole minute before the gap, {@code after} the
     * first one after it.
     */
    record Gap(LocalDateTime before, LocalDateTime after) implements LocalTimeResolution {}

    /** Clocks show the local time twice. */
    record Overlap(Exact earlier, Exact later) implements LocalTimeResolution {

        /** Returns the instant that {@code fold} chooses. */
        public Exact at(Fold fold) {
            return fold == Fold.EARLIER ? earlier : later;
        }
    }
}
