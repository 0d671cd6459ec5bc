package eu.soga.registrations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organiser sets for an event, and what happens after it: surveys, then forgetting who came. */
@QuarkusTest
class AfterTheEventTest {
    private static final String API = "/api/v1/";

    private final Notices notices;
    private final Participation participation;
    private Organisation organisation;

    AfterTheEventTest(Notices notices, Participation participation) {
        this.notices = notices;
        this.participation = participation;
    }

    @BeforeEach
    void organisation() {
        organisation = OrganisationFixtures.trusted("paul");
    }

    @Test
    void who_took_part_answers_once_without_a_name_and_small_groups_are_not_shown() {
        Event event = Seats.event(organisation, 20, 0);
        setup(event, "everyone", "[]", true, "").statusCode(200).body("survey", equalTo(true));
        List<String> people = List.of("ada", "bob", "cyd", "dan", "eve", "fay");
        people.forEach(person -> Seats.registered(event, person));
        // Fay did not come
        people.subList(0, 5).forEach(person -> present(event, person));
        Instant end = Objects.requireNonNull(event.endsAt());
        Seats.at(end.plus(Duration.ofHours(1)));
        notices.remind();
        notices.run();
        assertThat(links()).isEmpty();
        Seats.at(end.plus(Duration.ofHours(3)));
        notices.remind();
        notices.remind();
        notices.run();
        assertThat(links()).hasSize(5);
        // nothing joins a link or an answer to a person
        assertThat(Seats.rows(
                                "SELECT column_name FROM information_schema.columns WHERE table_name IN"
                                        + " ('survey_ticket', 'survey_answer') AND column_name ~ 'registration|person|email|_at$'")
                        .stream()
                        .map(row -> row[0]))
                .containsExactly("expires_at");

        List<String> links = List.copyOf(links());
        for (int i = 0; i < 4; i++) answer(links.get(i), i + 2, i == 0).statusCode(204);
        answer(links.getFirst(), 1, false).statusCode(404);
        given().get(API + "surveys/" + links.getFirst()).then().statusCode(404);
        results(event)
                .body("asked", equalTo(5))
                .body("answers", equalTo(4))
                .body("groups", empty())
                .body("comments", empty())
                .body("testimonials", empty());
        given().get(API + "surveys/" + links.get(4))
                .then()
                .statusCode(200)
                .body("event.id", equalTo(event.id.toString()))
                .body("mode", equalTo("on-site"));
        answer(links.get(4), 5, false).statusCode(204);
        // everybody was on site: no second group
        results(event)
                .body("answers", equalTo(5))
                .body("groups", hasSize(1))
                .body("groups[0].mode", nullValue())
                .body("groups[0].average", equalTo(3.8f))
                .body("groups[0].ratings", contains(0, 1, 1, 1, 2))
                .body("comments", hasSize(5))
                .body("testimonials.text", contains("À refaire."))
                .body("testimonials[0].signature", equalTo("Ada"));
        assertThat(participation.surveys(List.of(event.id)))
                .containsExactly(new Participation.Survey(event.id, 5, List.of(2, 3, 4, 5, 5)));
        Caller.as("mona", "moderator")
                .get(API + "events/" + event.id + "/survey")
                .then()
                .statusCode(403);
    }

    @Test
    void a_group_that_would_be_told_by_difference_is_not_shown() {
        Event event = Seats.event(organisation, 20, 0);
        for (int i = 0; i < 6; i++) opinion(event, "ON_SITE", 5);
        for (int i = 0; i < 4; i++) opinion(event, "REMOTE", 1);
        results(event).body("groups", hasSize(1));
        opinion(event, "REMOTE", 1);
        results(event)
                .body("groups.mode", contains(null, "on-site", "remote"))
                .body("groups[2].average", equalTo(1.0f));
    }

    @Test
    void words_are_quoted_with_consent_only_and_a_survey_closes() {
        Event event = Seats.event(organisation, 20, 0);
        String link = Seats.survey(event);
        given().contentType(ContentType.JSON)
                .body("{\"rating\": 5, \"testimonial\": {\"text\": \"Bravo\", \"consent\": false}}")
                .post(API + "surveys/" + link + "/answer")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/testimonial/consent"));
        answer(link, 6, false).statusCode(400);
        Seats.change("UPDATE survey_ticket SET expires_at = timestamptz '2020-01-01 00:00Z'");
        given().get(API + "surveys/" + link).then().statusCode(410);
        given().get(API + "surveys/nothing").then().statusCode(404);
    }

    @Test
    void an_event_asks_its_questions_and_opens_to_members_or_to_who_was_invited() {
        Event event = Seats.event(organisation, 20, 0);
        String questions = """
                [{"key": "meal", "kind": "choice", "label": {"fr": "Repas"}, "choices": ["A", "B"], "required": true},
                 {"key": "bus", "kind": "yes-no", "label": {"fr": "Navette"}, "choices": [], "required": false}]
                """;
        setup(event, "invited", questions, false, "\"ADA@example.org\"")
                .statusCode(200)
                .body("invited", contains("ada@example.org"));
        given().get(API + "events/" + event.id + "/seats")
                .then()
                .body("audience", equalTo("invited"))
                .body("questions.key", contains("meal", "bus"));
        register(event, "bob", "{\"meal\": \"A\"}").statusCode(403).body("reason", equalTo("invited-only"));
        for (String wrong :
                List.of("{}", "{\"meal\": \"C\"}", "{\"meal\": \"A\", \"bus\": \"maybe\"}", "{\"x\": \"y\"}"))
            register(event, "ada", wrong).statusCode(400).body("violations[0].pointer", equalTo("/answers"));
        register(event, "ada", "{\"meal\": \"A\", \"bus\": \"yes\"}").statusCode(201);
        assertThat(desk(event, "registrations.csv").extract().asString()).contains("Repas: A | Navette: yes");

        setup(event, "members", "[]", false, "").statusCode(200).body("invited", empty());
        register(event, "cyd", "{}").statusCode(403).body("reason", equalTo("members-only"));
        setup(
                        event,
                        "everyone",
                        "[{\"key\": \"a\", \"kind\": \"choice\", \"label\": {\"fr\": \"A\"}, \"choices\": [], \"required\": false}]",
                        false,
                        "")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/questions/0/choices"));
        Caller.as("paul")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"audience\": \"everyone\", \"questions\": [], \"survey\": false, \"invited\": []}")
                .put(API + "events/" + event.id + "/registration-setup")
                .then()
                .statusCode(412);
    }

    @Test
    void names_are_forgotten_after_a_while_and_counts_stay() {
        Event past = Seats.event(organisation, 20, 0);
        Event other = Seats.event(organisation, 20, 0);
        String link = Seats.registered(past, "ada");
        given().get(API + "registrations/" + link)
                .then()
                .body("ticket.code", notNullValue())
                .body("ticket.picture.path", notNullValue())
                .body("ticket.attended", nullValue());
        register(past, "bob", "{\"allergies\": \"noix\"}").statusCode(201);
        register(other, "ada", "{}").statusCode(201);
        present(past, "ada");
        given().get(API + "registrations/" + link).then().body("ticket.attended.mode", equalTo("on-site"));
        Seats.change("UPDATE event SET ends_at = starts_at WHERE id = '" + past.id + "'");
        Seats.change("UPDATE event SET ends_at = ends_at + interval '90 days' WHERE id = '" + other.id + "'");
        Set<String> before = people(past, other);
        Instant end = Objects.requireNonNull(past.startsAt());
        Seats.at(end.plus(Duration.ofDays(179)));
        notices.remind();
        assertThat(Seats.rows("SELECT name FROM registration WHERE name = '–'")).isEmpty();
        Seats.at(end.plus(Duration.ofDays(181)));
        notices.remind();
        notices.remind();
        assertThat(Seats.rows(
                        "SELECT name, email LIKE '%@anonymous.invalid', answers::text FROM registration WHERE event_id = '"
                                + past.id + "'"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsExactly("–", true, "{}"));
        assertThat(Seats.rows("SELECT name FROM attendance WHERE name <> '–'")).isEmpty();
        given().get(API + "registrations/" + link).then().statusCode(404);
        // Ada is one person still: her later registration keeps its name until its own time has come
        assertThat(Seats.rows("SELECT name FROM registration WHERE event_id = '" + other.id + "'"))
                .containsExactly(new Object[] {"ada"});
        assertThat(before).hasSize(2);
        assertThat(people(past, other)).hasSize(2);
        desk(past, "registrations/counts").body("items.find { it.mode == 'on-site' }.confirmed", equalTo(2));
        Seats.at(end.plus(Duration.ofDays(280)));
        notices.remind();
        assertThat(Seats.rows("SELECT name FROM registration WHERE name <> '–'"))
                .isEmpty();
        assertThat(people(past, other)).hasSize(2);
    }

    private Set<String> people(Event... events) {
        return participation.at(List.of(events[0].id, events[1].id)).stream()
                .map(Participation.Seat::person)
                .collect(Collectors.toSet());
    }

    private static void present(Event event, String person) {
        Seats.change("""
                INSERT INTO attendance (id, created_at, event_id, registration_id, name, mode, attended_at, recorded_by, recorded_by_name)
                SELECT uuidv7(), r.created_at, r.event_id, r.id, r.name, 'ON_SITE', r.created_at, 'lead', 'Léa Lead'
                FROM registration r WHERE r.event_id = '%s' AND r.email = '%s@example.org'
                """.formatted(event.id, person));
    }

    private static void opinion(Event event, String mode, int rating) {
        Seats.change("INSERT INTO survey_answer (event_id, mode, rating) VALUES ('%s', '%s', %d)"
                .formatted(event.id, mode, rating));
    }

    /** The secrets of the links to surveys in all mails. */
    private static List<String> links() {
        return Seats.rows("SELECT text FROM mail WHERE text LIKE '%/surveys/%' ORDER BY recipient").stream()
                .map(row -> ((String) row[0]).replaceAll("(?s).*/surveys/([A-Za-z0-9_-]{43}).*", "$1"))
                .toList();
    }

    private static ValidatableResponse answer(String link, int rating, boolean quoted) {
        String testimonial = "{\"text\": \"À refaire.\", \"signature\": \"Ada\", \"consent\": true}";
        return given().contentType(ContentType.JSON)
                .body(
                        "{\"rating\": %d, \"expectations\": \"met\", \"again\": true, \"comment\": \"Bien.\", \"testimonial\": %s}"
                                .formatted(rating, quoted ? testimonial : "null"))
                .post(API + "surveys/" + link + "/answer")
                .then();
    }

    private static ValidatableResponse results(Event event) {
        return desk(event, "survey").statusCode(200);
    }

    private static ValidatableResponse desk(Event event, String path) {
        return Caller.as("paul").get(API + "events/" + event.id + "/" + path).then();
    }

    private static ValidatableResponse register(Event event, String person, String answers) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"name": "%1$s", "email": "%1$s@example.org", "mode": "on-site", "language": "fr", "consent": true,
                         "answers": %2$s}
                        """.formatted(person, answers))
                .post(API + "events/" + event.id + "/registrations")
                .then();
    }

    private static ValidatableResponse setup(
            Event event, String audience, String questions, boolean survey, String invited) {
        return Caller.as("paul")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"audience\": \"%s\", \"questions\": %s, \"survey\": %s, \"invited\": [%s]}"
                        .formatted(audience, questions, survey, invited))
                .put(API + "events/" + event.id + "/registration-setup")
                .then();
    }
}
