package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.shared.errors.DomainException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** schema.org events in the {@code application/ld+json} scripts of a page. */
final class JsonLdPage {
    private static final int MOST_SCRIPTS = 200;

    private JsonLdPage() {}

    static Reading read(String text, ReadingOptions options) {
        Document page = Jsoup.parse(text);
        List<JsonNode> found = new ArrayList<>();
        int broken = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            if (found.size() >= MOST_SCRIPTS) break;
            try {
                found.add(JsonSource.parse(script.data()));
            } catch (DomainException _) {
                broken++;
            }
        }
        Reading reading = new JsonLdReader(options).read(found);
        if (reading.candidates().isEmpty()) throw UnreadableSource.PAGE_WITHOUT_EVENTS.problem();
        List<String> notices = new ArrayList<>(reading.notices());
        if (broken > 0) notices.add(broken + " descriptions in the page are broken and were left out.");
        // a page shows what it likes of a longer list
        return new Reading(
                SourceKind.JSON_LD, page.title().isBlank() ? null : page.title(), reading.candidates(), notices, false);
    }
}
