package eu.soga.notifications;

import eu.soga.shared.text.Markdown;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes mails from {@code templates/mails/<kind>.<language>.md}: the first line is the subject, the rest Markdown,
 * from which both the plain text and the HTML part are made.
 */
@ApplicationScoped
class MailWriter {
    private static final String LAYOUT = "mails/layout.html";

    private final Engine templates;
    private final Clock clock;

    MailWriter(Engine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** Puts a mail in the queue, in the current transaction. Values are shown as they are: their Markdown is escaped. */
    void write(String recipient, String language, String kind, Map<String, Object> values) {
        String lang = language.equals("en") ? "en" : "fr";
        Map<String, Object> safe = new HashMap<>();
        values.forEach((name, value) -> safe.put(name, value instanceof String text ? escape(name, text) : value));
        String[] parts = template("mails/" + kind + "." + lang + ".md")
                .data(safe)
                .render()
                .split("\n", 2);
        String subject = Markdown.toPlainText(parts[0]).strip();
        String body = parts[1].strip();
        String html = template(LAYOUT)
                .data("subject", subject)
                .data("language", lang)
                .data("body", Markdown.toHtml(body))
                .render();
        new Mail(recipient, subject, plain(body), html, clock.instant()).persist();
    }

    /** Plain text that keeps the address of each link. */
    private static String plain(String markdown) {
        return Markdown.toPlainText(markdown.replaceAll("\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)", "$1: $2"));
    }

    private Template template(String path) {
        Template found = templates.getTemplate(path);
        if (found == null) throw new IllegalStateException("there is no template " + path);
        return found;
    }

    /** Addresses stay as they are; in words, every character that Markdown could read is escaped; lines are quoted. */
    private static String escape(String name, String text) {
        if (name.equals("link")) return text;
        String escaped = text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|>~<&])", "\\\\$1");
        return name.equals("message") ? escaped.replaceAll("\\R", "\n> ") : escaped.replaceAll("\\s+", " ");
    }
}
