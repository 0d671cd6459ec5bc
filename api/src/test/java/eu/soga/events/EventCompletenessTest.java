package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.shared.errors.Violation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventCompletenessTest {
    private Event event;

    @BeforeEach
    void complete() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        event = new Event(new Organisation("o", "O", OrganisationKind.ASSOCIATION, "fr", now), "e", "ana", now);
        event.defaultLanguage = "fr";
        event.title = Map.of("fr", "Titre");
        event.summary = Map.of("fr", "Résumé");
        event.kind = EventKind.WORKSHOP;
        event.format = EventFormat.ON_SITE;
        event.languages = List.of("fr");
        event.place = new Place(null, null, null, "Lille", "FR", null, null);
        event.schedule(Schedule.of(
                LocalDateTime.of(2027, 1, 25, 14, 0), LocalDateTime.of(2027, 1, 25, 17, 0), ZoneId.of("Europe/Paris")));
    }

    private Stream<String> missing() {
        return EventCompleteness.missing(event).stream().map(Violation::pointer);
    }

    @Test
    void asks_nothing_more_of_a_complete_event() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void asks_for_everything_at_once_in_the_order_of_the_form() {
        event.summary = Map.of("en", "Only English");
        event.kind = null;
        event.schedule(null);
        event.languages = List.of();
        event.place = null;
        assertThat(missing())
                .containsExactly("/summary/fr", "/kind", "/schedule", "/languages", "/place/city", "/place/country");
    }

    @Test
    void asks_a_hybrid_event_for_its_room_and_whom_it_is_for() {
        event.format = EventFormat.HYBRID;
        assertThat(missing()).containsExactly("/online/url");
        event.online = new OnlineAccess("https://example.org", null);
        assertThat(missing()).containsExactly("/online/releasedTo");
        event.online = new OnlineAccess(null, OnlineAccess.Release.EVERYONE);
        assertThat(missing()).containsExactly("/online/url");
    }

    @Test
    void lets_the_room_be_told_later_to_people_with_a_seat() {
        event.format = EventFormat.ONLINE;
        event.place = null;
        event.online = new OnlineAccess(null, OnlineAccess.Release.REGISTERED);
        assertThat(missing()).isEmpty();
    }

    @Test
    void asks_where_to_take_a_seat_when_it_is_elsewhere() {
        event.registration = new RegistrationPolicy(RegistrationPolicy.Mode.EXTERNAL, null, null);
        assertThat(missing()).containsExactly("/registration/url");
    }
}
