package eu.soga.events.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.OnlineAccess;
import eu.soga.events.Place;
import eu.soga.events.duplicates.Twin;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Address;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskAssessmentTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final OrganiserRecord KNOWN = new OrganiserRecord(UUID.randomUUID(), "o", "O", false, 3, 0);
    private Event event;

    @BeforeEach
    void usual() {
        event = event(25);
        event.organisation.office = new Address(null, null, "Lyon", "FR", 45.76, 4.83);
        event.place = new Place(null, null, null, "Paris", "FR", 48.85, 2.35);
        event.summary =
                Map.of("fr", "Un atelier pour apprendre, ensemble, à cartographier les données de nos structures.");
        event.description =
                Map.of("fr", "Inscription sur https://www.Example.org/a et [là](http://two.example.org:80/b).");
    }

    private static Event event(int day) {
        Event event = new Event(new Organisation("o", "O", OrganisationKind.ASSOCIATION, "fr", NOW), "e", "ana", NOW);
        event.defaultLanguage = "fr";
        event.schedule(Schedule.of(
                LocalDateTime.of(2027, 1, day, 14, 0),
                LocalDateTime.of(2027, 1, day, 17, 0),
                ZoneId.of("Europe/Paris")));
        return event;
    }

    private List<Risk> risks(OrganiserRecord organiser, double twin, String... refusedHosts) {
        List<Twin> twins = twin == 0 ? List.of() : List.of(new Twin(null, null, twin, null));
        return RiskAssessment.of(event, organiser, twins, Set.of(refusedHosts), NOW);
    }

    @Test
    void finds_nothing_in_a_usual_event() {
        assertThat(risks(KNOWN, 0.7)).isEmpty();
    }

    @Test
    void reads_the_hosts_of_every_link() {
        event.online = new OnlineAccess("https://three.example.org/", OnlineAccess.Release.EVERYONE);
        assertThat(RiskAssessment.hosts(event)).containsExactly("example.org", "three.example.org", "two.example.org");
        assertThat(risks(KNOWN, 0, "two.example.org"))
                .containsExactly(new Risk(Risk.Code.REFUSED_LINK, "two.example.org"));
    }

    @Test
    void knows_newcomers_and_who_was_refused() {
        assertThat(risks(new OrganiserRecord(UUID.randomUUID(), "o", "O", false, 0, 2), 0))
                .containsExactly(Risk.of(Risk.Code.FIRST_EVENT), new Risk(Risk.Code.REFUSED_BEFORE, "2"));
    }

    @Test
    void sees_short_texts_past_dates_and_twins() {
        event.summary = Map.of("fr", "Bref.");
        event.description = Map.of();
        event.schedule(event(25).schedule().startingAt(LocalDateTime.of(2020, 1, 25, 14, 0)));
        assertThat(risks(KNOWN, 0.93))
                .containsExactly(
                        Risk.of(Risk.Code.SHORT_TEXT),
                        Risk.of(Risk.Code.PAST_DATE),
                        new Risk(Risk.Code.LIKELY_TWIN, "0.93"));
    }

    @Test
    void sees_what_is_far_from_home() {
        event.place = new Place(null, null, null, "Athína", "GR", 37.98, 23.73);
        assertThat(risks(KNOWN, 0)).extracting(Risk::code).containsExactly(Risk.Code.FAR_AWAY);
    }

    @Test
    void sees_a_part_outside_the_dates_of_the_whole() {
        event.parent = event(26);
        assertThat(risks(KNOWN, 0)).containsExactly(Risk.of(Risk.Code.OUTSIDE_PARENT));
        event.parent = event(25);
        assertThat(risks(KNOWN, 0)).isEmpty();
    }
}
