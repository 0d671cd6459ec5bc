package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API answers while Keycloak hangs, refuses connections, or has not answered since the API started. */
class SilentKeycloakIT {
    /** The API waits two seconds for Keycloak's keys; the rest is for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The API looks for new keys every second here; only ends a test whose key is never found. */
    private static final Duration UNTIL_LOOKED = Duration.ofMinutes(1);

    private static OutageSystem system;
    private static String event;
    private static String draft;

    @BeforeAll
    static void start() throws Exception {
        system = new OutageSystem();
        system.startApi();
        var partner = system.keycloak.token("partner");
        var organisation = Journal.organisation(system);
        event = Journal.create(system, partner, organisation, "Public");
        draft = Journal.create(system, partner, organisation, "Brouillon");
        assertThat(post("/api/v1/events/" + event + "/submit", partner).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    private static HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return system.send("GET", path, token, null, Map.of());
    }

    private static HttpResponse<String> post(String path, String token) throws Exception {
        return system.send("POST", path, token, Map.of(), Map.of());
    }

    /** Starts both and makes the API fetch the current key, whatever the previous test did. */
    @BeforeEach
    void everything_works() throws Exception {
        system.keycloak.answer();
        system.startApi();
        assertChecksAgain(system.keycloak.token("partner"));
    }

    @Test
    void a_hanging_keycloak_leaves_signed_in_people_signed_in() throws Exception {
        var token = system.keycloak.token("partner");
        system.keycloak.hang();

        assertThat(get("/api/v1/me", token).statusCode()).isEqualTo(200);
    }

    @Test
    void with_an_unknown_key_what_is_public_is_read_and_the_rest_is_unavailable() throws Exception {
        system.keycloak.changeKey();
        var token = system.keycloak.token("partner");
        system.keycloak.hang();

        assertUnavailableButReadable(token);

        system.keycloak.answer();
        assertChecksAgain(token);
    }

    @Test
    void the_same_when_connections_are_refused() throws Exception {
        system.keycloak.changeKey();
        var token = system.keycloak.token("partner");
        system.keycloak.close();

        assertUnavailableButReadable(token);

        system.keycloak.answer();
        assertChecksAgain(token);
    }

    @Test
    void a_key_that_changes_right_after_the_api_has_looked_signs_nobody_out() throws Exception {
        var stranger = stranger();
        assertRefuses(stranger);
        for (int rotation = 0; rotation < 3; rotation++) {
            system.keycloak.changeKey();
            assertChecksAgain(system.keycloak.token("partner"));
            assertThat(get("/api/v1/me", stranger).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_key_that_an_answering_keycloak_does_not_know_is_refused() throws Exception {
        assertRefuses(stranger());
    }

    @Test
    void the_api_starts_without_keycloak_and_checks_tokens_once_it_answers() throws Exception {
        var token = system.keycloak.token("partner");
        system.keycloak.hang();
        system.killApi();
        system.startApi();

        assertUnavailableButReadable(token);
        system.keycloak.close();
        assertUnavailableButReadable(token);

        system.keycloak.answer();
        assertChecksAgain(token);
    }

    private static String stranger() throws IOException {
        try (var stranger = new StandInKeycloak(0)) {
            return stranger.token("partner");
        }
    }

    private static void assertUnavailableButReadable(String token) throws Exception {
        assertUnavailable("GET", "/api/v1/me", token);
        assertUnavailable("POST", "/api/v1/events/" + event + "/cancel", token);
        assertUnavailable("GET", "/api/v1/events/" + draft, token);
        for (var path : new String[] {"/api/v1/events/" + event, "/api/v1/events?q=public", "/api/v1/organisations"}) {
            var before = System.nanoTime();
            assertThat(get(path, token).statusCode()).as(path).isEqualTo(200);
            assertThat(since(before)).as(path).isLessThan(PATIENCE);
            assertThat(get(path, null).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static void assertUnavailable(String method, String path, String token) throws Exception {
        var before = System.nanoTime();
        var answer = method.equals("GET") ? get(path, token) : post(path, token);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(30);
        assertThat(OutageSystem.json(answer).path("type").asText()).isEqualTo("/problems/unavailable");
        assertThat(since(before)).as("%s %s", method, path).isLessThan(PATIENCE);
    }

    /** A valid token: the answer is 503 until the API has fetched its key, never 401. */
    private static void assertChecksAgain(String token) throws Exception {
        assertThat(statusOnceLooked(token)).isEqualTo(200);
    }

    /** A token of a foreign key: the answer is 503 until the API has looked for that key, then 401. */
    private static void assertRefuses(String token) throws Exception {
        assertThat(statusOnceLooked(token)).isEqualTo(401);
    }

    private static int statusOnceLooked(String token) throws Exception {
        var before = System.nanoTime();
        while (true) {
            var status = get("/api/v1/me", token).statusCode();
            if (status != 503 || since(before).compareTo(UNTIL_LOOKED) > 0) return status;
            Thread.sleep(200);
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
