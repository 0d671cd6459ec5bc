package eu.soga.events;

import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Events as search tests need them: written straight to the database, each committed at once. */
public final class Calendar {
    /** Long ago, so that everything was published before it takes place. */
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Calendar() {}

    /** A published French workshop in Lyon, at ten o'clock for two hours. */
    public static Event published(Organisation organisation, String title, String day, Consumer<Event> change) {
        LocalDateTime start = LocalDateTime.parse(day + "T10:00");
        return published(organisation, title, start, start.plusHours(2), PARIS, change);
    }

    public static Event published(Organisation organisation, String title, String day) {
        return published(organisation, title, day, _ -> {});
    }

    public static Event published(
            Organisation organisation,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            ZoneId zone,
            Consumer<Event> change) {
        return draft(organisation, title, start, end, zone, asPublished(change));
    }

    /** Publishes, then changes. */
    public static Consumer<Event> asPublished(Consumer<Event> change) {
        return event -> {
            event.publish(PUBLISHED.plusSeconds(NUMBER.get()));
            change.accept(event);
        };
    }

    public static Event draft(
            Organisation organisation,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            ZoneId zone,
            Consumer<Event> change) {
        return QuarkusTransaction.requiringNew().call(() -> write(organisation, title, start, end, zone, change));
    }

    /** Writes a draft in the transaction of the caller. */
    public static Event write(
            Organisation organisation,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            ZoneId zone,
            Consumer<Event> change) {
        var owner = Organisation.require(organisation.id);
        var event = new Event(owner, "event-" + NUMBER.incrementAndGet(), "test", PUBLISHED);
        event.defaultLanguage = "fr";
        event.title = new LinkedHashMap<>(Map.of("fr", title));
        event.kind = EventKind.WORKSHOP;
        event.format = EventFormat.ON_SITE;
        event.languages = List.of("fr");
        event.place = new Place("Halle", null, null, "Lyon", "FR", 45.7640, 4.8357);
        event.schedule(Schedule.of(start, end, zone));
        change.accept(event);
        event.persist();
        Occurrence.replaceFor(event, null, event.updatedAt);
        EventLoader.agreeAsItsSourcesSay(event, PUBLISHED);
        return event;
    }

    /** Changes a stored event. */
    public static void change(UUID id, Consumer<Event> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            Event event = Event.require(id);
            change.accept(event);
            EventLoader.agreeAsItsSourcesSay(event, PUBLISHED);
        });
    }
}
