package eu.soga.imports.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A point in time as a source writes it. */
public sealed interface Moment {
    /** A whole day. */
    record Day(LocalDate day) implements Moment {}

    /** A local time that names no zone. */
    record Floating(LocalDateTime local) implements Moment {}

    /** A local time in a known zone. */
    record Zoned(LocalDateTime local, ZoneId zone) implements Moment {}

    /** A local time in a zone that only the source knows; {@code offsets} are those its own definition uses. */
    record Foreign(LocalDateTime local, String zoneName, Set<ZoneOffset> offsets) implements Moment {}

    /** An instant, in UTC or with an offset. */
    record At(Instant instant) implements Moment {}

    /** What is written, without zone; null for an instant. */
    default @Nullable LocalDateTime local() {
        return switch (this) {
            case Day day -> day.day().atStartOfDay();
            case Floating floating -> floating.local();
            case Zoned zoned -> zoned.local();
            case Foreign foreign -> foreign.local();
            case At _ -> null;
        };
    }

    /** True for a whole day. */
    default boolean isDay() {
        return this instanceof Day;
    }
}
