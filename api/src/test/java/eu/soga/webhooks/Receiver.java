package eu.soga.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Someone's server that takes our messages, or does not. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile Consumer<Message> reaction = message -> {};

    /** What came. */
    record Message(String id, String timestamp, List<String> signatures, String contentType, String body) {
        JsonPath json() {
            return JsonPath.from(body);
        }

        /** True when one of the signatures is of this secret; as a receiver computes it. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signatures.contains("v1," + Base64.getEncoder().encodeToString(expected));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var message = new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                Arrays.asList(headers.getFirst("webhook-signature").split(" ")),
                headers.getFirst("content-type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int answer = status;
        messages.add(message);
        if (answer == 200) reaction.accept(message);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Receiver answering(int code) {
        status = code;
        return this;
    }

    /** Does this with what it takes. */
    Receiver doing(Consumer<Message> what) {
        reaction = what;
        return this;
    }

    List<Message> messages() {
        return messages;
    }

    /** Types of what came, in order. */
    List<String> types() {
        return messages.stream()
                .map(message -> message.json().getString("type"))
                .toList();
    }

    Message last() {
        return messages.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
