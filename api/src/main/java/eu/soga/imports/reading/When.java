package eu.soga.imports.reading;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time of an entry as its source says it.
 *
 * @param end excluded; null when the source tells none
 * @param zoneHint the zone of the source as a whole
 */
public record When(
        Moment start, @Nullable Moment end, @Nullable ZoneId zoneHint) {}
