package eu.soga.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;

import eu.soga.shared.web.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("clock")
class DemoLoaderTest {
    @Inject
    DemoLoader loader;

    @Inject
    EntityManager entities;

    /** One load for all, because it takes seconds. */
    @Test
    void real_data() {
        loader.load(Site.Demo.REAL);
        assertAll(
                this::loads_real_events_with_their_sources_and_nothing_else,
                this::shows_the_board_of_the_years_that_reports_print,
                this::keeps_the_town_of_an_online_event_in_its_notes,
                this::says_in_an_events_description_who_supported_it_and_in_its_provenance_where_that_is_read,
                this::loads_the_52_real_resources_with_their_sources_and_disagreements,
                this::loads_the_scheme_of_the_workshop_and_no_price);
    }

    @Test
    void all_data_and_nothing_more_the_second_time() {
        loader.load(Site.Demo.ALL);
        assertAll(this::loads_coming_examples_in_every_state, this::loads_prices_that_say_they_are_examples);
        List<?> before = state();
        loader.load(Site.Demo.ALL);
        assertThat(state()).isEqualTo(before);
        assertThat(count("price_list")).isEqualTo(2);
    }

    @Test
    void a_second_start_does_not_look_again() throws IOException {
        assertThat(loader.loadOnce(Site.Demo.REAL)).isTrue();
        assertThat(loader.loadOnce(Site.Demo.REAL)).isFalse();
        assertThat(loader.loadOnce(Site.Demo.NONE)).isFalse();
        assertThat(loader.loadOnce(Site.Demo.ALL)).as("more than was loaded").isTrue();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/demo"))) {
            assertThat(DemoData.FILES)
                    .as("a change of any file is noticed")
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".json"))
                                    .map(file -> Path.of("src/main/resources/db/demo")
                                            .relativize(file)
                                            .toString())
                                    .toList());
        }
    }

    private void loads_real_events_with_their_sources_and_nothing_else() {
        assertThat(count("organisation")).isEqualTo(136);
        assertThat(count("event")).isEqualTo(67);
        assertThat(count("event WHERE provenance IS NULL OR example")).isZero();
        assertThat(count("event WHERE parent_id IS NOT NULL")).isEqualTo(44);
        given().get("/api/v1/events?from=2020-01-01&to=2025-12-31&size=100")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(67));
        given().get("/api/v1/events/nec-ess-europe-2023-bruxelles")
                .then()
                .statusCode(200)
                .body("schedule.start", equalTo("2023-11-16"))
                .body("schedule.end", equalTo("2023-11-18"))
                .body("provenance.source.title", everyItem(notNullValue()))
                .body("provenance.notes.size()", equalTo(3))
                .body("place.coordinates.lat", notNullValue());
    }

    private void shows_the_board_of_the_years_that_reports_print() {
        given().get("/api/v1/governance?year=2024")
                .then()
                .statusCode(200)
                .body("reported.size()", equalTo(17))
                .body("reported[0].name", equalTo("Jeanne Bretécher"))
                .body("reported.findAll { it.leftInYear }.name", contains("Gabriela Martin", "Samira Sameur"));
        given().get("/api/v1/governance?year=2022").then().body("reported.size()", equalTo(22));
    }

    private void keeps_the_town_of_an_online_event_in_its_notes() {
        given().get("/api/v1/events/euses-2021")
                .then()
                .statusCode(200)
                .body("format", equalTo("online"))
                .body("place", nullValue())
                .body("organisation.slug", equalTo("ville-de-mannheim"))
                .body("provenance.notes.size()", equalTo(2))
                .body("provenance.notes[1].en", endsWith("town: Mannheim (DE)."));
        assertThat(count("event WHERE provenance::text LIKE '%the sources tie it to a town%'"))
                .isEqualTo(6);
    }

    private void says_in_an_events_description_who_supported_it_and_in_its_provenance_where_that_is_read() {
        given().get("/api/v1/events/nec-ess-europe-2025-paris")
                .then()
                .statusCode(200)
                .body(
                        "description.fr",
                        equalTo("Avec le soutien financier de : Crédit Coopératif, Agence nationale de la cohésion des"
                                + " territoires (ANCT), ESS France, Devoteam, Fondation de France."))
                .body("description.en", startsWith("With the financial support of: Crédit Coopératif, "))
                .body(
                        "provenance.source.locator",
                        hasItem("Le NEC ESS 2025 est organisé avec le soutien financier de"));
        given().get("/api/v1/events/sgw-2022-cloture")
                .then()
                .body("description.fr", equalTo("La Social Good Week 2022 était entièrement autofinancée (5 000 €)."));
        given().get("/api/v1/events/nec-2024-1127-1130-competences")
                .then()
                .body(
                        "description.en",
                        equalTo("Funding: Commission européenne (COSME programme, for the DIGISET project)."));
        given().get("/api/v1/events/nec-2023-paris-ateliers").then().body("description", equalTo(Map.of()));
    }

    private void loads_coming_examples_in_every_state() {
        assertThat(count("event WHERE example")).isEqualTo(70);
        given().get("/api/v1/events?size=100").then().statusCode(200).body("total.value", greaterThanOrEqualTo(58));
        assertThat(count("occurrence o JOIN event e ON e.id = o.event_id WHERE e.example AND e.recurrence IS NOT NULL"))
                .isEqualTo(10 + 12);
        assertThat(count("event WHERE status = 'SUBMITTED'")).isEqualTo(5);
        assertThat(count("event WHERE revision_status = 'SUBMITTED'")).isEqualTo(1);
        assertThat(count("event WHERE status = 'CANCELLED' AND status_note <> '{}'"))
                .isEqualTo(1);
        assertThat(count("event WHERE status = 'POSTPONED'")).isEqualTo(1);
        assertThat(count("representative")).isEqualTo(6);
        assertThat(count("image")).isPositive();
        assertThat(count("thread_message")).isGreaterThanOrEqualTo(2);
    }

    private void loads_the_52_real_resources_with_their_sources_and_disagreements() {
        given().get("/api/v1/resources?facets=all&size=100")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(52))
                .body("items.size()", equalTo(52))
                .body("facets.kind.find { it.value == 'podcast' }.count", equalTo(3))
                .body("facets.licence.find { it.value == 'open-source' }.count", equalTo(2))
                .body("facets.access.find { it.value == 'open' }.count", equalTo(1))
                .body("facets.organisation[0].value", equalTo("social-good-accelerator"));
        given().get("/api/v1/resources/social-tech-academy")
                .then()
                .statusCode(200)
                .body("makers.slug", equalTo(List.of("egina", "fundacion-esplai", "pour-la-solidarite")))
                .body("funder", equalTo("Erasmus+"))
                .body("contents.size()", equalTo(5))
                .body("time.year", equalTo(2022))
                .body("time.endYear", equalTo(2024))
                .body("terms.url", nullValue())
                .body("provenance.kind", equalTo("platform"))
                .body("provenance.source.locator", hasItem("20 modules de formation en 3 langues"))
                .body("provenance.notes.en", hasItem(startsWith("Languages: four were planned in 2022")))
                .body("related[0].slug", equalTo("social-tech-academy-etude"));
        given().get("/api/v1/resources?q=donnees associatives").then().body("items.slug", hasItem("datassos"));
        given().get("/api/v1/resources?q=agence phare").then().body("total.value", equalTo(3));
    }

    private List<?> state() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        SELECT 'event', id::text, version FROM event UNION ALL
                        SELECT 'organisation', id::text, version FROM organisation UNION ALL
                        SELECT 'resource', id::text, version FROM resource UNION ALL
                        SELECT 'image', id::text, 0 FROM image UNION ALL
                        SELECT 'message', id::text, 0 FROM thread_message UNION ALL
                        SELECT 'representative', id::text, 0 FROM representative UNION ALL
                        SELECT 'change', id::text, version FROM change UNION ALL
                        SELECT 'audit', id::text, 0 FROM audit_entry ORDER BY 1, 2
                        """).getResultList())
                .stream()
                .map(row -> List.of((Object[]) row))
                .toList();
    }

    private long count(String from) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("SELECT count(*) FROM " + from)
                                .getSingleResult())
                        .longValue());
    }

    private void loads_the_scheme_of_the_workshop_and_no_price() {
        given().get("/api/v1/schemes?event=nec-2025-1126-1300-atelier-gafam")
                .then()
                .body("items.slug", contains("digiset-2025"))
                .body("items[0].events.city", contains("Paris"));
        given().get("/api/v1/tiers").then().body("items[0].price", nullValue());
    }

    private void loads_prices_that_say_they_are_examples() {
        given().get("/api/v1/tiers").then().body("items.price.example", everyItem(equalTo(true)));
        assertThat(count("price_list")).isEqualTo(2);
    }
}
