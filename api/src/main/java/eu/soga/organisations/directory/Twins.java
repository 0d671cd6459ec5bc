package eu.soga.organisations.directory;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.identifiers.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds public organisations that may be duplicates of the one described. */
@ApplicationScoped
public class Twins {
    private static final int CANDIDATES = 50;
    private static final int SHOWN = 10;

    private final EntityManager entities;

    Twins(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the possible duplicates, most likely first, at most ten; needs three statements. */
    @Transactional
    TwinResponse.Twins of(TwinSubject subject) {
        Set<UUID> sameNumber = holders(subject.identifiers());
        return new TwinResponse.Twins(candidates(subject, sameNumber).stream()
                .map(organisation -> TwinResponse.of(
                        organisation, score(subject, organisation, sameNumber.contains(organisation.id))))
                .filter(twin -> twin.score() >= TwinScore.SUSPICIOUS)
                .sorted(Comparator.comparingDouble(TwinResponse::score)
                        .reversed()
                        .thenComparing(twin -> twin.organisation().name()))
                .limit(SHOWN)
                .toList());
    }

    /** An organisation that may be the same; {@code score} is from 0 to 1. */
    public record Alike(
            UUID organisationId,
            String slug,
            String name,
            @Nullable String city,
            double score) {}

    /** Returns the possible duplicates of an entry of a list, most likely first, at most ten. */
    @Transactional
    public List<Alike> alike(String name, @Nullable String country, @Nullable String city, @Nullable String website) {
        return of(TwinSubject.of(name, country, city, website, null)).items().stream()
                .map(twin -> new Alike(
                        twin.organisation().id(),
                        twin.organisation().slug(),
                        twin.organisation().name(),
                        twin.city(),
                        twin.score()))
                .toList();
    }

    static TwinScore score(TwinSubject subject, Organisation organisation, boolean sameNumber) {
        double name = Stream.concat(Stream.of(organisation.name), organisation.aliases.stream())
                .map(theirs -> NameLikeness.of(subject.name(), theirs))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        String host = organisation.website == null
                ? null
                : TwinSubject.host(organisation.website).orElse(null);
        String city = organisation.office == null ? null : organisation.office.city();
        return new TwinScore(
                Math.round(name * 100) / 100.0,
                same(subject.host(), host),
                sameNumber,
                subject.city() == null || city == null ? null : NameLikeness.of(subject.city(), city) == 1,
                same(subject.country(), organisation.country));
    }

    private static @Nullable Boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? null : one.equals(other);
    }

    private Set<UUID> holders(List<Identifier> identifiers) {
        if (identifiers.isEmpty()) return Set.of();
        List<?> ids = entities.createNativeQuery(
                        "SELECT organisation_id FROM organisation_identifier WHERE scheme || ' ' || value IN (:numbers)")
                .setParameter(
                        "numbers",
                        identifiers.stream()
                                .map(each -> each.scheme() + " " + each.value())
                                .toList())
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private List<Organisation> candidates(TwinSubject subject, Set<UUID> sameNumber) {
        return entities.createNativeQuery("""
                        SELECT o.* FROM organisation o
                        WHERE organisation_key(:name) <% o.names_key OR organisation_key(:name) % o.names_key
                            OR organisation_key(:skeleton) <% o.names_key
                            OR o.website_host = :host OR o.id IN (:ids)
                        ORDER BY (o.id IN (:ids)) DESC, coalesce(o.website_host = :host, false) DESC,
                            greatest(word_similarity(organisation_key(:name), o.names_key),
                                similarity(organisation_key(:name), o.names_key)) DESC, o.id
                        """, Organisation.class)
                .setParameter("name", subject.name())
                .setParameter("skeleton", NameLikeness.skeleton(subject.name()))
                .setParameter("host", subject.host() == null ? "" : subject.host())
                .setParameter("ids", sameNumber.isEmpty() ? Set.of(new UUID(0, 0)) : sameNumber)
                .setMaxResults(CANDIDATES)
                .getResultList();
    }
}
