package eu.soga.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The waiting times before each new attempt of a failed delivery, as in the example of Standard Webhooks: about 75
 * hours in all.
 */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /** Returns the wait after this many failures in a row (1 or more); empty after the last attempt. */
    static Optional<Duration> waitAfter(int failures) {
        return failures > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failures - 1));
    }
}
