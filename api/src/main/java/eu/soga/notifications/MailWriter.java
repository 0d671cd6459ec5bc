package eu.soga.notifications;

import eu.soga.events.EventAnnouncement.Hold;
import eu.soga.shared.pages.Html;
import eu.soga.shared.text.FrenchSpacing;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes mails from {@code templates/mails/<kind>.<language>.md}: the first line is the subject, the rest Markdown,
 * from which both the plain text and the HTML part are made.
 */
@ApplicationScoped
class MailWriter {
    /** Longest subject in characters; longer ones are cut, because names and titles may be long. */
    private static final int LONGEST_SUBJECT = 150;

    private static final String LAYOUT = "mails/layout.html";

    private final Engine templates;
    private final Clock clock;

    MailWriter(Engine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** Puts a mail in the queue, in the current transaction. Values appear literally: their Markdown is escaped. */
    void write(String recipient, String language, String kind, Map<String, Object> values) {
        write(recipient, language, kind, values, null);
    }

    /** Puts a mail in the queue that leaves when the decision it is about is final. */
    void writeHeld(String recipient, String language, String kind, Map<String, Object> values, Hold hold) {
        mail(recipient, language, kind, values, false)
                .held(hold.decision(), hold.until())
                .persist();
    }

    /** Puts a mail with an iCalendar part in the queue: calendar applications then show and update the entry. */
    void write(
            String recipient,
            String language,
            String kind,
            Map<String, Object> values,
            String calendar,
            String method) {
        mail(recipient, language, kind, values, false).with(calendar, method).persist();
    }

    /** Puts a mail in the queue. Its reader can end the given subscription. */
    void write(
            String recipient,
            String language,
            String kind,
            Map<String, Object> values,
            @Nullable Subscription subscription) {
        mail(recipient, language, kind, values, subscription != null)
                .of(subscription)
                .persist();
    }

    private Mail mail(String recipient, String language, String kind, Map<String, Object> values, boolean subscribed) {
        String lang = Texts.OWN.contains(language) ? language : "fr";
        Map<String, Object> safe = new HashMap<>();
        values.forEach((name, value) -> safe.put(name, safe(name, value)));
        String[] parts = template("mails/" + kind + "." + lang + ".md")
                .data(safe)
                .render()
                .split("\n", 2);
        String subject = Html.excerpt(FrenchSpacing.in(lang, Markdown.toPlainText(parts[0])), LONGEST_SUBJECT);
        String body = parts[1].strip();
        String html = template(LAYOUT)
                .data("subject", subject)
                .data("language", lang)
                .data("subscribed", subscribed)
                .data("body", FrenchSpacing.in(lang, Markdown.toHtml(body)))
                .render();
        return new Mail(recipient, subject, FrenchSpacing.in(lang, plain(body)), html, clock.instant());
    }

    private static Object safe(String name, Object value) {
        return switch (value) {
            case String text -> escape(name, text);
            case List<?> list -> list.stream().map(each -> safe(name, each)).toList();
            case Map<?, ?> map -> {
                Map<String, Object> all = new HashMap<>();
                map.forEach((key, each) -> all.put(key.toString(), safe(key.toString(), each)));
                yield all;
            }
            default -> value;
        };
    }

    /** Converts Markdown to plain text and keeps the address of each link. */
    private static String plain(String markdown) {
        return Markdown.toPlainText(markdown.replaceAll("\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)", "$1: $2"));
    }

    private Template template(String path) {
        Template found = templates.getTemplate(path);
        if (found == null) throw new IllegalStateException("there is no template " + path);
        return found;
    }

    /**
     * Escapes every character that Markdown would interpret, except in addresses; prefixes the lines of a message
     * with a quote mark.
     */
    private static String escape(String name, String text) {
        if (name.equals("link")) return text;
        String escaped = text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|>~<&])", "\\\\$1");
        return name.equals("message") ? escaped.replaceAll("\\R", "\n> ") : escaped.replaceAll("\\s+", " ");
    }
}
