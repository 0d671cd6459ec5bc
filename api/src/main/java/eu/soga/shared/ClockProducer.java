package eu.soga.shared;

import io.quarkus.arc.DefaultBean;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Provides the only clock of the application. It counts whole microseconds, as the database does, so that a time is
 * equal before and after it is stored. SQL statements get the time as a parameter and never ask the database for it.
 */
public class ClockProducer {
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "app.clock") Optional<Duration> ahead) {
        ahead.ifPresent(by -> Log.warnf("The clock is %s ahead of the machine's (APP_CLOCK): for tests only", by));
        return ahead(ahead.orElse(Duration.ZERO));
    }

    /** Returns the machine's clock in UTC, moved ahead by this duration (back when it is negative). */
    public static Clock ahead(Duration by) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), by), Duration.of(1, ChronoUnit.MICROS));
    }
}
