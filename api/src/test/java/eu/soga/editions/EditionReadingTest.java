package eu.soga.editions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.soga.demo.DemoLoader;
import eu.soga.shared.web.Site;
import eu.soga.testing.Pdf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The editions of the demonstration, as everyone reads them. */
@QuarkusTest
@Tag("clock")
class EditionReadingTest {
    private static final String EDITIONS = "/api/v1/editions";
    private static final String OF_2024 = EDITIONS + "/nec-ess-europe-2024";

    @Inject
    DemoLoader demo;

    /** Loading takes seconds, so it is done once; every check reports its own failure. */
    @Test
    void the_demonstration() {
        demo.load(Site.Demo.ALL);
        assertAll(
                this::lists_the_real_editions_and_the_example_that_is_coming,
                this::tells_partners_by_role_questions_and_what_documents_tell_differently,
                this::shows_the_grid_of_2024,
                this::names_only_people_who_agreed,
                this::declares_figures_with_definition_source_and_other_values,
                this::schedules_are_valid_in_both_formats_for_every_edition_and_leg,
                this::a_personal_schedule_is_a_calendar_of_the_chosen_sessions,
                this::the_programme_is_a_tagged_pdf_by_town_and_day,
                this::the_page_has_a_head_and_crawlers_find_it,
                this::loading_again_changes_nothing);
    }

    private void lists_the_real_editions_and_the_example_that_is_coming() {
        given().get(EDITIONS)
                .then()
                .statusCode(200)
                .body(
                        "items.slug",
                        equalTo(List.of(
                                "rencontres-imaginaires-exemple",
                                "nec-ess-europe-2025",
                                "nec-ess-europe-2024",
                                "nec-ess-europe-2023",
                                "social-good-week-2022")))
                .body("items.current", equalTo(List.of(true, false, false, false, false)))
                .body("items.example", equalTo(List.of(true, false, false, false, false)))
                .body("items[0].period.phase", equalTo("coming"))
                // one week in two cities, whatever the day of loading is
                .body("items[0].legs.city", equalTo(List.of("Marseille", "Bruxelles")))
                .body(
                        "items[0].period.lastDay",
                        equalTo(LocalDate.parse(given().get(EDITIONS).path("items[0].period.firstDay"))
                                .plusDays(4)
                                .toString()))
                .body("items[2].period.phase", equalTo("over"))
                .body("items[2].legs.city", equalTo(List.of("Paris", "Bruxelles", "Lille")))
                .body("items[2].legs[0].lastDay", equalTo("2024-11-27"))
                .body("items[2].programme", equalTo("1.0"));
    }

    private void tells_partners_by_role_questions_and_what_documents_tell_differently() {
        given().get(EDITIONS + "/nec-ess-europe-2025?lang=en")
                .then()
                .statusCode(200)
                .body("partners.findAll { it.role == 'co-organiser' }.size()", equalTo(5))
                .body("partners.findAll { it.role == 'supporter' }.size()", equalTo(5))
                .body("partners.find { it.role == 'framework' }.name", equalTo("Numérique en Commun[s]"))
                .body("partners.find { it.role == 'framework' }.organisation", nullValue())
                .body("about.questions", hasSize(3))
                .body("about.disagreements[0].values.value.en", hasItem("ten supporters"))
                .body("about.disagreements[0].values.source.title", everyItem(notNullValue()))
                .body("display.theme", containsString("third digital way"))
                .body("display.language", equalTo("en"));
        given().get(OF_2024).then().body("partners.role", equalTo(List.of("framework")));
        given().get(EDITIONS + "/nowhere").then().statusCode(404);
    }

    /** The grid as printed: 22 sessions in three tracks and four interludes. */
    private void shows_the_grid_of_2024() {
        given().get(OF_2024 + "/programme")
                .then()
                .statusCode(200)
                .body("release.number", equalTo("1.0"))
                .body("tracks.name.fr", equalTo(List.of("Compétences", "ESS", "Communs")))
                .body("slots", hasSize(26))
                .body("slots.findAll { it.session == null }.display.title", hasItems("Accueil café", "Pause déjeuner"))
                .body("slots.findAll { it.session == null }.size()", equalTo(4))
                .body("slots.findAll { it.trackId != null }.size()", equalTo(12))
                .body(
                        "slots.findAll { it.time.day == '2024-11-27' && it.time.start == '2024-11-27T10:00:00' }",
                        hasSize(3))
                .body("slots.find { it.project == 'SETS' }.session.hosts", hasSize(5))
                .body("slots[-1].time.start", nullValue());
        given().get("/api/v1/events?q=Pause&from=2024-11-01&to=2024-11-30")
                .then()
                .body("items", empty());
    }

    private void the_programme_is_a_tagged_pdf_by_town_and_day() {
        Response answer = given().get(OF_2024 + "/programme.pdf");
        answer.then().statusCode(200).contentType("application/pdf");
        Pdf pdf = Pdf.read(answer.asByteArray());
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.fontsAreEmbedded()).isTrue();
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.title()).startsWith("Programme : ");
        assertThat(pdf.bookmarks()).contains("  Paris", "    mercredi 27 novembre 2024", "  Bruxelles", "  Lille");
        assertThat(pdf.tags()).contains("H1", "H2", "H3", "Table", "TH", "TD");
        List<String> titles = given().get(OF_2024 + "/programme").path("slots.display.title");
        assertThat(titles)
                .hasSize(26)
                .allSatisfy(title -> assertThat(spaced(pdf.text())).contains(spaced(title)));
        assertThat(pdf.text()).contains("Pause déjeuner", "Compétences", "1 / " + pdf.pages());

        String first = given().get(OF_2024 + "/programme").path("slots.find { it.session != null }.id");
        String title = given().get(OF_2024 + "/programme").path("slots.find { it.session != null }.display.title");
        Pdf mine = Pdf.read(given().get(OF_2024 + "/programme.pdf?lang=en&sessions=" + first)
                .asByteArray());
        assertThat(mine.language()).isEqualTo("en");
        assertThat(mine.title()).startsWith("My schedule: ");
        assertThat(mine.tags().stream().filter("TR"::equals)).hasSize(2);
        assertThat(spaced(mine.text())).contains(spaced(title));
        given().get(OF_2024 + "/programme.pdf?leg=nowhere").then().statusCode(400);
        given().get(EDITIONS + "/nowhere/programme.pdf").then().statusCode(404);
        // an edition without a release has a document too
        assertThat(Pdf.read(given().get(EDITIONS + "/social-good-week-2022/programme.pdf")
                                .asByteArray())
                        .title())
                .startsWith("Programme : ");
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    private void names_only_people_who_agreed() {
        given().get(EDITIONS + "/rencontres-imaginaires-exemple/programme")
                .then()
                .body("slots.collectMany { it.people }.name", hasItems("Ondine Exemple", "Mirka Beispiel"))
                .body("slots.find { it.hiddenPeople > 0 }.hiddenPeople", equalTo(1));
        assertThat(given().get(EDITIONS + "/rencontres-imaginaires-exemple/programme")
                        .asString())
                .doesNotContain("pas encore donné");
        String session = given().get(EDITIONS + "/rencontres-imaginaires-exemple/programme")
                .path("slots.find { it.people.name.contains('Ondine Exemple') }.session.slug");
        assertThat(given().accept("text/html").get("/events/" + session).asString())
                .contains("\"performer\":")
                .contains("Ondine Exemple")
                .doesNotContain("pas encore donné");
        assertThat(given().get(EDITIONS + "/rencontres-imaginaires-exemple/schedule.xml")
                        .asString())
                .contains("Ondine Exemple")
                .doesNotContain("pas encore donné");
    }

    private void declares_figures_with_definition_source_and_other_values() {
        given().get(EDITIONS + "/nec-ess-europe-2023/bilan")
                .then()
                .statusCode(200)
                .body("declared.find { it.measure.key == 'people-on-site' }.value", equalTo(217))
                .body("declared.find { it.measure.key == 'people-on-site' }.others[0].value.fr", containsString("136"))
                .body("declared.measure.definition.fr", everyItem(notNullValue()))
                .body("declared.source.title", everyItem(notNullValue()));
        given().get("/api/v1/bilan")
                .then()
                .body("items", hasSize(64))
                .body(
                        "items.findAll { it.measure.key == 'speakers' }.edition",
                        equalTo(List.of("nec-ess-europe-2023", "nec-ess-europe-2024")));
        String csv = given().get("/api/v1/bilan.csv").asString();
        assertThat(csv.lines()).hasSize(65);
        assertThat(csv).contains("edition,measure,label_fr").contains("nec-ess-europe-2024,rating");
    }

    private void schedules_are_valid_in_both_formats_for_every_edition_and_leg() throws Exception {
        var xsd = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/c3voc/schedule.xml.xsd"));
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V6)
                .getSchema(getClass().getResourceAsStream("/c3voc/schema.json"));
        List<String> editions = given().get(EDITIONS).path("items.slug");
        for (String edition : editions) {
            List<String> legs = given().get(EDITIONS + "/" + edition).path("legs.slug");
            for (String query : Stream.concat(Stream.of(""), legs.stream().map(leg -> "?leg=" + leg))
                    .toList()) {
                String xml = given().get(EDITIONS + "/" + edition + "/schedule.xml" + query)
                        .asString();
                xsd.newValidator().validate(new StreamSource(new StringReader(xml)));
                String json = given().get(EDITIONS + "/" + edition + "/schedule.json" + query)
                        .asString();
                assertThat(schema.validate(json, InputFormat.JSON))
                        .as(edition + query)
                        .isEmpty();
                assertThat(new ObjectMapper().readTree(json).findValuesAsText("guid"))
                        .containsAll(XmlPath.from(xml).getList("schedule.day.room.event.@guid", String.class));
            }
        }
        given().get(OF_2024 + "/schedule.json?leg=nec-ess-europe-2024-paris")
                .then()
                .body("schedule.conference.acronym", equalTo("nec_ess_europe-2024-paris"))
                .body("schedule.conference.days", hasSize(2));
        given().get(OF_2024 + "/schedule.xml?leg=nowhere").then().statusCode(400);
    }

    private void a_personal_schedule_is_a_calendar_of_the_chosen_sessions() {
        List<String> ids = given().get(OF_2024 + "/programme").path("slots.findAll { it.session != null }.id");
        assertThat(given().get(OF_2024 + "/schedule.ics").asString().split("BEGIN:VEVENT"))
                .hasSize(ids.size() + 1);
        String mine = given().get(OF_2024 + "/schedule.ics?sessions=" + ids.get(0) + "," + ids.get(5))
                .asString();
        assertThat(mine.split("BEGIN:VEVENT")).hasSize(3);
        assertThat(mine).contains("TZID=Europe/Paris");
        given().get(OF_2024 + "/schedule.ics?sessions=x").then().statusCode(400);
    }

    private void the_page_has_a_head_and_crawlers_find_it() {
        given().accept("text/html")
                .get("/editions/nec-ess-europe-2024")
                .then()
                .statusCode(200)
                .body(containsString("Numérique en Commun[s] ESS 2024"), containsString("schedule.xml"));
        given().accept("text/html").get("/editions/nowhere").then().statusCode(404);
        given().get("/sitemap-editions-1.xml").then().body(containsString("/editions/nec-ess-europe-2023"));
    }

    private void loading_again_changes_nothing() {
        int version = given().get(OF_2024).path("version");
        demo.load(Site.Demo.REAL);
        given().get(OF_2024).then().body("version", equalTo(version));
        given().get(EDITIONS).then().body("items", hasSize(5)).body("items.slug", not(hasItem("x")));
        assertThat(Set.copyOf(given().get(EDITIONS).<List<String>>path("items.slug")))
                .hasSize(5);
    }
}
