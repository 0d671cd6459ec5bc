package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.PublicEvents;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our pages inside those of others, as https://oembed.com asks for it. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class OEmbedTest {
    private static final String EVENT = "http://localhost:8080/events/atelier-cartographier";

    @ParameterizedTest
    @ValueSource(strings = {"/events/atelier-cartographier", "/calendar?country=FR&view=month"})
    void is_found_from_the_page(String page) {
        PublicEvents.workshop();
        String html = given().urlEncodingEnabled(false).get(page).asString();
        var link = Pattern.compile("type=\"application/json\\+oembed\"[^>]* href=\"([^\"]+)\"")
                .matcher(html);

        assertThat(link.find()).isTrue();
        String path = link.group(1).replace("&amp;", "&");
        assertThat(URLDecoder.decode(path, StandardCharsets.UTF_8)).endsWith("url=http://localhost:8080" + page);
        given().urlEncodingEnabled(false).get(path).then().statusCode(200).body("type", equalTo("rich"));
    }

    @Test
    void of_a_calendar_page_leads_to_the_same_search_in_every_format() {
        String html = given().get("/calendar?country=FR&view=month").asString();

        for (String format : new String[] {"ics", "atom", "csv", "geojson", "jsonld"})
            assertThat(html).contains("href=\"/api/v1/events." + format + "?country=FR\"");
    }

    @Test
    void is_rich_and_an_iframe() {
        PublicEvents.workshop();

        embed(EVENT, "")
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo("1.0"), "type", equalTo("rich"))
                .body("title", equalTo("Atelier : cartographier ses données"))
                .body("provider_url", equalTo("http://localhost:8080/"))
                .body("html", containsString("<iframe src=\"http://localhost:8080/embed/events/atelier-cartographier"))
                .body("width", equalTo(600), "height", equalTo(420));
        embed("http://localhost:8080/calendar?country=FR", "")
                .body("html", containsString("src=\"http://localhost:8080/embed/calendar?country=FR\""));
    }

    @Test
    void is_no_larger_than_asked() {
        PublicEvents.workshop();

        embed(EVENT, "&maxwidth=320&maxheight=200")
                .body("width", equalTo(320), "height", equalTo(200))
                .body("html", containsString("width=\"320\" height=\"200\""));
        embed(EVENT, "&maxwidth=5000").body("width", equalTo(600));
        embed(EVENT, "&maxwidth=0").statusCode(400).body("violations[0].pointer", equalTo("?maxwidth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/events/atelier-cartographier",
                "http://localhost:8080.elsewhere.example/events/atelier-cartographier",
                "http://localhost:8080@elsewhere.example/events/atelier-cartographier",
                "http://localhost:8080/events/brouillon",
                "http://localhost:8080/me/events",
                "not an address"
            })
    void of_other_addresses_there_is_none(String address) {
        PublicEvents.workshop();
        PublicEvents.draft("brouillon");

        embed(address, "").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void in_another_format_is_not_offered() {
        PublicEvents.workshop();

        embed(EVENT, "&format=xml").statusCode(501).body("type", equalTo("/problems/format-not-offered"));
        embed(EVENT, "&format=json").statusCode(200);
        given().get("/api/v1/oembed").then().statusCode(400).body("violations[0].pointer", equalTo("?url"));
    }

    @Test
    void holds_any_search_harmlessly() {
        String html = embed("http://localhost:8080/calendar?q=%22%3E%3Cscript%3E", "")
                .statusCode(200)
                .extract()
                .path("html");

        assertThat(html).doesNotContain("<script");
    }

    private static ValidatableResponse embed(String address, String rest) {
        return given().queryParam("url", address)
                .get("/api/v1/oembed" + parameters(rest))
                .then();
    }

    private static String parameters(String rest) {
        return rest.isEmpty() ? "" : "?" + rest.substring(1);
    }
}
