package eu.soga.publishing.resources;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.organisations.OrganisationRef;
import eu.soga.publishing.Addresses;
import eu.soga.publishing.EventBody;
import eu.soga.publishing.ReaderChoice;
import eu.soga.publishing.Wording;
import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.reading.PublicCollections;
import eu.soga.resources.reading.PublicKnowledge;
import eu.soga.resources.reading.PublicResources;
import eu.soga.shared.pages.Html;
import eu.soga.shared.pages.PageHead;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes head and readable body of the pages of resources and collections, for crawlers and link previews. */
@ApplicationScoped
class KnowledgePages {
    private static final int PREVIEW = 300;
    private static final int RELATED = 6;

    private final PublicResources resources;
    private final PublicCollections collections;
    private final KnowledgeJsonLd jsonLd;
    private final ObjectMapper mapper;
    private final Clock clock;

    KnowledgePages(
            PublicResources resources,
            PublicCollections collections,
            KnowledgeJsonLd jsonLd,
            ObjectMapper mapper,
            Clock clock) {
        this.resources = resources;
        this.collections = collections;
        this.jsonLd = jsonLd;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    Optional<PageHead> find(String slug, ReaderChoice reader) {
        return resources.find(slug).filter(found -> found.slug().equals(slug)).map(found -> head(found, reader));
    }

    /** Returns the head and body of a collection's page; empty when no collection has this slug. */
    @Transactional
    Optional<PageHead> collection(String slug, ReaderChoice reader) {
        return collections.find(slug).filter(found -> found.slug().equals(slug)).map(found -> {
            List<String> languages = reader.languages();
            PublicKnowledge.Text text = found.text();
            String own = text.defaultLanguage();
            String language = Texts.languageFor(text.title(), languages, own).orElse(own);
            String title = Texts.in(text.title(), languages, own).orElse("");
            String summary = Texts.in(text.summary(), languages, own).orElse("");
            String path = Addresses.collectionPath(slug);
            List<PublicKnowledge> shown = resources.inOrder(found.resourceIds());
            return new PageHead(
                    language,
                    title,
                    Html.excerpt(summary.isEmpty() ? title : summary, PREVIEW),
                    language.equals(reader.chosen()) ? path + "?lang=" + language : path,
                    List.copyOf(text.title().keySet()),
                    null,
                    List.of(),
                    List.of(new PageHead.Format("application/atom+xml", title, "/api/v1" + path + ".atom")),
                    mapper.valueToTree(jsonLd.document(found, shown, languages)).toString(),
                    "<main><h1>" + Html.escape(title) + "</h1>"
                            + (summary.isEmpty() ? "" : "<p>" + Html.escape(summary) + "</p>")
                            + list("", shown.stream().map(each -> line(each, Wording.in(language), languages)))
                            + "</main>");
        });
    }

    @Transactional
    Optional<Map<String, Object>> collectionAsJsonLd(String slug, ReaderChoice reader) {
        return collections
                .find(slug)
                .map(found -> jsonLd.document(found, resources.inOrder(found.resourceIds()), reader.languages()));
    }

    /** A resource of a collection: its page, and that it is for members. */
    private static String line(PublicKnowledge resource, Wording words, List<String> languages) {
        String link = EventBody.link(Addresses.resourcePath(resource.slug()), title(resource, languages));
        return resource.terms().access() == KnowledgeAccess.MEMBERS
                ? link + " — " + Html.escape(words.ofResources("members"))
                : link;
    }

    private PageHead head(PublicKnowledge resource, ReaderChoice reader) {
        String own = resource.text().defaultLanguage();
        String language = Texts.languageFor(resource.text().title(), reader.languages(), own)
                .orElse(own);
        // the page of an ended job offer stays, but search engines must not list it
        String path = resource.time().isOver(clock.instant()) ? null : Addresses.resourcePath(resource.slug());
        Wording words = Wording.in(language);
        String summary = in(resource, reader);
        return new PageHead(
                language,
                title(resource, reader.languages()),
                Html.excerpt(
                        Stream.of(words.of(resource.kind()), summary)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" — ")),
                        PREVIEW),
                path != null && language.equals(reader.chosen()) ? path + "?lang=" + language : path,
                List.copyOf(resource.text().title().keySet()),
                null,
                List.of(),
                List.of(new PageHead.Format(
                        "application/atom+xml", words.ofResources("feed.name"), "/api/v1/resources.atom")),
                mapper.valueToTree(jsonLd.document(resource, reader.languages()))
                        .toString(),
                body(resource, summary, words, reader));
    }

    private String body(PublicKnowledge resource, String summary, Wording words, ReaderChoice reader) {
        StringBuilder html = new StringBuilder("<main><h1>" + Html.escape(title(resource, reader.languages()))
                + "</h1><p>" + Html.escape(words.of(resource.kind())) + "</p>");
        if (!summary.isEmpty()) html.append("<p>").append(Html.escape(summary)).append("</p>");
        List<OrganisationRef> makers =
                resource.makers().isEmpty() ? List.of(resource.organisation()) : resource.makers();
        html.append("<p>")
                .append(makers.stream()
                        .map(each -> EventBody.link(Addresses.organisationPath(each.slug()), each.name()))
                        .collect(Collectors.joining(", ")))
                .append("</p>");
        if (resource.terms().access() == KnowledgeAccess.MEMBERS)
            html.append("<p>").append(Html.escape(words.ofResources("members"))).append("</p>");
        if (resource.terms().url() != null)
            html.append("<p>")
                    .append(EventBody.link(resource.terms().url(), words.ofResources("open")))
                    .append("</p>");
        if (resource.terms().licence() != null)
            html.append("<p>")
                    .append(Html.escape(words.ofResources("licence")
                            + words.of("colon")
                            + words.of(resource.terms().licence())))
                    .append("</p>");
        html.append(
                list(words.ofResources("contents"), resource.contents().stream().map(Html::escape)));
        html.append(list(
                "",
                resources.related(resource.id(), RELATED).stream()
                        .map(next ->
                                EventBody.link(Addresses.resourcePath(next.slug()), title(next, reader.languages())))));
        return html.append("</main>").toString();
    }

    private static String list(String heading, Stream<String> entries) {
        String items = entries.map(entry -> "<li>" + entry + "</li>").collect(Collectors.joining());
        if (items.isEmpty()) return "";
        return (heading.isEmpty() ? "" : "<h2>" + Html.escape(heading) + "</h2>") + "<ul>" + items + "</ul>";
    }

    private static String title(PublicKnowledge resource, List<String> languages) {
        return Texts.in(resource.text().title(), languages, resource.text().defaultLanguage())
                .orElse("");
    }

    private static String in(PublicKnowledge resource, ReaderChoice reader) {
        return Texts.in(
                        resource.text().summary(),
                        reader.languages(),
                        resource.text().defaultLanguage())
                .orElse("");
    }
}
