package eu.soga.testing;

import eu.soga.shared.ClockProducer;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What time it is in tests: the machine's time, moved by {@code APP_CLOCK} as in the application, so that every test
 * can be tried on another day. Registered through {@code META-INF/services} for {@link At}.
 */
public final class Now implements QuarkusTestBeforeEachCallback {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Clock CLOCK = ClockProducer.ahead(Optional.ofNullable(System.getenv("APP_CLOCK"))
            .filter(by -> !by.isBlank())
            .map(Duration::parse)
            .orElse(Duration.ZERO));

    /** Stops the application's clock at this instant during a test, or every test of a class, with literal dates. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface At {
        /** ISO 8601 instant, such as {@code 2026-11-20T09:00:00Z}. */
        String value();
    }

    /** The current instant, in microseconds. */
    public static Instant instant() {
        return CLOCK.instant();
    }

    /** The current day in Paris. */
    public static LocalDate today() {
        return LocalDate.now(CLOCK.withZone(PARIS));
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        AnnotationSupport.findAnnotation(context.getTestMethod(), At.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getTestInstance().getClass(), At.class))
                .ifPresent(at -> QuarkusMock.installMockForType(
                        Clock.fixed(Instant.parse(at.value()), ZoneOffset.UTC), Clock.class));
    }
}
