package eu.soga.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner's own server: one address, whose content and mood change. */
public final class LocalSource implements AutoCloseable {
    /** One afternoon in Lyon. */
    public static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            X-WR-CALNAME:Agenda de la Maison
            BEGIN:VEVENT
            UID:atelier@maison.example.org
            SUMMARY:Atelier
            DESCRIPTION:On y apprend des choses.
            LOCATION:La Maison, 3 rue de la République, 69001 Lyon, France
            DTSTART;TZID=Europe/Paris:20270125T140000
            DTEND;TZID=Europe/Paris:20270125T170000
            END:VEVENT
            END:VCALENDAR
            """;

    private final HttpServer server;
    private final AtomicInteger served = new AtomicInteger();
    private volatile String content;
    private volatile int status = 200;
    private volatile Duration patience = Duration.ZERO;

    private LocalSource(String content) {
        this.content = content;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/agenda", this::answer);
        server.setExecutor(AtOnce.people());
        server.start();
    }

    /** A server of this content. */
    public static LocalSource serving(String content) {
        return new LocalSource(content);
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/agenda";
    }

    /** Says something else from now on. */
    public void says(String next) {
        content = next;
        status = 200;
    }

    /** Answers with this status from now on. */
    public void fails(int with) {
        status = with;
    }

    /** Answers only after this time from now on. */
    public void waits(Duration before) {
        patience = before;
    }

    /** How often it sent its content. */
    public int served() {
        return served.get();
    }

    /** Asks us to follow it for this organisation. */
    public JsonNode request(String organisation) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("organisationId", organisation)
                .put("url", url())
                .put("follow", true)
                .put("kind", "workshop")
                .put("as", "submitted");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage());
        }
        String etag = "\"" + content.hashCode() + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "text/calendar");
        if (status != 200) exchange.sendResponseHeaders(status, -1);
        else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
            exchange.sendResponseHeaders(304, -1);
        else {
            served.incrementAndGet();
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
