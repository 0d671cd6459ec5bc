package eu.soga.claims;

import static eu.soga.claims.ClaimLife.APPROVER;
import static eu.soga.claims.ClaimLife.AUDITOR;
import static eu.soga.claims.ClaimLife.IBAN;
import static eu.soga.claims.ClaimLife.REVIEWER;
import static eu.soga.claims.ClaimLife.TREASURER;
import static eu.soga.claims.ClaimLife.as;
import static eu.soga.claims.ClaimLife.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.shared.images.ImageStore;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Pdf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a claim when it is paid: its closing, its dossier, its figures; and who reads them. */
@QuarkusTest
class ClaimDossierTest {
    private static final String KEY = "bmV4dC1rZXktb2YtMzItYnl0ZXMtZm9yLXRlc3RzLi4=";

    @Inject
    ClaimClock clock;

    @Inject
    ImageStore store;

    @Inject
    EntityManager entities;

    @Inject
    ClaimsConfig config;

    /** With other keys than the application's. */
    private AccountCipher cipher(String keys) {
        return new AccountCipher(new SmallRyeConfigBuilder()
                .withMapping(ClaimsConfig.class)
                .withConverter(ZoneId.class, 100, ZoneId::of)
                .withDefaultValue("app.claims.keys", keys)
                .withDefaultValue("app.claims.index-key", config.indexKey().orElseThrow())
                .build()
                .getConfigMapping(ClaimsConfig.class));
    }

    @BeforeEach
    void open() {
        ClaimLife.scheme(25);
    }

    private void after(int days) {
        QuarkusMock.installMockForType(
                Clock.fixed(Now.instant().plus(Duration.ofDays(days)), ZoneOffset.UTC), Clock.class);
        clock.run();
    }

    private static void stands(String claim, String status) {
        as(AUDITOR).get("/api/v1/claims/" + claim).then().body("status", equalTo(status));
    }

    @Test
    void a_paid_claim_is_closed_when_no_bank_sends_it_back_any_more_and_its_dossier_is_complete() {
        String claim = ClaimLife.approved();
        String order = ClaimLife.paid(claim);
        after(29);
        stands(claim, "paid");
        String document = as(AUDITOR).get("/api/v1/claims/" + claim).path("documents[0].id");
        QuarkusTransaction.requiringNew()
                .run(() -> ClaimDocument.update("removedAt = createdAt where id = ?1", UUID.fromString(document)));
        after(31);
        as(AUDITOR)
                .get("/api/v1/claims/" + claim)
                .then()
                .body("status", equalTo("paid"))
                .body("desk.gaps.piece", hasItem("document"));
        QuarkusTransaction.requiringNew()
                .run(() -> ClaimDocument.update("removedAt = null where id = ?1", UUID.fromString(document)));
        after(31);
        as(AUDITOR)
                .get("/api/v1/claims/" + claim)
                .then()
                .body("status", equalTo("closed"))
                .body("desk.gaps", hasSize(0))
                .body("decision.closedOn", equalTo(Now.today().plusDays(31).toString()));
        // a bank that is slow sends it back all the same
        ClaimLife.bank(order, "CRDT", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")
                .body("failed", equalTo(1));
        stands(claim, "payment-failed");
        as(AUDITOR).get("/api/v1/claims/" + claim).then().body("decision.closedOn", nullValue());
    }

    @Test
    void an_audit_years_later_recovers_what_was_closed_and_a_return_after_that_waits_for_a_person() {
        String claim = ClaimLife.approved();
        String order = ClaimLife.paid(claim);
        after(31);
        stands(claim, "closed");
        decide(APPROVER, claim, "ask-recovery").statusCode(200).body("status", equalTo("paid"));
        after(62);
        stands(claim, "paid");
        decide("ada claims-approver", claim, "confirm-recovery").statusCode(200);
        as(TREASURER)
                .body("{\"back\": true, \"message\": \"Revenu.\"}")
                .post("/api/v1/claims/" + claim + "/recover")
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"));
        ClaimLife.bank(order, "CRDT", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")
                .body("waiting", equalTo(1));
        as(TREASURER).get("/api/v1/bank-answers/unmatched").then().body("items.outcome", hasItem("claim-over"));
        as(AUDITOR).get("/api/v1/claims-figures").then().body("items", hasSize(0));
    }

    @Test
    void an_auditor_takes_one_file_with_every_piece_and_the_list_of_what_is_missing() throws IOException {
        String claim = ClaimLife.approved();
        ClaimLife.paid(claim);
        String path = "/api/v1/claims/" + claim + "/dossier.zip";
        as("ana").get(path).then().statusCode(403);
        as(REVIEWER).get(path).then().statusCode(403);
        Map<String, String> files = unzipped(path);
        String number = as(AUDITOR).get("/api/v1/claims/" + claim).path("subject.number");
        assertThat(files.keySet())
                .contains(
                        number + "/summary.pdf",
                        number + "/claim.json",
                        number + "/history.csv",
                        number + "/payments.csv",
                        number + "/documents/01-Emargement signe.pdf",
                        "index.csv",
                        "missing.csv",
                        "audit.txt",
                        "SHA256SUMS");
        assertThat(files.get("missing.csv").lines()).hasSize(1);
        assertThat(files.get("audit.txt")).contains("is intact");
        assertThat(files.get(number + "/history.csv")).contains("approve", "abel", "sign", "sam", "read-dossier");
        assertThat(files.get(number + "/summary.pdf"))
                .contains("Demande", "Points vérifiés", "fulfilled – rita", "approve → APPROVED", "fr, tagged");
        assertThat(files.get(number + "/claim.json")).contains("double-funding", "\"fulfilled\"");
        assertThat(files.get(number + "/history.csv")).contains("check", "double-funding: fulfilled");
        files.forEach((name, text) -> {
            assertThat(text).as(name).doesNotContain(IBAN);
            if (!name.equals("SHA256SUMS"))
                assertThat(files.get("SHA256SUMS")).as(name).contains("  " + name);
        });
        as(AUDITOR).get("/api/v1/claims/" + claim + "/history").then().body("items.act", hasItem("read-dossier"));
        // a file that is gone is said, and the others are there
        QuarkusTransaction.requiringNew()
                .run(() -> store.delete(
                        ClaimDocument.of(UUID.fromString(claim)).getFirst().key()));
        assertThat(unzipped("/api/v1/schemes/digiset-2025/dossier.zip").get("missing.csv"))
                .contains(number + ",file,Emargement signe.pdf");
    }

    private static String text(String name, byte[] bytes) {
        if (!name.endsWith("/summary.pdf")) return new String(bytes, StandardCharsets.UTF_8);
        Pdf pdf = Pdf.read(bytes);
        return pdf.text() + " " + pdf.language() + (pdf.isTagged() && pdf.fontsAreEmbedded() ? ", tagged" : "");
    }

    private static Map<String, String> unzipped(String path) throws IOException {
        byte[] bytes = as(AUDITOR)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("dossier-"))
                .extract()
                .asByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), text(entry.getName(), zip.readAllBytes()));
        }
        return files;
    }

    @Test
    void who_wears_several_hats_reads_which_one_a_step_needs_and_why_it_is_closed() {
        String both = "abel claims-reviewer claims-approver";
        String id = ClaimLife.submitted();
        decide(both, id, "take").statusCode(200);
        ClaimLife.recommend(both, id)
                .body("desk.steps.find { it.name == 'approve' }.needs", equalTo(List.of("approver")))
                .body("desk.steps.find { it.name == 'approve' }.money", equalTo(true))
                .body("desk.steps.find { it.name == 'approve' }.allowed", equalTo(false))
                .body("desk.steps.find { it.name == 'approve' }.reason", equalTo("four-eyes"));
        as(REVIEWER)
                .get("/api/v1/claims/" + id)
                .then()
                .body("actions.name", not(hasItem("approve")))
                .body("desk.steps.find { it.name == 'approve' }.reason", equalTo("no-part-in-claim"));
    }

    @Test
    void the_queue_is_narrowed_counted_and_taken_as_a_file() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String id = ClaimLife.submitted(ours);
        String other = ClaimLife.inReview();
        as(REVIEWER)
                .queryParam("status", "submitted")
                .queryParam("scheme", "digiset-2025")
                .queryParam("q", ours.name)
                .get("/api/v1/claims")
                .then()
                .body("items.id", equalTo(List.of(id)));
        as(REVIEWER).get("/api/v1/claims?scheme=nowhere").then().body("items", hasSize(0));
        as(REVIEWER).get("/api/v1/claims?status=nowhere").then().statusCode(400);
        as(REVIEWER)
                .get("/api/v1/claims?status=in-review")
                .then()
                .body("items.id", hasItem(other))
                .body("items.status", everyItem(equalTo("in-review")));
        assertThat(as(REVIEWER).get("/api/v1/claims.csv?status=submitted").asString())
                .contains(id)
                .doesNotContain(other);
        as("ana").get("/api/v1/claims.csv").then().statusCode(403);
    }

    @Test
    void what_was_paid_is_counted_by_scheme_project_and_year() {
        ClaimLife.paid(ClaimLife.approved());
        ClaimLife.approved();
        as(REVIEWER)
                .get("/api/v1/claims-figures")
                .then()
                .body("items", hasSize(1))
                .body("items[0].beneficiaries", equalTo(1))
                .body("items[0].amount.cents", equalTo(94800))
                .body("items[0].year", equalTo(Now.today().getYear()))
                .body("items[0].medianDays", equalTo(0));
        assertThat(as(AUDITOR).get("/api/v1/claims-figures.csv").asString()).contains("94800");
        as(AUDITOR).get("/api/v1/audit-chain").then().statusCode(200).body("intact", equalTo(true));
        as(REVIEWER).get("/api/v1/audit-chain").then().statusCode(403);
    }

    @Test
    void another_distance_is_tried_on_past_claims_and_changes_nothing() {
        String id = ClaimLife.submitted();
        simulated(50_000).body("claims", equalTo(1)).body("changed", hasSize(0));
        simulated(1_000_000)
                .body("changed.id", equalTo(List.of(id)))
                .body("changed[0].before", equalTo("yes"))
                .body("changed[0].after", equalTo("no"));
        as(AUDITOR)
                .get("/api/v1/claims/" + id)
                .then()
                .body("rules.find { it.rule == 'distance' }.verdict", equalTo("yes"));
    }

    private static ValidatableResponse simulated(int metres) {
        return as(AUDITOR)
                .body("{\"moreThanMetres\": " + metres + "}")
                .post("/api/v1/schemes/digiset-2025/simulation")
                .then()
                .statusCode(200);
    }

    @Test
    void a_command_seals_everything_again_under_the_first_key() {
        String claim = ClaimLife.approved();
        ClaimLife.paid(claim);
        String batch = as(TREASURER).get("/api/v1/payment-batches").path("items[0].id");
        ClaimKeys rotated =
                new ClaimKeys(cipher("next:" + KEY + "," + config.keys().get()), store, entities);
        assertThat(rotated.reseal()).isEqualTo(new ClaimKeys.Resealed(1, 3, 1));
        assertThat(rotated.reseal()).isEqualTo(new ClaimKeys.Resealed(0, 0, 0));
        // and back, so that the application opens them
        new ClaimKeys(cipher(config.keys().get() + ",next:" + KEY), store, entities).reseal();
        assertThat(as(TREASURER)
                        .get("/api/v1/payment-batches/" + batch + "/pain.001.xml")
                        .asString())
                .contains(IBAN);
        String document = as(AUDITOR).get("/api/v1/claims/" + claim).path("documents[0].id");
        as(AUDITOR)
                .get("/api/v1/claims/" + claim + "/documents/" + document)
                .then()
                .statusCode(200);
        as("ana")
                .body("{\"reason\": \"Vérification\"}")
                .post("/api/v1/claims/" + claim + "/account/reading")
                .then()
                .body("iban", equalTo(IBAN));
    }
}
