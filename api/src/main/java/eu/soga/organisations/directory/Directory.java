package eu.soga.organisations.directory;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers searches of the directory: pages of organisations, points for the map, facet counts. */
@ApplicationScoped
class Directory {
    private final DirectorySearch search;
    private final ReaderLanguages languages;
    private final Site site;

    Directory(DirectorySearch search, ReaderLanguages languages, Site site) {
        this.search = search;
        this.languages = languages;
        this.site = site;
    }

    /**
     * @throws DomainException 400 that names the faulty parameter
     */
    Page<OrganisationSummary> page(
            DirectoryQuery query,
            @Nullable String sort,
            int size,
            @Nullable String cursor,
            @Nullable List<String> facets) {
        Page<DirectorySearch.Found> found = search.page(query, sort(sort, query), size, cursor, facets(facets));
        List<OrganisationSummary> items = found.items().stream()
                .map(each -> OrganisationSummary.of(
                        each.organisation(), each.metres(), languages.inOrder(), site.publicUrl()))
                .toList();
        return new Page<>(items, found.total(), found.next(), found.facets());
    }

    OrganisationMap map(DirectoryQuery query) {
        return OrganisationMap.of(search.placed(query));
    }

    /**
     * Returns the requested order. The default is relevance with search words, else distance with a point, else
     * name.
     */
    private static DirectorySort sort(@Nullable String word, DirectoryQuery query) {
        if (word == null)
            return query.q() != null
                    ? DirectorySort.RELEVANCE
                    : query.near() != null ? DirectorySort.DISTANCE : DirectorySort.NAME;
        DirectorySort sort = WireEnums.parse(DirectorySort.class, word)
                .orElseThrow(() -> DomainException.invalid(
                        "?sort", "«" + word + "» is not one of " + WireEnums.words(DirectorySort.class) + "."));
        if (sort == DirectorySort.DISTANCE && query.near() == null)
            throw DomainException.invalid("?sort", "The order by distance needs a point: add near=lat,lon.");
        if (sort == DirectorySort.RELEVANCE && query.q() == null)
            throw DomainException.invalid("?sort", "The order by relevance needs words: add q.");
        return sort;
    }

    private static List<String> facets(@Nullable List<String> raw) {
        List<String> asked = DirectoryQuery.words(raw);
        if (asked.contains("all")) return DirectoryConditions.FACETS;
        asked.stream()
                .filter(name -> !DirectoryConditions.FACETS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DomainException.invalid(
                            "?facets",
                            "«" + name + "» is not one of all, " + String.join(", ", DirectoryConditions.FACETS) + ".");
                });
        return asked;
    }
}
