package eu.soga.shared.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogThrottleTest {
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private final LogThrottle throttle = new LogThrottle();

    @Test
    void writes_one_line_of_a_cause_in_a_minute_with_a_count() {
        for (int second = 0; second < 60; second++)
            assertThat(throttle.isLoggable(outage(second, "job " + second + " failed")))
                    .isEqualTo(second == 0);
        LogRecord next = outage(60, "job 60 failed");
        assertThat(throttle.isLoggable(next)).isTrue();
        assertThat(next.getMessage())
                .isEqualTo("job 60 failed: java.net.ConnectException: refused (and 59 more since)");
    }

    @Test
    void writes_the_stack_trace_of_a_cause_once_an_hour() {
        int traces = 0;
        for (int second = 0; second < 7200; second++) {
            LogRecord line = outage(second, "failed");
            if (throttle.isLoggable(line) && line.getThrown() != null) traces++;
        }
        assertThat(traces).isEqualTo(2);
    }

    @Test
    void keeps_other_causes_apart_and_counts_one_whatever_its_ids() {
        assertThat(throttle.isLoggable(line(0, Level.WARNING, "mail 0199-ab12 was refused")))
                .isTrue();
        assertThat(throttle.isLoggable(line(1, Level.WARNING, "mail 0199-cd34 was refused")))
                .isFalse();
        assertThat(throttle.isLoggable(line(1, Level.WARNING, "the clock is moved")))
                .isTrue();
        assertThat(throttle.isLoggable(outage(1, "failed"))).isTrue();
    }

    @Test
    void lets_information_through() {
        for (int i = 0; i < 3; i++)
            assertThat(throttle.isLoggable(line(0, Level.INFO, "started"))).isTrue();
    }

    private static LogRecord outage(int second, String message) {
        LogRecord line = line(second, Level.SEVERE, message);
        line.setThrown(new IllegalStateException("no connection", new ConnectException("refused")));
        return line;
    }

    private static LogRecord line(int second, Level level, String message) {
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName("test");
        line.setInstant(START.plus(Duration.ofSeconds(second)));
        return line;
    }
}
