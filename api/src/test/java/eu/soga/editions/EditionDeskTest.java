package eu.soga.editions;

import static eu.soga.editions.Leads.API;
import static eu.soga.editions.Leads.EDITIONS;
import static eu.soga.editions.Leads.added;
import static eu.soga.editions.Leads.created;
import static eu.soga.editions.Leads.lead;
import static eu.soga.editions.Leads.published;
import static eu.soga.editions.Leads.release;
import static eu.soga.editions.Leads.session;
import static eu.soga.editions.Leads.speaker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lead builds an edition, releases its programme twice, and is told what is wrong. */
@QuarkusTest
@Now.At("2027-09-01T09:00:00Z")
class EditionDeskTest {
    @Test
    void from_an_empty_edition_to_its_second_release() {
        String edition = created();
        given().get(EDITIONS + "/" + edition).then().statusCode(404);
        String ondine = speaker(edition, "Ondine Exemple", true);
        String discreet = speaker(edition, "Personne discrète", false);
        String mapping = added(edition, session(edition, 0, "Cartographier", "10", List.of(ondine, discreet)));
        String closing = added(edition, session(edition, 1, "Clôture", "16", List.of()));
        added(edition, pause(edition));
        release(edition).then().statusCode(409).body("reason", equalTo("edition-not-public"));
        published(edition);

        release(edition)
                .then()
                .statusCode(200)
                .body("release", equalTo("1.0"))
                .body("next", equalTo("1.1"))
                .body("changes", empty());
        var programme = given().get(EDITIONS + "/rencontres-2027/programme");
        programme
                .then()
                .body("slots", hasSize(3))
                .body("slots[0].people.name", contains("Ondine Exemple"))
                .body("slots[0].hiddenPeople", equalTo(1))
                .body("slots[1].session", nullValue())
                .body("slots[2].id", equalTo(closing));
        String event = programme.path("slots[0].session.slug");
        given().get(API + "/events/" + event)
                .then()
                .body("partOf.id", notNullValue())
                .body("schedule.start", equalTo("2027-11-23T10:00"))
                .body("place.city", equalTo("Lyon"));
        release(edition).then().statusCode(409).body("reason", equalTo("nothing-changed"));

        int sequence = given().get(API + "/events/" + event).path("sequence");
        change(mapping, session(edition, 0, "Cartographier ensemble", "11", List.of(ondine)))
                .then()
                .statusCode(200);
        remove(closing);
        // readers see the release, not the draft
        given().get(EDITIONS + "/rencontres-2027/programme")
                .then()
                .body("slots[0].time.start", equalTo("2027-11-23T10:00:00"));
        lead().get(EDITIONS + "/" + edition + "/draft")
                .then()
                .body("changes.kind", contains("retimed", "renamed", "people-changed", "removed"))
                .body("changes[0].before", equalTo("2027-11-23T10:00/2027-11-23T11:00"))
                .body("changes[0].slot", equalTo(mapping));
        release(edition).then().statusCode(200).body("release", equalTo("1.1"));
        given().get(EDITIONS + "/rencontres-2027/releases")
                .then()
                .body("items.number", contains("1.1", "1.0"))
                .body("items[0].changes.kind", hasItem("removed"))
                .body("items[1].changes", empty());
        given().get(EDITIONS + "/rencontres-2027/programme")
                .then()
                .body("slots.id", hasItem(mapping))
                .body("slots", hasSize(2));
        assertThat(given().get(API + "/events/" + event).<Integer>path("sequence"))
                .isGreaterThan(sequence);
        String cancelled = programme.path("slots[2].session.slug");
        given().get(API + "/events/" + cancelled).then().body("status", equalTo("cancelled"));

        // taking consent back hides a name at once, without a release
        String tag = lead().get(EDITIONS + "/" + edition + "/speakers")
                .path("items.find { it.id == '" + ondine + "' }.version")
                .toString();
        lead().header("If-Match", "\"" + tag + "\"")
                .body(Map.of("name", "Ondine Exemple", "title", Map.of(), "biography", Map.of(), "consent", false))
                .put(API + "/speakers/" + ondine)
                .then()
                .statusCode(200);
        assertThat(given().get(EDITIONS + "/rencontres-2027/programme").asString())
                .doesNotContain("Ondine");
    }

    @Test
    void conflicts_are_told_as_they_arise_and_block_a_release() {
        String edition = created();
        published(edition);
        String ondine = speaker(edition, "Ondine Exemple", true);
        String one = added(edition, session(edition, 0, "Une", "10", List.of(ondine)));
        String two = added(edition, session(edition, 0, "Deux", "10", List.of(ondine)));
        lead().get(EDITIONS + "/" + edition + "/draft")
                .then()
                .body("warnings.code", contains("room-twice", "speaker-twice"))
                .body("warnings[0].slots", contains(one, two))
                .body("warnings[0].blocking", equalTo(true));
        release(edition)
                .then()
                .statusCode(409)
                .body("reason", equalTo("programme-conflicts"))
                .body("violations.pointer", hasItem("/slots/" + one));
        given().get(EDITIONS + "/" + edition + "/programme").then().body("slots", empty());
    }

    @Test
    void two_leads_on_one_slot_do_not_overwrite_each_other() {
        String edition = created();
        String slot = added(edition, session(edition, 0, "Une", "10", List.of()));
        var body = session(edition, 0, "Autre", "12", List.of());
        lead().header("If-Match", "\"0\"")
                .body(body)
                .put(API + "/programme-slots/" + slot)
                .then()
                .statusCode(200);
        lead().header("If-Match", "\"0\"")
                .body(body)
                .put(API + "/programme-slots/" + slot)
                .then()
                .statusCode(412);
        lead().body(body).put(API + "/programme-slots/" + slot).then().statusCode(428);
        published(edition);
        String read = lead().get(EDITIONS + "/" + edition + "/draft").header("ETag");
        added(edition, session(edition, 1, "Depuis", "10", List.of()));
        lead().header("If-Match", read)
                .body(Map.of("note", Map.of(), "major", false))
                .post(EDITIONS + "/" + edition + "/release")
                .then()
                .statusCode(412);
    }

    @Test
    void calls_have_a_deadline_in_a_zone_and_press_is_listed() {
        String edition = created();
        Map<String, Object> call = new HashMap<>(Map.of(
                "title", Map.of("fr", "Appel à ateliers"),
                "text", Map.of("fr", "Proposez un atelier."),
                "closesOn", "2027-09-15",
                "closesTime", "18:00",
                "zone", "Europe/Brussels"));
        Map<String, Object> mention = Map.of("title", "Un réseau", "publisher", "Le Journal", "on", "2027-10-02");
        changed(edition, about -> {
                    about.put("calls", List.of(call));
                    about.put("press", List.of(mention));
                })
                .then()
                .statusCode(200);
        lead().get(EDITIONS + "/" + edition)
                .then()
                .body("about.calls[0].closesTime", equalTo("18:00"))
                .body("about.calls[0].zone", equalTo("Europe/Brussels"))
                .body("about.press[0].publisher", equalTo("Le Journal"));
        call.put("zone", "Mars/Olympus");
        call.remove("closesOn");
        changed(edition, about -> about.put("calls", List.of(call)))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/about/calls/0/closesOn", "/about/calls/0/zone"));
        call.put("closesTime", "25:00");
        changed(edition, about -> about.put("calls", List.of(call)))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/about/calls/0/closesTime"));
    }

    @Test
    void online_rooms_open_by_the_minutes_of_the_edition_unless_leg_or_session_say_otherwise() {
        String edition = created();
        added(edition, session(edition, 0, "Une", "10", List.of()));
        published(edition);
        release(edition);
        String leg = lead().get(EDITIONS + "/" + edition).path("legs[0].id");
        String event = given().get(EDITIONS + "/rencontres-2027/programme").path("slots[0].session.eventId");
        usualRoom(event, 15, 15);
        changed(edition, about -> about.put("onlineRooms", Map.of("opensBefore", 45)))
                .then()
                .statusCode(200);
        usualRoom(event, 45, 15);
        usualRoom(leg, 45, 15);
        String setup = Leads.API + "/events/" + leg + "/registration-setup";
        Map<String, Object> own = Map.of(
                "audience", "everyone",
                "questions", List.of(),
                "survey", false,
                "invited", List.of(),
                "room", Map.of("opensBefore", 5));
        lead().header("If-Match", lead().get(setup).header("ETag"))
                .body(own)
                .put(setup)
                .then()
                .statusCode(200);
        usualRoom(event, 5, 15);
        changed(edition, about -> about.put("onlineRooms", Map.of("opensBefore", 1441)))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/about/onlineRooms/opensBefore"));
    }

    private static void usualRoom(String event, int opensBefore, int closesAfter) {
        lead().get(Leads.API + "/events/" + event + "/registration-setup")
                .then()
                .statusCode(200)
                .body("usualRoom.opensBefore", equalTo(opensBefore))
                .body("usualRoom.closesAfter", equalTo(closesAfter));
    }

    /** Changes what an edition says about itself, and nothing else. */
    private static Response changed(String edition, Consumer<Map<String, Object>> change) {
        Response now = lead().get(EDITIONS + "/" + edition);
        Map<String, Object> about = new HashMap<>(now.path("about"));
        change.accept(about);
        List<Map<String, Object>> legs = now.path("legs");
        List<Map<String, Object>> rooms = now.path("rooms");
        return lead().header("If-Match", now.header("ETag"))
                .body(Map.of(
                        "slug", now.<Object>path("slug"),
                        "text",
                                Map.of(
                                        "defaultLanguage",
                                        (Object) "fr",
                                        "name",
                                        now.<Object>path("name"),
                                        "theme",
                                        now.<Object>path("theme"),
                                        "summary",
                                        now.<Object>path("summary")),
                        "days", Map.of("first", "2027-11-23", "last", "2027-11-24"),
                        "organiserId", now.<Object>path("organiser.id"),
                        "about", about,
                        "legs",
                                legs.stream()
                                        .map(leg -> Map.of("eventId", leg.get("id")))
                                        .toList(),
                        "partners", List.of(),
                        "tracks", now.<Object>path("tracks"),
                        "rooms",
                                rooms.stream()
                                        .map(room -> Map.of(
                                                "id",
                                                room.get("id"),
                                                "leg",
                                                room.get("legId")
                                                                .equals(legs.get(0)
                                                                        .get("id"))
                                                        ? 0
                                                        : 1,
                                                "name",
                                                room.get("name"),
                                                "capacity",
                                                room.get("capacity")))
                                        .toList()))
                .put(EDITIONS + "/" + edition);
    }

    @Test
    void bad_input_gets_a_clear_problem() {
        String edition = created();
        String other = created2();
        Map<String, Object> slot = new HashMap<>(session(edition, 0, "Une", "10", List.of()));
        slot.put("legId", lead().get(EDITIONS + "/" + other).path("legs[0].id"));
        slot.put("time", Map.of("day", "2027-11-23", "start", "2027-11-23T10:00", "end", "2027-11-23T09:00"));
        slot.put("title", Map.of("en", "Only English"));
        slot.put("people", List.of(Map.of("speakerId", edition, "part", "speaker")));
        lead().body(slot)
                .post(EDITIONS + "/" + edition + "/slots")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains("/title/fr", "/legId", "/time/end", "/roomId", "/people/0/speakerId"));
        lead().body(Map.of("slug", "Pas Bon")).post(EDITIONS).then().statusCode(400);
        // a room that a slot uses stays
        added(edition, session(edition, 0, "Deux", "10", List.of()));
        String tag = lead().get(EDITIONS + "/" + edition).header("ETag");
        lead().header("If-Match", tag)
                .body(Leads.edition(OrganisationFixtures.listed(), List.of()))
                .put(EDITIONS + "/" + edition)
                .then()
                .statusCode(400)
                .body("violations.message", hasItem(containsString("Move or delete them first")));
    }

    private static String created2() {
        Map<String, Object> edition = new HashMap<>(Leads.edition(
                OrganisationFixtures.listed(),
                List.of(Map.of(
                        "create",
                        Map.of(
                                "title",
                                Map.of("fr", "Autre"),
                                "summary",
                                Map.of("fr", "Autre."),
                                "city",
                                "Lille",
                                "country",
                                "FR",
                                "zone",
                                "Europe/Paris",
                                "firstDay",
                                "2027-11-23",
                                "lastDay",
                                "2027-11-23")))));
        edition.put("slug", "autres-2027");
        return lead().body(edition)
                .post(EDITIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({"edition-lead,201", "admin,201", "moderator,403", "secretary,403"})
    void only_leads_write(String role, int status) {
        Caller.as("x", role)
                .contentType(ContentType.JSON)
                .body(Leads.edition(OrganisationFixtures.listed(), List.of()))
                .post(EDITIONS)
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> pause(String edition) {
        Map<String, Object> pause = new HashMap<>(session(edition, 0, "Pause", "12", List.of()));
        pause.remove("kind");
        pause.remove("roomId");
        return pause;
    }

    private static Response change(String slot, Map<String, Object> body) {
        return lead().header("If-Match", "\"0\"").body(body).put(API + "/programme-slots/" + slot);
    }

    private static void remove(String slot) {
        lead().header("If-Match", "*")
                .delete(API + "/programme-slots/" + slot)
                .then()
                .statusCode(204);
    }
}
