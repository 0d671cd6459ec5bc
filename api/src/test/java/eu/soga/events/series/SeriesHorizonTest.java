package eu.soga.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.Occurrence;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SeriesHorizonTest {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private static Event monthly() {
        return EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .at("2026-12-01T14:00", "2026-12-01T16:00", "Europe/Paris")
                .every("FREQ=MONTHLY;BYDAY=1TU")
                .build());
    }

    private static List<UUID> dates(Event event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Occurrence.<Occurrence>list("event.id = ?1 order by startsAt", event.id).stream()
                        .map(date -> date.id)
                        .toList());
    }

    @Test
    void writes_down_what_came_into_reach_and_touches_nothing_else() {
        Event series = monthly();
        List<UUID> today = dates(series);
        Instant inHalfAYear = clock.instant().plus(Duration.ofDays(183));
        new SeriesHorizon(entities, Clock.fixed(inHalfAYear, clock.getZone())).rollOn();
        assertThat(dates(series)).hasSize(today.size() + 6).startsWith(today.toArray(UUID[]::new));
        assertThat(QuarkusTransaction.requiringNew().call(() -> Event.require(series.id)).version)
                .isEqualTo(series.version);
        new SeriesHorizon(entities, Clock.fixed(inHalfAYear, clock.getZone())).rollOn();
        assertThat(dates(series)).hasSize(today.size() + 6);
    }

    @Test
    void leaves_the_work_to_who_holds_it() {
        Event series = monthly();
        int today = dates(series).size();
        Instant later = clock.instant().plus(Duration.ofDays(183));
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("SELECT pg_advisory_xact_lock(:lock)")
                    .setParameter("lock", SeriesHorizon.LOCK)
                    .getSingleResult();
            new SeriesHorizon(entities, Clock.fixed(later, clock.getZone())).rollOn();
        });
        assertThat(dates(series)).hasSize(today);
    }

    @Test
    void keeps_what_took_place_long_ago() {
        Event series = monthly();
        List<UUID> today = dates(series);
        Instant inFourYears = clock.instant().plus(Duration.ofDays(4 * 365));
        new SeriesHorizon(entities, Clock.fixed(inFourYears, clock.getZone())).rollOn();
        assertThat(dates(series)).startsWith(today.toArray(UUID[]::new)).hasSizeGreaterThan(70);
    }
}
