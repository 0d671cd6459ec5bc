package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.publishing.Csv;
import eu.soga.publishing.Xml;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** Random events and filters: whatever the format, it is the set that the list has. */
@QuarkusTest
class EveryFormatPropertyTest {
    private static final long SEED = 20261122;
    private static final int EVENTS = 250;
    private static final int FILTERS = 30;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void yields_the_set_that_the_list_yields() throws Exception {
        var calendar = new RandomCalendar(SEED);
        var every = new EveryEvent(calendar.events(EVENTS));
        int some = 0;
        int beyondOnePage = 0;
        for (int i = 0; i < FILTERS; i++) {
            EventFilter filter = calendar.filter();
            String query = FilterQuery.of(filter);
            List<String> expected = list(query);
            assertThat(expected).as(query).hasSameSizeAs(every.matching(filter));
            assertThat(calendarFile(query)).as("ics %s", query).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(atom(query)).as("atom %s", query).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(csv(query)).as("csv %s", query).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(geoJson(query)).as("geojson %s", query).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(jsonLd(query)).as("jsonld %s", query).containsExactlyInAnyOrderElementsOf(expected);
            some += expected.isEmpty() ? 0 : 1;
            beyondOnePage += expected.size() > 100 ? 1 : 0;
        }
        assertThat(some).as("filters that match something").isGreaterThan(10);
        assertThat(beyondOnePage).as("filters that match more than a page").isPositive();
    }

    private static List<String> list(String query) {
        List<String> slugs = new ArrayList<>();
        String path = "/api/v1/events?size=100&" + query;
        while (path != null) {
            var page = get(path);
            slugs.addAll(page.jsonPath().getList("items.slug", String.class));
            path = next(page);
        }
        return slugs;
    }

    private static List<String> calendarFile(String query) throws Exception {
        byte[] bytes = get("/api/v1/events.ics?" + query).asByteArray();
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(bytes)).getComponents("VEVENT").stream()
                        .map(entry -> entry.getProperty("URL").orElseThrow())
                        .map(Property::getValue)
                        .map(EveryFormatPropertyTest::slug)
                        .toList();
    }

    private static List<String> atom(String query) {
        List<String> slugs = new ArrayList<>();
        String path = "/api/v1/events.atom?" + query;
        while (path != null) {
            var feed = Xml.parse(get(path).asByteArray());
            slugs.addAll(feed.all("/a:feed/a:entry/a:link[@type='text/html']/@href").stream()
                    .map(EveryFormatPropertyTest::slug)
                    .toList());
            path = feed.all("/a:feed/a:link[@rel='next']/@href").stream()
                    .findFirst()
                    .map(address -> address.replace("http://localhost:8080", ""))
                    .orElse(null);
        }
        return slugs;
    }

    private static List<String> csv(String query) {
        return Csv.parse(get("/api/v1/events.csv?" + query).asByteArray()).column("slug");
    }

    private static List<String> geoJson(String query) {
        String features = "features.properties.slug";
        List<String> all = get("/api/v1/events.geojson?" + query).jsonPath().getList(features, String.class);
        List<String> located =
                get("/api/v1/events.geojson?located=true&" + query).jsonPath().getList(features, String.class);
        List<String> placed = get("/api/v1/events.geojson?" + query)
                .jsonPath()
                .getList("features.findAll { it.geometry != null }.properties.slug", String.class);
        assertThat(located).as("on the map %s", query).containsExactlyInAnyOrderElementsOf(placed);
        return all;
    }

    private static List<String> jsonLd(String query) {
        List<String> slugs = new ArrayList<>();
        String path = "/api/v1/events.jsonld?" + query;
        while (path != null) {
            var page = get(path);
            page.jsonPath().getList("itemListElement.item.url", String.class).stream()
                    .map(EveryFormatPropertyTest::slug)
                    .forEach(slugs::add);
            path = next(page);
        }
        return slugs;
    }

    private static String slug(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String next(ExtractableResponse<Response> page) {
        String link = page.header("Link");
        if (link == null) return null;
        var match = NEXT.matcher(link);
        return match.find() ? match.group(1) : null;
    }

    private static ExtractableResponse<Response> get(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract();
    }
}
