package eu.soga;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every act by every sort of person, by HTTP, compared with {@code docs/roles.md} row by row. When rights changed as
 * intended, the failure shows the row as it has to be.
 */
@QuarkusTest
class RolesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/roles.md");
    private static final String API = "/api/v1/";
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** Who asks, and of which organisation: that of ana, who signs, and eve, who edits, or one's own. */
    private record Person(String name, Supplier<Organisation> organisation, Supplier<RequestSpecification> asks) {
        static Person of(String name, String subject, String... roles) {
            return new Person(name, RolesDocumentTest::theirs, () -> Caller.as(subject, roles));
        }
    }

    private static final List<Person> PERSONS = List.of(
            new Person("visitor", RolesDocumentTest::theirs, RestAssured::given),
            Person.of("signed in", "sue"),
            Person.of("editor of the organisation", "eve"),
            Person.of("signatory of the organisation", "ana"),
            Person.of("moderator", "mo", "moderator"),
            new Person(
                    "moderator who represents it",
                    () -> OrganisationFixtures.representedBy("ida"),
                    () -> Caller.as("ida", "moderator")),
            Person.of("edition-lead", "lea", "edition-lead"),
            Person.of("admin", "adam", "admin"),
            // every right is given, none is taken away by a role: what all five together may not, none of them may
            Person.of(
                    "any other role",
                    "otto",
                    "secretary",
                    "claims-reviewer",
                    "claims-approver",
                    "treasurer",
                    "auditor"));

    /** One row: what is tried, each on something of its own, which all are open to the same people. */
    private interface Try {
        Response by(Supplier<RequestSpecification> caller, Organisation organisation);
    }

    private static final Map<String, List<Try>> ACTS = new LinkedHashMap<>();

    static {
        readingAndWriting();
        organisationsAndPrograms();
        moderation();
    }

    private static void act(String words, Try... tries) {
        ACTS.put(words, List.of(tries));
    }

    private static void readingAndWriting() {
        act(
                "read what is published, organisations, the moderation report",
                (who, of) -> who.get().get(Calls.EVENTS + EventFixtures.published(of).id),
                (who, of) -> who.get().get(API + "organisations/" + of.slug),
                (who, of) -> who.get().get(API + "moderation/report"));
        act(
                "create an organisation, ask to join one",
                (who, of) -> json(who, """
                        {"name": "Association %s", "kind": "association", "country": "FR", "defaultLanguage": "fr"}
                        """.formatted(UUID.randomUUID())).post(API + "organisations"),
                (who, of) -> json(who, "{\"role\": \"editor\", \"message\": \"Bonjour.\"}")
                        .post(API + "organisations/" + OrganisationFixtures.representedBy("zoe").id
                                + "/join-requests"));
        act(
                "see drafts and what waits, with thread and history",
                (who, of) -> who.get().get(Calls.EVENTS + EventFixtures.draft(of).id),
                (who, of) -> who.get().get(Calls.EVENTS + EventFixtures.submitted(of).id + "/thread"),
                (who, of) -> who.get().get(Calls.EVENTS + EventFixtures.submitted(of).id + "/history"));
        act(
                "write, correct, submit, withdraw, delete a draft, appeal; write in the thread",
                (who, of) -> json(who, EventFixtures.content(of.id)).post(API + "events"),
                (who, of) -> json(who, EventFixtures.content(of.id))
                        .header("If-Match", Calls.tag(0))
                        .put(Calls.EVENTS + EventFixtures.draft(of).id),
                (who, of) -> who.get()
                        .contentType("application/merge-patch+json")
                        .body("{\"licence\": \"CC BY 4.0\"}")
                        .header("If-Match", Calls.tag(0))
                        .patch(Calls.EVENTS + EventFixtures.draft(of).id),
                (who, of) -> who.get().delete(Calls.EVENTS + EventFixtures.draft(of).id),
                (who, of) -> json(who, Map.of()).post(Calls.EVENTS + EventFixtures.draft(of).id + "/submit"),
                (who, of) ->
                        who.get().noContentType().post(Calls.EVENTS + EventFixtures.submitted(of).id + "/withdraw"),
                (who, of) -> json(who, Map.of("message", "Si."))
                        .post(Calls.EVENTS + EventFixtures.refused(of).id + "/appeal"),
                (who, of) -> json(who, Map.of("message", "Bonjour."))
                        .post(Calls.EVENTS + EventFixtures.submitted(of).id + "/messages"));
        act(
                "cancel, postpone, give a new date, change one date of a series",
                (who, of) -> json(who, Map.of("note", Map.of("fr", "Neige.")))
                        .post(Calls.EVENTS + EventFixtures.published(of).id + "/cancel"),
                (who, of) -> json(who, Map.of("note", Map.of("fr", "Neige.")))
                        .post(Calls.EVENTS + EventFixtures.published(of).id + "/postpone"),
                (who, of) -> json(
                                who,
                                Map.of("schedule", EventFixtures.content(of.id).schedule()))
                        .post(Calls.EVENTS + EventFixtures.postponed(of).id + "/reschedule"),
                (who, of) -> {
                    Event series = EventFixtures.published(EventContentBuilder.of(of.id)
                            .every("FREQ=WEEKLY;COUNT=3")
                            .build());
                    String first = series.schedule().toText().start();
                    return json(who, Map.of("cancelled", true, "note", Map.of("fr", "Neige.")))
                            .header("If-Match", Calls.tag(series.version))
                            .put(Calls.EVENTS + series.id + "/occurrences/" + first + "?scope=this");
                });
        act(
                "write under the organisation's own number, dry run, look for twins",
                (who, of) -> json(who, EventFixtures.content(of.id))
                        .put(API + "organisations/" + of.id + "/events/n-" + UUID.randomUUID()),
                (who, of) -> json(who, EventFixtures.content(of.id)).post(API + "events/validate"),
                (who, of) -> who.get().get(Calls.EVENTS + EventFixtures.draft(of).id + "/twins"));
    }

    private static void organisationsAndPrograms() {
        act(
                "read imports and followed addresses, import a file, apply it",
                (who, of) -> who.get().get(API + "organisations/" + of.id + "/imports"),
                (who, of) -> who.get().get(API + "organisations/" + of.id + "/sources"),
                (who, of) -> upload(who, of),
                (who, of) -> {
                    String id = upload(representative(of), of)
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
                    return json(who, Map.of("as", "draft", "verdicts", List.of("new")))
                            .post(API + "imports/" + id + "/apply");
                });
        act(
                "see and keep its webhooks",
                (who, of) -> who.get().get(API + "webhooks?organisation=" + of.id),
                (who, of) -> json(who, Map.of("organisationId", of.id, "url", "http://127.0.0.1:9999/hook"))
                        .post(API + "webhooks"));
        act(
                "change the profile",
                (who, of) -> json(who, """
                        {"name": "%s", "kind": "association", "country": "FR", "defaultLanguage": "fr"}
                        """.formatted(of.name))
                        .header("If-Match", Calls.tag(of.version))
                        .put(API + "organisations/" + of.id));
        act(
                "upload pictures",
                (who, of) -> who.get()
                        .multiPart("file", "point.png", picture(), "image/png")
                        .multiPart("organisationId", of.id.toString())
                        .post(API + "images"));
        act(
                "invite, decide a join request, change or remove a representative",
                (who, of) -> json(who, """
                        {"email": "%s@example.org", "role": "editor", "language": "fr"}
                        """.formatted(UUID.randomUUID()))
                        .post(API + "organisations/" + of.id + "/invitations"),
                (who, of) -> json(who, Map.of("message", "Oui.")).post(API + "join-requests/" + asked(of) + "/accept"),
                (who, of) -> json(who, Map.of("role", "editor"))
                        .put(API + "organisations/" + of.id + "/representatives/" + joined(of)),
                (who, of) -> who.get().delete(API + "organisations/" + of.id + "/representatives/" + joined(of)));
    }

    private static void moderation() {
        act(
                "see the queue and what waits in it",
                (who, of) -> who.get().get(API + "moderation/events"),
                (who, of) -> who.get().get(Calls.MODERATION + EventFixtures.submitted(of).id),
                (who, of) -> who.get().get(API + "moderation/join-requests"),
                (who, of) -> who.get().get(API + "moderation/organisations"));
        act(
                "take, publish, ask for changes, refuse",
                (who, of) -> take(who, EventFixtures.submitted(of)),
                (who, of) -> decide(who, of, "publish", Map.of()),
                (who, of) ->
                        decide(who, of, "request-changes", Map.of("reason", "unclear-dates", "message", "Quand ?")),
                (who, of) -> decide(who, of, "refuse", Map.of("reason", "off-topic", "message", "Non.")));
        act("merge two entries of one event", (who, of) -> {
            Event loser = EventFixtures.published(of);
            Event winner = EventFixtures.published(OrganisationFixtures.representedBy("zoe"));
            return json(who, Map.of("into", winner.id, "note", "La même."))
                    .header("If-Match", Calls.tag(loser.version))
                    .post(Calls.MODERATION + loser.id + "/merge");
        });
        act(
                "give and withdraw trust",
                (who, of) ->
                        json(who, Map.of("reason", "Dix événements.")).post(API + "organisations/" + of.id + "/trust"),
                (who, of) -> {
                    decide(of, "trust");
                    return json(who, Map.of("reason", "Deux doublons."))
                            .post(API + "organisations/" + of.id + "/distrust");
                });
        act(
                "list an organisation in the atlas, take it out",
                (who, of) -> {
                    decide(of, "unlist");
                    return json(who, Map.of("reason", "Fiche complète."))
                            .post(API + "organisations/" + of.id + "/list");
                },
                (who, of) ->
                        json(who, Map.of("reason", "En double.")).post(API + "organisations/" + of.id + "/unlist"));
        act(
                "decide a join request of an organisation nobody represents",
                (who, of) -> json(who, Map.of("message", "Oui."))
                        .post(API + "join-requests/" + asked(OrganisationFixtures.listed()) + "/accept"));
    }

    private static void decide(Organisation organisation, String act) {
        Caller.as("mo", "moderator")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Dix événements.\"}")
                .post(API + "organisations/" + organisation.id + "/" + act)
                .then()
                .statusCode(200);
    }

    /** What is read, with the address of one that a person could act on. */
    private static final Map<String, Function<Organisation, String>> THINGS = new LinkedHashMap<>();

    static {
        THINGS.put("a published event", of -> Calls.EVENTS + EventFixtures.published(of).id);
        THINGS.put("an event that waits", of -> Calls.EVENTS + EventFixtures.submitted(of).id);
        THINGS.put("an organisation", of -> API + "organisations/" + of.slug);
    }

    static Stream<String> acts() {
        return ACTS.keySet().stream();
    }

    static Stream<String> things() {
        return THINGS.keySet().stream();
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

    @ParameterizedTest
    @MethodSource("things")
    void says_what_actions_allow(String words) throws IOException {
        List<String> cells = PERSONS.stream()
                .map(person -> allowed(person, THINGS.get(words)))
                .toList();
        assertThat(rows()).as("docs/roles.md says as it is").contains(row(words, cells));
    }

    @Test
    void has_a_row_for_each_act_and_each_thing_and_no_other() throws IOException {
        List<String> names = PERSONS.stream().map(Person::name).toList();
        assertThat(rows()).contains(row("act", names), row("`actions` of", names));
        assertThat(rows().stream().map(line -> line.split(" \\| ")[0].substring(2)))
                .containsExactlyElementsOf(
                        Stream.of(Stream.of("act", "---"), acts(), Stream.of("`actions` of", "---"), things())
                                .flatMap(each -> each)
                                .toList());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                // the acts on memberships have a table and a test of their own
                .takeWhile(line -> !line.equals("## Members"))
                .filter(line -> line.startsWith("| "))
                .toList();
    }

    private static String row(String words, List<String> cells) {
        return "| " + words + " | " + String.join(" | ", cells) + " |";
    }

    private static String cell(Person person, List<Try> tries, List<String> wrong) {
        List<Boolean> open = new ArrayList<>();
        for (Try one : tries) {
            Response answer = one.by(person.asks, person.organisation.get());
            boolean done = answer.statusCode() < 300;
            if (!done && !CLOSED.contains(answer.statusCode()))
                wrong.add(person.name + ", try " + tries.indexOf(one) + ": " + answer.statusCode() + " "
                        + answer.asString());
            open.add(done);
        }
        if (open.stream().distinct().count() > 1) wrong.add(person.name + ": " + open);
        return open.contains(true) ? "✓" : "–";
    }

    private static String allowed(Person person, Function<Organisation, String> path) {
        Response answer = person.asks.get().get(path.apply(person.organisation.get()));
        if (answer.statusCode() != 200) return "–";
        JsonPath body = answer.jsonPath();
        List<String> names = body.getList("actions.findAll { it.allowed }.name");
        if (!names.isEmpty()) return String.join(", ", names);
        return body.getList("actions").isEmpty() ? "none listed" : "none";
    }

    private static Organisation theirs() {
        return OrganisationFixtures.signedAndEditedBy("ana", "eve");
    }

    private static RequestSpecification json(Supplier<RequestSpecification> who, Object body) {
        return Calls.with(who.get(), body);
    }

    /** Someone who may write for the organisation, whichever it is. */
    private static Supplier<RequestSpecification> representative(Organisation of) {
        boolean anas = Caller.as("ana")
                        .get(API + "organisations/" + of.id + "/imports")
                        .statusCode()
                == 200;
        return () -> Caller.as(anas ? "ana" : "ida");
    }

    private static Response upload(Supplier<RequestSpecification> who, Organisation of) {
        String day = EventFixtures.content(of.id).schedule().start().substring(0, 10);
        return who.get()
                .multiPart("organisationId", of.id.toString())
                .multiPart("file", "agenda.csv", ("title;start\nAtelier;" + day + " 14:00\n").getBytes())
                .post(API + "imports");
    }

    private static Response take(Supplier<RequestSpecification> who, Event event) {
        return who.get().noContentType().post(Calls.MODERATION + event.id + "/take");
    }

    private static Response decide(Supplier<RequestSpecification> who, Organisation of, String verb, Object body) {
        Event event = EventFixtures.submitted(of);
        Response taken = take(who, event);
        if (taken.statusCode() != 200) take(() -> Caller.as("max", "moderator"), event);
        return json(who, body)
                .header("If-Match", Calls.tag(event.version))
                .post(Calls.MODERATION + event.id + "/" + verb);
    }

    /** The join request of somebody new. */
    private static String asked(Organisation of) {
        return Calls.with(Caller.as("new" + UUID.randomUUID()), """
                        {"role": "editor", "message": "Bonjour.", "claim": {"function": "Secrétaire",
                         "proof": "https://example.org/equipe", "acceptsLicence": true}}
                        """)
                .post(API + "organisations/" + of.id + "/join-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The representative whom a signatory has just let in. */
    private static String joined(Organisation of) {
        String request = asked(of);
        Supplier<RequestSpecification> signatory = representative(of);
        Calls.with(signatory.get(), Map.of("message", "Oui."))
                .post(API + "join-requests/" + request + "/accept")
                .then()
                .statusCode(200);
        return signatory
                .get()
                .get(API + "organisations/" + of.id + "/representatives")
                .jsonPath()
                .getString("items.find { it.name.startsWith('new') }.id");
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
