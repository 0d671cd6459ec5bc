package eu.soga.shared.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every clock change of many zones, for tests that leave none out. */
public final class Transitions {

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");

    private Transitions() {}

    /** One change of clocks in one zone. */
    public record InZone(ZoneId zone, ZoneOffsetTransition change) {

        public boolean isGap() {
            return change.isGap();
        }

        /** Minutes that do not exist, or exist twice: the first, the last and one in the middle. */
        public List<LocalDateTime> sampleInside() {
            return List.of(first(), first().plusMinutes(minutes() / 2), first().plusMinutes(minutes() - 1));
        }

        /** The nearest minutes that exist once. */
        public List<LocalDateTime> sampleOutside() {
            return List.of(first().minusMinutes(1), first().plusMinutes(minutes()));
        }

        private LocalDateTime first() {
            return isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        }

        private long minutes() {
            return change.getDuration().abs().toMinutes();
        }
    }

    /** Every id of the JDK; the parser of iCalendar used in tests adds zones of its own, which are not asked about. */
    public static List<String> allZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .sorted()
                .toList();
    }

    /** All changes of those zones, in order of zone and time. */
    public static List<InZone> from2000To2040(Collection<String> zoneIds) {
        return zoneIds.stream()
                .sorted()
                .map(ZoneId::of)
                .flatMap(Transitions::of)
                .filter(Predicate.not(t -> t.minutes() == 0))
                .toList();
    }

    private static Stream<InZone> of(ZoneId zone) {
        List<InZone> found = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            found.add(new InZone(zone, next));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return found.stream();
    }
}
