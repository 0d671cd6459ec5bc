package eu.soga.organisations.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DirectoryResourceTest {
    private static final String PATH = "/api/v1/organisations";

    private final ListedOrganisations listed;
    private final DataSource database;

    @Inject
    DirectoryResourceTest(ListedOrganisations listed, DataSource database) {
        this.listed = listed;
        this.database = database;
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(false).get(PATH + "?" + query).then();
    }

    @Nested
    class Searching {
        @Test
        void lists_everything_by_name() {
            listed.three();

            given().get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items.slug", equalTo(List.of("egina", "mednum", "pour-la-solidarite")))
                    .body("total.value", equalTo(3))
                    .body("next", nullValue())
                    .body("items[1].excerpt", equalTo("Des ateliers pour élèves."))
                    .body("items[1].city", equalTo("Paris"))
                    .body("items[1].coordinates.lat", equalTo(48.8566f))
                    .body("items[0].coordinates", nullValue());
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    "q=mednum | mednum",
                    "q=MEDIATION+numerique | mednum",
                    "q=mednom | mednum",
                    "q=eleve | mednum",
                    "q=solidarit%C3%A9 | pour-la-solidarite",
                    "q=pls | pour-la-solidarite",
                    "q=bruxelles | pour-la-solidarite",
                    "q=projet | egina",
                    "q=nothing+like+this | -",
                    "country=BE,IT | egina pour-la-solidarite",
                    "country=BE&country=FR | mednum pour-la-solidarite",
                    "kind=cooperative | mednum",
                    "category=data | egina mednum",
                    "category=data&kind=company | egina",
                    "practice=open-data | mednum",
                    "offer=training | mednum pour-la-solidarite",
                    "offer=support,research | mednum pour-la-solidarite",
                    "language=nl | pour-la-solidarite",
                    "language=en&offer=training | mednum",
                    "q=formazione | mednum pour-la-solidarite",
                    "q=donn%C3%A9es+ouvertes | mednum",
                    "q=accompagnement | mednum",
                    "near=48.85,2.35 | mednum",
                    "near=48.85,2.35&radius=1 | mednum",
                    "near=48.85,2.35&radius=400 | mednum pour-la-solidarite",
                    "bbox=2,48,5,51 | mednum pour-la-solidarite",
                    "bbox=4,50,-170,51 | pour-la-solidarite"
                })
        void finds(String query, String slugs) {
            listed.three();

            search(query)
                    .statusCode(200)
                    .body("items.slug", equalTo(slugs == null ? List.of() : List.of(slugs.split(" "))))
                    .body("total.value", equalTo(slugs == null ? 0 : slugs.split(" ").length));
        }

        @Test
        void says_how_far_things_are_from_a_point() {
            listed.three();

            search("near=50.8466,4.3528&radius=1000")
                    .body("items.slug", equalTo(List.of("pour-la-solidarite", "mednum")))
                    .body("items[0].distanceKm", equalTo(0f))
                    .body("items[1].distanceKm", allOf(greaterThan(260f), lessThan(267f)));
        }

        @Test
        void counts_choices_each_without_its_own_filter() {
            listed.three();

            search("facets=all&kind=cooperative")
                    .body("items", hasSize(1))
                    .body("facets.kind.value", equalTo(List.of("company", "cooperative", "network")))
                    .body("facets.country.value", equalTo(List.of("FR")))
                    .body("facets.category.find { it.value == 'data' }.count", equalTo(1));
            search("facets=category")
                    .body("facets.category[0].value", equalTo("data"))
                    .body("facets.category[0].count", equalTo(2))
                    .body("facets.kind", nullValue());
        }

        @Test
        void names_the_choices_of_the_atlas_in_the_language_of_the_reader() {
            listed.three();

            search("facets=offer,category,language&lang=it")
                    .body("facets.offer[0].value", equalTo("training"))
                    .body("facets.offer[0].label", equalTo("Formazione"))
                    .body("facets.offer[0].count", equalTo(2))
                    .body(
                            "facets.category.find { it.value == 'digital-mediation' }.label",
                            equalTo("Mediazione digitale"))
                    .body("facets.category.find { it.value == 'data' }.label", nullValue())
                    .body("facets.language.value", equalTo(List.of("fr", "en", "nl")));
            search("facets=offer&lang=de").body("facets.offer[0].label", equalTo("Formation"));
        }

        @Test
        void lists_the_words_of_the_atlas_in_four_languages() {
            given().get(PATH + "/atlas")
                    .then()
                    .statusCode(200)
                    .body("categories.code", hasSize(5))
                    .body("practices[0].code", equalTo("free-software"))
                    .body(
                            "offers[0].label",
                            equalTo(Map.of(
                                    "fr", "Formation", "en", "Training", "es", "Formación", "it", "Formazione")));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "country=fr | ?country",
                    "kind=club | ?kind",
                    "near=paris | ?near",
                    "near=48,2&radius=0 | ?near",
                    "near=48,2&radius=1001 | ?near",
                    "near=48,2&radius=NaN | ?near",
                    "radius=10 | ?radius",
                    "bbox=1,2,3 | ?bbox",
                    "bbox=1,51,3,50 | ?bbox",
                    "sort=distance | ?sort",
                    "sort=relevance | ?sort",
                    "sort=size | ?sort",
                    "facets=colour | ?facets"
                })
        void names_the_parameter_it_cannot_read(String query, String pointer) {
            search(query)
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("violations[0].pointer", equalTo(pointer));
        }

        @ParameterizedTest
        @CsvSource({"size=0", "size=101", "size=many", "colour=red"})
        void refuses_what_nobody_can_answer(String query) {
            search(query).statusCode(oneOf(400, 404)).contentType("application/problem+json");
        }
    }

    /** The same search as a file. */
    @Nested
    class AsAFile {
        @Test
        void gives_a_spreadsheet_all_of_a_search() {
            listed.three();

            String csv = given().get("/api/v1/organisations.csv?offer=training")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header("ETag", notNullValue())
                    .header("Link", containsString("rel=\"license\""))
                    .extract()
                    .asString();
            List<String> lines = csv.lines().toList();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1)).contains("La Mednum", "Des ateliers pour élèves.", "training|support", "fr|en");
            assertThat(lines.get(2)).contains("Pour la Solidarité", "research|training");
        }

        @Test
        void gives_programs_a_graph_of_schema_org_organisations() {
            listed.three();

            given().get("/api/v1/organisations.jsonld?country=FR,IT")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/ld+json"))
                    .body("'@context'", equalTo("https://schema.org"))
                    .body("'@graph'.name", equalTo(List.of("EGInA", "La Mednum")))
                    .body("'@graph'[1].'@type'", equalTo("Organization"))
                    .body("'@graph'[1].knowsAbout", equalTo(List.of("digital-mediation", "data")))
                    .body("'@graph'[1].knowsLanguage", equalTo(List.of("fr", "en")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "jsonld", "geojson"})
        void refuses_in_every_format_what_the_list_refuses(String format) {
            given().get(PATH + "." + format + "?kind=club")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?kind"));
        }
    }

    @Nested
    class OnAMap {
        @Test
        void shows_what_is_placed_with_longitude_first() {
            listed.three();

            given().get("/api/v1/organisations.geojson")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/geo+json"))
                    .header("ETag", notNullValue())
                    .body("type", equalTo("FeatureCollection"))
                    .body("features", hasSize(2))
                    .body("features.geometry.type", everyItem(equalTo("Point")))
                    .body("features[0].geometry.coordinates", equalTo(List.of(2.3522f, 48.8566f)))
                    .body("features[0].properties.name", equalTo("La Mednum"));
        }

        @Test
        void takes_the_same_filter() {
            listed.three();

            given().get("/api/v1/organisations.geojson?country=BE").then().body("features", hasSize(1));
            given().get("/api/v1/organisations.geojson?size=3").then().statusCode(400);
        }
    }

    @Nested
    class CountedByArea {
        private static final String CLUSTERS = "/api/v1/organisation-clusters";

        @Test
        void names_the_organisations_of_a_small_area_and_counts_those_of_a_large_one() {
            for (int i = 0; i < 7; i++) OrganisationFixtures.listed();
            listed.three();

            given().get(CLUSTERS + "?zoom=8")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/geo+json"))
                    .header("ETag", notNullValue())
                    .body("features", hasSize(3))
                    .body("features.properties.count", containsInAnyOrder(7, 1, 1))
                    .body("features.find { it.properties.count == 7 }.properties.organisations", hasSize(0))
                    .body(
                            "features.find { it.properties.count == 7 }.properties.box",
                            equalTo(List.of(4.8345f, 45.7676f, 4.8345f, 45.7676f)))
                    .body("features.properties.organisations.flatten().name", hasItem("La Mednum"))
                    .body("features.geometry.coordinates", hasItem(List.of(2.3522f, 48.8566f)));
            // further away they are one
            given().get(CLUSTERS + "?zoom=1").then().body("features.properties.count", equalTo(List.of(9)));
        }

        @Test
        void takes_the_same_filter_and_needs_a_zoom() {
            listed.three();

            given().get(CLUSTERS + "?zoom=8&bbox=4,50,5,51").then().body("features", hasSize(1));
            given().get(CLUSTERS + "?zoom=8&country=FR").then().body("features", hasSize(1));
            given().get(CLUSTERS).then().statusCode(400);
            given().get(CLUSTERS + "?zoom=19").then().statusCode(400);
            given().get(CLUSTERS + "?zoom=8&kind=club")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?kind"));
        }

        @Test
        void of_twenty_thousand_shows_as_many_as_a_screen_holds() throws SQLException {
            OrganisationFixtures.listed();
            copies(20_000);

            given().get(CLUSTERS + "?zoom=4")
                    .then()
                    .statusCode(200)
                    .body("features.size()", lessThan(400))
                    .body("features.properties.count.sum()", equalTo(20_001));
            given().get(CLUSTERS + "?zoom=14").then().statusCode(400).body("violations[0].pointer", equalTo("?zoom"));
            given().get(CLUSTERS + "?zoom=14&bbox=4.8,45.7,4.9,45.8")
                    .then()
                    .statusCode(200)
                    .body("features.properties.count.sum()", lessThan(100));
        }

        /** Spreads copies of the only organisation over Europe. */
        private void copies(int number) throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO organisation (id, version, created_at, updated_at, slug, name, kind,"
                        + " default_language, office_city, office_latitude, office_longitude, office_located)"
                        + " SELECT gen_random_uuid(), 0, created_at, updated_at, 'copy-' || n, 'Copy ' || n, kind,"
                        + " default_language, office_city, 37 + (n * 7919 % 25000) / 1000.0,"
                        + " -9 + (n * 104729 % 39000) / 1000.0, office_located"
                        + " FROM organisation, generate_series(1, " + number + ") n");
                statement.execute("INSERT INTO organisation_listed SELECT id, created_at FROM organisation"
                        + " ON CONFLICT DO NOTHING");
            }
        }
    }
}
