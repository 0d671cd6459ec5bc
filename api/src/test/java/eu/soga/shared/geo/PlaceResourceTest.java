package eu.soga.shared.geo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlaceResourceTest {

    @Test
    void suggests_towns_to_anyone() {
        given().queryParam("q", "cologne")
                .queryParam("limit", 1)
                .get("/api/v1/places")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(2886242))
                .body("items[0].name", equalTo("Köln"))
                .body("items[0].matchedName", equalTo("Cologne"))
                .body("items[0].admin", equalTo("Nordrhein-Westfalen"))
                .body("items[0].country", equalTo("DE"))
                .body("items[0].postalCode", nullValue())
                .body("items[0].coordinates.lat", equalTo(50.93333f))
                .body("items[0].coordinates.lon", equalTo(6.95f))
                .body("items[0].zone", equalTo("Europe/Berlin"))
                .body("items[0].population", equalTo(963395));
    }

    @Test
    void answers_an_empty_list_when_nothing_resembles() {
        given().queryParam("q", "xqzkwv")
                .get("/api/v1/places")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20", "?q=paris&limit=0", "?q=paris&limit=21", "?q=paris&country=fr"})
    void refuses_what_it_cannot_answer(String query) {
        given().urlEncodingEnabled(false).get("/api/v1/places" + query).then().statusCode(400);
    }
}
