package eu.soga.events;

import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.pictures.Image;
import eu.soga.shared.Theme;
import eu.soga.shared.calendar.Fold;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Public events in named states, each committed at once, for what reads them only. */
public final class PublicEvents {
    /** When each of them was published. */
    public static final Instant PUBLISHED_AT = Instant.parse("2026-10-01T08:00:00Z");

    private PublicEvents() {}

    /** A hybrid workshop in Paris, in French and English, with everything said about it. */
    public static Event workshop() {
        return published("atelier-cartographier", paris("2026-11-25T14:00", "2026-11-25T17:00"), event -> {});
    }

    /** As {@link #workshop()}, at another time and changed before it is published. */
    public static Event published(String slug, ScheduleText when, Consumer<Event> change) {
        return published(OrganisationFixtures.listed(), slug, when, change);
    }

    /** As {@link #published(String, ScheduleText, Consumer)}, of this organisation. */
    public static Event published(Organisation organisation, String slug, ScheduleText when, Consumer<Event> change) {
        return QuarkusTransaction.requiringNew().call(() -> publish(organisation, slug, when, change));
    }

    /** So many of them on one day: one, and copies made by the database. */
    public static void many(int count, LocalDate day) {
        ScheduleText when = days(day.toString(), day.plusDays(1).toString());
        Event first = published("atelier", when, event -> event.description = Map.of());
        QuarkusTransaction.requiringNew().run(() -> {
            EntityManager database = Event.getEntityManager();
            Object columns = database.createNativeQuery("""
                            select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                            where table_name = 'event' and is_generated = 'NEVER'
                            """).getSingleResult();
            database.createNativeQuery("insert into event (" + columns + ") select " + columns + """
                             from (select copy.* from event e, generate_series(2, :count) n, lateral jsonb_populate_record(
                                e, jsonb_build_object('id', gen_random_uuid(), 'slug', 'atelier-' || n)) copy
                              where e.id = :first) copies
                            """)
                    .setParameter("count", count)
                    .setParameter("first", first.id)
                    .executeUpdate();
            database.createNativeQuery("""
                            insert into occurrence select copy.* from occurrence o, event e, lateral jsonb_populate_record(
                                o, jsonb_build_object('id', gen_random_uuid(), 'event_id', e.id)) copy
                            where o.event_id = :first and e.slug like 'atelier-%'
                            """).setParameter("first", first.id).executeUpdate();
        });
    }

    /** Seen by its organisation only. */
    public static Event draft(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Event event = new Event(OrganisationFixtures.listed(), slug, "test", PUBLISHED_AT);
            event.defaultLanguage = "fr";
            event.title = Map.of("fr", "Pas encore");
            event.persist();
            return event;
        });
    }

    private static Event publish(Organisation organisation, String slug, ScheduleText when, Consumer<Event> change) {
        Event event = new Event(organisation, slug, "test", Instant.parse("2026-09-15T10:00:00Z"));
        event.defaultLanguage = "fr";
        event.title = Map.of("fr", "Atelier : cartographier ses données", "en", "Workshop: mapping your data");
        event.summary = Map.of("fr", "Trois heures pour y voir clair.", "en", "Three hours to see clearly.");
        event.description = Map.of("fr", "Avec **vos** données.\n\n- apportez un ordinateur");
        event.kind = EventKind.WORKSHOP;
        event.format = EventFormat.HYBRID;
        event.themes = List.of(Theme.DATA, Theme.OPEN_SOURCE);
        event.languages = List.of("fr");
        event.place = new Place("Musée social", "5 rue Las Cases", "75007", "Paris", "FR", 48.8583, 2.3215);
        event.online = new OnlineAccess("https://visio.example/salle", OnlineAccess.Release.EVERYONE);
        event.registration =
                new RegistrationPolicy(RegistrationPolicy.Mode.EXTERNAL, "https://example.org/inscription", null);
        event.free = true;
        event.schedule(Schedule.parse(when));
        change.accept(event);
        event.publish(PUBLISHED_AT);
        event.persist();
        Occurrence.replaceFor(event, null, event.updatedAt);
        EventLoader.agreeAsItsSourcesSay(event, PUBLISHED_AT);
        return event;
    }

    /** Applies an act of the event's life at that moment. */
    public static void later(Event event, Instant at, Consumer<Event> act) {
        QuarkusTransaction.requiringNew().run(() -> {
            Event now = Event.require(event.id);
            act.accept(now);
            now.persist();
            Occurrence.replaceFor(now, null, at);
        });
    }

    /** It will not take place. */
    public static void cancel(Event event, Instant at) {
        later(event, at, now -> now.cancel(Map.of("fr", "La salle est fermée.", "en", "The room is closed."), at));
    }

    /** It will take place at a date not known yet. */
    public static void postpone(Event event, Instant at) {
        later(event, at, now -> now.postpone(Map.of("fr", "À une date à venir."), at));
    }

    /** It takes place at another time. */
    public static void move(Event event, ScheduleText when, Instant at) {
        correct(event, at, now -> now.schedule(Schedule.parse(when)));
    }

    /** It is told otherwise. */
    public static void correct(Event event, Instant at, Consumer<Event> change) {
        later(event, at, now -> now.correct(() -> change.accept(now), at));
    }

    /** It had this slug before. */
    public static void formerSlug(Event event, String slug) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery("insert into event_old_slug (slug, event_id) values (?1, ?2)")
                        .setParameter(1, slug)
                        .setParameter(2, event.id)
                        .executeUpdate());
    }

    /** A picture, known by its id only. */
    public static UUID image(Organisation organisation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var image = new Image(organisation.id, 1600, 900, "image/jpeg", "test", PUBLISHED_AT);
            image.persist();
            return image.id;
        });
    }

    /** Hours in Paris. */
    public static ScheduleText paris(String start, String end) {
        return ScheduleText.of(start, end, "Europe/Paris");
    }

    /** Whole days in Paris, the end excluded. */
    public static ScheduleText days(String start, String end) {
        return new ScheduleText(start, end, "Europe/Paris", true, false, null, null);
    }

    /** Hours in Paris in the night when clocks show them twice; the later ones. */
    public static ScheduleText afterClocksWentBack(String start, String end) {
        return new ScheduleText(start, end, "Europe/Paris", false, false, Fold.LATER, Fold.LATER);
    }
}
