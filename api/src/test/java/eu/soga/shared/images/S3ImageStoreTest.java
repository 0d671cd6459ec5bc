package eu.soga.shared.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3ImageStoreTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    private final Map<String, StoredImage> objects = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private S3ImageStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        store = new S3ImageStore(endpoint, "eu-west-1", "pictures", "some-key", "some-secret");
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    /** As much of S3 as three requests need. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(
                        path, new StoredImage(body, exchange.getRequestHeaders().getFirst("Content-Type")));
                exchange.getResponseHeaders().set("ETag", "\"x\"");
                send(exchange, 200, new byte[0]);
            }
            case "GET" -> {
                StoredImage found = objects.get(path);
                exchange.getResponseHeaders()
                        .set("Content-Type", found == null ? "application/xml" : found.mediaType());
                send(
                        exchange,
                        found == null ? 404 : 200,
                        found == null
                                ? "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8)
                                : found.bytes());
            }
            default -> {
                objects.remove(path);
                send(exchange, 204, new byte[0]);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void keeps_reads_and_forgets_by_path_with_signed_requests() {
        store.put("0199a/small", JPEG, "image/jpeg");
        assertThat(store.get("0199a/small")).hasValueSatisfying(image -> {
            assertThat(image.bytes()).isEqualTo(JPEG);
            assertThat(image.mediaType()).isEqualTo("image/jpeg");
        });
        store.delete("0199a/small");
        assertThat(store.get("0199a/small")).isEmpty();

        assertThat(requests)
                .containsExactly(
                        "PUT /pictures/0199a/small",
                        "GET /pictures/0199a/small",
                        "DELETE /pictures/0199a/small",
                        "GET /pictures/0199a/small");
        assertThat(signatures)
                .allSatisfy(signature -> assertThat(signature)
                        .startsWith("AWS4-HMAC-SHA256 Credential=some-key/")
                        .contains("/eu-west-1/s3/aws4_request", "Signature=")
                        .doesNotContain("some-secret"));
    }

    @Test
    void refuses_keys_that_could_lead_elsewhere_before_asking() {
        assertThatThrownBy(() -> store.put("../other-bucket/x", JPEG, "image/jpeg"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.get("a/../../b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(requests).isEmpty();
    }

    @Test
    void says_when_the_service_does_not_answer() {
        server.stop(0);
        assertThatThrownBy(() -> store.get("0199a/small")).isInstanceOf(UncheckedIOException.class);
    }
}
