package eu.soga.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.organisations.directory.PublicOrganisation;
import eu.soga.organisations.directory.PublicOrganisations;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.pages.Html;
import eu.soga.shared.pages.PageHead;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the head and body of an organisation's page, with its next events, for crawlers and link previews. */
@ApplicationScoped
class OrganisationPages {
    private static final int PREVIEW = 300;
    private static final int EVENTS = 20;

    private final PublicOrganisations organisations;
    private final PublicCalendar calendar;
    private final OrganisationJsonLd jsonLd;
    private final ObjectMapper mapper;
    private final Clock clock;

    OrganisationPages(
            PublicOrganisations organisations,
            PublicCalendar calendar,
            OrganisationJsonLd jsonLd,
            ObjectMapper mapper,
            Clock clock) {
        this.organisations = organisations;
        this.calendar = calendar;
        this.jsonLd = jsonLd;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    Optional<PageHead> find(String slug, ReaderChoice reader) {
        return organisations.find(slug).map(organisation -> head(organisation, reader));
    }

    private PageHead head(PublicOrganisation organisation, ReaderChoice reader) {
        String language = Texts.languageFor(
                        organisation.description(), reader.languages(), organisation.defaultLanguage())
                .orElse(organisation.defaultLanguage());
        String description =
                Optional.ofNullable(organisation.description().get(language)).orElse("");
        String plain = Html.excerpt(Markdown.toPlainText(description), PREVIEW);
        String path = Addresses.organisationPath(organisation.slug());
        ImageResponse logo = organisation.logo();
        String alt = logo == null
                ? ""
                : Texts.in(logo.alt(), reader.languages(), organisation.defaultLanguage())
                        .orElse("");
        return new PageHead(
                language,
                organisation.name(),
                plain,
                language.equals(reader.chosen()) ? path + "?lang=" + language : path,
                List.copyOf(organisation.description().keySet()),
                logo == null ? null : new PageHead.Picture(logo.large(), alt),
                List.of(),
                List.of(new PageHead.Format(
                        "text/calendar",
                        organisation.name(),
                        "/api/v1/events.ics?organisation=" + organisation.slug())),
                mapper.valueToTree(jsonLd.document(organisation, plain)).toString(),
                body(organisation, description, language, reader));
    }

    private String body(PublicOrganisation organisation, String description, String language, ReaderChoice reader) {
        String events = calendar.comingOf(organisation.id(), clock.instant(), EVENTS).stream()
                .map(event -> EventBody.line(new EventInWords(event, reader.languages())))
                .collect(Collectors.joining());
        String website = organisation.contact().website() == null
                ? ""
                : "<p>"
                        + EventBody.link(
                                organisation.contact().website(),
                                organisation.contact().website()) + "</p>";
        return "<main><h1>" + Html.escape(organisation.name()) + "</h1>" + Markdown.toHtml(description) + website
                + (events.isEmpty()
                        ? ""
                        : "<h2>" + Html.escape(Wording.in(language).of("upcoming")) + "</h2><ul>" + events + "</ul>")
                + "</main>";
    }
}
