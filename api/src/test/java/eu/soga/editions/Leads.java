package eu.soga.editions;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An edition lead at work: editions, slots and releases through the API. */
public final class Leads {
    public static final String API = "/api/v1";
    public static final String EDITIONS = API + "/editions";

    private Leads() {}

    public static RequestSpecification lead() {
        return Caller.as("lea", "edition-lead").contentType(ContentType.JSON);
    }

    /** An edition in Lyon on 23 and in Brussels on 24 November 2027, not published, with two tracks and a room in each. */
    public static String created() {
        Organisation organiser = OrganisationFixtures.listed();
        return lead().body(edition(
                        organiser,
                        List.of(
                                leg("Lyon", "FR", "Europe/Paris", "2027-11-23"),
                                leg("Bruxelles", "BE", "Europe/Brussels", "2027-11-24"))))
                .post(EDITIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> edition(Organisation organiser, List<Map<String, Object>> legs) {
        List<Map<String, Object>> rooms = new ArrayList<>();
        for (int leg = 0; leg < legs.size(); leg++)
            rooms.add(Map.of("leg", leg, "name", "Salle " + leg, "capacity", 40));
        return Map.of(
                "slug", "rencontres-2027",
                "text",
                        Map.of(
                                "defaultLanguage",
                                "fr",
                                "name",
                                Map.of("fr", "Rencontres 2027"),
                                "theme",
                                Map.of(),
                                "summary",
                                Map.of()),
                "days", Map.of("first", "2027-11-23", "last", "2027-11-24"),
                "organiserId", organiser.id,
                "about", about(),
                "legs", legs,
                "partners", List.of(),
                "tracks",
                        List.of(
                                Map.of("name", Map.of("fr", "Communs"), "hue", "green"),
                                Map.of("name", Map.of("fr", "Données"), "hue", "blue")),
                "rooms", rooms);
    }

    private static Map<String, Object> about() {
        List<Object> none = List.of();
        return Map.of(
                "objectives",
                none,
                "audience",
                none,
                "funding",
                Map.of(),
                "questions",
                none,
                "press",
                none,
                "calls",
                none,
                "stops",
                none,
                "sources",
                none,
                "disagreements",
                none);
    }

    private static Map<String, Object> leg(String city, String country, String zone, String day) {
        return Map.of(
                "create",
                Map.of(
                        "title",
                        Map.of("fr", "Rencontres 2027, " + city),
                        "summary",
                        Map.of("fr", "Une journée."),
                        "city",
                        city,
                        "country",
                        country,
                        "zone",
                        zone,
                        "firstDay",
                        day,
                        "lastDay",
                        day));
    }

    /** A session of an hour in this leg (0: Lyon on the 23rd, 1: Brussels on the 24th), in the room of the leg. */
    public static Map<String, Object> session(String edition, int leg, String title, String hour, List<String> people) {
        Response read = lead().get(EDITIONS + "/" + edition);
        String day = leg == 0 ? "2027-11-23" : "2027-11-24";
        String start = day + "T" + hour + ":00";
        String end = day + "T" + "%02d".formatted(Integer.parseInt(hour) + 1) + ":00";
        return Map.of(
                "legId", read.path("legs[" + leg + "].id"),
                "time", Map.of("day", day, "start", start, "end", end),
                "title", Map.of("fr", title),
                "summary", Map.of("fr", "De quoi il s’agit."),
                "kind", "workshop",
                "trackId", read.path("tracks[0].id"),
                "roomId", read.path("rooms[" + leg + "].id"),
                "seats", 30,
                "people",
                        people.stream()
                                .map(id -> Map.of("speakerId", id, "part", "speaker"))
                                .toList(),
                "hosts", List.of());
    }

    public static String added(String edition, Map<String, Object> slot) {
        return lead().body(slot)
                .post(EDITIONS + "/" + edition + "/slots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String speaker(String edition, String name, boolean consent) {
        return lead().body(Map.of("name", name, "title", Map.of(), "biography", Map.of(), "consent", consent))
                .post(EDITIONS + "/" + edition + "/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void published(String edition) {
        String tag = lead().get(EDITIONS + "/" + edition).header("ETag");
        lead().header("If-Match", tag)
                .post(EDITIONS + "/" + edition + "/publish")
                .then()
                .statusCode(200);
    }

    /** Releases the draft as it is now. */
    public static Response release(String edition) {
        String tag = lead().get(EDITIONS + "/" + edition + "/draft").header("ETag");
        return lead().header("If-Match", tag)
                .body(Map.of("note", Map.of("fr", "Nouveau."), "major", false))
                .post(EDITIONS + "/" + edition + "/release");
    }
}
