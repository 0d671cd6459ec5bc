package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Calendar;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.Place;
import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that name a choice of the filter are understood in every language; the others are looked for as text. */
@QuarkusTest
@Now.At("2031-05-02T09:00:00Z")
class EventVocabularyTest {
    private Organisation communs;

    @BeforeEach
    void some_events() {
        communs = OrganisationFixtures.listed("Fabrique des communs");
        event("Portes ouvertes", "2031-12-05", e -> {
            e.themes = List.of(Theme.DATA);
            e.place = in("Lyon", "FR");
            e.kind = EventKind.WORKSHOP;
            e.free = true;
            e.languages = List.of("fr");
        });
        event("Open doors", "2031-05-12", e -> {
            e.themes = List.of(Theme.DATA);
            e.place = in("Bruxelles", "BE");
            e.kind = EventKind.WORKSHOP;
            e.free = true;
            e.languages = List.of("en");
        });
        event("Salon", "2031-05-13", e -> {
            e.place = in("Bruxelles", "BE");
            e.kind = EventKind.CONFERENCE;
            e.free = false;
            e.languages = List.of("fr", "nl");
        });
        event("Causerie", "2031-05-14", e -> {
            e.kind = EventKind.WEBINAR;
            e.format = EventFormat.ONLINE;
            e.place = null;
            e.languages = List.of("en");
        });
        event("Données en décembre", "2031-06-14", e -> {
            e.kind = EventKind.MEETUP;
            e.place = in("Lyon", "FR");
            e.languages = List.of("fr");
        });
    }

    private void event(String title, String day, Consumer<Event> change) {
        Calendar.published(communs, title, day, e -> {
            e.themes = List.of();
            e.free = null;
            change.accept(e);
        });
    }

    private static Place in(String city, String country) {
        return new Place(null, null, null, city, country, null, null);
    }

    private static JsonPath search(String q) {
        return given().queryParam("q", q)
                .get("/api/v1/events?size=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            données Lyon                   | Données en décembre, Portes ouvertes | données theme=data, Lyon city=Lyon
            Daten in Lyon                  | Portes ouvertes                      | Daten theme=data, in Lyon city=Lyon
            Lyon décembre                  | Portes ouvertes                      | Lyon city=Lyon, décembre from=2031-12-01, décembre to=2031-12-31
            à Lyon en décembre             | Portes ouvertes                      | à Lyon city=Lyon, en décembre from=2031-12-01, en décembre to=2031-12-31
            diciembre                      | Portes ouvertes                      | diciembre from=2031-12-01, diciembre to=2031-12-31
            atelier gratuit Bruxelles      | Open doors                           | atelier kind=workshop, gratuit free=true, Bruxelles city=Bruxelles
            free workshop Brussels         |                                      | workshop kind=workshop, Brussels city=Bruxelles
            kostenlos Brüssel              | Open doors                           | kostenlos free=true, Brüssel city=Bruxelles
            taller gratuito Bruselas       | Open doors                           | taller kind=workshop, gratuito free=true, Bruselas city=Bruxelles
            webinaire en anglais           | Causerie                             | webinaire kind=webinar, en anglais language=en
            webinar in English             | Causerie                             | webinar kind=webinar, in English language=en
            auf Englisch                   | Open doors, Causerie                 | auf Englisch language=en
            Belgique conférence            | Salon                                | Belgique country=BE, conférence kind=conference
            België                         | Open doors, Salon                    | België country=BE
            in linea                       | Causerie                             | in linea format=online
            salon Bruxelles                | Salon                                | Bruxelles city=Bruxelles
            Bruxelles jardinage            |                                      | Bruxelles city=Bruxelles
            Fabrique des communs décembre  | Portes ouvertes                      | Fabrique des communs organisation=fabrique-des-communs, décembre from=2031-12-01, décembre to=2031-12-31
            "données" Lyon                 | Données en décembre                  |
            lyon -données                  | Portes ouvertes                      |
            portes                         | Portes ouvertes                      |
            """, quoteCharacter = '@')
    void understands(String q, String titles, String understood) {
        JsonPath answer = search(q);
        assertThat(answer.<String>getList("items.title.fr").stream().sorted().toList())
                .isEqualTo(split(titles).stream().sorted().toList());
        List<String> named = IntStream.range(0, answer.getList("understood").size())
                .mapToObj(i -> answer.getString("understood[" + i + "].words") + " "
                        + answer.getString("understood[" + i + "].parameter") + "="
                        + answer.getString("understood[" + i + "].value"))
                .toList();
        assertThat(named).isEqualTo(split(understood));
    }

    private static List<String> split(String list) {
        return list == null ? List.of() : List.of(list.split(", "));
    }

    @Test
    void an_organisation_comes_with_its_name_and_facets_count_what_is_shown() {
        JsonPath answer = given().queryParam("q", "fabrique des communs données")
                .get("/api/v1/events?facets=city")
                .jsonPath();
        assertThat(answer.getString("understood[0].label")).isEqualTo("Fabrique des communs");
        assertThat(answer.getInt("total.value")).isEqualTo(3);
        assertThat(answer.getInt("facets.city.find { it.value == 'Lyon' }.count"))
                .isEqualTo(2);
    }

    @Test
    void feeds_and_days_understand_the_same() {
        for (String format : List.of("ics", "atom", "csv", "geojson", "jsonld"))
            assertThat(given().queryParam("q", "Lyon décembre")
                            .get("/api/v1/events." + format)
                            .asString())
                    .as(format)
                    .contains("Portes ouvertes")
                    .doesNotContain("Salon");
        List<Integer> days = given().queryParam("q", "Lyon décembre")
                .get("/api/v1/events/days?from=2031-12-01&to=2031-12-31")
                .jsonPath()
                .getList("days.count");
        assertThat(days.stream().collect(Collectors.summingInt(day -> day))).isEqualTo(1);
    }

    @Test
    void nothing_is_said_without_a_text() {
        assertThat(given().get("/api/v1/events").jsonPath().<Object>get("understood"))
                .isNull();
    }
}
