package eu.soga.editions;

import static eu.soga.editions.Leads.API;
import static eu.soga.editions.Leads.EDITIONS;
import static eu.soga.editions.Leads.added;
import static eu.soga.editions.Leads.created;
import static eu.soga.editions.Leads.lead;
import static eu.soga.editions.Leads.published;
import static eu.soga.editions.Leads.release;
import static eu.soga.editions.Leads.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** A lead publishes slides, minutes and the recording of a session; readers and programs find them. */
@QuarkusTest
@Now.At("2027-11-30T09:00:00Z")
class SessionOutputsTest {
    private static final String PROGRAMME = EDITIONS + "/rencontres-2027/programme";

    @Test
    void outputs_are_public_at_once_in_their_order() throws Exception {
        String event = released();
        given().get(PROGRAMME).then().body("slots[0].session.outputs", empty());
        var slides = output("slides", "Le diaporama", "https://example.org/été.pdf");
        var film = output("recording", "La captation", "https://video.example.org/1");
        film.put("licence", "CC BY 4.0");
        written(event, "\"0\"", List.of(slides, film)).then().statusCode(200).header("ETag", startsWith("\"1-"));
        // a new order, in which addresses change places
        written(event, "\"1\"", List.of(film, slides)).then().statusCode(200).body("version", equalTo(2));

        given().get(API + "/session-outputs/" + event)
                .then()
                .body("items.title", contains("La captation", "Le diaporama"))
                .body("items.licence", contains(equalTo("CC BY 4.0"), nullValue()));
        given().get(PROGRAMME).then().body("slots[0].session.outputs.kind", contains("recording", "slides"));

        String json = given().get(EDITIONS + "/rencontres-2027/schedule.json").asString();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V6)
                        .getSchema(getClass().getResourceAsStream("/c3voc/schema.json"))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json)
                .contains("{\"title\":\"La captation\",\"url\":\"https://video.example.org/1\",\"type\":\"media\"}")
                .contains("\"url\":\"https://example.org/%C3%A9t%C3%A9.pdf\",\"type\":\"slides\"");
        String xml = given().get(EDITIONS + "/rencontres-2027/schedule.xml").asString();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/c3voc/schedule.xml.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml)
                .contains("<attachment href=\"https://video.example.org/1\" type=\"media\">La captation</attachment>");

        written(event, "\"2\"", List.of()).then().statusCode(200).body("items", empty());
    }

    @Test
    void two_leads_do_not_overwrite_each_other_and_others_may_not_write() {
        String event = released();
        var one = List.of(output("notes", "Notes", "https://example.org/notes"));
        written(event, "\"0\"", one).then().statusCode(200);
        written(event, "\"0\"", List.of()).then().statusCode(412);
        lead().body(Map.of("items", one))
                .put(API + "/session-outputs/" + event)
                .then()
                .statusCode(428);
        Caller.as("paul", "contributor")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("items", List.of()))
                .put(API + "/session-outputs/" + event)
                .then()
                .statusCode(403);
        given().get(API + "/session-outputs/" + event).then().body("items.title", contains("Notes"));
        String stranger = UUID.randomUUID().toString();
        given().get(API + "/session-outputs/" + stranger).then().statusCode(404);
        written(stranger, "\"0\"", one).then().statusCode(404);
        // an event that is no session of a programme
        String leg = given().get(PROGRAMME).path("legs[0].id");
        given().get(API + "/session-outputs/" + leg).then().statusCode(200).body("items", empty());
        written(leg, "\"0\"", one).then().statusCode(404);
    }

    @Test
    void what_cannot_be_published_is_told_with_its_field() {
        String event = released();
        var twice = output("notes", "Notes", "https://example.org/a");
        written(
                        event,
                        "\"0\"",
                        List.of(
                                twice,
                                twice,
                                output("other", "Sans TLS", "http://example.org/b"),
                                output("other", "Ailleurs", "https://lea@example.org/c"),
                                output("other", "Script", "javascript:alert(1)")))
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/items/1/url", "/items/2/url", "/items/3/url", "/items/4/url"));
        written(event, "\"0\"", List.of(output("other", " ", "https://example.org/b")))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/items/0/title"));
        var foreign = output("notes", "Notes", "https://example.org/a");
        foreign.put("language", "français");
        written(event, "\"0\"", List.of(foreign))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/items/0/language"));
        written(event, "\"0\"", Collections.nCopies(21, twice))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/items"));
        given().get(API + "/session-outputs/" + event).then().body("items", empty());
    }

    private static String released() {
        String edition = created();
        added(edition, session(edition, 0, "Cartographier", "10", List.of()));
        published(edition);
        release(edition).then().statusCode(200);
        return given().get(PROGRAMME).path("slots[0].session.eventId");
    }

    private static Response written(String event, String match, List<?> outputs) {
        return lead().header("If-Match", match).body(Map.of("items", outputs)).put(API + "/session-outputs/" + event);
    }

    private static Map<String, Object> output(String kind, String title, String url) {
        return new HashMap<>(Map.of("kind", kind, "title", title, "language", "fr", "url", url));
    }
}
