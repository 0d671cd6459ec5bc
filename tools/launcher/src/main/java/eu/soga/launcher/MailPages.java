package eu.soga.launcher;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.soga.launcher.LocalMail.CaughtMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shows caught mails to people and to browser tests: {@code GET /api/mails?to=address} returns them as JSON, in order
 * of arrival; {@code DELETE /api/mails} deletes them.
 */
final class MailPages implements AutoCloseable {

    private static final Pattern ONE_MAIL = Pattern.compile("/mails/(\\d+)(/html)?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            td, th { padding: .3rem 1rem .3rem 0; text-align: start; vertical-align: top; }
            iframe { border: 1px solid #888; height: 40rem; width: 100%%; }
            pre { background: #f4f4f4; overflow: auto; padding: 1rem; white-space: pre-wrap; }
            </style>
            </head>
            <body>
            <p><strong>Development only.</strong> Mails caught on this machine; none was delivered.</p>
            %s
            </body>
            </html>
            """;

    private final HttpServer server;
    private final LocalMail mail;

    private MailPages(HttpServer server, LocalMail mail) {
        this.server = server;
        this.mail = mail;
    }

    /** Starts the pages on this machine only; port 0 takes a free one. */
    static MailPages start(int port, LocalMail mail) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var pages = new MailPages(server, mail);
        server.createContext("/", pages::answer);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
        return pages;
    }

    /** The port it listens on. */
    int port() {
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
                send(exchange, 200, "text/html", list(mail.mails()));
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
            // a mail may contain anything, so its page gets no script, no form and no access to this origin
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox allow-popups");
            send(
                    exchange,
                    200,
                    "text/html",
                    Optional.ofNullable(found.get().html()).orElse(""));
        } else {
            send(exchange, 200, "text/html", one(found.get()));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String list(List<CaughtMail> mails) {
        var rows = mails.reversed().stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                        .formatted(
                                mail.sentAt(),
                                escape(String.join(", ", mail.to())),
                                mail.id(),
                                escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())))
                .collect(Collectors.joining("\n"));
        var table = mails.isEmpty()
                ? "<p>No mail yet. This page looks again every five seconds.</p>"
                : "<table><tr><th>Sent</th><th>To</th><th>Subject</th></tr>\n" + rows + "</table>";
        return PAGE.formatted(
                "<meta http-equiv=\"refresh\" content=\"5\">", "Caught mails", "<h1>Caught mails</h1>" + table);
    }

    private static String one(CaughtMail mail) {
        var body = new StringBuilder("<p><a href=\"/\">All mails</a></p><h1>%s</h1>".formatted(escape(mail.subject())));
        body.append("<p>From %s to %s, %s</p>"
                .formatted(escape(mail.from()), escape(String.join(", ", mail.to())), mail.sentAt()));
        if (!mail.attachments().isEmpty()) {
            body.append("<p>Attached: %s</p>".formatted(escape(String.join(", ", mail.attachments()))));
        }
        if (mail.html() != null) {
            body.append("<h2>HTML</h2><iframe sandbox=\"allow-popups\" title=\"HTML part\" src=\"/mails/%d/html\">"
                    .formatted(mail.id()));
            body.append("</iframe>");
        }
        if (mail.text() != null) {
            body.append("<h2>Text</h2><pre>%s</pre>".formatted(escape(mail.text())));
        }
        return PAGE.formatted("", escape(mail.subject()), body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
