package eu.soga.live;

import eu.soga.events.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Halls of sessions, and what the tables say about them. */
public final class HallFixtures {
    private HallFixtures() {}

    /** Opens the hall of a session. */
    public static Event open(Event event) {
        change("INSERT INTO hall (event_id, open, reviewed) VALUES ('" + event.id + "', true, false)");
        return event;
    }

    /** @return the id of a question that is shown */
    public static UUID question(Event event, String text) {
        UUID id = UUID.randomUUID();
        change(
                "INSERT INTO hall_question (id, event_id, created_at, text, state, device) VALUES ('%s', '%s', '2026-11-20T09:00Z', '%s', 'SHOWN', 'd')"
                        .formatted(id, event.id, text));
        return id;
    }

    /** @return the id of a poll that takes votes */
    public static UUID poll(Event event) {
        UUID id = UUID.randomUUID();
        change(
                "INSERT INTO hall_poll (id, event_id, created_at, question, choices, state) VALUES ('%s', '%s', '2026-11-20T09:00Z', 'Par où commencer ?', '[\"A\", \"B\"]', 'OPEN')"
                        .formatted(id, event.id));
        return id;
    }

    static void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities().createNativeQuery(sql).executeUpdate());
    }

    static List<?> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities().createNativeQuery(sql).getResultList());
    }

    private static EntityManager entities() {
        return CDI.current().select(EntityManager.class).get();
    }
}
