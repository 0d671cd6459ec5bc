package eu.soga.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.pages.Html;
import eu.soga.shared.pages.PageHead;
import eu.soga.shared.text.FrenchSpacing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the head and body of a public event's page for crawlers and link previews. */
@ApplicationScoped
class EventPages {
    private static final int PREVIEW = 300;

    private final PublicCalendar calendar;
    private final EventJsonLd jsonLd;
    private final ObjectMapper mapper;
    private final Addresses addresses;

    EventPages(PublicCalendar calendar, EventJsonLd jsonLd, ObjectMapper mapper, Addresses addresses) {
        this.calendar = calendar;
        this.addresses = addresses;
        this.jsonLd = jsonLd;
        this.mapper = mapper;
    }

    /** Returns the page; empty when no public event has this slug. */
    Optional<PageHead> find(String slug, ReaderChoice reader) {
        return calendar.find(slug)
                .filter(event -> event.slug().equals(slug))
                .map(event -> head(new EventInWords(event, reader.languages()), reader.chosen()));
    }

    private PageHead head(EventInWords words, @Nullable String chosen) {
        PublicEvent event = words.event();
        String path = Addresses.path(event);
        List<PublicEvent> parts = calendar.partsOf(event);
        return new PageHead(
                words.language(),
                FrenchSpacing.in(words.language(), words.titleWithStatus()),
                FrenchSpacing.in(words.language(), description(words)),
                chosen == null || !chosen.equals(words.language()) ? path : path + "?lang=" + chosen,
                List.copyOf(event.texts().title().keySet()),
                Addresses.picturePath(event)
                        .map(picture -> new PageHead.Picture(picture, words.pictureAlt()))
                        .orElse(null),
                facts(words),
                List.of(
                        new PageHead.Format("text/calendar", words.title(), Addresses.path(event, "ics")),
                        new PageHead.Format("application/ld+json", words.title(), Addresses.path(event, "jsonld")),
                        new PageHead.Format(
                                "application/json+oembed", words.title(), addresses.oembed(Addresses.path(event)))),
                json(jsonLd.document(words, parts)),
                FrenchSpacing.in(words.language(), EventBody.of(words, parts)));
    }

    private String json(Map<String, Object> document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists can be written", e);
        }
    }

    /** Returns the text of a preview: date and place, then the summary. */
    private static String description(EventInWords words) {
        String whenAndWhere =
                Stream.of(words.when(), words.where()).flatMap(Optional::stream).collect(Collectors.joining(" · "));
        String what = words.summary().or(words::descriptionText).orElse("");
        return Html.excerpt(
                Stream.of(words.statusLine().orElse(""), whenAndWhere, what)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" — ")),
                PREVIEW);
    }

    private static List<PageHead.Fact> facts(EventInWords words) {
        List<PageHead.Fact> facts = new ArrayList<>();
        words.when().ifPresent(when -> facts.add(new PageHead.Fact(words.words().of("when"), when)));
        words.where()
                .ifPresent(where -> facts.add(new PageHead.Fact(words.words().of("where"), where)));
        return facts;
    }
}
