package eu.soga.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract says of all operations is what the API does: who may call them, and what must be sent. */
@QuarkusTest
class ContractTest {
    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";
    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.published();
    }

    private void each(BiConsumer<String, JsonNode> check) {
        contract.document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> check.accept(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    private Response ask(String told, JsonNode operation) {
        String[] words = told.split(" ");
        JsonNode content = operation.path("requestBody").path("content");
        RequestSpecification request = given().redirects().follow(false);
        if (content.has("application/json"))
            request.contentType(ContentType.JSON).body("{}");
        else if (content.has("multipart/form-data")) request.multiPart("file", "x");
        return request.request(Method.valueOf(words[0]), words[1].replaceAll("\\{[^}]*}", NOWHERE));
    }

    @Test
    void operations_that_need_a_token_say_so() {
        each((told, operation) -> {
            boolean optional = StreamSupport.stream(operation.get("security").spliterator(), false)
                    .anyMatch(JsonNode::isEmpty);
            int status = ask(told, operation).statusCode();
            assertThat(status == 401)
                    .as("%s answers %s to nobody", told, status)
                    .isEqualTo(!optional);
            assertThat(operation.get("responses").has("401")).as(told).isTrue();
            assertThat(operation.get("responses").has("403")).as(told).isEqualTo(!optional);
        });
    }

    /** A body of another type would be made into a request by whatever constructor takes a text. */
    @Test
    void bodies_of_other_types_are_refused() {
        each((told, operation) -> {
            if (!operation.has("requestBody")) return;
            String[] words = told.split(" ");
            int status = Caller.as("mia", "moderator")
                    .contentType("text/plain")
                    .body("{}")
                    .request(Method.valueOf(words[0]), words[1].replaceAll("\\{[^}]*}", NOWHERE))
                    .statusCode();
            assertThat(status).as("%s with a text", told).isEqualTo(415);
        });
    }

    @Test
    void every_operation_says_how_it_succeeds() {
        each((told, operation) -> assertThat(operation.get("responses").properties())
                .as(told)
                .anyMatch(response -> response.getKey().matches("[23].."))
                .allMatch(response -> !response.getKey().equals("default")));
    }

    @Test
    void answers_carry_the_headers_that_are_described() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        Response created = Caller.as("ana")
                .contentType(ContentType.JSON)
                .body(EventFixtures.json(EventFixtures.content(ours.id)))
                .post("/api/v1/events");
        assertThat(names(created)).containsAll(described("/api/v1/events", "post", "201"));
        EventFixtures.published(ours);
        EventFixtures.published(ours);
        Response page = given().get("/api/v1/events?size=1");
        assertThat(names(page)).containsAll(described("/api/v1/events", "get", "200"));
        assertThat(described("/api/v1/events", "get", "200")).contains("ETag", "Link", "RateLimit");
        assertThat(given().header("If-None-Match", page.header("ETag"))
                        .get("/api/v1/events?size=1")
                        .statusCode())
                .isEqualTo(304);
    }

    private Set<String> described(String path, String method, String status) {
        Set<String> names = new TreeSet<>();
        contract.document()
                .get("paths")
                .get(path)
                .get(method)
                .get("responses")
                .get(status)
                .get("headers")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static Set<String> names(Response answer) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach(header -> names.add(header.getName()));
        return names;
    }

    @Test
    void an_operation_without_its_required_version_is_refused() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String event = EventFixtures.draft(ours).id.toString();
        Response answer = Caller.as("ana")
                .contentType(ContentType.JSON)
                .body(EventFixtures.json(EventFixtures.content(ours.id)))
                .put("/api/v1/events/" + event);
        assertThat(answer.statusCode()).isEqualTo(428);
        each((told, operation) -> {
            boolean required = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match")
                            && parameter.path("required").asBoolean());
            assertThat(operation.get("responses").has("428")).as(told).isEqualTo(required);
        });
    }

    /** What is one of several words is described by the list of them, of whichever room. */
    @Test
    void codes_are_listed() {
        JsonNode schemas = contract.document().at("/components/schemas");
        assertThat(words(schemas, "ActName")).contains("edit-dates", "trust", "rotate-secret", "accept");
        assertThat(words(schemas, "RefusalReason")).contains("not-taken", "not-signatory", "cool-down", "not-text");
        assertThat(words(schemas, "HistoryAct")).contains("create", "load-example", "merge");
        assertThat(words(schemas, "ChangeType")).contains("event.published", "organisation.listed");
        assertThat(words(schemas, "Rule")).contains("missing", "end-before-start", "first-date-outside-rule");
        assertThat(schemas.at("/Action/properties/name/$ref").asText()).endsWith("/ActName");
        assertThat(schemas.at("/Problem/properties/reason/anyOf/0/$ref").asText())
                .endsWith("/RefusalReason");
        assertThat(schemas.at("/ChangeResponse/properties/type/$ref").asText()).endsWith("/ChangeType");
    }

    private static Set<String> words(JsonNode schemas, String list) {
        Set<String> words = new TreeSet<>();
        schemas.path(list).path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }
}
