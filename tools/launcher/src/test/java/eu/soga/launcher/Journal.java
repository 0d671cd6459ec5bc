package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record a client keeps of one event: the last acknowledged state, and the write it was waiting for at a kill. */
final class Journal {
    enum Write {
        CREATE,
        CORRECT,
        SUBMIT
    }

    /** The same clock as the API, which gets the same setting. */
    private static final Clock CLOCK = Clock.offset(
            Clock.systemUTC(),
            Duration.parse(Optional.ofNullable(System.getenv("APP_CLOCK")).orElse("PT0S")));

    final String key = UUID.randomUUID().toString();
    final String name;
    private final OutageSystem system;
    private final String token;
    private final Map<String, Object> request;

    /** The last acknowledged state; null until the creation is acknowledged. */
    @Nullable
    JsonNode acknowledged;

    /** The write that was sent and not answered yet. */
    @Nullable
    Write open;

    Journal(OutageSystem system, String token, String organisation, String name) {
        this(system, token, organisation, name, Map.of("mode", "none"));
    }

    /** @param registration how people register for the event */
    Journal(OutageSystem system, String token, String organisation, String name, Map<String, Object> registration) {
        this.system = system;
        this.token = token;
        this.name = name;
        this.request = request(organisation, name);
        request.put("registration", registration);
    }

    String correctedName() {
        return name + " corrigé";
    }

    /** Sends the write and keeps the acknowledged state. */
    void write(Write write) throws IOException, InterruptedException {
        open = write;
        var answer = switch (write) {
            case CREATE -> create();
            case CORRECT -> correct();
            case SUBMIT -> system.send("POST", path() + "/submit", token, Map.of(), Map.of("If-Match", etag()));
        };
        // after a 5xx the write may be stored or not; any other refusal is a fault of this test
        if (answer.statusCode() / 100 == 5) return;
        assertThat(answer.statusCode()).as("%s: %s", write, answer.body()).isBetween(200, 299);
        acknowledged = OutageSystem.json(answer);
        open = null;
    }

    /** Sends the creation, always with the same key and body. */
    HttpResponse<String> create() throws IOException, InterruptedException {
        return system.send("POST", "/api/v1/events", token, request, Map.of("Idempotency-Key", key));
    }

    private HttpResponse<String> correct() throws IOException, InterruptedException {
        var corrected = new HashMap<>(request);
        corrected.put("title", Map.of("fr", correctedName()));
        return system.send("PUT", path(), token, corrected, Map.of("If-Match", etag()));
    }

    /** Returns the present state from the API. */
    JsonNode read() throws IOException, InterruptedException {
        var answer = system.send("GET", path(), token, null, Map.of());
        assertThat(answer.statusCode()).as("%s %s", name, answer.body()).isEqualTo(200);
        return OutageSystem.json(answer);
    }

    private String path() {
        return "/api/v1/events/" + acknowledged.path("id").asText();
    }

    private String etag() throws IOException, InterruptedException {
        return system.send("GET", path(), token, null, Map.of())
                .headers()
                .firstValue("ETag")
                .orElse("");
    }

    /** Returns a trusted organisation of the person «partner». */
    static String organisation(OutageSystem system) throws IOException, InterruptedException {
        var made = system.send(
                "POST",
                "/api/v1/organisations",
                system.keycloak.token("partner"),
                Map.of("name", "Structure", "kind", "association", "country", "FR", "defaultLanguage", "fr"),
                Map.of());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = OutageSystem.json(made).path("id").asText();
        var trusted = system.send(
                "POST",
                "/api/v1/organisations/" + id + "/trust",
                system.keycloak.token("moderator", "moderator"),
                Map.of("reason", "Pour un essai"),
                Map.of());
        assertThat(trusted.statusCode()).as(trusted.body()).isEqualTo(200);
        return id;
    }

    /** The id of a new event. */
    static String create(OutageSystem system, String token, String organisation, String name) throws Exception {
        var journal = new Journal(system, token, organisation, name);
        journal.write(Write.CREATE);
        return journal.acknowledged.path("id").asText();
    }

    private static Map<String, Object> request(String organisation, String name) {
        var day = LocalDate.now(CLOCK).plusDays(30);
        var request = new HashMap<String, Object>();
        request.put("organisationId", organisation);
        request.put("defaultLanguage", "fr");
        request.put("title", Map.of("fr", name));
        request.put("summary", Map.of("fr", "Résumé de " + name));
        request.put("kind", "webinar");
        request.put("format", "online");
        request.put("schedule", Map.of("start", day + "T14:00", "end", day + "T15:00", "zone", "Europe/Paris"));
        request.put("online", Map.of("url", "https://example.org/live", "releasedTo", "everyone"));
        request.put("languages", List.of("fr"));
        request.put("themes", List.of("data"));
        request.put("price", Map.of("free", true));
        return request;
    }
}
