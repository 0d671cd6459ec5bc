package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.RegistrationPolicy;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events with seats, and what the tables say about them. */
public final class Seats {
    private Seats() {}

    /** A published hybrid event with this many seats on site, no limit for remote, and this waiting list. */
    public static Event event(Organisation organisation, @Nullable Integer onSite, int waitingList) {
        return EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                .registration(policy(onSite, null, waitingList))
                .build());
    }

    /** Registers a person on site. @return the secret of the link in the mail */
    public static String registered(Event event, String person) {
        var ledger = CDI.current().select(SeatLedger.class).get();
        ledger.take(new SeatLedger.Asking(
                event.id, request(person, SeatMode.ON_SITE), "{}", null, Registrations.code(), null, () -> false));
        CDI.current().select(Notices.class).get().run();
        String text = (String) rows("SELECT text FROM mail WHERE recipient = '" + person + "@example.org'")
                .getFirst()[0];
        return text.replaceAll("(?s).*/registrations/([A-Za-z0-9_-]{43}).*", "$1");
    }

    /** A link to answer the survey of an event. @return its secret */
    public static String survey(Event event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Surveys.ticket(entities(), event.id, SeatMode.ON_SITE, Now.instant())
                        .text());
    }

    static RegistrationPolicy policy(@Nullable Integer onSite, @Nullable Integer remote, int waitingList) {
        return new RegistrationPolicy(
                RegistrationPolicy.Mode.HERE,
                null,
                new RegistrationPolicy.Capacity(onSite, remote),
                waitingList,
                null,
                null);
    }

    static RegistrationRequest request(String person, SeatMode mode) {
        return new RegistrationRequest(person, person + "@example.org", mode, null, Map.of(), "fr", true);
    }

    /** From now on it is this instant, and stays so. */
    static void at(Instant moment) {
        QuarkusMock.installMockForType(Clock.fixed(moment, ZoneOffset.UTC), Clock.class);
    }

    /** The rows of a statement, each as an array of its columns. */
    public static List<Object[]> rows(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = entities().createNativeQuery(sql).getResultList();
            return rows.stream()
                    .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
                    .toList();
        });
    }

    /** What is wrong with the seats of an event; empty when they add up. */
    static List<Object[]> faults(UUID event) {
        return rows("""
                SELECT l.mode, l.taken, l.waiting, l.capacity FROM seat_ledger l WHERE l.event_id = '%s' AND NOT (
                    l.taken = (SELECT count(*) FROM registration r WHERE r.event_id = l.event_id AND r.mode = l.mode AND r.status IN ('CONFIRMED', 'OFFERED'))
                    AND l.waiting = (SELECT count(*) FROM registration r WHERE r.event_id = l.event_id AND r.mode = l.mode AND r.status = 'WAITLISTED')
                    AND (l.waiting = 0 OR l.taken = l.capacity)
                    AND NOT EXISTS (SELECT 1 FROM registration later JOIN registration earlier USING (event_id, mode)
                        WHERE later.event_id = l.event_id AND later.mode = l.mode AND earlier.status = 'WAITLISTED'
                          AND later.status IN ('OFFERED', 'EXPIRED') AND later.arrival > earlier.arrival))
                """.formatted(event));
    }

    /** Runs a statement. */
    static void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities().createNativeQuery(sql).executeUpdate());
    }

    private static EntityManager entities() {
        return CDI.current().select(EntityManager.class).get();
    }
}
