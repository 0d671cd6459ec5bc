package eu.soga.claims;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.events.Event;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead of a funded project writes a scheme, tries it on past claims, and opens it. */
@QuarkusTest
class SchemeDraftTest {
    private static final String DRAFTS = "/api/v1/scheme-drafts";
    private static final String SCHEME = "/api/v1/schemes/digiset-2025";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager entities;

    private Event workshop;

    @BeforeEach
    void load() {
        workshop = ClaimFixtures.workshop();
        ClaimFixtures.scheme(workshop, 2);
    }

    @Test
    void a_new_scheme_is_kept_however_incomplete_and_opened_when_nothing_is_wrong() {
        Response started = start("{}");
        started.then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body(
                        "problems.pointer",
                        hasItems(
                                "/slug",
                                "/project",
                                "/texts/title/fr",
                                "/texts/title/en",
                                "/money/cents",
                                "/events/covered"))
                .body("problems[0].reason", equalTo("missing"));
        // every fault at once, each at its field
        write(started, draft -> {
                    draft.put("slug", "digiset-2025");
                    ((ObjectNode) draft.get("money")).put("cents", 0).put("mostBeneficiaries", 0);
                    ((ObjectNode) draft.get("window"))
                            .put("opens", "2026-02-01T00:00:00")
                            .put("closes", "2026-01-01T00:00:00")
                            .put("zone", "Europe/Nowhere");
                    draft.withArray("/documents")
                            .addObject()
                            .put("kind", "payment-proof")
                            .put("required", true)
                            .putObject("label");
                    ((ObjectNode) draft.get("events")).putArray("covered").add("0199c0de-0000-7000-8000-000000000009");
                })
                .statusCode(200)
                .body("version", equalTo(1))
                .body(
                        "problems.findAll { it.reason != 'missing' }.collect { it.pointer + ' ' + it.reason }",
                        containsInAnyOrder(
                                "/slug slug-taken",
                                "/money/cents out-of-range",
                                "/money/mostBeneficiaries out-of-range",
                                "/window/closes closes-before-opens",
                                "/window/zone zone-unknown",
                                "/documents/0/kind out-of-range",
                                "/events/covered event-unknown"));
        String id = started.path("id");
        open(id, "*")
                .statusCode(400)
                .body("type", equalTo("/problems/incomplete"))
                .body("violations", not(hasSize(0)));
        JsonNode whole = json(start("{\"scheme\": \"digiset-2025\"}").path("writing"));
        write(
                        id,
                        "*",
                        ((ObjectNode) whole.deepCopy())
                                .put("slug", "digiset-2026")
                                .toString())
                .statusCode(200)
                .body("problems", hasSize(0))
                .body("events['" + workshop.id + "'].fr", equalTo(workshop.title.get("fr")));
        open(id, "*").statusCode(200).body("slug", equalTo("digiset-2026")).body("version.number", equalTo(1));
        RestAssured.get("/api/v1/schemes?event=" + workshop.slug)
                .then()
                .body("items.slug", contains("digiset-2025", "digiset-2026"));
        lead().get(DRAFTS + "/" + id).then().statusCode(404);
    }

    @Test
    void a_next_version_is_tried_on_past_claims_before_it_judges_new_ones() {
        String paidLater = ClaimLife.recommended();
        ClaimLife.decide(ClaimLife.APPROVER, paidLater, "approve").statusCode(200);
        ClaimLife.submitted(OrganisationFixtures.representedBy("ana"));
        Response started = start("{\"scheme\": \"digiset-2025\"}");
        started.then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("claims", equalTo(2))
                .body("problems", hasSize(0));
        String id = started.path("id");
        start("{\"scheme\": \"digiset-2025\"}").then().body("id", equalTo(id));

        // the same rules say the same
        dryRun(id)
                .body("claims", equalTo(2))
                .body("changed", hasSize(0))
                .body("fits", equalTo(true))
                .body("before.eligible", equalTo(1))
                .body("before.undecided", equalTo(1))
                .body("before.grantedCents", equalTo(94800))
                .body("after.grantedCents", equalTo(94800));
        // nobody's office is 5,000 km away
        write(started, draft -> {
                    ((ObjectNode) draft.get("rules")).put("moreThanMetres", 5_000_000);
                    ((ObjectNode) draft.get("money")).put("cents", 50_000);
                })
                .statusCode(200)
                .body("version", equalTo(1));
        // reading changes nothing: the version that was answered is the one to send
        lead().get(DRAFTS + "/" + id).then().body("version", equalTo(1));
        dryRun(id)
                .body("after.notEligible", equalTo(2))
                .body("after.grantedCents", equalTo(0))
                .body("changed.after", contains("not-eligible", "not-eligible"))
                .body("changed.find { it.id == '" + paidLater + "' }.before", equalTo("eligible"))
                .body("changed.find { it.id == '" + paidLater + "' }.rules", contains("distance"))
                .body("changed.find { it.id == '" + paidLater + "' }.centsBefore", equalTo(94800));
        // only the amount: nobody changes sides, and the sums say it
        write(id, "*", changed(id, draft -> {
                    ((ObjectNode) draft.get("rules")).put("moreThanMetres", 20_000);
                    ((ObjectNode) draft.get("money")).put("cents", 120_000).put("envelopeCents", 100_000);
                }))
                .body("problems", hasSize(0));
        dryRun(id)
                .body("after.eligible", equalTo(1))
                .body("after.grantedCents", equalTo(120000))
                .body("fits", equalTo(false));
        // less than what is reserved; and what stays once a scheme is open
        write(id, "*", changed(id, draft -> {
                    draft.put("slug", "another").put("project", "Another");
                    ((ObjectNode) draft.get("money"))
                            .put("envelopeCents", 90_000)
                            .put("currency", "CHF");
                }))
                .body(
                        "problems.reason",
                        containsInAnyOrder(
                                "fixed-once-open", "fixed-once-open", "fixed-once-open", "below-what-is-taken"));
        // other events from the next version on: what was sent keeps its own
        Event other = ClaimFixtures.workshop();
        write(id, "*", changed(id, draft -> {
                    draft.put("slug", "digiset-2025").put("project", "DIGISET");
                    ((ObjectNode) draft.get("money"))
                            .put("envelopeCents", 300_000)
                            .put("currency", "EUR");
                    ((ObjectNode) draft.get("events")).putArray("covered").add(other.id.toString());
                }))
                .body("problems", hasSize(0));
        open(id, "*")
                .statusCode(200)
                .body("version.number", equalTo(2))
                .body("amount.money.cents", equalTo(120000))
                .body("events.slug", contains(other.slug));
        ClaimLife.as(ClaimLife.AUDITOR)
                .get("/api/v1/claims/" + paidLater)
                .then()
                .body("desk.envelope.totalCents", equalTo(300000))
                .body("subject.amount.cents", equalTo(94800));
        RestAssured.get("/api/v1/schemes?event=" + workshop.slug).then().body("items", hasSize(0));
        Map<String, String> refused = Map.of(
                "DELETE FROM claim_scheme_event; DELETE FROM claim_scheme_terms WHERE number = 1", "judged claims",
                "UPDATE claim_scheme_terms SET valid_from = now()", "written once");
        refused.forEach((sql, why) -> assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(sql).executeUpdate()))
                .rootCause()
                .hasMessageContaining(why));
    }

    @Test
    void a_dry_run_asks_the_claims_of_another_scheme_and_needs_rules() {
        ClaimLife.submitted(OrganisationFixtures.representedBy("ana"));
        String id = start("{}").path("id");
        lead().body("{}")
                .post(DRAFTS + "/" + id + "/dry-run")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItems("/money/cents", "/rules/moreThanMetres"));
        JsonNode whole = json(start("{\"scheme\": \"digiset-2025\"}").path("writing"));
        write(id, "*", ((ObjectNode) whole.deepCopy()).put("slug", "next").toString());
        lead().body("{\"claimsOf\": \"digiset-2025\"}")
                .post(DRAFTS + "/" + id + "/dry-run")
                .then()
                .statusCode(200)
                .body("claims", equalTo(1));
        dryRun(id).body("claims", equalTo(0));
        lead().body("{\"claimsOf\": \"nothing\"}")
                .post(DRAFTS + "/" + id + "/dry-run")
                .then()
                .statusCode(404);
    }

    @Test
    void only_who_leads_writes_and_nobodys_change_is_lost() {
        String id = start("{}").path("id");
        String writing = json(lead().get(DRAFTS + "/" + id).path("writing")).toString();
        for (String person : new String[] {ClaimLife.TREASURER, ClaimLife.REVIEWER, ClaimLife.AUDITOR, "otto admin"}) {
            ClaimLife.as(person).get(DRAFTS).then().statusCode(403);
            ClaimLife.as(person)
                    .header("If-Match", "*")
                    .body(writing)
                    .put(DRAFTS + "/" + id)
                    .then()
                    .statusCode(403);
            ClaimLife.as(person)
                    .header("If-Match", "*")
                    .post(DRAFTS + "/" + id + "/open")
                    .then()
                    .statusCode(403);
        }
        lead().body(writing).put(DRAFTS + "/" + id).then().statusCode(428);
        write(id, "\"0\"", writing).statusCode(200);
        write(id, "\"7\"", writing).statusCode(412);
        lead().get(DRAFTS).then().body("items.id", contains(id));
        lead().header("If-Match", "*").delete(DRAFTS + "/" + id).then().statusCode(204);
        lead().get(DRAFTS).then().body("items", hasSize(0));
    }

    private static RequestSpecification lead() {
        return ClaimLife.as("lea claims-approver");
    }

    private static Response start(String body) {
        return lead().body(body).post(DRAFTS);
    }

    private static JsonNode json(Object read) {
        return JSON.valueToTree(read);
    }

    private static String changed(String id, Consumer<ObjectNode> change) {
        ObjectNode writing = (ObjectNode) json(lead().get(DRAFTS + "/" + id).path("writing"));
        change.accept(writing);
        return writing.toString();
    }

    private static ValidatableResponse write(Response started, Consumer<ObjectNode> change) {
        String id = started.path("id");
        return write(id, "\"" + started.path("version") + "\"", changed(id, change));
    }

    private static ValidatableResponse write(String id, String ifMatch, String writing) {
        return lead().header("If-Match", ifMatch)
                .body(writing)
                .put(DRAFTS + "/" + id)
                .then();
    }

    private static ValidatableResponse open(String id, String ifMatch) {
        return lead().header("If-Match", ifMatch)
                .post(DRAFTS + "/" + id + "/open")
                .then();
    }

    private static ValidatableResponse dryRun(String id) {
        return lead().body("{}").post(DRAFTS + "/" + id + "/dry-run").then().statusCode(200);
    }
}
