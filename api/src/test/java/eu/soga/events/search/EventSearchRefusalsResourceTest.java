package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calendar;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventSearchRefusalsResourceTest {
    private static final String DAY = "2031-05-12";

    private Organisation organisation;

    @BeforeEach
    void organise() {
        organisation = OrganisationFixtures.listed("Fabrique des communs");
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(true).get("/api/v1/events" + query).then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "kind=party ?kind",
                "format=on_site ?format",
                "theme=Data ?theme",
                "from=2031-02-30 ?from",
                "to=tomorrow ?to",
                "from=2031-02-02&to=2031-02-01 ?to",
                "language=french ?language",
                "country=fr ?country",
                "near=48 ?near",
                "near=91,0 ?near",
                "near=NaN,0 ?near",
                "radius=5 ?radius",
                "near=1,1&radius=0 ?radius",
                "near=1,1&radius=1001 ?radius",
                "bbox=1,2,3 ?bbox",
                "bbox=0,50,10,40 ?bbox",
                "free=yes ?free",
                "cancelled=maybe ?cancelled",
                "sort=title ?sort",
                "sort=distance ?sort",
                "sort=relevance ?sort",
                "size=0 ?size",
                "size=101 ?size",
                "size=ten ?size",
                "size=999999999999 ?size",
                "facets=colour ?facets",
                "q=a&q=b ?q",
                "accessibility=lift ?accessibility",
                "organisation=../x ?organisation"
            })
    void name_the_parameter(String query, String pointer) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/events?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void come_all_at_once() {
        search("?kind=party&size=0&from=x")
                .statusCode(400)
                .body("violations.pointer", contains("?from", "?kind", "?size"));
    }

    @Test
    void an_unknown_parameter_is_named() {
        search("?colour=red").statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "../../etc"})
    void a_broken_cursor(String cursor) {
        search("?cursor=" + cursor).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void a_cursor_of_another_search() {
        Calendar.published(organisation, "One", DAY);
        Calendar.published(organisation, "Two", "2031-05-13");
        String next = search("?size=1").statusCode(200).extract().path("next");

        search("?size=1&cursor=" + next)
                .statusCode(200)
                .body("items.title.fr", contains("Two"))
                .body("next", nullValue());
        for (String other : List.of("?kind=workshop&cursor=", "?sort=-start&cursor="))
            search(other + next).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }
}
