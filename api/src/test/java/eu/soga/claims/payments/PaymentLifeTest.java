package eu.soga.claims.payments;

import static eu.soga.claims.ClaimLife.APPROVER;
import static eu.soga.claims.ClaimLife.AUDITOR;
import static eu.soga.claims.ClaimLife.IBAN;
import static eu.soga.claims.ClaimLife.REVIEWER;
import static eu.soga.claims.ClaimLife.TREASURER;
import static eu.soga.claims.ClaimLife.as;
import static eu.soga.claims.ClaimLife.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.claims.ClaimLife;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentLifeTest {
    private static final String SIGNER = "sam treasurer";

    @BeforeEach
    void open() {
        ClaimLife.scheme(25);
    }

    private static ValidatableResponse gather(String person, String... claims) {
        String ids = String.join("\", \"", claims);
        return as(person)
                .body("{\"claimIds\": [\"" + ids + "\"], \"executionDay\": \"" + Now.today() + "\"}")
                .post("/api/v1/payment-batches")
                .then();
    }

    private static JsonPath signed(String... claims) {
        String id = gather(TREASURER, claims).statusCode(201).extract().path("id");
        return as(SIGNER)
                .post("/api/v1/payment-batches/" + id + "/sign")
                .then()
                .statusCode(200)
                .body("status", equalTo("exported"))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse answer(String xml) {
        return as(TREASURER)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "bank.xml", xml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-answers")
                .then();
    }

    private static String booked(String endToEndId, String amount) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-12-01</Dt></BookgDt><AcctSvcrRef>R%s</AcctSvcrRef><NtryDtls><TxDtls>
                <Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(amount, endToEndId, endToEndId);
    }

    private static String returned(String endToEndId) {
        return booked(endToEndId, "948.00")
                .replace("DBIT", "CRDT")
                .replace("<AcctSvcrRef>R", "<AcctSvcrRef>B")
                .replace("</Refs>", "</Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
    }

    private static String rejected(String endToEndId) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><TxInfAndSts>
                <OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>
                </TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                """.formatted(endToEndId);
    }

    private static void stands(String claim, String status) {
        as(AUDITOR).get("/api/v1/claims/" + claim).then().body("status", equalTo(status));
    }

    @Test
    void five_people_bring_a_claim_to_its_payment_and_a_statement_counts_once() {
        String claim = ClaimLife.approved();
        gather("abel claims-approver treasurer", claim).statusCode(403).body("reason", equalTo("four-eyes"));
        String batch = gather(TREASURER, claim).statusCode(201).extract().path("id");
        String path = "/api/v1/payment-batches/" + batch;
        gather(TREASURER, claim).statusCode(409);
        as(TREASURER).get(path + "/pain.001.xml").then().statusCode(409);
        Caller.signedIn(as(SIGNER), 16, "otp").post(path + "/sign").then().statusCode(401);
        as(TREASURER).post(path + "/sign").then().statusCode(403).body("reason", equalTo("four-eyes"));
        JsonPath signed =
                as(SIGNER).post(path + "/sign").then().statusCode(200).extract().jsonPath();
        as(SIGNER).post(path + "/sign").then().statusCode(409);
        Caller.signedIn(as(TREASURER), 16, "otp")
                .get(path + "/pain.001.xml")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/insufficient-user-authentication"));
        String file = as(TREASURER).get(path + "/pain.001.xml").asString();
        assertThat(file).contains(IBAN).contains(signed.getString("orders[0].endToEndId"));
        as(APPROVER).get(path + "/pain.001.xml").then().statusCode(403);
        assertThat(as(AUDITOR).get(path).asString()).doesNotContain(IBAN);
        stands(claim, "ordered");
        String id = signed.getString("orders[0].endToEndId");
        answer(booked(id, "947.99")).body("waiting", equalTo(1)).body("paid", equalTo(0));
        as(TREASURER).get("/api/v1/bank-answers/unmatched").then().body("items.outcome", contains("other-amount"));
        String another = booked(id, "948.00").replace("<AcctSvcrRef>R", "<AcctSvcrRef>S");
        answer(another).body("paid", equalTo(1));
        answer(another).body("paid", equalTo(0)).body("known", equalTo(1));
        stands(claim, "paid");
        as(AUDITOR)
                .get("/api/v1/claims/" + claim)
                .then()
                .body("desk.envelope.spentCents", equalTo(94800))
                .body("desk.envelope.reservedCents", equalTo(0))
                .body("decision.paidOn", equalTo("2026-12-01"));
    }

    @Test
    void a_rejected_payment_asks_for_another_account_and_gets_another_id() {
        String claim = ClaimLife.approved();
        String first = signed(claim).getString("orders[0].endToEndId");
        answer(rejected(first)).statusCode(200).body("failed", equalTo(1));
        answer(rejected(first)).body("failed", equalTo(0));
        stands(claim, "payment-failed");
        decide(REVIEWER, claim, "accept-account").statusCode(409).body("reason", equalTo("account-unchanged"));
        ClaimLife.account("ana", claim, "BE68539007547034").statusCode(200);
        decide(REVIEWER, claim, "accept-account").statusCode(200).body("status", equalTo("approved"));
        String second = signed(claim).getString("orders[0].endToEndId");
        assertThat(second).isNotEqualTo(first);
        answer(booked(second, "948.00")).body("paid", equalTo(1));
        answer(returned(second)).body("failed", equalTo(1));
        stands(claim, "payment-failed");
        balanced();
    }

    @Test
    void a_file_that_was_not_sent_is_void_and_its_claims_join_another_batch() {
        String claim = ClaimLife.approved();
        JsonPath signed = signed(claim);
        String path = "/api/v1/payment-batches/" + signed.getString("id");
        as(TREASURER)
                .body("{\"message\": \"Jamais envoyé\"}")
                .post(path + "/void")
                .then()
                .statusCode(200);
        as(TREASURER).get(path + "/pain.001.xml").then().statusCode(409);
        stands(claim, "approved");
        JsonPath again = signed(claim);
        assertThat(again.getString("file.messageId")).isNotEqualTo(signed.getString("file.messageId"));
        answer(booked(signed.getString("orders[0].endToEndId"), "948.00")).body("paid", equalTo(0));
        stands(claim, "ordered");
        balanced();
    }

    @Test
    void a_claim_leaves_a_batch_that_is_not_signed_and_a_held_one_does_not_join() {
        String claim = ClaimLife.approved();
        JsonPath batch = gather(TREASURER, claim).statusCode(201).extract().jsonPath();
        as(TREASURER)
                .delete("/api/v1/payment-batches/" + batch.getString("id") + "/orders/"
                        + batch.getString("orders[0].id"))
                .then()
                .statusCode(200)
                .body("orders[0].status", equalTo("removed"));
        decide(APPROVER, claim, "hold").statusCode(200);
        gather(TREASURER, claim).statusCode(409).body("reason", equalTo("claim-on-hold"));
        decide(APPROVER, claim, "release").statusCode(200);
        gather(TREASURER, claim).statusCode(201);
    }

    private static ValidatableResponse record(String person, String claim, Object day, Object cents, byte[] proof) {
        return as(person)
                .contentType(ContentType.MULTIPART)
                .multiPart("claimId", claim)
                .multiPart("paidOn", day.toString())
                .multiPart("cents", cents.toString())
                .multiPart("file", "Avis de débit.pdf", proof)
                .post("/api/v1/payment-batches/recorded")
                .then();
    }

    private static ValidatableResponse prove(String person, JsonPath batch, Object day, Object cents) {
        return as(person)
                .contentType(ContentType.MULTIPART)
                .multiPart("paidOn", day.toString())
                .multiPart("cents", cents.toString())
                .multiPart("file", "Relevé.pdf", ClaimLife.PDF)
                .post(order(batch) + "/proof")
                .then();
    }

    private static String order(JsonPath batch) {
        return "/api/v1/payment-batches/" + batch.getString("id") + "/orders/" + batch.getString("orders[0].id");
    }

    @Test
    void a_payment_whose_statement_never_came_has_a_proof_and_another_person_confirms_it() {
        String claim = ClaimLife.approved();
        JsonPath batch = signed(claim);
        var day = Now.today();
        as(TREASURER)
                .post(order(batch) + "/proof/confirmation")
                .then()
                .statusCode(409)
                .body("reason", equalTo("proof-missing"));
        prove(TREASURER, batch, day.plusDays(1), 94800)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/paidOn"));
        prove(TREASURER, batch, day.minusDays(1), 94800)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/paidOn"));
        prove(TREASURER, batch, day, 94801).statusCode(400).body("violations[0].pointer", equalTo("/cents"));
        prove(APPROVER, batch, day, 94800).statusCode(403);
        stands(claim, "ordered");
        prove(TREASURER, batch, day, 94800)
                .statusCode(200)
                .body("orders[0].status", equalTo("ordered"))
                .body("orders[0].proof.by", equalTo("tess"))
                .body("orders[0].proof.actions[0].reason", equalTo("four-eyes"));
        // neither who recorded it, nor who signed the order
        as(TREASURER).post(order(batch) + "/proof/confirmation").then().statusCode(403);
        as(SIGNER)
                .post(order(batch) + "/proof/confirmation")
                .then()
                .statusCode(403)
                .body("reason", equalTo("four-eyes"));
        Caller.signedIn(as(APPROVER), 16, "otp")
                .post(order(batch) + "/proof/confirmation")
                .then()
                .statusCode(401);
        as(APPROVER)
                .post(order(batch) + "/proof/confirmation")
                .then()
                .statusCode(200)
                .body("orders[0].status", equalTo("booked"))
                .body("orders[0].bookedOn", equalTo(day.toString()))
                .body("orders[0].proof.confirmedBy", equalTo("abel"));
        as(APPROVER).post(order(batch) + "/proof/confirmation").then().statusCode(409);
        prove(TREASURER, batch, day, 94800).statusCode(409);
        stands(claim, "paid");
        balanced();
        // the statement comes after all: it is known, and pays nothing twice
        answer(booked(batch.getString("orders[0].endToEndId"), "948.00"))
                .body("paid", equalTo(0))
                .body("known", equalTo(1));
        as(AUDITOR)
                .get("/api/v1/claims/" + claim)
                .then()
                .body("desk.envelope.spentCents", equalTo(94800))
                .body("desk.gaps", hasSize(0));
        balanced();
    }

    @Test
    void a_statement_that_comes_before_the_confirmation_pays_and_a_void_file_takes_its_proof_along() {
        String claim = ClaimLife.approved();
        JsonPath batch = signed(claim);
        prove(TREASURER, batch, Now.today(), 94800).statusCode(200);
        as(TREASURER)
                .body("{\"message\": \"Jamais envoyé\"}")
                .post("/api/v1/payment-batches/" + batch.getString("id") + "/void")
                .then()
                .statusCode(200);
        as(APPROVER).post(order(batch) + "/proof/confirmation").then().statusCode(409);
        stands(claim, "approved");
        JsonPath again = signed(claim);
        prove(TREASURER, again, Now.today(), 94800).statusCode(200);
        answer(booked(again.getString("orders[0].endToEndId"), "948.00")).body("paid", equalTo(1));
        as(APPROVER).post(order(again) + "/proof/confirmation").then().statusCode(409);
        stands(claim, "paid");
        balanced();
    }

    @Test
    void one_person_signs_what_he_gathered_only_when_four_eyes_were_waived_for_each_claim() {
        String claim = ClaimLife.approved();
        String other = ClaimLife.approved();
        String batch = gather(TREASURER, claim, other).statusCode(201).extract().path("id");
        String path = "/api/v1/payment-batches/" + batch;
        decide(APPROVER, claim, "waive-four-eyes").statusCode(200);
        as(TREASURER).post(path + "/sign").then().statusCode(403).body("reason", equalTo("four-eyes"));
        stands(claim, "in-batch");
        decide(APPROVER, other, "waive-four-eyes").statusCode(200);
        as(TREASURER)
                .post(path + "/sign")
                .then()
                .statusCode(200)
                .body("status", equalTo("exported"))
                .body("createdBy", equalTo("tess"))
                .body("signedBy", equalTo("tess"));
        stands(claim, "ordered");
        stands(other, "ordered");
    }

    @Test
    void a_payment_without_our_file_has_a_proof_and_another_person_signs_it() {
        String claim = ClaimLife.approved();
        var day = Now.today().minusDays(3);
        record(TREASURER, claim, Now.today().plusDays(1), 94800, ClaimLife.PDF)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/paidOn"));
        record(TREASURER, claim, "hier", 94800, ClaimLife.PDF).statusCode(400);
        record(TREASURER, claim, day, 94700, ClaimLife.PDF)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/cents"));
        record(TREASURER, claim, day, 94800, "<html>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
        record("abel claims-approver treasurer", claim, day, 94800, ClaimLife.PDF)
                .statusCode(403)
                .body("reason", equalTo("four-eyes"));
        stands(claim, "approved");
        JsonPath batch = record(TREASURER, claim, day, 94800, ClaimLife.PDF)
                .statusCode(201)
                .body("status", equalTo("open"))
                .body("orders", hasSize(1))
                .extract()
                .jsonPath();
        record(TREASURER, claim, day, 94800, ClaimLife.PDF).statusCode(409);
        String path = "/api/v1/payment-batches/" + batch.getString("id");
        as(SIGNER)
                .get("/api/v1/claims/" + claim + "/documents/" + batch.getString("file.proof"))
                .then()
                .statusCode(200);
        as(TREASURER).post(path + "/sign").then().statusCode(403).body("reason", equalTo("four-eyes"));
        Caller.signedIn(as(SIGNER), 16, "otp").post(path + "/sign").then().statusCode(401);
        as(SIGNER)
                .post(path + "/sign")
                .then()
                .statusCode(200)
                .body("status", equalTo("settled"))
                .body("orders[0].status", equalTo("booked"))
                .body("orders[0].bookedOn", equalTo(day.toString()));
        as(SIGNER).post(path + "/sign").then().statusCode(409);
        as(TREASURER).get(path + "/pain.001.xml").then().statusCode(409);
        as(TREASURER).body("{\"message\": \"Non\"}").post(path + "/void").then().statusCode(409);
        as(AUDITOR)
                .get("/api/v1/claims/" + claim)
                .then()
                .body("status", equalTo("paid"))
                .body("decision.paidOn", equalTo(day.toString()))
                .body("desk.envelope.spentCents", equalTo(94800))
                .body("desk.gaps", hasSize(0))
                .body("documents.kind", hasItem("payment-proof"));
        balanced();
        // a claimant does not add a proof of payment
        ClaimLife.upload("ana", ClaimLife.draft(), "payment-proof", ClaimLife.PDF)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/kind"));
    }

    @Test
    void files_that_are_none_of_the_banks_are_refused() {
        answer("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>")
                .statusCode(422);
        answer("<Document/>").statusCode(422);
        answer("hello").statusCode(422);
        as(TREASURER).get("/api/v1/bank-answers/unmatched").then().body("items", hasSize(0));
    }

    /** Debits equal credits, and the numbers have no gap. */
    private static void balanced() {
        int year = Now.today().getYear();
        List<String[]> rows = IntStream.of(year, 2026)
                .distinct()
                .mapToObj(each -> as(AUDITOR)
                        .get("/api/v1/payment-journal?year=" + each)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .flatMap(text -> Arrays.stream(text.split("\r\n")).skip(1))
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(18));
        assertThat(sum(rows, 11)).isEqualTo(sum(rows, 12)).isPositive();
        List<Integer> numbers = rows.stream()
                .map(row -> Integer.parseInt(row[2]))
                .distinct()
                .sorted()
                .toList();
        assertThat(numbers.getLast()).isEqualTo(numbers.size());
    }

    private static long sum(List<String[]> rows, int column) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row[column].replace(",", "")))
                .sum();
    }
}
