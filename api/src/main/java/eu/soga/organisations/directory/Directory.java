package eu.soga.organisations.directory;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers searches of the directory: pages of organisations, points for the map, facet counts. */
@ApplicationScoped
public class Directory {
    private static final int AT_ONCE = 500;

    private final DirectorySearch search;
    private final PublicOrganisations organisations;
    private final ReaderLanguages languages;
    private final Site site;

    Directory(DirectorySearch search, PublicOrganisations organisations, ReaderLanguages languages, Site site) {
        this.search = search;
        this.organisations = organisations;
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
        Page<DirectorySearch.Found> found =
                search.page(query, sort(sort, query), size, cursor, facets(facets), languages.inOrder());
        List<OrganisationSummary> items = found.items().stream()
                .map(each -> OrganisationSummary.of(
                        each.organisation(), each.metres(), languages.inOrder(), site.publicUrl()))
                .toList();
        return new Page<>(items, found.total(), found.next(), found.facets());
    }

    /**
     * Passes every organisation of a search to {@code reader}, by name.
     *
     * @throws DomainException 400 that names the faulty parameter
     */
    @Transactional
    public void each(DirectoryParameters filter, Consumer<PublicOrganisation> reader) {
        List<UUID> ids = search.all(DirectoryQuery.of(filter));
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            List<UUID> some = ids.subList(start, Math.min(start + AT_ONCE, ids.size()));
            Map<UUID, PublicOrganisation> found = organisations.byId(some);
            some.stream().map(found::get).filter(Objects::nonNull).forEach(reader);
        }
    }

    OrganisationMap map(DirectoryQuery query) {
        return OrganisationMap.of(search.placed(query));
    }

    OrganisationClusters clusters(DirectoryQuery query, int zoom) {
        return OrganisationClusters.of(search.cells(query, zoom));
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
