package eu.soga.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.organisations.ImageResponse;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Html;
import eu.soga.shared.web.PageHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of an organisation, with what it holds next, as crawlers and link previews read it. */
@ApplicationScoped
class OrganisationPages {
    private static final int PREVIEW = 300;
    private static final int EVENTS = 20;

    private final OrganisationJsonLd jsonLd;
    private final ObjectMapper mapper;
    private final OrganisationListings listings;
    private final Clock clock;

    OrganisationPages(OrganisationJsonLd jsonLd, ObjectMapper mapper, OrganisationListings listings, Clock clock) {
        this.listings = listings;
        this.jsonLd = jsonLd;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    Optional<PageHead> find(String slug, ReaderChoice reader) {
        return Organisation.findBySlug(slug)
                .filter(organisation -> listings.isListed(organisation.id))
                .map(organisation -> head(organisation, reader));
    }

    private PageHead head(Organisation organisation, ReaderChoice reader) {
        String language = Texts.languageFor(organisation.description, reader.languages(), organisation.defaultLanguage)
                .orElse(organisation.defaultLanguage);
        String description =
                Optional.ofNullable(organisation.description.get(language)).orElse("");
        String plain = Html.excerpt(Markdown.toPlainText(description), PREVIEW);
        String path = Addresses.path(organisation);
        ImageResponse logo = ImageResponse.of(organisation.logoImageId, organisation.logoAlt);
        String alt = Texts.in(organisation.logoAlt, reader.languages(), organisation.defaultLanguage)
                .orElse("");
        return new PageHead(
                language,
                organisation.name,
                plain,
                language.equals(reader.chosen()) ? path + "?lang=" + language : path,
                List.copyOf(organisation.description.keySet()),
                logo == null ? null : new PageHead.Picture(logo.large(), alt),
                List.of(),
                List.of(new PageHead.Format(
                        "text/calendar", organisation.name, "/api/v1/events.ics?organisation=" + organisation.slug)),
                mapper.valueToTree(jsonLd.document(organisation, logo, plain)).toString(),
                body(organisation, description, language, reader));
    }

    private String body(Organisation organisation, String description, String language, ReaderChoice reader) {
        String events = comingOf(organisation).stream()
                .map(event -> EventBody.line(new EventInWords(event, reader.languages())))
                .collect(Collectors.joining());
        String website = organisation.website == null
                ? ""
                : "<p>" + EventBody.link(organisation.website, organisation.website) + "</p>";
        return "<main><h1>" + Html.escape(organisation.name) + "</h1>" + Markdown.toHtml(description) + website
                + (events.isEmpty()
                        ? ""
                        : "<h2>" + Html.escape(Wording.in(language).of("upcoming")) + "</h2><ul>" + events + "</ul>")
                + "</main>";
    }

    private List<Event> comingOf(Organisation organisation) {
        return Event.<Event>find(
                        "organisation.id = ?1 and status in ?2 and endsAt > ?3 order by startsAt, id",
                        organisation.id,
                        EventStatus.PUBLIC,
                        clock.instant())
                .page(0, EVENTS)
                .list();
    }
}
