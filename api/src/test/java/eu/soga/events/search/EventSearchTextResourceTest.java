package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calendar;
import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventSearchTextResourceTest {
    private static final String DAY = "2031-05-12";

    private Organisation organisation;

    @BeforeEach
    void organise() {
        organisation = OrganisationFixtures.listed("Fabrique des communs");
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(true).get("/api/v1/events" + query).then();
    }

    private static List<String> titles(String query) {
        return search(query).statusCode(200).extract().path("items.title.fr");
    }

    @ParameterizedTest
    @CsvSource({
        "cartographie",
        "cartographies",
        "carto",
        "Cartographier",
        "numerique",
        "numérique",
        "NUMÉRIQUES",
        "carto numer",
        "cartografier",
        "numeriqe",
        "fabrique des communs",
        "cartographie lyon",
        "halle",
        "cartographier fabrique",
        "\"données numériques\"",
        "cartographier -atelier",
        "jardinage or cartographier"
    })
    void finds(String q) {
        Calendar.published(organisation, "Cartographier ses données numériques", DAY);
        Calendar.published(organisation, "Atelier de réparation", DAY);

        assertThat(titles("?q=" + q)).contains("Cartographier ses données numériques");
    }

    /** What is written with typographic signs is found by what people type, and the other way round. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "Aux prud’hommes | prud'hommes",
                "Aux prud'hommes | prud’hommes",
                "Aux prudʼhommes | hommes",
                "Citoyen·nes en réseau | citoyen",
                "Citoyen·nes en réseau | citoyen.nes",
                "Citoyen⋅nes en réseau | citoyen·nes",
                "Citoyen•nes en réseau | citoyen",
                "Citoyen.nes en réseau | citoyen",
                "Citoyen(ne)s en réseau | citoyen",
                "Festa dell’associazione | associazione",
                "«Bandonéon» à midi | bandoneon",
                "Le bandonéon | «Bandonéon»",
                "« Bandonéon » à midi | bandonéon",
                "“Quartz” et temps | quartz",
                "Quartz | “Quartz”",
                "„Genossenschaft“ heute | genossenschaft",
                "Lyon–Turin | turin",
                "Lyon—Turin | turin",
                "Lyon/Turin | turin",
                "Lyon‑Turin | lyon-turin",
                "12 000 pas | 12 000 pas",
                "Co\u00ADopératives | coopératives",
                "Zoo\u200Blogie | zoologie",
                "Soire\u0301e | soirée",
                "ﬁnance | finance",
                "Ｑuartz | quartz",
                "ΑΘΉΝΑ | αθηνα",
                "Москва́ сегодня | москва",
                "Sur example.org | example.org",
                "Sur example.org | example"
            })
    void finds_whatever_the_signs(String title, String q) {
        Calendar.published(organisation, title.translateEscapes(), DAY);
        Calendar.published(organisation, "Jardinage", DAY);

        given().queryParam("q", q).get("/api/v1/events").then().statusCode(200).body("total.value", equalTo(1));
        given().queryParam("q", q)
                .get("/api/v1/events.atom")
                .then()
                .statusCode(200)
                .body(containsString("<entry"));
    }

    /** Index and search agree on what a letter is, for each character there is. */
    @Test
    void words_are_the_same_in_the_database_and_here() {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> Event.getEntityManager()
                        .createNativeQuery(
                                "SELECT n, soga_words('a' || chr(n) || 'b') FROM generate_series(32, 200000) n"
                                        + " WHERE n NOT BETWEEN 55296 AND 57343",
                                Object[].class)
                        .getResultList());
        List<String> different = rows.stream()
                .filter(row -> !String.join(" ", EventText.words("a" + Character.toString((Integer) row[0]) + "b"))
                        .equals(row[1]))
                .map(row -> Integer.toHexString((Integer) row[0]) + " " + row[1])
                .toList();
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jardinage", "cartographie -données", "\"numériques données\"", "cartographie marseille"})
    void does_not_find(String q) {
        Calendar.published(organisation, "Cartographier ses données numériques", DAY);

        search("?q=" + q).statusCode(200).body("total.value", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table event; --",
                "%",
                "_",
                "\\",
                "a:*&|!()<->",
                "!!!",
                "\"",
                "-",
                "les",
                "<script>",
                "((((((((",
                "or or or",
                "\uD83D\uDE00",
                "e\u0301t\u0301",
                "''''"
            })
    void hostile_text_is_only_text(String q) {
        Calendar.published(organisation, "Cartographier ses données numériques", DAY);

        given().queryParam("q", q).get("/api/v1/events").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%01"})
    void control_characters_are_refused(String character) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/events?q=a" + character + "b")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void finds_in_each_language_and_follows_changes() {
        var event = Calendar.published(organisation, "Atelier", DAY, e -> {
            e.title = new LinkedHashMap<>(Map.of("fr", "Atelier", "en", "Mapping communities", "cs", "Otevřená data"));
            e.description = new LinkedHashMap<>(Map.of("de", "Wir sprechen über Genossenschaften."));
        });
        for (String q : List.of("community", "otevrena", "Genossenschaft"))
            assertThat(titles("?q=" + q)).as(q).containsExactly("Atelier");

        Calendar.change(event.id, e -> e.title = new LinkedHashMap<>(Map.of("fr", "Jardinage")));
        search("?q=mapping").body("total.value", equalTo(0));
        assertThat(titles("?q=jardin")).containsExactly("Jardinage");
    }

    @Test
    void finds_by_organisers_and_follows_their_names() {
        var other = OrganisationFixtures.listed("Coopérative Zébulon");
        var event = Calendar.published(organisation, "Atelier", DAY);
        Calendar.published(other, "Forum", DAY);
        assertThat(titles("?q=zebulon")).containsExactly("Forum");

        Calendar.change(event.id, e -> e.coOrganisations.add(Organisation.require(other.id)));
        assertThat(titles("?q=zebulon")).containsExactlyInAnyOrder("Atelier", "Forum");

        QuarkusTransaction.requiringNew()
                .run(() -> Organisation.update("name = 'Coopérative Nabuchodonosor' where id = ?1", other.id));
        assertThat(titles("?q=nabuchodonosor")).containsExactlyInAnyOrder("Atelier", "Forum");
        search("?q=zebulon").body("total.value", equalTo(0));
    }

    @Test
    void a_title_weighs_more_than_a_description() {
        Calendar.published(organisation, "Soirée", DAY, e -> e.description = Map.of("fr", "On y parle de logiciels."));
        Calendar.published(organisation, "Logiciels libres", "2031-06-12");
        Calendar.published(
                organisation, "Rencontre", DAY, e -> e.summary = new LinkedHashMap<>(Map.of("fr", "Des logiciels.")));

        assertThat(titles("?q=logiciel&sort=relevance")).containsExactly("Logiciels libres", "Rencontre", "Soirée");
    }
}
