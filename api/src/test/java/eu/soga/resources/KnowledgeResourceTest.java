package eu.soga.resources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KnowledgeResourceTest {
    private static final String PATH = "/api/v1/resources";

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(false).get(PATH + "?" + query).then();
    }

    /** A podcast of 2024, a template of 2022 and a module of 2023 for members. */
    private static void three() {
        Organisation mednum = OrganisationFixtures.listed("La Mednum");
        KnowledgeFixtures.of("podcast-citoyen", "Le podcast de l’inclusion numérique")
                .kind(KnowledgeKind.PODCAST)
                .themes(Theme.INCLUSION, Theme.DEMOCRACY)
                .year(2024)
                .made(mednum)
                .load();
        KnowledgeFixtures.of("modele-convention", "Modèle de convention de partage de données")
                .kind(KnowledgeKind.TEMPLATE)
                .themes(Theme.DATA)
                .languages("fr", "it")
                .under(KnowledgeLicence.CC_BY_SA)
                .year(2022)
                .load();
        KnowledgeFixtures.of("module-securite", "Sécuriser son système d’information")
                .kind(KnowledgeKind.MODULE)
                .languages("en")
                .level(KnowledgeLevel.ADVANCED)
                .access(KnowledgeAccess.MEMBERS, "Financé par les cotisations.")
                .year(2023)
                .load();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "size=20 | podcast-citoyen module-securite modele-convention",
                "q=donn%C3%A9es | modele-convention",
                "q=DONNEE+conventions | modele-convention",
                "q=l%27inclusion | podcast-citoyen",
                "q=mednum | podcast-citoyen",
                "q=podcast+-inclusion | -",
                "q=licorne | -",
                "kind=podcast,template | podcast-citoyen modele-convention",
                "theme=democracy | podcast-citoyen",
                "theme=data&theme=inclusion | podcast-citoyen modele-convention",
                "language=it | modele-convention",
                "level=advanced | module-securite",
                "licence=cc-by-sa | modele-convention",
                "access=open | podcast-citoyen modele-convention",
                "access=members | module-securite",
                "organisation=la-mednum | podcast-citoyen",
                "kind=podcast&language=it | -"
            })
    void finds(String query, String slugs) {
        three();
        search(query)
                .statusCode(200)
                .body("items.slug", equalTo(slugs == null ? List.of() : Arrays.asList(slugs.split(" "))))
                .body("total.value", equalTo(slugs == null ? 0 : slugs.split(" ").length));
    }

    @Test
    void counts_each_facet_without_its_own_filter() {
        three();
        search("kind=podcast&facets=all")
                .statusCode(200)
                .body("total.value", equalTo(1))
                .body("facets.kind.value", equalTo(List.of("module", "podcast", "template")))
                .body("facets.theme.value", equalTo(List.of("democracy", "inclusion")))
                .body("facets.language.value", equalTo(List.of("fr")))
                .body("facets.level", empty())
                .body("facets.access[0].value", equalTo("open"))
                .body("facets.organisation[0].label", equalTo("La Mednum"));
        search("facets=kind,licence").body("facets.licence.size()", equalTo(1)).body("facets.theme", nullValue());
    }

    @Test
    void pages_without_gaps_and_refuses_a_cursor_of_another_search() {
        three();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = search("size=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .body("total.value", equalTo(3))
                    .extract();
            seen.addAll(page.path("items.slug"));
            cursor = page.path("next");
            if (cursor != null) assertThat(page.header("Link")).contains("cursor=" + cursor, "rel=\"next\"");
        } while (cursor != null);
        assertThat(seen).containsExactly("podcast-citoyen", "module-securite", "modele-convention");

        String first = search("size=1").extract().path("next");
        search("size=1&kind=podcast&cursor=" + first).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        search("cursor=x").statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=song,?kind",
        "theme=nothing,?theme",
        "level=expert,?level",
        "licence=mit,?licence",
        "access=secret,?access",
        "language=xx,?language",
        "sort=random,?sort",
        "sort=relevance,?sort",
        "facets=colour,?facets",
        "themes=data,?themes"
    })
    void names_the_parameter_that_is_wrong(String query, String pointer) {
        search(query).statusCode(400).body("violations[0].pointer", equalTo(pointer));
    }

    @Test
    void shows_what_a_closed_one_is_and_why_but_not_where() {
        three();
        given().get(PATH + "/module-securite")
                .then()
                .statusCode(200)
                .body("display.title", equalTo("Sécuriser son système d’information"))
                .body("terms.access", equalTo("members"))
                .body("terms.accessNote.fr", equalTo("Financé par les cotisations."))
                .body("terms.url", nullValue())
                .body("terms.transcriptUrl", nullValue());
        assertThat(search("size=20").extract().asString()).doesNotContain("example.org/secret", "example.org/text");
    }

    @Test
    void tells_how_to_get_what_one_asks_for() {
        KnowledgeFixtures.of("sur-demande", "Le kit complet")
                .access(KnowledgeAccess.ON_REQUEST, "Écrivez-nous.")
                .load();
        given().get(PATH + "/sur-demande")
                .then()
                .body("terms.access", equalTo("on-request"))
                .body("terms.url", notNullValue());
    }

    @Test
    void reads_one_by_slug_or_id_in_the_readers_language_with_related_ones() {
        String id = KnowledgeFixtures.module().toString();
        three();
        given().get(PATH + "/" + id + "?lang=en")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("slug", equalTo(KnowledgeFixtures.MODULE))
                .body("display.language", equalTo("en"))
                .body("display.title", equalTo("Module: mapping your data"))
                .body("display.summary", equalTo("Apprendre à lire une carte."))
                .body("makers.name", equalTo(List.of("Les Cartographes")))
                .body("related[0].slug", equalTo("cartographier-suite"));
        String tag = given().get(PATH + "/" + id).header("ETag");
        given().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
        given().get(PATH + "/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("resource"));
    }

    @Test
    void a_job_offer_ends_by_the_clock() {
        Instant end = Now.instant().plus(Duration.ofDays(30));
        KnowledgeFixtures.of("charge-de-projet", "Chargé·e de projet numérique")
                .job("Lyon", end)
                .load();
        search("kind=job-offer").body("items.slug", hasItem("charge-de-projet"));
        given().get(PATH + "/charge-de-projet")
                .then()
                .body("expired", equalTo(false))
                .body("place.city", equalTo("Lyon"));

        QuarkusMock.installMockForType(Clock.fixed(end, ZoneOffset.UTC), Clock.class);
        search("kind=job-offer&facets=kind").body("total.value", equalTo(0)).body("facets.kind", empty());
        given().get(PATH + "/charge-de-projet").then().statusCode(200).body("expired", equalTo(true));
        given().get("/resources/charge-de-projet").then().body(containsString("noindex"));
    }

    @Test
    void what_becomes_public_is_in_the_log_of_changes() {
        String id = KnowledgeFixtures.module().toString();
        given().get("/api/v1/changes?type=resource.published")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(PATH + "/" + id));
    }

    @Test
    void words_with_operators_or_quotes_break_nothing() {
        three();
        for (String q : List.of("%22", "%27%29%3B--", "%3C%26%3E", "a%20or", "%F0%9F%98%80", "-", "%25"))
            search("q=" + q).statusCode(200).body("items.slug", not(hasItem("nothing")));
    }
}
