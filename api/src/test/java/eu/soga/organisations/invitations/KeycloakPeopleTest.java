package eu.soga.organisations.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** What is asked of Keycloak's admin API, told by a server that answers as Keycloak does. */
@QuarkusTest
class KeycloakPeopleTest {
    private static final String NEXT = "http://localhost:8080/invitations/x";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Keycloak keycloak;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean mailWorks = true;
    private volatile boolean hangs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
        keycloak = KeycloakBuilder.builder()
                .serverUrl("http://localhost:" + server.getAddress().getPort())
                .realm("soga")
                .clientId("soga-admin")
                .clientSecret("secret")
                .grantType("client_credentials")
                .build();
    }

    @AfterEach
    void stop() {
        end.countDown();
        keycloak.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (hangs) awaitEnd();
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.startsWith("/admin"))
            asked.add(exchange.getRequestMethod() + " " + path.substring("/admin/realms/soga".length())
                    + (query == null ? "" : "?" + URLDecoder.decode(query, StandardCharsets.UTF_8))
                    + (body.startsWith("{") ? " " + body : ""));
        switch (exchange.getRequestMethod() + " " + path.replaceFirst(".*/", "")) {
            case "POST token" ->
                send(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 60, \"token_type\": \"Bearer\"}");
            case "GET users" ->
                send(
                        exchange,
                        200,
                        query.contains("known")
                                ? "[{\"id\": \"7\"}]"
                                : query.contains("begun")
                                        ? "[{\"id\": \"8\", \"requiredActions\": [\"VERIFY_EMAIL\", \"UPDATE_PASSWORD\"]}]"
                                        : "[]");
            case "POST users" -> {
                exchange.getResponseHeaders().add("Location", "http://localhost/admin/realms/soga/users/42");
                send(exchange, 201, "");
            }
            case "PUT execute-actions-email" -> send(exchange, mailWorks ? 204 : 500, "");
            default -> send(exchange, 204, "");
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private boolean welcome(String email) {
        return new KeycloakPeople(keycloak, "soga").welcome(email, "fr", NEXT).waiting();
    }

    @Test
    void creates_an_account_that_must_be_verified_and_leads_to_the_invitation() {
        assertThat(welcome("new@example.org")).isTrue();

        assertThat(asked).hasSize(3);
        assertThat(asked.get(0)).startsWith("GET /users?").contains("email=new@example.org", "exact=true");
        assertThat(asked.get(1))
                .startsWith("POST /users {")
                .contains(
                        "\"email\":\"new@example.org\"",
                        "\"enabled\":true",
                        "\"requiredActions\":[\"VERIFY_EMAIL\",\"UPDATE_PASSWORD\"]",
                        "\"locale\":[\"fr\"]");
        assertThat(asked.get(2))
                .startsWith("PUT /users/42/execute-actions-email?")
                .contains("client_id=web", "redirect_uri=" + NEXT, "lifespan=1209600");
    }

    @Test
    void leaves_an_account_that_exists_alone() {
        assertThat(welcome("known@example.org")).isFalse();

        assertThat(asked).hasSize(1);
    }

    @Test
    void asks_again_on_an_account_nobody_has_used_yet() {
        assertThat(welcome("begun@example.org")).isTrue();

        assertThat(asked).hasSize(2);
        assertThat(asked).last().asString().startsWith("PUT /users/8/execute-actions-email?");
    }

    @Test
    void takes_the_account_back_when_its_mail_cannot_be_sent() {
        mailWorks = false;

        assertThatThrownBy(() -> welcome("new@example.org")).isInstanceOf(DomainException.class);

        assertThat(asked).last().isEqualTo("DELETE /users/42");
    }

    @Test
    void says_that_accounts_cannot_be_reached_when_keycloak_hangs() {
        hangs = true;
        long before = System.nanoTime();

        assertUnavailable();

        // it is given a second; without a limit the answer never came
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void says_that_accounts_cannot_be_reached_when_keycloak_is_down() {
        server.stop(0);

        assertUnavailable();
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> welcome("new@example.org"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }
}
