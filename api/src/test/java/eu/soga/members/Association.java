package eu.soga.members;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applicants, members and the desk do, by HTTP, in the words of the domain. */
public final class Association {
    public static final String API = "/api/v1/";
    public static final String MEMBERSHIPS = API + "memberships/";
    public static final String STATUTES = "2024-02-05";

    private Association() {}

    /** From now on it is this instant, and stays so. */
    public static void at(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
    }

    /** An association with statutes and prices: 50 and 120 EUR, calendar years, roll-over on 1 October. */
    public static void founded() {
        founded(false);
    }

    /** As above. @param secretaryAdmits the statutes let the secretary admit */
    public static void founded(boolean secretaryAdmits) {
        send("bob board", "statutes", """
                {"version": "%s", "adoptedOn": "2024-02-05", "secretaryAdmits": %s, "graceVotes": false}
                """.formatted(STATUTES, secretaryAdmits)).statusCode(201);
        prices("niveau-1", "2024-01-01", 50_00);
        prices("niveau-2", "2024-01-01", 120_00);
    }

    /** A flat price from a day on, with the roll-over day of 1 October. */
    public static ValidatableResponse prices(String tier, String from, long cents) {
        return send("sec secretary", "tiers/" + tier + "/prices", """
                {"validFrom": "%s", "year": "calendar", "rollOver": "10-01", "currency": "EUR",
                 "brackets": [{"from": 0, "cents": %d}], "example": true}
                """.formatted(from, cents))
                .statusCode(201);
    }

    /** Words of a person: subject, then roles. */
    private static io.restassured.specification.RequestSpecification as(String person) {
        String[] words = person.split(" ", 2);
        return words.length == 1 ? Caller.as(words[0]) : Caller.as(words[0], words[1].split(" "));
    }

    public static ValidatableResponse send(String person, String path, String body) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(body)
                .post(API + path)
                .then();
    }

    public static Response get(String person, String path) {
        return as(person).get(API + path);
    }

    public static String application(String tier, String college, @Nullable Organisation organisation) {
        return """
                {"tier": "%s", "college": "%s", "country": "FR", "statutes": "%s", "language": "fr"%s}
                """.formatted(
                        tier,
                        college,
                        STATUTES,
                        organisation == null ? "" : ", \"organisationId\": \"" + organisation.id + "\"");
    }

    /** Applies as a person, of the first tier. @return the id */
    public static String applied(String person) {
        return send(person, "memberships", application("niveau-1", "individus-benevoles", null))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Does an act on a membership. */
    public static ValidatableResponse act(String person, String id, String act, Object... pairs) {
        return act(person, id, act, body(pairs));
    }

    private static String body(Object... pairs) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i += 2)
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(pairs[i])
                    .append("\": ")
                    .append(
                            pairs[i + 1] instanceof String text && !text.startsWith("{")
                                    ? '"' + text + '"'
                                    : pairs[i + 1]);
        return json.append("}").toString();
    }

    private static ValidatableResponse act(String person, String id, String act, String body) {
        boolean bare = act.equals("withdraw") || act.equals("invoice");
        var request = as(person);
        return (bare
                        ? request.noContentType()
                        : request.contentType(ContentType.JSON).body(body))
                .post(MEMBERSHIPS + id + "/" + act)
                .then();
    }

    /** Admits and calls for the dues. */
    public static String due(String person) {
        String id = applied(person);
        act("bob board", id, "admit").statusCode(200);
        act("tess treasurer", id, "invoice").statusCode(200);
        return id;
    }

    /** A paid member. */
    public static String member(String person) {
        String id = due(person);
        pay(id).statusCode(200);
        return id;
    }

    /** Pays the whole balance of the last term by transfer, today. */
    public static ValidatableResponse pay(String id) {
        return pay(id, read(id).getLong("terms[-1].dues.balance"));
    }

    public static ValidatableResponse pay(String id, long cents) {
        return pay(id, read(id).getString("terms[-1].id"), cents);
    }

    public static ValidatableResponse pay(String id, String term, long cents) {
        Clock clock = io.quarkus.arc.Arc.container().instance(Clock.class).get();
        String today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Paris"))
                .toString();
        return send(
                "tess treasurer", "memberships/" + id + "/terms/" + term + "/payments", """
                {"amount": {"cents": %d, "currency": "EUR"}, "bookedOn": "%s", "method": "transfer"}
                """.formatted(cents, today));
    }

    public static JsonPath read(String id) {
        return get("sec secretary", "memberships/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String status(String id) {
        return read(id).getString("status");
    }

    static Map<String, Object> counts(String query) {
        return get("sec secretary", "members/counts" + query).jsonPath().getMap("all");
    }
}
