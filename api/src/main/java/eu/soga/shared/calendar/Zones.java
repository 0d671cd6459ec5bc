package eu.soga.shared.calendar;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The time zones a schedule may name: IANA ids of a continent or ocean, and {@code Etc/UTC}. Fixed offsets, the {@code
 * Etc/GMT±n} family and legacy ids ({@code CET}, {@code EST5EDT}, {@code US/Pacific}) follow no place's law and are
 * refused. Former names of a place ({@code Europe/Kiev}) are accepted and kept as written: browsers still send them.
 */
public final class Zones {

    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final SortedSet<String> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(Zones::isPlace)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

    private Zones() {}

    /** Returns the zone with exactly this id; empty when a schedule may not name it. */
    public static Optional<ZoneId> find(@Nullable String id) {
        return id != null && IDS.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** Returns every accepted id in alphabetical order. */
    public static SortedSet<String> ids() {
        return IDS;
    }

    private static boolean isPlace(String id) {
        int slash = id.indexOf('/');
        return id.equals("Etc/UTC") || slash > 0 && AREAS.contains(id.substring(0, slash));
    }
}
