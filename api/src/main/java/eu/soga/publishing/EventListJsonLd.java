package eu.soga.publishing;

import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.search.EventQuery;
import eu.soga.events.search.EventSearch;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes searches and single events as JSON-LD documents. */
@ApplicationScoped
class EventListJsonLd {
    private final EventSearch search;
    private final EventJsonLd items;
    private final PublicCalendar calendar;
    private final ReadRows rows;

    EventListJsonLd(EventSearch search, EventJsonLd items, PublicCalendar calendar, ReadRows rows) {
        this.search = search;
        this.items = items;
        this.calendar = calendar;
        this.rows = rows;
    }

    /**
     * A page of a search.
     *
     * @param next cursor of the next page; null on the last one
     */
    record Answer(Map<String, Object> document, @Nullable String next) {}

    /** Returns the page as an ItemList (https://schema.org/ItemList). */
    Answer page(EventQuery query, ReaderChoice reader) {
        Page<EventSearch.Match> page = search.page(query);
        List<Map<String, Object>> elements = new ArrayList<>();
        for (EventSearch.Match match : page.items())
            rows.unlessBroken(
                            "event",
                            match.date().event().id(),
                            () -> items.item(EventInWords.of(match.date(), reader.languages())))
                    .ifPresent(item -> elements.add(
                            JsonLd.object("@type", "ListItem", "position", elements.size() + 1, "item", item)));
        Map<String, Object> document = JsonLd.object("@context", "https://schema.org", "@type", "ItemList");
        if (page.total().relation() == Page.Relation.EXACT)
            document.put("numberOfItems", page.total().value());
        document.put("itemListElement", elements);
        return new Answer(document, page.next());
    }

    /** Returns one event, by slug or id; empty when no public event has it. */
    Optional<Map<String, Object>> one(String slugOrId, ReaderChoice reader) {
        return calendar.find(slugOrId)
                .map(event -> items.document(new EventInWords(event, reader.languages()), calendar.partsOf(event)));
    }
}
