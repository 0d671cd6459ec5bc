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
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What time it is in tests: the machine's time, moved by {@code APP_CLOCK} as in the application, so that every test
 * can be tried on another day. Registered through {@code META-INF/services} for {@link At}.
 */
public final class Now implements QuarkusTestBeforeEachCallback {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Clock MACHINE = ClockProducer.ahead(Optional.ofNullable(System.getenv("APP_CLOCK"))
            .filter(by -> !by.isBlank())
            .map(Duration::parse)
            .orElse(Duration.ZERO));

    private static volatile Clock clock = MACHINE;

    /**
     * Sets the application's clock to this instant at the start of each test of a class, or of one test, from where it
     * goes on. For tests with literal dates.
     */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface At {
        /** ISO 8601 instant, such as {@code 2026-11-20T09:00:00Z}. */
        String value();
    }

    /** The current instant, in microseconds. */
    public static Instant instant() {
        return clock.instant();
    }

    /** The current day in Paris. */
    public static LocalDate today() {
        return LocalDate.now(clock.withZone(PARIS));
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Optional<At> at = AnnotationSupport.findAnnotation(context.getTestMethod(), At.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        outermost(context.getTestInstance().getClass()), At.class));
        clock = at.map(set -> ClockProducer.ahead(Duration.between(Instant.now(), Instant.parse(set.value()))))
                .orElse(MACHINE);
        at.ifPresent(_ -> QuarkusMock.installMockForType(clock, Clock.class));
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }
}
