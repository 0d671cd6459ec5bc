package eu.soga.publishing.editions;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicEdition.Leg;
import eu.soga.editions.reading.PublicEditions;
import eu.soga.editions.reading.PublicProgramme.Slot;
import eu.soga.publishing.Addresses;
import eu.soga.publishing.EventBody;
import eu.soga.publishing.JsonLd;
import eu.soga.publishing.ReaderChoice;
import eu.soga.shared.pages.Html;
import eu.soga.shared.pages.PageHead;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes head and readable body of an edition's page: what it is, its legs, its sessions. */
@ApplicationScoped
class EditionHeads {
    private static final int PREVIEW = 300;

    private final PublicEditions editions;
    private final Addresses addresses;
    private final ObjectMapper mapper;

    EditionHeads(PublicEditions editions, Addresses addresses, ObjectMapper mapper) {
        this.editions = editions;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @Transactional
    Optional<PageHead> find(String slug, ReaderChoice reader) {
        return editions.find(slug).filter(found -> found.slug().equals(slug)).map(found -> head(found, reader));
    }

    private PageHead head(PublicEdition edition, ReaderChoice reader) {
        String own = edition.text().defaultLanguage();
        String language = Texts.languageFor(edition.text().name(), reader.languages(), own)
                .orElse(own);
        String path = "/editions/" + edition.slug();
        String files = "/api/v1/editions/" + edition.slug();
        String name = in(edition.text().name(), edition, reader);
        return new PageHead(
                language,
                name,
                Html.excerpt(
                        Stream.of(edition.text().theme(), edition.text().summary())
                                .map(texts -> in(texts, edition, reader))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" — ")),
                        PREVIEW),
                language.equals(reader.chosen()) ? path + "?lang=" + language : path,
                List.copyOf(edition.text().name().keySet()),
                null,
                List.of(),
                List.of(
                        new PageHead.Format("text/calendar", name, files + "/schedule.ics"),
                        new PageHead.Format("application/xml", name, files + "/schedule.xml"),
                        new PageHead.Format("application/json", name, files + "/schedule.json")),
                mapper.valueToTree(jsonLd(edition, reader)).toString(),
                body(edition, name, reader));
    }

    private Map<String, Object> jsonLd(PublicEdition edition, ReaderChoice reader) {
        String page = addresses.absolute("/editions/" + edition.slug());
        Map<String, Object> json = JsonLd.object(
                "@context",
                "https://schema.org",
                "@type",
                "Event",
                "@id",
                page,
                "url",
                page,
                "name",
                in(edition.text().name(), edition, reader),
                "startDate",
                edition.days().first().toString(),
                "endDate",
                edition.days().last().toString());
        String summary = in(edition.text().summary(), edition, reader);
        if (!summary.isEmpty()) json.put("description", summary);
        json.put(
                "organizer",
                JsonLd.object(
                        "@type",
                        "Organization",
                        "name",
                        edition.organiser().name(),
                        "url",
                        addresses.ofOrganisation(edition.organiser().slug())));
        JsonLd.put(
                json,
                "location",
                edition.legs().stream()
                        .filter(leg -> leg.city() != null)
                        .map(EditionHeads::place)
                        .toList());
        JsonLd.put(
                json,
                "subEvent",
                edition.legs().stream()
                        .map(leg -> JsonLd.object("@type", "Event", "@id", addresses.absolute("/events/" + leg.slug())))
                        .toList());
        return json;
    }

    private static Map<String, Object> place(Leg leg) {
        Map<String, Object> address = JsonLd.object("@type", "PostalAddress", "addressLocality", leg.city());
        JsonLd.put(address, "addressCountry", leg.country());
        Map<String, Object> place = JsonLd.object("@type", "Place", "address", address);
        JsonLd.put(place, "name", leg.venue());
        return place;
    }

    private String body(PublicEdition edition, String name, ReaderChoice reader) {
        StringBuilder html = new StringBuilder("<main><h1>" + Html.escape(name) + "</h1>");
        for (Map<String, String> texts :
                List.of(edition.text().theme(), edition.text().summary())) {
            String text = in(texts, edition, reader);
            if (!text.isEmpty()) html.append("<p>").append(Html.escape(text)).append("</p>");
        }
        for (Leg leg : edition.legs())
            html.append("<h2>")
                    .append(EventBody.link("/events/" + leg.slug(), in(leg.title(), edition, reader)))
                    .append("</h2><p>")
                    .append(Html.escape(leg.firstDay() + (leg.city() == null ? "" : ", " + leg.city())))
                    .append("</p>")
                    .append(sessions(edition, leg, reader));
        return html.append("</main>").toString();
    }

    private String sessions(PublicEdition edition, Leg leg, ReaderChoice reader) {
        String items = editions.programme(edition).slots().stream()
                .filter(slot -> slot.session() != null && slot.legId().equals(leg.id()))
                .map(slot -> "<li>" + EventBody.link("/events/" + slot.session().slug(), title(slot, reader)) + "</li>")
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
    }

    private static String title(Slot slot, ReaderChoice reader) {
        return Texts.in(slot.text().title(), reader.languages(), slot.text().defaultLanguage())
                .orElse("");
    }

    private static String in(Map<String, String> texts, PublicEdition edition, ReaderChoice reader) {
        return Texts.in(texts, reader.languages(), edition.text().defaultLanguage())
                .orElse("");
    }
}
