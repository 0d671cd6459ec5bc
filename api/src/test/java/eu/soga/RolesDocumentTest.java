package eu.soga;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Every act by every sort of person, by HTTP, written as the two tables of {@code docs/roles.md}. When they differ from
 * the document, the tables as they are now are in {@code target/roles.md}.
 */
@QuarkusTest
class RolesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/roles.md");
    private static final String API = "/api/v1/";
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** Who asks, and of which organisation: that of ana, who signs, and eve, who edits, or one's own. */
    private record Person(String name, Supplier<Organisation> organisation, List<Supplier<RequestSpecification>> asks) {
        static Person of(String name, String subject, String... roles) {
            return new Person(name, RolesDocumentTest::theirs, List.of(() -> Caller.as(subject, roles)));
        }
    }

    private static final List<Person> PERSONS = List.of(
            new Person("visitor", RolesDocumentTest::theirs, List.of(RestAssured::given)),
            Person.of("signed in", "sue"),
            Person.of("editor of the organisation", "eve"),
            Person.of("signatory of the organisation", "ana"),
            Person.of("moderator", "mo", "moderator"),
            new Person(
                    "moderator who represents it",
                    () -> OrganisationFixtures.representedBy("ida"),
                    List.of(() -> Caller.as("ida", "moderator"))),
            Person.of("edition-lead", "lea", "edition-lead"),
            Person.of("admin", "adam", "admin"),
            new Person(
                    "any other role",
                    RolesDocumentTest::theirs,
                    Stream.of("secretary", "claims-reviewer", "claims-approver", "treasurer", "auditor")
                            .map(role -> (Supplier<RequestSpecification>) () -> Caller.as("otto", role))
                            .toList()));

    /** One row: what is tried, each on something of its own, which all are open to the same people. */
    private interface Try {
        Response by(Supplier<RequestSpecification> caller, Organisation organisation);
    }

    private final Map<String, List<Try>> acts = new LinkedHashMap<>();

    private void act(String words, Try... tries) {
        acts.put(words, List.of(tries));
    }

    private void readingAndWriting() {
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
                "write, correct, submit, withdraw, appeal; write in the thread",
                (who, of) -> json(who, EventFixtures.content(of.id)).post(API + "events"),
                (who, of) -> json(who, EventFixtures.content(of.id))
                        .header("If-Match", Calls.tag(0))
                        .put(Calls.EVENTS + EventFixtures.draft(of).id),
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

    private void organisationsAndPrograms() {
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

    private void moderation() {
        act(
                "see the queue and what waits in it",
                (who, of) -> who.get().get(API + "moderation/events"),
                (who, of) -> who.get().get(Calls.MODERATION + EventFixtures.submitted(of).id),
                (who, of) -> who.get().get(API + "moderation/join-requests"));
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
                    Caller.as("mo", "moderator")
                            .contentType(ContentType.JSON)
                            .body("{\"reason\": \"Dix événements.\"}")
                            .post(API + "organisations/" + of.id + "/trust")
                            .then()
                            .statusCode(200);
                    return json(who, Map.of("reason", "Deux doublons."))
                            .post(API + "organisations/" + of.id + "/distrust");
                });
        act(
                "decide a join request of an organisation nobody represents",
                (who, of) -> json(who, Map.of("message", "Oui."))
                        .post(API + "join-requests/" + asked(OrganisationFixtures.listed()) + "/accept"));
    }

    @Test
    void is_what_people_may_do() throws IOException {
        readingAndWriting();
        organisationsAndPrograms();
        moderation();
        List<String> wrong = new ArrayList<>();
        List<List<String>> may = new ArrayList<>();
        acts.forEach((words, tries) -> {
            List<String> row = new ArrayList<>(List.of(words));
            for (Person person : PERSONS) row.add(cell(words, person, tries, wrong));
            may.add(row);
        });
        List<List<String>> told = new ArrayList<>();
        for (EventStatus status : List.of(EventStatus.PUBLISHED, EventStatus.SUBMITTED)) {
            List<String> row = new ArrayList<>(
                    List.of(status == EventStatus.PUBLISHED ? "a published event" : "an event that waits"));
            for (Person person : PERSONS)
                row.add(allowed(
                        person, of -> Calls.EVENTS + EventFixtures.load(status, EventFixtures.content(of.id)).id));
            told.add(row);
        }
        List<String> row = new ArrayList<>(List.of("an organisation"));
        for (Person person : PERSONS) row.add(allowed(person, of -> API + "organisations/" + of.slug));
        told.add(row);
        String tables = table("act", may) + "\n## What `actions` allows\n\n"
                + "Of each thing that is read, `actions` lists the acts that concern the caller, each `allowed` or with"
                + " the reason why not. This is what it allows; «none listed» means an empty list, «–» that the thing"
                + " itself is not found.\n\n" + table("`actions` of", told);
        Files.writeString(Path.of("target/roles.md"), tables);
        assertThat(wrong).as("what one may neither do nor not do").isEmpty();
        assertThat(Files.readString(DOCUMENT))
                .as("docs/roles.md holds target/roles.md between its marks")
                .contains(tables);
    }

    private static String cell(String words, Person person, List<Try> tries, List<String> wrong) {
        List<Boolean> open = new ArrayList<>();
        for (Supplier<RequestSpecification> ask : person.asks)
            for (Try one : tries) {
                Response answer = one.by(ask, person.organisation.get());
                boolean done = answer.statusCode() < 300;
                if (!done && !CLOSED.contains(answer.statusCode()))
                    wrong.add(words + ", " + person.name + ", try " + tries.indexOf(one) + ": " + answer.statusCode()
                            + " " + answer.asString());
                open.add(done);
            }
        if (open.stream().distinct().count() > 1)
            wrong.add(words + ", " + person.name + ": not the same for all " + open);
        return open.contains(true) ? "✓" : "–";
    }

    private static String allowed(Person person, java.util.function.Function<Organisation, String> path) {
        return person.asks.stream()
                .map(ask -> {
                    Response answer = ask.get().get(path.apply(person.organisation.get()));
                    if (answer.statusCode() != 200) return "–";
                    JsonPath body = answer.jsonPath();
                    List<String> names = body.getList("actions.findAll { it.allowed }.name");
                    if (!names.isEmpty()) return String.join(", ", names);
                    return body.getList("actions").isEmpty() ? "none listed" : "none";
                })
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static String table(String first, List<List<String>> rows) {
        List<String> head = new ArrayList<>(List.of(first));
        PERSONS.forEach(person -> head.add(person.name));
        return Stream.concat(Stream.of(head, head.stream().map(name -> "---").toList()), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
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
        return ask(of, "new" + UUID.randomUUID());
    }

    private static String ask(Organisation of, String subject) {
        return Calls.with(Caller.as(subject), "{\"role\": \"editor\", \"message\": \"Bonjour.\"}")
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
