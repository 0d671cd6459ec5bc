package eu.soga.publishing.resources;

import eu.soga.organisations.OrganisationRef;
import eu.soga.publishing.Addresses;
import eu.soga.publishing.AtomWriter;
import eu.soga.publishing.ReaderChoice;
import eu.soga.publishing.Wording;
import eu.soga.resources.reading.KnowledgeFilter;
import eu.soga.resources.reading.KnowledgeSearch;
import eu.soga.resources.reading.PublicCollections;
import eu.soga.resources.reading.PublicKnowledge;
import eu.soga.resources.reading.PublicResources;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes resources as Atom feeds (RFC 4287): the newest of a search, the latest added first, and those of a collection
 * in its order.
 */
@ApplicationScoped
class KnowledgeAtom {
    private static final int NEWEST = 50;
    private static final String TYPE = "application/atom+xml";

    private final KnowledgeSearch search;
    private final PublicCollections collections;
    private final PublicResources resources;
    private final ReadRows rows;
    private final Addresses addresses;

    KnowledgeAtom(
            KnowledgeSearch search,
            PublicCollections collections,
            PublicResources resources,
            ReadRows rows,
            Addresses addresses) {
        this.search = search;
        this.collections = collections;
        this.resources = resources;
        this.rows = rows;
        this.addresses = addresses;
    }

    /**
     * Returns the feed of the {@value #NEWEST} resources added last.
     *
     * @param language language of the feed's title and description
     * @param query query of the feed's address as it was sent, with the question mark; empty for none
     */
    @Transactional
    String newest(KnowledgeFilter filter, ReaderChoice reader, String language, String query) {
        List<PublicKnowledge> latest = search.latest(filter, NEWEST);
        String path = "/api/v1/resources.atom" + query;
        Wording words = Wording.in(language);
        var atom = new AtomWriter(words.language());
        head(atom, path, words.ofResources("feed.name"), words.ofResources("feed.description"), updated(latest));
        links(atom, "/resources" + query, path, words.language());
        return entries(atom, latest, reader);
    }

    /** Returns the feed of the collection with this slug or id; empty when there is none. */
    @Transactional
    Optional<String> collection(String slug, ReaderChoice reader) {
        return collections.find(slug).map(found -> {
            PublicKnowledge.Text text = found.text();
            String own = text.defaultLanguage();
            String language =
                    Texts.languageFor(text.title(), reader.languages(), own).orElse(own);
            List<PublicKnowledge> shown = resources.inOrder(found.resourceIds());
            Instant changed = updated(shown);
            String path = "/api/v1/collections/" + found.slug() + ".atom";
            var atom = new AtomWriter(language);
            head(
                    atom,
                    path,
                    Texts.in(text.title(), reader.languages(), own).orElse(""),
                    Texts.in(text.summary(), reader.languages(), own).orElse(""),
                    changed.isAfter(found.updatedAt()) ? changed : found.updatedAt());
            links(atom, Addresses.collectionPath(found.slug()), path, language);
            return entries(atom, shown, reader);
        });
    }

    private static Instant updated(List<PublicKnowledge> resources) {
        return resources.stream()
                .map(each -> each.entry().updatedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static void head(AtomWriter atom, String path, String title, String subtitle, Instant updated) {
        atom.text("id", "urn:uuid:" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)))
                .text("title", title);
        if (!subtitle.isEmpty()) atom.text("subtitle", subtitle);
        atom.time("updated", updated).text("generator", "SOGA");
    }

    private void links(AtomWriter atom, String page, String path, String language) {
        atom.person("author", "Social Good Accelerator", addresses.absolute("/"))
                .link("alternate", addresses.absolute(page), "text/html", language)
                .link("self", addresses.absolute(path), TYPE, null);
    }

    private String entries(AtomWriter atom, List<PublicKnowledge> shown, ReaderChoice reader) {
        for (PublicKnowledge resource : shown)
            rows.unlessBroken("resource", resource.id(), () -> atom.fragment(entry -> entry(entry, resource, reader)))
                    .ifPresent(atom::append);
        return atom.end().finish();
    }

    private void entry(AtomWriter atom, PublicKnowledge resource, ReaderChoice reader) {
        String own = resource.text().defaultLanguage();
        String language = Texts.languageFor(resource.text().title(), reader.languages(), own)
                .orElse(own);
        Wording words = Wording.in(language);
        atom.begin("entry")
                .language(language)
                .text("id", "urn:uuid:" + resource.id())
                .text(
                        "title",
                        Texts.in(resource.text().title(), reader.languages(), own)
                                .orElse(""))
                .time("updated", resource.entry().updatedAt())
                .time("published", resource.entry().publishedAt())
                .link("alternate", addresses.absolute(Addresses.resourcePath(resource.slug())), "text/html", null);
        List<OrganisationRef> makers =
                resource.makers().isEmpty() ? List.of(resource.organisation()) : resource.makers();
        makers.forEach(maker -> atom.person("author", maker.name(), addresses.ofOrganisation(maker.slug())));
        atom.category(
                WireEnums.word(resource.kind()), addresses.absolute("/resources?kind="), words.of(resource.kind()));
        resource.themes()
                .forEach(theme ->
                        atom.category(WireEnums.word(theme), addresses.absolute("/resources?theme="), words.of(theme)));
        if (resource.terms().licence() != null)
            atom.text("rights", words.of(resource.terms().licence()));
        atom.text(
                        "summary",
                        Texts.in(resource.text().summary(), reader.languages(), own)
                                .orElse(""))
                .end();
    }
}
