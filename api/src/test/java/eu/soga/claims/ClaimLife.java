package eu.soga.claims;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Claims in named states, brought there through the API. A person is written «subject role role…». */
public final class ClaimLife {
    public static final String REVIEWER = "rita claims-reviewer";
    public static final String APPROVER = "abel claims-approver";
    public static final String TREASURER = "tess treasurer";
    public static final String AUDITOR = "audrey auditor";
    public static final String IBAN = "FR1420041010050500013M02606";
    public static final byte[] PDF = "%PDF-1.7 a document".getBytes(StandardCharsets.UTF_8);

    private ClaimLife() {}

    /** The scheme of the tests, with room for this many beneficiaries. */
    public static void scheme(int beneficiaries) {
        ClaimFixtures.scheme(ClaimFixtures.workshop(), beneficiaries);
    }

    public static RequestSpecification as(String person) {
        String[] words = person.split(" ");
        return Caller.as(words[0], Arrays.copyOfRange(words, 1, words.length)).contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String person, String id, String act, String body) {
        return as(person).body(body).post("/api/v1/claims/" + id + "/" + act).then();
    }

    public static ValidatableResponse decide(String person, String id, String decision) {
        return post(person, id, "decisions/" + decision, "{\"message\": \"Parce que.\"}");
    }

    public static ValidatableResponse start(String person, Organisation organisation) {
        return as(person)
                .body("{\"scheme\": \"digiset-2025\", \"organisationId\": \"" + organisation.id
                        + "\", \"language\": \"fr\"}")
                .post("/api/v1/claims")
                .then();
    }

    public static String draft() {
        return draft(OrganisationFixtures.representedBy("ana"));
    }

    public static String draft(Organisation organisation) {
        return start("ana", organisation).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse account(String person, String id, String iban) {
        return as(person)
                .body("{\"holder\": \"Le titulaire\", \"iban\": \"" + iban + "\", \"ofOrganisation\": true}")
                .put("/api/v1/claims/" + id + "/account")
                .then();
    }

    public static ValidatableResponse upload(String person, String id, String kind, byte[] bytes) {
        return as(person)
                .contentType(ContentType.MULTIPART)
                .multiPart("kind", kind)
                .multiPart("file", "Emargement signe.pdf", bytes)
                .post("/api/v1/claims/" + id + "/documents")
                .then();
    }

    /** A draft that only waits to be submitted. */
    public static String complete(Organisation organisation) {
        String id = draft(organisation);
        as("ana")
                .body("{\"firstParticipation\": true, \"declares\": true}")
                .put("/api/v1/claims/" + id)
                .then()
                .statusCode(200);
        account("ana", id, IBAN).statusCode(200);
        for (String kind : new String[] {"attendance-list", "declaration-on-honour", "account-statement"})
            upload(
                            "ana",
                            id,
                            kind,
                            (new String(PDF, StandardCharsets.UTF_8) + organisation.id + kind)
                                    .getBytes(StandardCharsets.UTF_8))
                    .statusCode(200);
        return id;
    }

    public static String submitted() {
        return submitted(OrganisationFixtures.representedBy("ana"));
    }

    public static String submitted(Organisation organisation) {
        String id = complete(organisation);
        post("ana", id, "submit", "").statusCode(200);
        return id;
    }

    public static String inReview() {
        String id = submitted();
        decide(REVIEWER, id, "take").statusCode(200);
        return id;
    }

    /** Decides every item of the checklist. */
    public static ValidatableResponse check(String person, String id) {
        List<String> codes = as(person).get("/api/v1/claims/" + id).path("desk.checklist.code");
        String items = codes.stream()
                .map(code -> "{\"code\": \"" + code + "\", \"answer\": \"fulfilled\"}")
                .collect(Collectors.joining(", "));
        return as(person)
                .body("{\"items\": [" + items + "]}")
                .put("/api/v1/claims/" + id + "/checklist")
                .then();
    }

    public static ValidatableResponse recommend(String person, String id) {
        check(person, id);
        return post(
                person,
                id,
                "recommend",
                "{\"overrides\": [{\"rule\": \"attendance\", \"reason\": \"La feuille signée.\"},"
                        + " {\"rule\": \"account\", \"reason\": \"Nom court.\"}]}");
    }

    public static String recommended() {
        String id = inReview();
        recommend(REVIEWER, id).statusCode(200);
        return id;
    }

    public static String approved() {
        String id = recommended();
        decide(APPROVER, id, "approve").statusCode(200);
        return id;
    }

    public static String refusalProposed() {
        String id = inReview();
        post(REVIEWER, id, "propose-refusal", "{\"ground\": \"too-near\", \"message\": \"Trop près.\"}")
                .statusCode(200);
        return id;
    }

    public static String refused() {
        String id = refusalProposed();
        post(APPROVER, id, "refuse", "{\"ground\": \"too-near\", \"message\": \"Trop près.\"}")
                .statusCode(200);
        return id;
    }

    /** The order of a claim that was paid by a signed batch. */
    public static String paid(String claim) {
        String batch = as(TREASURER)
                .body("{\"claimIds\": [\"" + claim + "\"], \"executionDay\": \"" + Now.today() + "\"}")
                .post("/api/v1/payment-batches")
                .then()
                .statusCode(201)
                .body("actions.find { it.name == 'sign' }.reason", equalTo("four-eyes"))
                .extract()
                .path("id");
        as(AUDITOR).get("/api/v1/payment-batches/" + batch).then().body("actions", hasSize(0));
        JsonPath signed = as("sam treasurer")
                .post("/api/v1/payment-batches/" + batch + "/sign")
                .then()
                .statusCode(200)
                .body("actions.name", hasItems("download", "void"))
                .extract()
                .jsonPath();
        String order = signed.getString("orders[0].endToEndId");
        bank(order, "DBIT", "").body("paid", equalTo(1));
        return order;
    }

    public static ValidatableResponse bank(String order, String way, String returned) {
        String xml = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Ntry><Amt Ccy="EUR">948.00</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls>
                <Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(way, Now.today(), UUID.randomUUID(), order, returned);
        return as(TREASURER)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "bank.xml", xml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-answers")
                .then()
                .statusCode(200);
    }

    /** Paid and to be paid back. */
    public static String toRecover() {
        String id = approved();
        QuarkusTransaction.requiringNew().run(() -> {
            EntityManager entities = CDI.current().select(EntityManager.class).get();
            entities.createNativeQuery("UPDATE claim_scheme SET reserved_cents = 0, spent_cents = 94800")
                    .executeUpdate();
            entities.createNativeQuery("UPDATE claim SET status = 'TO_RECOVER'").executeUpdate();
        });
        return id;
    }
}
