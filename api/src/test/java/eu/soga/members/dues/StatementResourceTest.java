package eu.soga.members.dues;

import static eu.soga.members.Association.due;
import static eu.soga.members.Association.get;
import static eu.soga.members.Association.read;
import static eu.soga.members.Association.send;
import static eu.soga.members.Association.status;
import static eu.soga.shared.bank.CamtReaderTest.entry;
import static eu.soga.shared.bank.CamtReaderTest.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.members.Association;
import eu.soga.members.MembershipAnnouncement;
import eu.soga.testing.Announcements;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the bank's file to the member, and back. */
@QuarkusTest
class StatementResourceTest {
    @Inject
    Reminders reminders;

    @BeforeEach
    void an_association() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
    }

    private static ValidatableResponse send(String kind, String content) {
        return Caller.as("tess", "treasurer")
                .multiPart("kind", kind)
                .multiPart("file", "releve.xml", content.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-statements")
                .then();
    }

    private static String reference(String id) {
        return read(id).getString("terms[-1].dues.reference");
    }

    @Test
    void a_statement_comes_round() {
        String ana = due("ana");
        String lea = due("lea");
        String xml = statement(
                entry("B1", "50.00", "Cotisation " + reference(ana)),
                entry("B2", "49.99", reference(lea)),
                entry("B3", "50.00", "RF00D00000001"),
                entry("B4", "50.00", "cotisation"),
                entry("B5", "50.00", "RF18539007547"),
                entry("B6", "20.00", "frais").replace("CRDT", "DBIT"));
        send("camt-053", xml)
                .statusCode(200)
                .body("entries", equalTo(6))
                .body("known", equalTo(0))
                .body("statement.booked", equalTo(1))
                .body("statement.waiting", equalTo(5));
        assertThat(status(ana)).isEqualTo("current");
        assertThat(status(lea)).isEqualTo("due");
        assertThat(read(ana).getString("terms[0].entries[0].method")).isEqualTo("transfer");
        get("tess treasurer", "bank-statements/unmatched")
                .then()
                .body(
                        "items.outcome",
                        containsInAnyOrder(
                                "too-little", "mistyped-reference", "no-reference", "mistyped-reference", "outgoing"));
        get("tess treasurer", "bank-statements").then().body("items.name", contains("releve.xml"));
        // the same file again, and the same entries in another order in another file
        send("camt-053", xml).body("known", equalTo(6)).body("statement.booked", equalTo(1));
        send(
                        "camt-053",
                        statement(
                                entry("B2", "49.99", reference(lea)),
                                entry("B1", "50.00", "Cotisation " + reference(ana))))
                .body("known", equalTo(2));
        assertThat(read(ana).getList("terms[0].entries")).hasSize(1);
        get("tess treasurer", "bank-statements").then().body("items", hasSize(2));
    }

    @Test
    void a_person_decides_about_what_did_not_match() {
        String lea = due("lea");
        send("camt-053", statement(entry("B1", "49.99", reference(lea)), entry("B2", "7.00", "café")));
        List<String> lines =
                get("tess treasurer", "bank-statements/unmatched").jsonPath().getList("items.sort { it.cents }.id");
        String term = read(lea).getString("terms[0].id");
        get("tess treasurer", "bank-statements/unmatched")
                .then()
                .body("items.find { it.cents == 4999 }.dues.membershipId", equalTo(lea))
                .body("items.find { it.cents == 4999 }.dues.balance", equalTo(5000))
                .body("items.find { it.cents == 700 }.dues", nullValue());
        String assignment = "{\"termId\": \"%s\", \"message\": \"Frais de banque\"}".formatted(term);
        Association.send("tess treasurer", "statement-lines/" + lines.get(1) + "/assign", assignment)
                .statusCode(200)
                .body("outcome", equalTo("assigned"));
        Association.send("tess treasurer", "statement-lines/" + lines.get(1) + "/assign", assignment)
                .statusCode(409);
        assertThat(read(lea).getLong("terms[0].dues.balance")).isEqualTo(1);
        Association.send(
                        "tess treasurer",
                        "statement-lines/" + lines.getFirst() + "/ignore",
                        "{\"message\": \"Buvette\"}")
                .statusCode(200);
        get("tess treasurer", "bank-statements/unmatched").then().body("items", hasSize(0));
        get("ana", "bank-statements/unmatched").then().statusCode(403);
    }

    @Test
    void two_people_who_import_the_same_file_at_once_book_it_once() throws Exception {
        String ana = due("ana");
        String xml = statement(entry("B1", "50.00", reference(ana)));
        AtOnce.answers(Collections.nCopies(
                3, () -> send("camt-053", xml).statusCode(200).extract().statusCode()));
        assertThat(read(ana).getList("terms[0].entries")).hasSize(1);
        get("tess treasurer", "bank-statements").then().body("items", hasSize(1));
    }

    @Test
    void dues_that_are_paid_already_are_not_paid_twice() {
        String ana = due("ana");
        Association.pay(ana).statusCode(200);
        send("camt-053", statement(entry("B1", "50.00", reference(ana))));
        get("tess treasurer", "bank-statements/unmatched").then().body("items.outcome", contains("already-paid"));
    }

    @Test
    void an_export_of_helloasso_is_booked_too() {
        String ana = due("ana");
        send("helloasso", HelloAssoReaderTest.HEAD + "1001;02/03/2026;Validé;Durand;Ana;50,00;" + reference(ana) + "\n")
                .statusCode(200)
                .body("statement.booked", equalTo(1));
        assertThat(read(ana).getString("terms[0].entries[0].method")).isEqualTo("platform");
    }

    @Test
    void a_file_that_is_none_is_refused_with_the_reason() {
        send("camt-053", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-source"))
                .body("detail", containsString("document type"));
        send("mt940", "x").statusCode(400).body("violations[0].pointer", equalTo("/kind"));
    }

    @Test
    void reminders_are_sent_once_and_stop_when_the_dues_are_paid() throws Exception {
        String ana = due("ana");
        due("lea");
        reminders.send();
        assertThat(Announcements.of(MembershipAnnouncement.Reminded.class)).isEmpty();
        get("sec secretary", "dues-reminders?on=2026-03-25")
                .then()
                .body("items.offsetDays", contains(-7, -7))
                .body("items.membershipId", hasItem(ana));
        Association.at("2026-03-25T09:00:00Z");
        AtOnce.answers(Collections.nCopies(2, () -> {
            Arc.container().requestContext().activate();
            reminders.send();
            return null;
        }));
        assertThat(Announcements.of(MembershipAnnouncement.Reminded.class)).hasSize(2);
        Association.pay(ana).statusCode(200);
        // two offsets were missed meanwhile: the last one is sent
        Association.at("2026-06-01T09:00:00Z");
        reminders.send();
        reminders.send();
        assertThat(Announcements.of(MembershipAnnouncement.Reminded.class)).hasSize(3);
        get("sec secretary", "dues-reminders").then().body("items", hasSize(0));
    }

    @Test
    void a_receipt_is_a_tagged_pdf_that_says_what_was_paid() throws Exception {
        String ana = due("ana");
        String path = "memberships/" + ana + "/terms/" + read(ana).getString("terms[0].id") + "/receipt";
        get("ana", path).then().statusCode(404);
        Association.pay(ana).statusCode(200);
        get("sue", path).then().statusCode(404);
        byte[] pdf = get("ana", path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(reference(ana), "50,00 EUR", "virement", "Social Good Accelerator");
        }
    }
}
