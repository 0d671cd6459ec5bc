package eu.soga.webhooks;

import static eu.soga.webhooks.Office.WEBHOOKS;
import static eu.soga.webhooks.Office.act;
import static eu.soga.webhooks.Office.create;
import static eu.soga.webhooks.Office.created;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookResourceTest {
    private static final String URL = "http://127.0.0.1:9999/hook";

    private Organisation mine;

    @BeforeEach
    void an_organisation() {
        mine = OrganisationFixtures.signedAndEditedBy("ana", "service-account");
    }

    private static Response put(String webhook, String ifMatch, String body) {
        RequestSpecification request =
                Caller.as("ana").contentType(ContentType.JSON).body(body);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.put(WEBHOOKS + "/" + webhook);
    }

    @Nested
    class Creating {
        @Test
        void shows_the_secret_once() {
            var answer = create(
                            "service-account",
                            mine,
                            URL,
                            ", \"types\": [\"event.published\", \"event.cancelled\"], \"filter\": \"?theme=data&country=FR\"")
                    .statusCode(201)
                    .header("Location", containsString(WEBHOOKS + "/"))
                    .body("secret", startsWith("whsec_"))
                    .body("status", equalTo("enabled"))
                    .body("types", contains("event.published", "event.cancelled"))
                    .body("filter", equalTo("theme=data&country=FR"))
                    .body("organisation.name", equalTo(mine.name))
                    .body("actions.findAll { it.allowed }.name", hasItems("edit", "disable", "test"))
                    .extract();
            String etag = answer.header("ETag");
            Caller.as("ana")
                    .get(WEBHOOKS + "/" + answer.path("id"))
                    .then()
                    .statusCode(200)
                    .body("secret", nullValue())
                    .header("ETag", startsWith(etag.substring(0, 3)));
        }

        @Test
        void is_done_once_per_key() {
            String body = "{\"organisationId\": \"%s\", \"url\": \"%s\"}".formatted(mine.id, URL);
            List<String> ids = Stream.of(1, 2)
                    .map(i -> Caller.as("ana")
                            .header("Idempotency-Key", "once")
                            .contentType(ContentType.JSON)
                            .body(body)
                            .post(WEBHOOKS)
                            .<String>path("id"))
                    .distinct()
                    .toList();
            Caller.as("ana").get(WEBHOOKS).then().body("items.id", equalTo(ids));
            Caller.as("ana")
                    .header("Idempotency-Key", "once")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(201)
                    .body("secret", nullValue());
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "http://example.org/hook, https",
                    "https://10.0.0.7/hook, public Internet",
                    "https://localhost/hook, public Internet",
                    "https://[::1]/hook, public Internet",
                    "https://169.254.169.254/hook, public Internet",
                    "https://ana:secret@example.org/hook, password",
                    "https://no-such-host.invalid/hook, no host",
                    "ftp://example.org/hook, https",
                    "not an address, address"
                })
        void refuses_a_target_that_is_not_public(String url, String why) {
            create("ana", mine, url, "")
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/url"))
                    .body("violations[0].message", containsString(why));
        }

        @Test
        void refuses_unknown_types_and_filters_as_the_search_does() {
            create("ana", mine, URL, ", \"types\": [\"event.published\", \"event.eaten\"]")
                    .statusCode(400)
                    .body("violations.pointer", contains("/types/1"));
            var search = given().get("/api/v1/events?kind=party&from=soon").jsonPath();
            create("ana", mine, URL, ", \"filter\": \"kind=party&from=soon\"")
                    .statusCode(400)
                    .body("violations", equalTo(search.getList("violations")));
            create("ana", mine, URL, ", \"filter\": \"flavour=sweet\"")
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?flavour"));
            create("ana", mine, URL, ", \"filter\": \"q=%zz\"").statusCode(400);
        }

        @Test
        void ends_at_the_quota() {
            for (int i = 0; i < 10; i++) created(mine, URL, null);
            create("ana", mine, URL, "").statusCode(409).body("type", equalTo("/problems/quota-reached"));
        }
    }

    @Nested
    class Changing {
        @Test
        void needs_the_version_that_was_read() {
            String id = created(mine, URL, "theme=data").getString("id");
            String etag = Caller.as("ana").get(WEBHOOKS + "/" + id).header("ETag");
            String body = "{\"url\": \"" + URL + "/2\", \"types\": [\"event.cancelled\"]}";
            put(id, null, body).then().statusCode(428);
            put(id, etag, body)
                    .then()
                    .statusCode(200)
                    .body("url", endsWith("/2"))
                    .body("filter", nullValue())
                    .body("secret", nullValue());
            put(id, etag, body).then().statusCode(412);
            String next = Caller.as("ana").get(WEBHOOKS + "/" + id).header("ETag");
            put(id, next, "{\"url\": \"https://127.0.0.2/hook\"}").then().statusCode(400);
        }

        @Test
        void replaces_the_secret() {
            var webhook = created(mine, URL, null);
            act("ana", webhook.getString("id"), "rotate-secret")
                    .statusCode(200)
                    .body("secret", startsWith("whsec_"))
                    .body("secret", not(equalTo(webhook.getString("secret"))))
                    .body("previousSecretUntil", endsWith("Z"));
        }

        @Test
        void disables_and_enables_once() {
            String id = created(mine, URL, null).getString("id");
            act("ana", id, "disable")
                    .statusCode(200)
                    .body("status", equalTo("disabled"))
                    .body("disabledReason", equalTo("by-hand"))
                    .body("actions.find { it.name == 'disable' }.reason", equalTo("already-disabled"));
            act("ana", id, "disable").statusCode(409);
            act("ana", id, "enable")
                    .statusCode(200)
                    .body("status", equalTo("enabled"))
                    .body("disabledReason", nullValue());
            act("ana", id, "enable").statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        }

        @Test
        void deletes() {
            String id = created(mine, URL, null).getString("id");
            Caller.as("ana").delete(WEBHOOKS + "/" + id).then().statusCode(204);
            Caller.as("ana").get(WEBHOOKS + "/" + id).then().statusCode(404);
        }
    }

    @Nested
    class Rights {
        @Test
        void are_those_of_representatives() {
            Organisation other = OrganisationFixtures.representedBy("ana", "ben");
            String first = created(mine, URL, null).getString("id");
            String second = created(other, URL, null).getString("id");
            Caller.as("ana").get(WEBHOOKS).then().body("items.id", contains(first, second));
            Caller.as("ana").get(WEBHOOKS + "?organisation=" + other.id).then().body("items.id", contains(second));
            Caller.as("service-account").get(WEBHOOKS).then().body("items.id", contains(first));
            Caller.as("ben").get(WEBHOOKS).then().body("items.id", contains(second));
            Caller.as("nobody").get(WEBHOOKS).then().body("items", hasSize(0));
            Caller.as("ben").get(WEBHOOKS + "?organisation=" + mine.id).then().statusCode(404);
        }

        @ParameterizedTest
        @CsvSource({
            "stranger, ''",
            "mod, moderator",
            "boss, admin",
            "lead, edition-lead",
            "sec, secretary",
            "aud, auditor"
        })
        void of_others_are_none(String person, String role) {
            String id = created(mine, URL, null).getString("id");
            String path = WEBHOOKS + "/" + id;
            String delivery = act("ana", id, "test").extract().path("id");
            Caller.as(person, role).get(path).then().statusCode(404);
            Caller.as(person, role).get(path + "/deliveries").then().statusCode(404);
            Caller.as(person, role).delete(path).then().statusCode(404);
            for (String act :
                    List.of("rotate-secret", "enable", "disable", "test", "deliveries/" + delivery + "/replay"))
                Caller.as(person, role)
                        .noContentType()
                        .post(path + "/" + act)
                        .then()
                        .statusCode(404);
            Caller.as(person, role)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0-x\"")
                    .body(Map.of("url", URL))
                    .put(path)
                    .then()
                    .statusCode(404);
            create(person, mine, URL, "").statusCode(404);
        }

        @Test
        void need_somebody_signed_in() {
            String id = created(mine, URL, null).getString("id");
            given().get(WEBHOOKS).then().statusCode(401);
            given().get(WEBHOOKS + "/" + id + "/deliveries").then().statusCode(401);
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(401);
        }
    }
}
