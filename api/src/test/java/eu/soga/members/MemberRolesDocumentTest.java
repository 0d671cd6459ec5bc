package eu.soga.members;

import static eu.soga.members.Association.MEMBERSHIPS;
import static eu.soga.members.Association.act;
import static eu.soga.members.Association.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every act on memberships by every sort of person, by HTTP, compared with the members' table of {@code docs/roles.md}.
 * When rights changed as intended, the failure shows the row as it has to be.
 */
@QuarkusTest
class MemberRolesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/roles.md");
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** Who asks, about a membership of the organisation that ana signs for and eve edits. */
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
            Person.of("secretary", "sam", "secretary"),
            Person.of("board", "bea", "board"),
            Person.of("signatory who is secretary, board and treasurer", "ida", "secretary", "board", "treasurer"),
            Person.of("treasurer", "tim", "treasurer"),
            Person.of("auditor", "aud", "auditor"),
            Person.of("any other role", "otto", "moderator", "edition-lead", "admin", "claims-reviewer"));

    private interface Try {
        Response by(Supplier<RequestSpecification> caller);
    }

    private static final Map<String, List<Try>> ACTS = new LinkedHashMap<>();

    static {
        tried(
                "compare tiers, prices, colleges, segments, benefits, statutes",
                who -> who.get().get(Association.API + "tiers"),
                who -> who.get().get(Association.API + "tiers/niveau-1/prices"),
                who -> who.get().get(Association.API + "statutes"));
        tried(
                "apply for oneself",
                who -> json(who, Association.application("niveau-1", "individus-benevoles", null))
                        .post(Association.API + "memberships"));
        tried(
                "apply for the organisation",
                who -> json(who, Association.application("niveau-1", "operateurs", organisation()))
                        .post(Association.API + "memberships"));
        tried(
                "read a membership with its history",
                who -> who.get().get(MEMBERSHIPS + applied()),
                who -> who.get().get(MEMBERSHIPS + applied() + "/history"),
                who -> who.get().get(MEMBERSHIPS + member() + "/entitlements"));
        tried(
                "answer, withdraw, resign",
                who -> {
                    String id = applied();
                    act("sec secretary", id, "ask", "message", "Et ?").statusCode(200);
                    return on(who, id, "answer", "{\"message\": \"Oui.\"}");
                },
                who -> who.get().noContentType().post(MEMBERSHIPS + applied() + "/withdraw"),
                who -> on(who, member(), "resign", "{\"keepData\": true}"));
        tried("renew", who -> on(who, member(), "renew", "{}"));
        tried("change the tier", who -> on(who, member(), "change-tier", "{\"tier\": \"niveau-2\"}"));
        tried("ask an applicant", who -> on(who, applied(), "ask", "{\"message\": \"Et ?\"}"));
        tried("admit, when the statutes leave it to the board", who -> on(who, applied(), "admit", "{}"));
        tried(
                "refuse, exclude, change the college, waive dues",
                who -> on(who, applied(), "refuse", "{\"message\": \"Non.\"}"),
                who -> on(who, member(), "exclude", "{\"heardOn\": \"2026-03-01\", \"message\": \"Motif.\"}"),
                who -> {
                    Association.at("2026-03-01T09:00:00Z");
                    String id = member();
                    Association.at("2026-03-02T09:00:00Z");
                    return on(who, id, "change-college", "{\"college\": \"recherche\"}");
                },
                who -> {
                    String id = due();
                    return on(
                            who,
                            id,
                            "terms/" + read(id).getString("terms[0].id") + "/waivers",
                            "{\"message\": \"Don.\"}");
                });
        tried(
                "call for dues, record a payment",
                who -> {
                    String id = applied();
                    act("bob board", id, "admit").statusCode(200);
                    return who.get().noContentType().post(MEMBERSHIPS + id + "/invoice");
                },
                who -> {
                    String id = due();
                    return on(who, id, "terms/" + read(id).getString("terms[0].id") + "/payments", """
                            {"amount": {"cents": 5000, "currency": "EUR"}, "bookedOn": "2026-03-01", "method": "cash"}
                            """);
                });
        tried("take a payment back", who -> {
            String id = member();
            return on(
                    who,
                    id,
                    "entries/" + read(id).getString("terms[0].entries[0].id") + "/reverse",
                    "{\"message\": \"Rejet.\"}");
        });
        tried("end or merge memberships", who -> on(who, member(), "end", "{\"message\": \"Dissoute.\"}"), who -> {
            String id = member();
            String other = Association.member("pia" + UUID.randomUUID());
            return on(who, id, "merge", "{\"into\": \"%s\", \"message\": \"Fusion.\"}".formatted(other));
        });
        tried("erase the personal data of a membership that has ended", who -> {
            String id = applied();
            act("bob board", id, "refuse", "message", "Non.").statusCode(200);
            return who.get().noContentType().post(MEMBERSHIPS + id + "/erase");
        });
        tried(
                "list and count memberships, read alarms of the board and who may vote",
                who -> who.get().get(Association.API + "memberships"),
                who -> who.get().get(Association.API + "memberships.csv"),
                who -> who.get().get(Association.API + "governance/alarms"),
                who -> who.get().get(Association.API + "electorates"),
                who -> who.get().get(Association.API + "members/counts"),
                who -> who.get().get(Association.API + "members/counts.csv"),
                who -> who.get().get(Association.API + "members/counts/years"));
        tried(
                "read statements and what did not match, preview reminders",
                who -> who.get().get(Association.API + "bank-statements"),
                who -> who.get().get(Association.API + "bank-statements/unmatched"),
                who -> who.get().get(Association.API + "dues-reminders"));
        tried("write and end mandates of the board", who -> json(who, """
                {"college": "tetes-de-reseaux", "holder": "Ana", "entry": "elected", "from": "2026-01-01",
                 "to": "2027-01-01"}
                """).post(Association.API + "mandates"));
        tried("freeze who may vote", who -> json(who, """
                {"label": "AG", "recordDate": "2026-03-01", "meetingOn": "2026-06-01", "challengeUntil": "2026-05-01",
                 "proxyLimit": 1}
                """).post(Association.API + "electorates"));
        tried("write what a tier gives", who -> json(who, """
                {"tier": "niveau-1", "label": {"fr": "Ateliers"}, "kind": "access", "inGrace": true, "example": true}
                """).post(Association.API + "entitlements"));
        tried("set prices", who -> json(who, """
                {"validFrom": "%s", "year": "rolling", "currency": "EUR", "brackets": [{"from": 0, "cents": 1}],
                 "example": true}
                """.formatted(day())).post(Association.API + "tiers/niveau-2/prices"));
        tried("adopt statutes", who -> json(who, """
                {"version": "%1$s", "adoptedOn": "%1$s", "secretaryAdmits": false, "graceVotes": false}
                """.formatted(day())).post(Association.API + "statutes"));
    }

    private static int days;

    /** A day after everything else, each one once. */
    private static String day() {
        return LocalDate.of(2040, 1, 1).plusDays(days++).toString();
    }

    private static void tried(String words, Try... tries) {
        ACTS.put(words, List.of(tries));
    }

    @BeforeEach
    void an_association() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
    }

    static Stream<String> acts() {
        return ACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void says_who_may_do_it(String words) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> cells = PERSONS.stream()
                .map(person -> cell(person, ACTS.get(words), wrong))
                .toList();
        assertThat(wrong)
                .as("tries of one row that are open to different people, or fail otherwise")
                .isEmpty();
        assertThat(rows()).as("docs/roles.md says as it is").contains(row(words, cells));
    }

    @Test
    void has_a_row_for_each_act_and_no_other() throws IOException {
        assertThat(rows())
                .contains(row("act", PERSONS.stream().map(Person::name).toList()));
        assertThat(rows().stream().map(line -> line.split(" \\| ")[0].substring(2)))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("act", "---"), acts()).toList());
    }

    private static String cell(Person person, List<Try> tries, List<String> wrong) {
        List<Boolean> open = new ArrayList<>();
        for (Try one : tries) {
            Response answer = one.by(person.asks);
            boolean done = answer.statusCode() < 300;
            if (!done && !CLOSED.contains(answer.statusCode()))
                wrong.add(person.name + ", try " + tries.indexOf(one) + ": " + answer.statusCode() + " "
                        + answer.asString());
            open.add(done);
        }
        if (open.stream().distinct().count() > 1) wrong.add(person.name + ": " + open);
        return open.contains(true) ? "✓" : "–";
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## Members"))
                .takeWhile(line -> !line.equals("## Claims"))
                .filter(line -> line.startsWith("| "))
                .toList();
    }

    private static String row(String words, List<String> cells) {
        return "| " + words + " | " + String.join(" | ", cells) + " |";
    }

    private static Organisation organisation() {
        return OrganisationFixtures.editedBy("eve", "ana", "ida");
    }

    private static String applied() {
        return Association.send("ana", "memberships", Association.application("niveau-1", "operateurs", organisation()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String due() {
        String id = applied();
        act("bob board", id, "admit").statusCode(200);
        act("tess treasurer", id, "invoice").statusCode(200);
        return id;
    }

    private static String member() {
        String id = due();
        Association.pay(id).statusCode(200);
        return id;
    }

    private static Response on(Supplier<RequestSpecification> who, String id, String act, String body) {
        return json(who, body).post(MEMBERSHIPS + id + "/" + act);
    }

    private static RequestSpecification json(Supplier<RequestSpecification> who, String body) {
        return who.get().contentType(ContentType.JSON).body(body);
    }
}
