package eu.soga.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EventSubmissionResourceTest {
    private static final String EVENTS = "/api/v1/events/";

    private static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body instanceof String text ? text : EventFixtures.json(body));
    }

    private static RequestSpecification json(Object body, Event seen) {
        return json(body).header("If-Match", tag(seen.version));
    }

    private static String tag(int version) {
        return "\"" + version + "-x\"";
    }

    @Nested
    @TestSecurity(user = "ana")
    class Create {
        @Test
        void begins_a_draft_from_a_title_alone() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            json(Map.of("defaultLanguage", "fr", "organisationId", mine.id, "title", Map.of("fr", "Été des communs")))
                    .post(EVENTS)
                    .then()
                    .statusCode(201)
                    .header("Location", matchesPattern(".*/api/v1/events/ete-des-communs"))
                    .body("status", equalTo("draft"))
                    .body("slug", equalTo("ete-des-communs"))
                    .body("version", equalTo(0))
                    .body("schedule", nullValue())
                    .body("organisation.id", equalTo(mine.id.toString()))
                    .body("completeness.fr", equalTo(100))
                    .body("actions.find { it.name == 'submit' }.allowed", equalTo(true));
        }

        @Test
        void keeps_everything_that_was_written() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            json(EventFixtures.content(mine.id))
                    .post(EVENTS)
                    .then()
                    .statusCode(201)
                    .body("schedule.start", equalTo("2027-01-25T14:00"))
                    .body("schedule.zone", equalTo("Europe/Paris"))
                    .body("startsAt", equalTo("2027-01-25T13:00:00Z"))
                    .body("place.coordinates.lat", equalTo(48.8583f))
                    .body("online.url", equalTo("https://example.org/live"))
                    .body("themes", hasItems("data", "skills"))
                    .body("price.free", equalTo(true))
                    .body("accessibility.stepFree", equalTo("yes"))
                    .body("display.descriptionHtml", startsWith("<p>Venez avec <em>vos</em>"));
        }

        @Test
        void answers_what_the_next_reading_answers() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Map<String, String> texts = new LinkedHashMap<>();
            for (String language : List.of("fr", "en", "de")) texts.put(language, "Communs");
            var content = EventContentBuilder.of(mine.id)
                    .title(texts)
                    .summary(texts)
                    .description(texts)
                    .build();
            Response created = json(content).post(EVENTS);
            Response read = given().get(EVENTS + created.path("id"));
            assertThat(read.asString()).isEqualTo(created.asString());
            assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        }

        @Test
        void explains_broken_annotations_in_the_language_of_the_caller() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String body = """
                    {"defaultLanguage": "fr", "organisationId": "%s", "title": {"fr": "Été"},
                     "place": {"country": "France"}, "licence": "%s"}""".formatted(mine.id, "x".repeat(101));
            json(body)
                    .header("Accept-Language", "fr-BE, fr;q=0.9, en;q=0.5")
                    .post(EVENTS)
                    .then()
                    .statusCode(400)
                    .body("violations[0].message", equalTo("la taille doit être comprise entre 0 et 100"))
                    .body("violations[1].message", startsWith("Écrivez le pays en deux lettres"));
            json(body)
                    .header("Accept-Language", "de")
                    .post(EVENTS)
                    .then()
                    .body("violations[0].message", equalTo("size must be between 0 and 100"))
                    .body("violations[1].message", startsWith("Write the country as two"));
        }

        @Test
        void gives_two_events_of_one_title_two_addresses() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            var content = EventContentBuilder.of(mine.id).title("Café").build();
            json(content).post(EVENTS).then().body("slug", equalTo("cafe"));
            json(content).post(EVENTS).then().body("slug", equalTo("cafe-2"));
        }

        @Test
        void is_done_once_per_idempotency_key() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            var content = EventFixtures.content(mine.id);
            String first =
                    json(content).header("Idempotency-Key", "k1").post(EVENTS).path("id");
            json(content)
                    .header("Idempotency-Key", "k1")
                    .post(EVENTS)
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(first));
            json(EventFixtures.content(mine.id))
                    .header("Idempotency-Key", "k1")
                    .post(EVENTS)
                    .then()
                    .statusCode(422);
        }

        @Test
        void says_everything_that_is_wrong_at_once() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            json("""
                            {"defaultLanguage": "fr", "organisationId": "%s", "title": {"fr": " ", "xx": "?"},
                             "languages": ["fr", "zz"], "format": "online",
                             "place": {"city": "Lyon", "country": "France"},
                             "schedule": {"start": "2027-03-28T02:30", "end": "2027-03-28T04:00", "zone": "Europe/Paris"},
                             "registration": {"mode": "external", "url": "javascript:alert(1)"},
                             "coOrganisationIds": ["01990000-0000-7000-8000-000000000000"],
                             "partOf": "01990000-0000-7000-8000-000000000000",
                             "image": {"id": "01990000-0000-7000-8000-000000000000"}}
                            """.formatted(mine.id))
                    .post(EVENTS)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/invalid-request"))
                    .body(
                            "violations.pointer",
                            hasItems(
                                    "/title/fr",
                                    "/title/xx",
                                    "/languages/1",
                                    "/place",
                                    "/place/country",
                                    "/schedule/start",
                                    "/registration/url",
                                    "/coOrganisationIds/0",
                                    "/partOf",
                                    "/image/id"))
                    .body(
                            "violations.find { it.pointer == '/schedule/start' }.reason",
                            equalTo("local-time-does-not-exist"))
                    .body(
                            "violations.find { it.pointer == '/schedule/start' }.choices.value",
                            hasItems("2027-03-28T01:59", "2027-03-28T03:00"));
        }

        @Test
        void proposes_the_zone_of_the_place_and_never_sets_it() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            json("""
                            {"defaultLanguage": "fr", "organisationId": "%s", "title": {"fr": "Rencontre"},
                             "place": {"city": "Lisboa", "country": "PT"},
                             "schedule": {"start": "2027-02-01T10:00", "end": "2027-02-01T12:00"}}
                            """.formatted(mine.id))
                    .post(EVENTS)
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/schedule/zone"))
                    .body("violations[0].choices[0].value", equalTo("Europe/Lisbon"));
        }

        @Test
        void places_a_town_that_only_one_can_be_meant() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            json("""
                            {"defaultLanguage": "fr", "organisationId": "%s", "title": {"fr": "Rencontre"},
                             "place": {"city": "cologne", "country": "DE"}}
                            """.formatted(mine.id))
                    .post(EVENTS)
                    .then()
                    .statusCode(201)
                    .body("place.city", equalTo("cologne"))
                    .body("place.coordinates.lat", equalTo(50.93333f));
        }

        @Test
        void refuses_an_organisation_of_others() {
            Organisation other = OrganisationFixtures.representedBy("bob");
            json(EventFixtures.content(other.id)).post(EVENTS).then().statusCode(404);
            assertThat(Event.count()).isZero();
        }

        @Test
        @TestSecurity(authorizationEnabled = true)
        void asks_anonymous_callers_to_sign_in() {
            json(EventFixtures.content(UUID.randomUUID())).post(EVENTS).then().statusCode(401);
        }

        @Test
        void refuses_a_known_external_id_and_names_the_event() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            var content = EventContentBuilder.of(mine.id).externalId("a-1").build();
            String id = json(content).post(EVENTS).path("id");
            json(content)
                    .post(EVENTS)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/duplicate"))
                    .body("existing", equalTo("/api/v1/events/" + id));
        }
    }
}
