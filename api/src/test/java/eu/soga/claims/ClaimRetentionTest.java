package eu.soga.claims;

import static eu.soga.claims.ClaimLife.APPROVER;
import static eu.soga.claims.ClaimLife.AUDITOR;
import static eu.soga.claims.ClaimLife.TREASURER;
import static eu.soga.claims.ClaimLife.as;
import static eu.soga.claims.ClaimLife.decide;
import static eu.soga.claims.ClaimLife.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.claims.rules.RetentionRule.ClaimData;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.images.ImageStore;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a claim until when, and what is gone afterwards. */
@QuarkusTest
class ClaimRetentionTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String OTHER_APPROVER = "ada claims-approver";

    @Inject
    ClaimRetention retention;

    @Inject
    ClaimClock clock;

    @Inject
    ImageStore store;

    @Inject
    AuditLog audit;

    @Inject
    EntityManager entities;

    private LocalDate today = Now.today();

    @BeforeEach
    void open() {
        ClaimLife.scheme(25);
    }

    private void on(LocalDate day) {
        today = day;
        QuarkusMock.installMockForType(
                Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), Clock.class);
    }

    private static ValidatableResponse keeping(String person, String claim) {
        return as(person).get("/api/v1/claims/" + claim + "/keeping").then().statusCode(200);
    }

    private static ValidatableResponse balance(LocalDate day, long cents) {
        return as(TREASURER)
                .body("{\"paidOn\": \"" + day + "\", \"grant\": {\"cents\": " + cents + ", \"currency\": \"EUR\"}}")
                .put("/api/v1/schemes/digiset-2025/balance")
                .then();
    }

    private String closed() {
        String claim = ClaimLife.approved();
        ClaimLife.paid(claim);
        on(today.plusDays(31));
        clock.run();
        return claim;
    }

    /** What is gone of a claim, as tables and store say. */
    private Set<ClaimData> gone(String claim, List<String> keys) {
        UUID id = UUID.fromString(claim);
        Set<ClaimData> gone = EnumSet.noneOf(ClaimData.class);
        QuarkusTransaction.requiringNew().run(() -> {
            if (count("SELECT count(*) FROM claim_account WHERE claim_id = :id", id) == 0
                    && count(
                                    "SELECT count(*) FROM payment_order WHERE claim_id = :id AND (holder <> '—' OR masked <> '—')",
                                    id)
                            == 0
                    && count(
                                    "SELECT count(*) FROM claim WHERE id = :id AND strpos(outcomes::text, '\"holder\"') > 0",
                                    id)
                            == 0) gone.add(ClaimData.BANK);
            if (count(
                                    "SELECT count(*) FROM claim_document WHERE claim_id = :id AND (name <> '—' OR uploaded_by <> 'erased' OR stored_as IS NOT NULL)",
                                    id)
                            == 0
                    && keys.stream().allMatch(key -> store.get(key).isEmpty())) gone.add(ClaimData.DOCUMENTS);
            if (count(
                            "SELECT count(*) FROM claim WHERE id = :id AND (contact_name <> '—' OR contact_subject <> 'erased' OR declared_by <> '—')",
                            id)
                    == 0) gone.add(ClaimData.PEOPLE);
        });
        return gone;
    }

    private long count(String sql, UUID id) {
        return ((Number) entities.createNativeQuery(sql).setParameter("id", id).getSingleResult()).longValue();
    }

    private List<String> keys(String claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ClaimDocument.of(UUID.fromString(claim)).stream()
                        .map(ClaimDocument::key)
                        .toList());
    }

    /** A claim that is over, with the model of what must be gone. */
    private final class Ended {
        final String id;
        final boolean paid;
        final LocalDate bankUntil;
        final LocalDate restUntil;
        final List<String> keys;
        final Set<ClaimData> gone = EnumSet.noneOf(ClaimData.class);
        boolean held;

        Ended(String id, boolean paid, int bankDays, int restDays) {
            this.id = id;
            this.paid = paid;
            this.bankUntil = today.plusDays(bankDays);
            this.restUntil = today.plusDays(restDays);
            this.keys = keys(id);
            assertThat(keys).hasSize(3);
        }

        void night(LocalDate balance) {
            if (held) return;
            if (paid) {
                LocalDate accounts = LocalDate.of(restUntil.getYear() + 11, 1, 1);
                if (balance == null || today.isBefore(accounts) || !today.isAfter(balance.plusYears(5))) return;
                gone.addAll(EnumSet.allOf(ClaimData.class));
            } else {
                if (!today.isBefore(bankUntil)) gone.add(ClaimData.BANK);
                if (!today.isBefore(restUntil)) gone.addAll(EnumSet.allOf(ClaimData.class));
            }
        }
    }

    @Test
    void whatever_happens_nothing_past_its_time_remains_and_nothing_within_it_is_gone() {
        List<Ended> all = new ArrayList<>();
        String draft = ClaimLife.complete(OrganisationFixtures.representedBy("ana"));
        post("ana", draft, "withdraw", "").statusCode(200);
        all.add(new Ended(draft, false, 30, 30));
        for (int i = 0; i < 2; i++) {
            String withdrawn = ClaimLife.submitted();
            post("ana", withdrawn, "withdraw", "").statusCode(200);
            all.add(new Ended(withdrawn, false, 30, 365));
            // the time counts from the end of the delay for an appeal
            String refused = ClaimLife.refused();
            String appeal = as("ana").get("/api/v1/claims/" + refused).path("decision.appealUntil");
            int days = (int) ChronoUnit.DAYS.between(today, LocalDate.ofInstant(Instant.parse(appeal), PARIS));
            all.add(new Ended(refused, false, days + 30, days + 365));
        }
        List<String> paid = List.of(ClaimLife.approved(), ClaimLife.approved());
        paid.forEach(ClaimLife::paid);
        on(today.plusDays(31));
        clock.run();
        paid.forEach(claim -> all.add(new Ended(claim, true, 0, 0)));
        Random random = new Random(20261130);
        LocalDate balance = null;
        int held = 0;
        for (int step = 0; step < 45; step++) {
            on(today.plusDays(step % 3 == 0 ? 1 + random.nextInt(400) : random.nextInt(20)));
            Ended picked = all.get(random.nextInt(all.size()));
            boolean whole = picked.gone.isEmpty();
            switch (random.nextInt(4)) {
                case 0 -> {
                    decide(APPROVER, picked.id, "legal-hold").statusCode(whole && !picked.held ? 200 : 409);
                    picked.held |= whole;
                    if (picked.held) held++;
                }
                case 1 -> {
                    decide(OTHER_APPROVER, picked.id, "lift-legal-hold").statusCode(picked.held ? 200 : 409);
                    picked.held = false;
                }
                case 2 -> {
                    if (balance == null && step > 15) balance = today;
                    if (balance != null) balance(balance, 9_000_000).statusCode(200);
                }
                default -> {
                    if (step < 6) continue;
                    as("ana")
                            .post("/api/v1/claims/" + picked.id + "/erasure")
                            .then()
                            .statusCode(picked.held ? 409 : 200);
                    if (!picked.held && !picked.paid) picked.gone.addAll(EnumSet.allOf(ClaimData.class));
                }
            }
            retention.run();
            for (Ended claim : all) {
                claim.night(balance);
                assertThat(gone(claim.id, claim.keys))
                        .as("step %d, %s, claim %d", step, today, all.indexOf(claim))
                        .isEqualTo(claim.gone);
            }
        }
        assertThat(held).isPositive();
        for (Ended claim : all)
            if (claim.held) decide(OTHER_APPROVER, claim.id, "lift-legal-hold").statusCode(200);
        balance(today, 9_000_000).statusCode(200);
        on(today.plusYears(20));
        retention.run();
        for (Ended claim : all) assertThat(gone(claim.id, claim.keys)).isEqualTo(EnumSet.allOf(ClaimData.class));
        Object files = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("SELECT count(*) FROM payment_batch WHERE file IS NOT NULL")
                        .getSingleResult());
        assertThat(((Number) files).intValue()).isZero();
        assertThat(audit.isIntact()).isTrue();
        // what was decided and paid stays
        as(AUDITOR).get("/api/v1/claims-figures").then().body("items.beneficiaries.sum()", equalTo(2));
    }

    @Test
    void a_legal_hold_is_lifted_by_another_person_and_stops_every_erasure() throws IOException {
        String claim = ClaimLife.refused();
        decide(APPROVER, claim, "lift-legal-hold").statusCode(409).body("reason", equalTo("no-legal-hold"));
        decide("rita claims-reviewer", claim, "legal-hold").statusCode(403);
        decide(APPROVER, claim, "legal-hold").statusCode(200);
        decide(OTHER_APPROVER, claim, "legal-hold").statusCode(409).body("reason", equalTo("on-legal-hold"));
        as("ana")
                .post("/api/v1/claims/" + claim + "/erasure")
                .then()
                .statusCode(409)
                .body("reason", equalTo("on-legal-hold"));
        on(today.plusYears(3));
        retention.run();
        keeping("ana", claim)
                .body("onHold", equalTo(true))
                .body("holds", hasSize(0))
                .body("erasures", hasSize(0));
        decide(APPROVER, claim, "lift-legal-hold").statusCode(403).body("reason", equalTo("own-legal-hold"));
        decide(OTHER_APPROVER, claim, "lift-legal-hold").statusCode(200);
        retention.run();
        keeping(AUDITOR, claim)
                .body("onHold", equalTo(false))
                .body("holds[0].placedBy", equalTo("abel"))
                .body("holds[0].liftedBy", equalTo("ada"))
                .body("terms", hasSize(0))
                .body("erasures[0].basis", equalTo("association"))
                .body("erasures[0].erased", hasSize(3));
        as("ana").get("/api/v1/claims/" + claim).then().body("documents.erasedAt", everyItem(notNullValue()));
        String document = as("ana").get("/api/v1/claims/" + claim).path("documents[0].id");
        as("ana")
                .get("/api/v1/claims/" + claim + "/documents/" + document)
                .then()
                .statusCode(404);
        post("ana", claim, "appeal", "{\"message\": \"Encore.\"}").statusCode(409);
        assertThat(zipped(claim)).contains("Rule of the association", "erased documents", "legal-hold,", "lifted,");
        assertThat(audit.isIntact()).isTrue();
    }

    @Test
    void what_the_law_keeps_is_not_erased_on_request_and_the_answer_says_until_when() {
        String paid = closed();
        as("ana")
                .post("/api/v1/claims/" + paid + "/erasure")
                .then()
                .statusCode(200)
                .body("erasures", hasSize(0))
                .body("terms.basis", everyItem(equalTo("funder")))
                .body("terms.until", everyItem(nullValue()));
        balance(today.plusDays(1), 9_000_000).statusCode(400).body("violations[0].pointer", equalTo("/paidOn"));
        balance(today, 0).statusCode(400);
        balance(today, 9_000_000).statusCode(200).body("paidOn", equalTo(today.toString()));
        keeping("ana", paid)
                .body("terms.until", everyItem(equalTo((today.getYear() + 11) + "-01-01")))
                .body("terms.basis", everyItem(equalTo("accounting")));
        as("zoe").post("/api/v1/claims/" + paid + "/erasure").then().statusCode(404);
        String live = ClaimLife.submitted();
        as("ana")
                .post("/api/v1/claims/" + live + "/erasure")
                .then()
                .statusCode(409)
                .body("reason", equalTo("claim-wrong-state"));
        keeping("ana", live).body("terms", hasSize(0));
        as("ana").get("/api/v1/claims/" + paid).then().body("actions.name", hasItem("erase"));
        as(AUDITOR)
                .get("/api/v1/claims/" + paid + "/history")
                .then()
                .body("items.act", hasItem("erase-refused"))
                .body("items.note", hasItem(containsString("law")));
    }

    private static String zipped(String claim) throws IOException {
        byte[] bytes = as(AUDITOR)
                .get("/api/v1/claims/" + claim + "/dossier.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("keeping.csv"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no keeping.csv");
    }
}
