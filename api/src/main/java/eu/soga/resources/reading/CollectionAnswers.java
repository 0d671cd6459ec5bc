package eu.soga.resources.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.resources.KnowledgeKind;
import eu.soga.shared.access.MembersOnly;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.text.FrenchSpacing;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Makes the answers about collections, in the languages of the reader. */
@ApplicationScoped
class CollectionAnswers {
    private final PublicCollections collections;
    private final PublicResources resources;
    private final ReaderLanguages languages;
    private final Site site;
    private final MembersOnly members;
    private final CurrentUser user;

    CollectionAnswers(
            PublicCollections collections,
            PublicResources resources,
            ReaderLanguages languages,
            Site site,
            MembersOnly members,
            CurrentUser user) {
        this.collections = collections;
        this.resources = resources;
        this.languages = languages;
        this.site = site;
        this.members = members;
        this.user = user;
    }

    /** The first resource of a collection. @param title in the best language for the reader */
    @JsonInclude
    @Schema(name = "CollectionCover")
    record Cover(String slug, KnowledgeKind kind, String title) {}

    /**
     * A collection in a list.
     *
     * @param page address of its page on this site
     * @param display its texts in the best language for the reader
     * @param cover its first resource; null while it shows none
     * @param resources how many resources it shows
     */
    @JsonInclude
    @Schema(name = "CollectionSummary")
    record Summary(
            UUID id,
            String slug,
            String page,
            KnowledgeDisplay display,
            @Nullable Cover cover,
            int resources,
            Instant updatedAt) {}

    /** A resource of a collection. @param opening whether it is open to the reader, and why not */
    @JsonInclude
    @Schema(name = "CollectionEntry")
    record Entry(KnowledgeSummary resource, KnowledgeOpening opening) {}

    /** A collection with its resources in their order. */
    @JsonInclude
    @Schema(name = "CollectionResponse")
    record Response(
            UUID id,
            String slug,
            int version,
            String page,
            String defaultLanguage,
            Map<String, String> title,
            Map<String, String> summary,
            KnowledgeDisplay display,
            @Nullable Cover cover,
            List<Entry> entries,
            Instant createdAt,
            Instant updatedAt)
            implements Versioned {}

    List<Summary> all() {
        return collections.all().stream().map(this::summary).toList();
    }

    /** Returns the collections with this resource. */
    List<Summary> with(UUID resource) {
        return collections.with(resource).stream().map(this::summary).toList();
    }

    /** @throws DomainException 404 */
    Response one(String slugOrId) {
        PublicCollection found = collections.find(slugOrId).orElseThrow(() -> DomainException.notFound("collection"));
        List<String> order = languages.inOrder();
        return new Response(
                found.id(),
                found.slug(),
                found.version(),
                page(found),
                found.text().defaultLanguage(),
                found.text().title(),
                found.text().summary(),
                KnowledgeDisplay.of(found.text(), order),
                cover(found),
                resources.inOrder(found.resourceIds()).stream()
                        .map(row -> new Entry(
                                KnowledgeSummary.of(row, order, site.publicUrl()),
                                KnowledgeOpening.of(row.terms().access(), user, members)))
                        .toList(),
                found.createdAt(),
                found.updatedAt());
    }

    private Summary summary(PublicCollection row) {
        return new Summary(
                row.id(),
                row.slug(),
                page(row),
                KnowledgeDisplay.of(row.text(), languages.inOrder()),
                cover(row),
                row.resourceIds().size(),
                row.updatedAt());
    }

    private String page(PublicCollection row) {
        return site.publicUrl() + "/collections/" + row.slug();
    }

    private @Nullable Cover cover(PublicCollection row) {
        PublicCollection.Cover cover = row.cover();
        if (cover == null) return null;
        String language = Texts.languageFor(cover.title(), languages.inOrder(), cover.defaultLanguage())
                .orElse(cover.defaultLanguage());
        return new Cover(
                cover.slug(),
                cover.kind(),
                FrenchSpacing.in(language, cover.title().getOrDefault(language, "")));
    }
}
