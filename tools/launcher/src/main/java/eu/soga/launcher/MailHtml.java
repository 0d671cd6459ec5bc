package eu.soga.launcher;

import java.util.List;
import java.util.stream.Collectors;

/** The two pages of the mail catcher. Everything that came by mail is escaped. */
final class MailHtml {

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

    private MailHtml() {}

    static String list(List<CaughtMail> mails) {
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

    static String one(CaughtMail mail) {
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
