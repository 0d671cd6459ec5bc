package eu.soga.shared.calendar;

import eu.soga.shared.calendar.LocalTimeResolution.Exact;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.LocalTimeResolution.Overlap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A local time in a zone. {@code fold} chooses the instant when clocks show the time twice, and is ignored otherwise.
 */
public record ZonedWallTime(
        LocalDateTime local, ZoneId zone, @Nullable Fold fold) {

    /**
     * Returns the local time in {@code zone} at {@code instant}; the fold is set only when the local time occurs
     * twice.
     */
    public static ZonedWallTime of(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        Fold fold = WallTime.resolve(local, zone) instanceof Overlap overlap
                ? overlap.earlier().instant().equals(instant) ? Fold.EARLIER : Fold.LATER
                : null;
        return new ZonedWallTime(local, zone, fold);
    }

    /** Returns one instant, a gap, or an overlap when no fold chooses between two instants. */
    public LocalTimeResolution resolve() {
        return switch (WallTime.resolve(local, zone)) {
            case Exact exact -> exact;
            case Gap gap -> gap;
            case Overlap overlap -> fold == null ? overlap : overlap.at(fold);
        };
    }
}
