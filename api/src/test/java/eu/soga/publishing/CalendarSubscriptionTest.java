package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens between a calendar application and us, day after day. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class CalendarSubscriptionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void is_text_calendar_shown_inline_under_a_name() {
        PublicEvents.workshop();

        feed("").contentType("text/calendar;charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"agenda.ics\"")
                .header("ETag", matchesPattern("\"[\\w-]+\""))
                .header("Last-Modified", "Thu, 01 Oct 2026 08:00:00 GMT")
                .header("Cache-Control", "no-cache")
                .header("Vary", containsString("Accept-Language"));
        given().get("/api/v1/events/atelier-cartographier.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"atelier-cartographier.ics\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events.ics", "/api/v1/events/atelier-cartographier.ics"})
    void is_not_sent_again_until_it_changes(String path) {
        Event event = PublicEvents.workshop();
        String tag = given().get(path).header("ETag");

        assertThat(given().get(path).header("ETag")).isEqualTo(tag);
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        PublicEvents.cancel(event, Now.instant());
        given().header("If-None-Match", tag).get(path).then().statusCode(200).body(containsString("STATUS:CANCELLED"));
    }

    @Test
    void begins_30_days_ago_and_never_ends() {
        day("old", TODAY.minusDays(31));
        day("recent", TODAY.minusDays(30));
        day("far", TODAY.plusYears(5));

        assertThat(slugsIn("")).containsExactlyInAnyOrder("recent", "far");
        assertThat(slugsIn("?from=" + TODAY.minusDays(40))).containsExactlyInAnyOrder("old", "recent", "far");
    }

    @Test
    void keeps_what_was_cancelled_for_30_days_unless_told_otherwise() {
        day("takes-place", TODAY.plusDays(60));
        PublicEvents.cancel(day("lately", TODAY.plusDays(60)), Now.instant().minus(Duration.ofDays(29)));
        PublicEvents.cancel(day("long-ago", TODAY.plusDays(60)), Now.instant().minus(Duration.ofDays(31)));

        assertThat(slugsIn("")).containsExactlyInAnyOrder("takes-place", "lately");
        assertThat(slugsIn("?cancelled=hide")).containsExactly("takes-place");
    }

    @Test
    void follows_the_same_filter_as_the_list() {
        day("paris", TODAY.plusDays(3));
        PublicEvents.published("lyon", days(TODAY.plusDays(3)), event -> event.languages = List.of("de"));

        assertThat(slugsIn("?language=de")).containsExactly("lyon");
        assertThat(slugsIn("?country=BE")).isEmpty();
        given().get("/api/v1/events.ics?citty=Paris")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-parameter"), "violations[0].pointer", equalTo("?citty"));
        given().get("/api/v1/events.ics?from=tomorrow").then().statusCode(400);
    }

    @Test
    void holds_all_there_is_however_many_there_are() {
        PublicEvents.many(1003, TODAY.plusDays(3));

        assertThat(slugsIn("")).hasSize(1003).doesNotHaveDuplicates();
    }

    @Test
    void speaks_the_language_in_its_address_or_the_one_of_the_application() {
        PublicEvents.workshop();

        feed("?lang=en").body(containsString("SUMMARY;LANGUAGE=en:Workshop: mapping your data"));
        given().header("Accept-Language", "en-GB")
                .get("/api/v1/events.ics")
                .then()
                .body(
                        containsString("X-WR-CALNAME:Calendar of the European digital social economy"),
                        containsString("CATEGORIES;LANGUAGE=en:Workshop,Data,Open source"));
        feed("?lang=de").body(containsString("SUMMARY;LANGUAGE=fr:Atelier"));
    }

    @Test
    void is_a_calendar_even_when_it_is_empty() {
        feed("").body(containsString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), containsString("END:VCALENDAR\r\n"));
    }

    @Test
    void of_a_former_address_is_at_the_present_one() {
        PublicEvents.formerSlug(PublicEvents.workshop(), "ancien");

        given().redirects()
                .follow(false)
                .get("/api/v1/events/ancien.ics")
                .then()
                .statusCode(301)
                .header("Location", "/api/v1/events/atelier-cartographier.ics");
    }

    @Test
    void of_what_is_not_public_does_not_exist() {
        Event draft = PublicEvents.draft("brouillon");

        for (String name : new String[] {"brouillon", draft.id.toString(), "nothing"})
            given().get("/api/v1/events/" + name + ".ics")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        assertThat(slugsIn("")).isEmpty();
    }

    private static Event day(String slug, LocalDate day) {
        return PublicEvents.published(slug, days(day), event -> {});
    }

    private static ScheduleText days(LocalDate day) {
        return PublicEvents.days(day.toString(), day.plusDays(1).toString());
    }

    private static ValidatableResponse feed(String query) {
        return given().get("/api/v1/events.ics" + query).then().statusCode(200);
    }

    private static List<String> slugsIn(String query) {
        String text = feed(query).extract().asString().replace("\r\n ", "");
        return Pattern.compile("^URL:http://localhost:8080/events/(\\S+)", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
