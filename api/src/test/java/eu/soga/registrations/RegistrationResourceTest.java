package eu.soga.registrations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationResourceTest {
    private static final String API = "/api/v1/";
    private static final Pattern LINK = Pattern.compile("/registrations/([A-Za-z0-9_-]{43})");

    private final Notices notices;
    private Organisation organisation;

    RegistrationResourceTest(Notices notices) {
        this.notices = notices;
    }

    @BeforeEach
    void organisation() {
        organisation = OrganisationFixtures.trusted("paul");
    }

    private static String body(String person, String mode) {
        return """
                {"name": "%1$s", "email": "%1$s@example.org", "mode": "%2$s", "language": "fr", "consent": true}
                """.formatted(person, mode);
    }

    private static ValidatableResponse register(Event event, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(API + "events/" + event.id + "/registrations")
                .then();
    }

    private static ValidatableResponse register(Event event, String person, String mode) {
        return register(event, body(person, mode));
    }

    /** The secret of the link in the latest mail to a person; tells everything that waits first. */
    private String token(String person) {
        notices.run();
        String text = (String) Seats.rows("SELECT text FROM mail WHERE recipient = '" + person
                        + "@example.org' AND text LIKE '%/registrations/%' ORDER BY created_at DESC, id DESC")
                .getFirst()[0];
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse act(String token, String act) {
        return given().post(API + "registrations/" + token + "/" + act).then();
    }

    private static List<String> subjects(String person) {
        return Seats.rows("SELECT subject FROM mail WHERE recipient = '" + person
                        + "@example.org' ORDER BY created_at, id")
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    @Nested
    class Registering {
        @Test
        void gives_a_seat_then_a_place_in_the_list_then_nothing() {
            Event event = Seats.event(organisation, 1, 1);
            register(event, "ada", "on-site")
                    .statusCode(201)
                    .header("Location", startsWith("/api/v1/events/" + event.id + "/registrations/"))
                    .body("status", equalTo("confirmed"))
                    .body("position", nullValue())
                    .body("keySet()", not(hasItem("token")));
            register(event, "bob", "on-site")
                    .statusCode(201)
                    .body("status", equalTo("waitlisted"))
                    .body("position", equalTo(1));
            register(event, "cem", "on-site").statusCode(409).body("type", equalTo("/problems/full"));
            register(event, "cem", "remote").statusCode(201).body("status", equalTo("confirmed"));
            given().get(API + "events/" + event.id + "/seats")
                    .then()
                    .statusCode(200)
                    .body("modes.mode", equalTo(List.of("on-site", "remote")))
                    .body("modes.state", equalTo(List.of("full", "open")))
                    .body("modes[0].free", equalTo(0));
        }

        @Test
        void keeps_one_registration_for_each_address_and_sends_its_link_again() {
            Event event = Seats.event(organisation, 5, 0);
            register(event, "ada", "on-site").statusCode(201);
            notices.run();
            register(event, body("ada", "remote").replace("ada@", "ADA@"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/duplicate"));
            notices.run();
            assertThat(subjects("ada"))
                    .hasSize(2)
                    .anyMatch(subject -> subject.startsWith("Inscription confirmée"))
                    .anyMatch(subject -> subject.startsWith("Votre inscription"));
        }

        @Test
        void answers_a_repeated_request_with_the_same_key_alike() {
            Event event = Seats.event(organisation, 5, 0);
            String first = keyed(event, body("ada", "on-site"));
            assertThat(keyed(event, body("ada", "on-site"))).isEqualTo(first);
            assertThat(Seats.rows("SELECT 1 FROM registration")).hasSize(1);
        }

        private String keyed(Event event, String body) {
            return given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "k1")
                    .body(body)
                    .post(API + "events/" + event.id + "/registrations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"email\": \"a@example.org\\nBcc: b@example.org\"",
                    "\"email\": \"a b@example.org\"",
                    "\"email\": \"nobody\"",
                    "\"email\": \"\\\"a@b\\\"@example.org\"",
                    "\"email\": \"a\u00a0b@example.org\"",
                    "\"organisation\": {\"name\": \" a\"}",
                    "\"name\": \"Gagnez sur https://spam.example\"",
                    "\"name\": \"\"",
                    "\"consent\": false",
                    "\"mode\": \"by-phone\"",
                    "\"organisation\": {}",
                    "\"organisation\": {\"id\": \"01990000-0000-7000-8000-000000000000\"}",
                    "\"language\": \"de\"",
                    "\"answers\": {\"q\": null}"
                })
        void refuses_what_it_cannot_use(String field) {
            Event event = Seats.event(organisation, 5, 0);
            String name = field.substring(1, field.indexOf('"', 1));
            String body = body("ada", "on-site").replaceFirst("\"" + name + "\": (\"[^\"]*\"|true)", "");
            body = body.replaceAll(",\\s*(,|\\})", "$1").replace("{, ", "{");
            register(
                            event,
                            body.strip()
                                    .replaceFirst("\\}$", ", " + java.util.regex.Matcher.quoteReplacement(field) + "}"))
                    .statusCode(400)
                    .body("violations", hasSize(1))
                    .body("violations[0].pointer", startsWith("/" + name));
            assertThat(Seats.rows("SELECT 1 FROM registration")).isEmpty();
        }

        @Test
        void refuses_events_that_take_no_registration_now() {
            refused(EventFixtures.published(organisation), "not-offered");
            Event cancelled = Seats.event(organisation, 5, 0);
            Caller.as("paul")
                    .contentType(ContentType.JSON)
                    .body("{\"note\": {\"fr\": \"Malade.\"}}")
                    .post(API + "events/" + cancelled.id + "/cancel")
                    .then()
                    .statusCode(200);
            refused(cancelled, "event-cancelled");
            var day = EventFixtures.day();
            refused(
                    with(new RegistrationPolicy(
                            RegistrationPolicy.Mode.HERE, null, null, null, day.atTime(9, 0), null)),
                    "not-open-yet");
            Event closing = with(new RegistrationPolicy(
                    RegistrationPolicy.Mode.HERE,
                    null,
                    null,
                    null,
                    null,
                    day.minusDays(3).atTime(9, 0)));
            Seats.at(day.minusDays(2).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
            refused(closing, "closed");
            Event over = Seats.event(organisation, 5, 0);
            Seats.at(over.endsAt());
            refused(over, "event-over");
            given().contentType(ContentType.JSON)
                    .body(body("ada", "on-site"))
                    .post(API + "events/" + EventFixtures.draft(organisation).id + "/registrations")
                    .then()
                    .statusCode(404);
        }

        private Event with(RegistrationPolicy policy) {
            return EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                    .registration(policy)
                    .build());
        }

        private void refused(Event event, String reason) {
            register(event, "ada", "on-site").statusCode(409).body("reason", equalTo(reason));
        }

        @Test
        void holds_an_address_that_registers_for_everything() {
            Event event = Seats.event(organisation, 100, 0);
            register(event, "ada", "on-site").statusCode(201);
            UUID id = (UUID) Seats.rows("SELECT id FROM registration").getFirst()[0];
            Seats.change(
                    "INSERT INTO registration (id, created_at, updated_at, event_id, mode, status, name, email, language, code)"
                            + " SELECT uuidv7(), created_at, updated_at, event_id, mode, 'CANCELLED', name, email, language, 'X' || n"
                            + " FROM registration, generate_series(1, 29) n WHERE id = '" + id + "'");
            register(Seats.event(organisation, 5, 0), "ada", "on-site")
                    .statusCode(429)
                    .body("reason", equalTo("too-many"));
        }
    }

    @Nested
    class Managing {
        @Test
        void a_freed_seat_is_offered_to_the_next_who_accepts_it() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "on-site");
            register(event, "bob", "on-site");
            register(event, "cem", "on-site");
            String ada = token("ada");
            String bob = token("bob");
            String cem = token("cem");
            given().get(API + "registrations/" + cem)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("private"))
                    .body("status", equalTo("waitlisted"))
                    .body("position", equalTo(2))
                    .body("ticket", nullValue())
                    .body("actions.name", equalTo(List.of("cancel", "change-mode")));
            act(cem, "accept").statusCode(409).body("reason", equalTo("wrong-state"));
            act(ada, "cancel").statusCode(200).body("status", equalTo("cancelled"));
            notices.run();
            given().get(API + "registrations/" + bob)
                    .then()
                    .body("status", equalTo("offered"))
                    .body("actions.name", hasItem("accept"));
            act(bob, "accept").statusCode(200).body("status", equalTo("confirmed"));
            act(ada, "cancel").statusCode(409);
            notices.run();
            assertThat(subjects("bob"))
                    .extracting(subject -> subject.split("[ ,]")[0])
                    .containsExactly("Liste", "Une", "Inscription");
            assertThat(Seats.faults(event.id)).isEmpty();
        }

        @Test
        void an_offer_that_nobody_answers_passes_on() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "on-site");
            register(event, "bob", "on-site");
            register(event, "cem", "on-site");
            String bob = token("bob");
            act(token("ada"), "cancel").statusCode(200);
            Seats.at(Now.instant().plus(Duration.ofHours(25)));
            act(bob, "accept").statusCode(410).body("reason", equalTo("offer-over"));
            notices.run();
            assertThat(subjects("bob")).last().asString().startsWith("La place n’est plus réservée");
            assertThat(Seats.rows("SELECT status FROM registration WHERE name = 'cem'")
                            .getFirst()[0])
                    .isEqualTo("OFFERED");
        }

        @Test
        void changing_the_mode_keeps_the_seat_when_none_is_free_there() {
            Event event = EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                    .registration(Seats.policy(1, 1, 5))
                    .build());
            register(event, "ada", "on-site");
            register(event, "bob", "remote");
            register(event, "cem", "on-site");
            String ada = token("ada");
            String bob = token("bob");
            change(ada, "remote").statusCode(409).body("type", equalTo("/problems/full"));
            assertThat(Seats.rows("SELECT mode, status FROM registration WHERE name = 'ada'")
                            .getFirst())
                    .containsExactly("ON_SITE", "CONFIRMED");
            act(bob, "cancel");
            change(ada, "remote").statusCode(200).body("mode", equalTo("remote"));
            assertThat(Seats.rows("SELECT status FROM registration WHERE name = 'cem'")
                            .getFirst()[0])
                    .isEqualTo("OFFERED");
            assertThat(Seats.faults(event.id)).isEmpty();
        }

        private ValidatableResponse change(String token, String mode) {
            return given().contentType(ContentType.JSON)
                    .body("{\"mode\": \"" + mode + "\"}")
                    .post(API + "registrations/" + token + "/change-mode")
                    .then();
        }

        @Test
        void a_link_that_was_passed_on_can_be_ended() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "on-site");
            String first = token("ada");
            act(first, "renew-link").statusCode(204);
            given().get(API + "registrations/" + first).then().statusCode(404);
            String second = token("ada");
            assertThat(second).isNotEqualTo(first);
            assertThat(Seats.rows("SELECT 1 FROM registration_link WHERE token_hash LIKE '%" + second + "%'"))
                    .isEmpty();
            Seats.at(event.endsAt().plus(Duration.ofDays(31)));
            given().get(API + "registrations/" + second).then().statusCode(410);
        }

        @Test
        void the_room_opens_by_its_clock_and_who_joins_counts_as_present() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "remote");
            String ada = token("ada");
            String opens = event.startsAt().minusSeconds(900).toString();
            given().get(API + "registrations/" + ada)
                    .then()
                    .body("event.room.opensAt", equalTo(opens))
                    .body(
                            "event.room.closesAt",
                            equalTo(event.endsAt().plusSeconds(900).toString()))
                    .body("actions.find { it.name == 'join' }.reason", equalTo("room-not-open-yet"));
            Seats.at(event.startsAt().minusSeconds(901));
            act(ada, "join").statusCode(409).body("reason", equalTo("room-not-open-yet"));
            assertThat(Seats.rows("SELECT 1 FROM attendance")).isEmpty();

            Seats.at(event.startsAt().minusSeconds(900));
            given().get(API + "registrations/" + ada)
                    .then()
                    .body("actions.find { it.name == 'join' }.allowed", equalTo(true));
            act(ada, "join").statusCode(200).body("url", equalTo("https://example.org/live"));
            act(ada, "join").statusCode(200);
            assertThat(Seats.rows("SELECT mode, recorded_by FROM attendance"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsExactly("REMOTE", "self"));

            Seats.at(event.endsAt().plusSeconds(899));
            act(ada, "join").statusCode(200);
            Seats.at(event.endsAt().plusSeconds(900));
            act(ada, "join").statusCode(409).body("reason", equalTo("room-closed"));
        }

        @Test
        void minutes_are_those_of_the_session_else_of_what_it_is_part_of() {
            Event leg = Seats.event(organisation, 1, 5);
            Event session = Seats.event(organisation, 1, 5);
            Seats.change("UPDATE event SET parent_id = '%s' WHERE id = '%s'".formatted(leg.id, session.id));
            setRoom(leg, "{\"opensBefore\": 45, \"closesAfter\": 0}").statusCode(200);
            room(session)
                    .body(
                            "hours.opensAt",
                            equalTo(session.startsAt().minusSeconds(2700).toString()))
                    .body("hours.closesAt", equalTo(session.endsAt().toString()));
            setRoom(session, "{\"opensBefore\": 60, \"closesAfter\": null}")
                    .statusCode(200)
                    .body("room.opensBefore", equalTo(60))
                    .body("room.closesAfter", nullValue())
                    .body("usualRoom.opensBefore", equalTo(45));
            room(session)
                    .body(
                            "hours.opensAt",
                            equalTo(session.startsAt().minusSeconds(3600).toString()))
                    .body("hours.closesAt", equalTo(session.endsAt().toString()));
            setRoom(session, "{\"opensBefore\": 1441, \"closesAfter\": 5}").statusCode(400);

            // counts as present from half an hour before the start, however early the room opens
            register(session, "ada", "remote");
            String ada = token("ada");
            Seats.at(session.startsAt().minusSeconds(3000));
            act(ada, "join").statusCode(200);
            assertThat(Seats.rows("SELECT 1 FROM attendance")).isEmpty();
            Seats.at(session.startsAt().minusSeconds(1800));
            act(ada, "join").statusCode(200);
            assertThat(Seats.rows("SELECT 1 FROM attendance")).hasSize(1);
        }

        private ValidatableResponse setRoom(Event event, String room) {
            return Caller.as("lea", "edition-lead")
                    .header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body(
                            "{\"audience\": \"everyone\", \"questions\": [], \"survey\": false, \"invited\": [], \"room\": "
                                    + room + "}")
                    .put(API + "events/" + event.id + "/registration-setup")
                    .then();
        }

        private ValidatableResponse room(Event event) {
            return given().get(API + "events/" + event.id + "/online-room")
                    .then()
                    .statusCode(200);
        }

        @Test
        void everyone_sees_when_a_room_opens_and_its_address_only_if_it_is_for_everyone() {
            Event event = Seats.event(organisation, 1, 5);
            Seats.change("UPDATE event SET online_released_to = 'EVERYONE' WHERE id = '" + event.id + "'");
            Seats.at(event.startsAt().minusSeconds(901));
            room(event).body("state", equalTo("not-open-yet")).body("url", nullValue());
            Seats.at(event.startsAt());
            room(event).body("state", equalTo("open")).body("url", equalTo("https://example.org/live"));
            Seats.change("UPDATE event SET online_released_to = 'REGISTERED' WHERE id = '" + event.id + "'");
            room(event).body("state", equalTo("open")).body("url", nullValue());
            Seats.change("UPDATE event SET online_url = NULL WHERE id = '" + event.id + "'");
            given().get(API + "events/" + event.id + "/online-room").then().statusCode(404);
            given().get(API + "events/" + UUID.randomUUID() + "/online-room")
                    .then()
                    .statusCode(404);
        }

        @Test
        void the_room_of_a_cancelled_or_postponed_event_stays_closed() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "remote");
            String ada = token("ada");
            Seats.at(event.startsAt());
            for (String status : List.of("cancelled", "postponed")) {
                Seats.change("UPDATE event SET status = '" + status.toUpperCase() + "' WHERE id = '" + event.id + "'");
                act(ada, "join").statusCode(409).body("reason", equalTo("event-" + status));
                given().get(API + "events/" + event.id + "/online-room").then().statusCode(404);
            }
        }

        @Test
        void a_signed_in_person_joins_without_the_mail() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "remote");
            Seats.at(event.startsAt());
            String id = Caller.withMail("ada@example.org", "ada-account")
                    .get(API + "me/registrations")
                    .path("items[0].id");
            Caller.as("mallory")
                    .post(API + "me/registrations/" + id + "/join")
                    .then()
                    .statusCode(404);
            Caller.withMail("ada@example.org", "ada-account")
                    .post(API + "me/registrations/" + id + "/join")
                    .then()
                    .statusCode(200)
                    .body("url", equalTo("https://example.org/live"));
            assertThat(Seats.rows("SELECT 1 FROM attendance")).hasSize(1);
        }

        @Test
        void people_with_an_account_find_their_registrations() {
            Event event = Seats.event(organisation, 5, 5);
            register(event, "ada", "on-site");
            String id = Caller.withMail("ada@example.org", "ada-account")
                    .get(API + "me/registrations")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].event.slug", equalTo(event.slug))
                    .extract()
                    .path("items[0].id");
            Caller.as("mallory")
                    .post(API + "me/registrations/" + id + "/cancel")
                    .then()
                    .statusCode(404);
            Caller.withMail("ada@example.org", "ada-account")
                    .post(API + "me/registrations/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"));
        }
    }

    @Nested
    class AtTheDesk {
        @Test
        void only_the_organiser_and_leads_see_who_registered() {
            Event event = Seats.event(organisation, 5, 5);
            register(event, "ada", "on-site");
            String path = API + "events/" + event.id + "/registrations";
            given().get(path).then().statusCode(401);
            Caller.as("mallory").get(path).then().statusCode(403);
            Caller.as("mod", "moderator").get(path).then().statusCode(403);
            Caller.as("lea", "edition-lead").get(path).then().statusCode(200);
            Caller.as("paul")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(1))
                    .body("items[0].person.email", equalTo("ada@example.org"))
                    .body("items[0].status", equalTo("confirmed"));
            Caller.as("paul").get(path + "?q=ADÀ&status=confirmed").then().body("items", hasSize(1));
            Caller.as("paul").get(path + "?q=bob").then().body("items", hasSize(0));
            Caller.as("paul")
                    .get(path + "/counts")
                    .then()
                    .statusCode(200)
                    .body("items.confirmed", equalTo(List.of(1, 0)));
        }

        @Test
        void the_file_runs_no_formula() {
            Event event = Seats.event(organisation, 5, 5);
            register(event, body("ada", "on-site").replace("\"ada\"", "\"=1+1\""));
            Caller.as("paul")
                    .get(API + "events/" + event.id + "/registrations.csv")
                    .then()
                    .statusCode(200)
                    .body(containsString("'=1+1"));
            Caller.as("mallory")
                    .get(API + "events/" + event.id + "/registrations.csv")
                    .then()
                    .statusCode(403);
        }

        @Test
        void the_organiser_cancels_somebodys_registration() {
            Event event = Seats.event(organisation, 1, 5);
            String id = register(event, "ada", "on-site").extract().path("id");
            register(event, "bob", "on-site");
            String path = API + "events/" + event.id + "/registrations/" + id + "/remove";
            Caller.as("mallory").post(path).then().statusCode(403);
            Caller.as("paul").post(path).then().statusCode(200).body("status", equalTo("cancelled"));
            notices.run();
            assertThat(subjects("ada")).last().asString().startsWith("Votre inscription a été annulée");
            assertThat(subjects("bob")).last().asString().startsWith("Une place pour vous");
        }

        @Test
        void seats_do_not_fall_below_what_is_taken() {
            Event event = Seats.event(organisation, 3, 5);
            register(event, "ada", "on-site");
            register(event, "bob", "on-site");
            EventRequest content = EventFixtures.content(organisation.id);
            save(event, content, Seats.policy(1, null, 5))
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/registration/capacity/onSite"))
                    .body("violations[0].reason", equalTo("seats-taken"));
            save(event, content, new RegistrationPolicy(RegistrationPolicy.Mode.NONE, null, null))
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/registration/mode"));
            save(event, content, Seats.policy(2, null, 5)).statusCode(200);
            register(event, "cem", "on-site").body("status", equalTo("waitlisted"));
            save(event, content, Seats.policy(4, null, 5)).statusCode(200);
            assertThat(Seats.rows("SELECT status FROM registration WHERE name = 'cem'")
                            .getFirst()[0])
                    .isEqualTo("OFFERED");
        }

        private ValidatableResponse save(Event event, EventRequest content, RegistrationPolicy policy) {
            String etag = Caller.as("paul").get(API + "events/" + event.id).header("ETag");
            return Caller.as("paul")
                    .contentType(ContentType.JSON)
                    .header("If-Match", etag)
                    .body(EventFixtures.json(new EventContentBuilder(content)
                            .registration(policy)
                            .build()))
                    .put(API + "events/" + event.id)
                    .then();
        }
    }

    @Nested
    class TellingPeople {
        @Test
        void a_move_and_a_cancellation_reach_everyone_once_with_a_rising_sequence() {
            Event event = Seats.event(organisation, 1, 5);
            register(event, "ada", "on-site");
            register(event, "bob", "on-site");
            notices.run();
            EventRequest content = new EventContentBuilder(EventFixtures.content(organisation.id))
                    .registration(Seats.policy(1, null, 5))
                    .build();
            String etag = Caller.as("paul").get(API + "events/" + event.id).header("ETag");
            Caller.as("paul")
                    .contentType(ContentType.JSON)
                    .header("If-Match", etag)
                    .body(EventFixtures.json(content.at(
                            ScheduleText.of(
                                    EventFixtures.day() + "T15:00", EventFixtures.day() + "T18:00", "Europe/Paris"),
                            null)))
                    .put(API + "events/" + event.id)
                    .then()
                    .statusCode(200);
            notices.run();
            Caller.as("paul")
                    .contentType(ContentType.JSON)
                    .body("{\"note\": {\"fr\": \"Malade.\"}}")
                    .post(API + "events/" + event.id + "/cancel")
                    .then()
                    .statusCode(200);
            notices.run();
            notices.run();
            assertThat(subjects("ada"))
                    .extracting(subject -> subject.split("[ \u00a0]")[0])
                    .containsExactly("Inscription", "Changement", "Événement");
            assertThat(subjects("bob"))
                    .extracting(subject -> subject.split("[ \u00a0]")[0])
                    .containsExactly("Liste", "Changement", "Événement");
            List<Map<String, String>> parts = Seats.rows(
                            "SELECT calendar, calendar_method FROM mail WHERE calendar IS NOT NULL ORDER BY created_at, id")
                    .stream()
                    .map(row -> Map.of(
                            "method", (String) row[1],
                            "uid", line((String) row[0], "UID"),
                            "sequence", line((String) row[0], "SEQUENCE"),
                            "start", line((String) row[0], "DTSTART")))
                    .toList();
            assertThat(parts).extracting(part -> part.get("method")).containsExactly("REQUEST", "REQUEST", "CANCEL");
            assertThat(parts).extracting(part -> part.get("sequence")).containsExactly("0", "1", "2");
            assertThat(parts)
                    .extracting(part -> part.get("uid"))
                    .containsOnly(parts.getFirst().get("uid"));
            assertThat(parts.get(1).get("start")).endsWith("T150000");
        }

        private static String line(String calendar, String name) {
            return calendar.replace("\r\n ", "")
                    .lines()
                    .filter(line -> line.matches(name + "[;:].*"))
                    .reduce((_, last) -> last)
                    .map(line -> line.substring(line.indexOf(':') + 1))
                    .orElseThrow();
        }

        @Test
        void a_reminder_comes_once_on_the_day_before_in_the_zone_of_the_event() {
            Event event = Seats.event(organisation, 5, 5);
            register(event, "ada", "on-site");
            notices.run();
            var morning = EventFixtures.day().minusDays(1).atTime(10, 0).atZone(java.time.ZoneId.of("Europe/Paris"));
            Seats.at(morning.minusMinutes(1).toInstant());
            notices.remind();
            notices.run();
            assertThat(subjects("ada")).hasSize(1);
            Seats.at(morning.toInstant());
            notices.remind();
            notices.remind();
            notices.run();
            assertThat(subjects("ada")).hasSize(2).last().asString().startsWith("Rappel");
        }

        @Test
        void every_mail_exists_in_both_languages() {
            for (Notice notice : Notice.values())
                for (String language : List.of("fr", "en"))
                    assertThat(getClass()
                                    .getResource("/templates/mails/registration-"
                                            + notice.name()
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .replace('_', '-') + "."
                                            + language + ".md"))
                            .as(notice + " " + language)
                            .isNotNull();
        }
    }
}
