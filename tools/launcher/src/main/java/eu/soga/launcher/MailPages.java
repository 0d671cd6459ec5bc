package eu.soga.launcher;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Shows caught mails to people, and to browser tests: {@code GET /api/mails?to=address} answers them as JSON, in order
 * of arrival; {@code DELETE /api/mails} forgets them.
 */
public final class MailPages implements AutoCloseable {

    private static final Pattern ONE_MAIL = Pattern.compile("/mails/(\\d+)(/html)?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpServer server;
    private final LocalMail mail;

    private MailPages(HttpServer server, LocalMail mail) {
        this.server = server;
        this.mail = mail;
    }

    /** Listens on this machine only; port 0 takes a free one. */
    public static MailPages start(int port, LocalMail mail) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var pages = new MailPages(server, mail);
        server.createContext("/", pages::answer);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
        return pages;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var oneMail = ONE_MAIL.matcher(path);
            if (path.equals("/")) {
                send(exchange, 200, "text/html", MailHtml.list(mail.mails()));
            } else if (path.equals("/api/mails")) {
                answerApi(exchange);
            } else if (oneMail.matches()) {
                answerMail(exchange, Integer.parseInt(oneMail.group(1)), oneMail.group(2) != null);
            } else {
                send(exchange, 404, "text/plain", "Nothing here");
            }
        } catch (RuntimeException e) {
            send(exchange, 500, "text/plain", e.toString());
        }
    }

    private void answerApi(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                var to = Optional.ofNullable(exchange.getRequestURI().getQuery())
                        .filter(query -> query.startsWith("to="))
                        .map(query -> query.substring("to=".length()));
                var mails = mail.mails().stream()
                        .filter(one -> to.isEmpty() || one.to().contains(to.get()))
                        .toList();
                send(exchange, 200, "application/json", JSON.writeValueAsString(mails));
            }
            case "DELETE" -> {
                mail.clear();
                exchange.sendResponseHeaders(204, -1);
            }
            default -> send(exchange, 405, "text/plain", "GET or DELETE");
        }
    }

    private void answerMail(HttpExchange exchange, int id, boolean onlyHtml) throws IOException {
        var found = mail.mails().stream().filter(one -> one.id() == id).findFirst();
        if (found.isEmpty()) {
            send(exchange, 404, "text/plain", "No such mail");
        } else if (onlyHtml) {
            // what was mailed may hold anything: no script, no form, no access to this origin
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox allow-popups");
            send(
                    exchange,
                    200,
                    "text/html",
                    Optional.ofNullable(found.get().html()).orElse(""));
        } else {
            send(exchange, 200, "text/html", MailHtml.one(found.get()));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
