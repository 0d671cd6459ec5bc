package eu.soga.imports;

import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do with imports, by HTTP. */
final class ImportCalls {
    static final String IMPORTS = "/api/v1/imports/";

    private ImportCalls() {}

    static ValidatableResponse send(String person, Organisation organisation, String name, byte[] bytes) {
        return Caller.as(person)
                .multiPart("organisationId", organisation.id.toString())
                .multiPart("kind", "workshop")
                .multiPart("file", name, bytes)
                .post(IMPORTS)
                .then();
    }

    static String preview(String person, Organisation organisation, String name, String text) {
        return send(person, organisation, name, text.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("state", equalTo("preview"))
                .extract()
                .path("id");
    }

    static JsonPath read(String person, String id) {
        return Caller.as(person)
                .get(IMPORTS + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath rows(String person, String id) {
        return Caller.as(person)
                .get(IMPORTS + id + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse apply(String person, String id, String as, String... verdicts) {
        return apply(person, id, Map.of("as", as, "verdicts", List.of(verdicts)));
    }

    static ValidatableResponse apply(String person, String id, Map<String, ?> order) {
        return Caller.as(person)
                .contentType(ContentType.JSON)
                .body(EventFixtures.json(order))
                .post(IMPORTS + id + "/apply")
                .then();
    }

    /** Says that a row is this event. */
    static ValidatableResponse link(String person, String id, String row, UUID event) {
        return apply(person, id, Map.of("as", "draft", "links", List.of(Map.of("row", row, "event", event))));
    }

    /** The id of a row. */
    static String row(String person, String id, int position) {
        return rows(person, id).getString("items[" + position + "].id");
    }

    /** Previews and applies everything new, as drafts. */
    static String take(String person, Organisation organisation, String name, String text) {
        String id = preview(person, organisation, name, text);
        apply(person, id, "draft", "new").statusCode(200).body("state", equalTo("applied"));
        return id;
    }

    /** A calendar of these entries. */
    static String calendar(String... entries) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//essai//FR\r\n" + String.join("", entries)
                + "END:VCALENDAR\r\n";
    }

    /** An afternoon in Lyon. */
    static String entry(String uid, String title, String day, String... more) {
        return """
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260901T080000Z
                SUMMARY:%s
                DESCRIPTION:On y apprend des choses.
                LOCATION:La Maison, 3 rue de la République, 69001 Lyon, France
                DTSTART;TZID=Europe/Paris:%sT140000
                DTEND;TZID=Europe/Paris:%sT170000
                %sEND:VEVENT
                """.formatted(uid, title, day, day, more.length == 0 ? "" : String.join("\n", more) + "\n")
                .replace("\n", "\r\n");
    }
}
