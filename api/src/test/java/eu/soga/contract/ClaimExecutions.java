package eu.soga.contract;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.claims.ClaimFixtures;
import eu.soga.claims.ClaimLife;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** For each operation on claims with a body: brings about what it needs, then sends the body as a person who may. */
final class ClaimExecutions {
    private static final String ORGANISATION = "0199c0de-0000-7000-8000-000000000001";

    /** Stands in examples for an approved claim. */
    private static final String CLAIM = "0199c0de-0000-7000-8000-000000000002";

    private static final String CAMT = """
            <Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-11-20</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>
            """;

    static final Map<String, Function<JsonNode, Response>> BY_OPERATION = Map.ofEntries(
            entry(
                    "preCheckClaim",
                    body -> RestAssured.given()
                            .contentType(ContentType.JSON)
                            .body(body.toString())
                            .post("/api/v1/schemes/" + ClaimFixtures.SCHEME + "/pre-check")),
            entry("simulateScheme", body -> {
                ClaimLife.submitted();
                return ClaimLife.as(ClaimLife.AUDITOR)
                        .body(body.toString())
                        .post("/api/v1/schemes/" + ClaimFixtures.SCHEME + "/simulation");
            }),
            entry("startSchemeDraft", body -> lead(body).post("/api/v1/scheme-drafts")),
            entry("writeSchemeDraft", body -> lead(body).header("If-Match", "*").put(schemeDraft())),
            entry("dryRunSchemeDraft", body -> {
                ClaimLife.submitted();
                return lead(body).post(schemeDraft() + "/dry-run");
            }),
            entry(
                    "recordSchemeBalance",
                    body -> treasurer(body).put("/api/v1/schemes/" + ClaimFixtures.SCHEME + "/balance")),
            entry("startClaim", body -> {
                Organisation ours = OrganisationFixtures.representedBy("ana");
                return ClaimLife.as("ana")
                        .body(body.toString().replace(ORGANISATION, ours.id.toString()))
                        .post("/api/v1/claims");
            }),
            entry("writeClaim", body -> put(ClaimLife.draft(), "", body)),
            entry("giveClaimAccount", body -> put(ClaimLife.draft(), "/account", body)),
            entry("readClaimAccount", body -> post("ana", ClaimLife.submitted(), "account/reading", body)),
            entry("answerClaimQuestions", body -> {
                String id = ClaimLife.inReview();
                ClaimLife.post(
                                ClaimLife.REVIEWER,
                                id,
                                "ask",
                                "{\"questions\": [{\"item\": \"other\", \"reason\": \"Quand ?\"}]}")
                        .statusCode(200);
                return post("ana", id, "answer", body);
            }),
            entry("appealClaim", body -> post("ana", ClaimLife.refused(), "appeal", body)),
            entry("decideClaim", body -> post(ClaimLife.REVIEWER, ClaimLife.submitted(), "decisions/take", body)),
            entry("askClaimant", body -> post(ClaimLife.REVIEWER, ClaimLife.inReview(), "ask", body)),
            entry("recommendClaim", body -> {
                String id = ClaimLife.inReview();
                ClaimLife.check(ClaimLife.REVIEWER, id).statusCode(200);
                return post(ClaimLife.REVIEWER, id, "recommend", body);
            }),
            entry(
                    "checkClaim",
                    body -> ClaimLife.as(ClaimLife.REVIEWER)
                            .body(body.toString())
                            .put("/api/v1/claims/" + ClaimLife.inReview() + "/checklist")),
            entry(
                    "proposeClaimRefusal",
                    body -> post(ClaimLife.REVIEWER, ClaimLife.inReview(), "propose-refusal", body)),
            entry("refuseClaim", body -> post(ClaimLife.APPROVER, ClaimLife.refusalProposed(), "refuse", body)),
            entry("recoverClaim", body -> post(ClaimLife.TREASURER, ClaimLife.toRecover(), "recover", body)),
            entry("createPaymentBatch", body -> batch(ClaimLife.approved(), body)),
            entry("voidPaymentBatch", body -> {
                String batch = batch().path("id");
                ClaimLife.as("sam treasurer")
                        .post("/api/v1/payment-batches/" + batch + "/sign")
                        .then()
                        .statusCode(200);
                return treasurer(body).post("/api/v1/payment-batches/" + batch + "/void");
            }),
            entry("recordPayeeCheck", body -> {
                Response batch = batch();
                return treasurer(body)
                        .put("/api/v1/payment-batches/" + batch.path("id") + "/orders/" + batch.path("orders[0].id")
                                + "/payee-check");
            }),
            entry("ignoreBankAnswer", body -> {
                ClaimLife.as(ClaimLife.TREASURER)
                        .contentType(ContentType.MULTIPART)
                        .multiPart("file", "camt.xml", CAMT.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/bank-answers")
                        .then()
                        .statusCode(200);
                String line = ClaimLife.as(ClaimLife.TREASURER)
                        .get("/api/v1/bank-answers/unmatched")
                        .path("items[0].id");
                return treasurer(body).post("/api/v1/bank-answers/" + line + "/ignore");
            }));

    private ClaimExecutions() {}

    private static RequestSpecification lead(JsonNode body) {
        return ClaimLife.as(ClaimLife.APPROVER).body(body.toString());
    }

    /** The address of a next version that is being written. */
    private static String schemeDraft() {
        return "/api/v1/scheme-drafts/"
                + lead(Contract.json("{\"scheme\": \"digiset-2025\"}"))
                        .post("/api/v1/scheme-drafts")
                        .path("id");
    }

    private static Response batch() {
        return batch(
                ClaimLife.approved(),
                Contract.json("{\"claimIds\": [\"" + CLAIM + "\"], \"executionDay\": \"2027-01-15\"}"));
    }

    private static Response batch(String claim, JsonNode body) {
        return ClaimLife.as(ClaimLife.TREASURER)
                .body(body.toString().replace(CLAIM, claim))
                .post("/api/v1/payment-batches");
    }

    private static RequestSpecification treasurer(JsonNode body) {
        return ClaimLife.as(ClaimLife.TREASURER).body(body.toString());
    }

    private static Response put(String id, String path, JsonNode body) {
        return ClaimLife.as("ana").body(body.toString()).put("/api/v1/claims/" + id + path);
    }

    private static Response post(String person, String id, String act, JsonNode body) {
        return ClaimLife.as(person).body(body.toString()).post("/api/v1/claims/" + id + "/" + act);
    }
}
