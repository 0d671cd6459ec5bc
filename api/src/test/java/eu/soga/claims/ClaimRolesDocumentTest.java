package eu.soga.claims;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every act on claims by every sort of person, by HTTP, compared with the claims' table of {@code docs/roles.md}. When
 * rights changed as intended, the failure shows the table as it has to be.
 */
@QuarkusTest
class ClaimRolesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/roles.md");
    private static final String API = "/api/v1/";
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);
    private static final String STATEMENT = "<Document><BkToCstmrStmt><Stmt></Stmt></BkToCstmrStmt></Document>";

    /** Who asks, about a claim of the organisation that ana and ida sign for and eve edits. */
    private record Person(String name, Supplier<RequestSpecification> asks) {
        static Person of(String name, String subject, String... roles) {
            return new Person(name, () -> Caller.as(subject, roles));
        }
    }

    private static final List<Person> PERSONS = List.of(
            new Person("visitor", RestAssured::given),
            Person.of("signed in", "sue"),
            Person.of("editor of the organisation", "eve"),
            Person.of("signatory of the organisation", "ana"),
            Person.of("reviewer", "rolf", "claims-reviewer"),
            Person.of("approver", "apo", "claims-approver"),
            Person.of("treasurer", "tim", "treasurer"),
            Person.of("auditor", "aud", "auditor"),
            Person.of(
                    "signatory who is reviewer, approver and treasurer",
                    "ida",
                    "claims-reviewer",
                    "claims-approver",
                    "treasurer"),
            Person.of("any other role", "otto", "moderator", "edition-lead", "admin", "secretary", "board"));

    /** One try, each on something of its own where it changes it; all of a row are open to the same people. */
    private interface Try {
        Response by(Supplier<RequestSpecification> caller);
    }

    private static final Map<String, List<Try>> ACTS = new LinkedHashMap<>();

    private static void act(String words, Try... tries) {
        ACTS.put(words, List.of(tries));
    }

    static {
        act(
                "start a claim for the organisation",
                who -> json(who, """
                        {"scheme": "digiset-2025", "organisationId": "%s", "language": "fr"}
                        """.formatted(organisation().id)).post(API + "claims"));
        act(
                "write it, give an account, submit, withdraw",
                who -> json(who, "{\"firstParticipation\": true, \"declares\": true}")
                        .put(API + "claims/" + made("draft", () -> ClaimLife.draft(organisation()))),
                who -> json(who, """
                        {"holder": "Nous", "iban": "%s", "ofOrganisation": true}
                        """.formatted(ClaimLife.IBAN))
                        .put(API + "claims/" + made("draft", () -> ClaimLife.draft(organisation())) + "/account"),
                who -> who.get()
                        .post(API + "claims/" + made("complete", () -> ClaimLife.complete(organisation())) + "/submit"),
                who -> who.get()
                        .post(API + "claims/" + made("draft", () -> ClaimLife.draft(organisation())) + "/withdraw"));
        act(
                "read a claim with its history",
                who -> who.get().get(API + "claims/" + shared()),
                who -> who.get().get(API + "claims/" + shared() + "/history"));
        act(
                "list claims, count what was paid",
                who -> who.get().get(API + "claims"),
                who -> who.get().get(API + "claims.csv"),
                who -> who.get().get(API + "claims-figures"),
                who -> who.get().get(API + "claims-figures.csv"));
        act(
                "read the whole account number",
                who -> json(who, "{\"reason\": \"Vérification\"}")
                        .post(API + "claims/" + shared() + "/account/reading"));
        act(
                "take a claim for review",
                who -> json(who, "{}")
                        .post(API + "claims/" + made("submitted", () -> ClaimLife.submitted(organisation()))
                                + "/decisions/take"));
        act(
                "decide items of the checklist",
                who -> json(who, "{\"items\": [{\"code\": \"office\", \"answer\": \"fulfilled\"}]}")
                        .put(API + "claims/" + made("taken", ClaimRolesDocumentTest::taken) + "/checklist"));
        act(
                "approve",
                who -> json(who, "{}")
                        .post(API + "claims/" + made("recommended", ClaimRolesDocumentTest::recommended)
                                + "/decisions/approve"));
        act(
                "waive the four eyes of a claim",
                who -> json(who, "{\"message\": \"Urgence\"}")
                        .post(API + "claims/" + made("recommended", ClaimRolesDocumentTest::recommended)
                                + "/decisions/waive-four-eyes"));
        act(
                "put a claim on legal hold",
                who -> json(who, "{\"message\": \"Contrôle\"}")
                        .post(API + "claims/" + made("submitted", () -> ClaimLife.submitted(organisation()))
                                + "/decisions/legal-hold"));
        act(
                "have personal data of a claim that is over erased",
                who -> who.get()
                        .post(API + "claims/" + made("withdrawn", ClaimRolesDocumentTest::withdrawn) + "/erasure"));
        act("record the funder’s balance", who -> json(who, """
                        {"paidOn": "2026-01-05", "grant": {"cents": 100, "currency": "EUR"}}
                        """).put(API + "schemes/digiset-2025/balance"));
        act(
                "record a payment without our file",
                who -> who.get()
                        .multiPart("claimId", made("approved", ClaimRolesDocumentTest::approved))
                        .multiPart("paidOn", "2026-01-05")
                        .multiPart("cents", "94800")
                        .multiPart("file", "proof.pdf", ClaimLife.PDF)
                        .post(API + "payment-batches/recorded"));
        act(
                "gather a batch",
                who -> json(who, gathering(made("approved", ClaimRolesDocumentTest::approved)))
                        .post(API + "payment-batches"));
        act(
                "sign a batch that somebody else gathered",
                who -> who.get()
                        .post(API + "payment-batches/" + made("gathered", ClaimRolesDocumentTest::gathered) + "/sign"));
        act("read batches", who -> who.get().get(API + "payment-batches"));
        act(
                "import and put aside answers of the bank",
                who -> who.get()
                        .multiPart("file", "bank.xml", STATEMENT.getBytes(StandardCharsets.UTF_8))
                        .post(API + "bank-answers"),
                who -> who.get().get(API + "bank-answers/unmatched"));
        act(
                "read the journal, the dossier as a file, the audit chain",
                who -> who.get().get(API + "payment-journal?year=2026"),
                who -> who.get().get(API + "claims/" + shared() + "/dossier.zip"),
                who -> who.get().get(API + "schemes/digiset-2025/dossier.zip"),
                who -> who.get().get(API + "audit-chain"));
        act(
                "try another distance on past claims",
                who -> json(who, "{\"moreThanMetres\": 50000}").post(API + "schemes/digiset-2025/simulation"));
        act(
                "write a scheme, try it on past claims, open it",
                who -> who.get().get(API + "scheme-drafts"),
                who -> json(who, "{}").post(API + "scheme-drafts"));
    }

    private static final Map<String, String> MADE = new HashMap<>();

    /** What the last person could not change, else something new. */
    private static String made(String state, Supplier<String> making) {
        String there = MADE.get(state);
        if (there == null) MADE.put(state, there = making.get());
        return there;
    }

    private static String shared = "";

    /** A submitted claim that nobody changes. */
    private static String shared() {
        return shared;
    }

    @BeforeEach
    void open() {
        ClaimLife.scheme(100);
        MADE.clear();
        shared = ClaimLife.submitted(organisation());
    }

    @Test
    void says_who_may_do_what() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> table = new ArrayList<>();
        table.add(row("act", PERSONS.stream().map(Person::name).toList()));
        table.add(row("---", PERSONS.stream().map(person -> "---").toList()));
        ACTS.forEach((words, tries) -> table.add(row(
                words,
                PERSONS.stream()
                        .map(person -> cell(person, words, tries, wrong))
                        .toList())));
        assertThat(wrong)
                .as("tries of one row that are open to different people, or fail otherwise")
                .isEmpty();
        assertThat(rows()).as("docs/roles.md says as it is").containsExactlyElementsOf(table);
    }

    private static String cell(Person person, String words, List<Try> tries, List<String> wrong) {
        List<Boolean> open = new ArrayList<>();
        for (Try one : tries) {
            Response answer = one.by(person.asks);
            boolean done = answer.statusCode() < 300;
            if (!done && !CLOSED.contains(answer.statusCode()))
                wrong.add(words + ", " + person.name + ": " + answer.statusCode() + " " + answer.asString());
            open.add(done);
            // what was refused changed nothing, so that the next person can try it
            if (done) MADE.clear();
        }
        if (open.stream().distinct().count() > 1) wrong.add(words + ", " + person.name + ": " + open);
        return open.contains(true) ? "✓" : "–";
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## Claims"))
                .filter(line -> line.startsWith("| "))
                .toList();
    }

    private static String row(String words, List<String> cells) {
        return "| " + words + " | " + String.join(" | ", cells) + " |";
    }

    private static Organisation organisation() {
        return OrganisationFixtures.editedBy("eve", "ana", "ida");
    }

    /** By the reviewer of the table. */
    private static String taken() {
        String id = ClaimLife.submitted(organisation());
        ClaimLife.decide("rolf claims-reviewer", id, "take").statusCode(200);
        return id;
    }

    private static String recommended() {
        String id = ClaimLife.submitted(organisation());
        ClaimLife.decide(ClaimLife.REVIEWER, id, "take").statusCode(200);
        ClaimLife.recommend(ClaimLife.REVIEWER, id).statusCode(200);
        return id;
    }

    private static String withdrawn() {
        String id = ClaimLife.submitted(organisation());
        ClaimLife.post("ana", id, "withdraw", "").statusCode(200);
        return id;
    }

    private static String approved() {
        String id = recommended();
        ClaimLife.decide(ClaimLife.APPROVER, id, "approve").statusCode(200);
        return id;
    }

    private static String gathering(String claim) {
        return "{\"claimIds\": [\"" + claim + "\"], \"executionDay\": \"" + Now.today() + "\"}";
    }

    private static String gathered() {
        return ClaimLife.as(ClaimLife.TREASURER)
                .body(gathering(approved()))
                .post(API + "payment-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification json(Supplier<RequestSpecification> who, String body) {
        return who.get().contentType(ContentType.JSON).body(body);
    }
}
