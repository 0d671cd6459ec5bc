package eu.soga.editions.reading;

import eu.soga.editions.ProgrammeChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A release of a programme.
 *
 * @param number such as {@code 1.0}
 * @param note what the lead says about it, by language
 * @param changes since the release before; empty for the first one
 */
public record ReleaseResponse(
        UUID id, String number, Instant at, Map<String, String> note, List<ProgrammeChange> changes) {}
