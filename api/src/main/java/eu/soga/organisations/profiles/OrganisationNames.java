package eu.soga.organisations.profiles;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.identifiers.IdentifierScheme;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses free slugs, keeps former slugs as redirects, and refuses identifiers that another organisation has. */
@ApplicationScoped
class OrganisationNames {
    private final EntityManager entities;

    OrganisationNames(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Returns a free slug for this name, locked until the transaction ends. An organisation may get its own former
     * slug back.
     */
    String slugFor(String name, @Nullable UUID organisationId) {
        String base = Slug.of(name, "organisation");
        hold("organisation-slug " + base);
        String slug = base;
        for (int n = 2; isTaken(slug, organisationId); n++) slug = Slug.numbered(base, n);
        return slug;
    }

    /**
     * Changes the slug for a new name; the former slug redirects to it for ever. Must be called before other
     * changes of the organisation, so that all are written as one version.
     */
    void rename(Organisation organisation, String name) {
        String base = Slug.of(name, "organisation");
        if (organisation.slug.equals(base)
                || organisation.slug.replaceFirst("-\\d+$", "").equals(base)) return;
        String next = slugFor(name, organisation.id);
        entities.createNativeQuery("DELETE FROM organisation_old_slug WHERE slug = :slug")
                .setParameter("slug", next)
                .executeUpdate();
        entities.createNativeQuery(
                        "INSERT INTO organisation_old_slug (slug, organisation_id) VALUES (:slug, :organisation)")
                .setParameter("slug", organisation.slug)
                .setParameter("organisation", organisation.id)
                .executeUpdate();
        organisation.slug = next;
    }

    /** Finds the organisation that had this slug before. */
    Optional<Organisation> findByOldSlug(String slug) {
        return entities.createNativeQuery(
                        "SELECT o.* FROM organisation o JOIN organisation_old_slug s ON s.organisation_id = o.id"
                                + " WHERE s.slug = :slug",
                        Organisation.class)
                .setParameter("slug", slug)
                .getResultStream()
                .map(Organisation.class::cast)
                .findFirst();
    }

    /**
     * @throws DomainException 409 with the address of another organisation that has one of these identifiers
     */
    void requireFree(Map<IdentifierScheme, String> identifiers, @Nullable UUID organisationId) {
        identifiers.entrySet().stream()
                .map(entry -> "organisation-identifier " + entry.getKey() + " " + entry.getValue())
                .sorted()
                .forEach(this::hold);
        identifiers.forEach((scheme, value) -> owner(scheme, value)
                .filter(owner -> !owner.id.equals(organisationId))
                .ifPresent(owner -> {
                    throw new DomainException(
                                    ProblemType.DUPLICATE,
                                    "«" + owner.name + "» is listed with this " + scheme
                                            + " already: ask to join it instead.")
                            .existing("/api/v1/organisations/" + owner.slug);
                }));
    }

    private static Optional<Organisation> owner(IdentifierScheme scheme, String value) {
        return Organisation.find(
                        "select o from Organisation o join o.identifiers i where key(i) = ?1 and value(i) = ?2",
                        scheme,
                        value)
                .firstResultOptional();
    }

    private boolean isTaken(String slug, @Nullable UUID organisationId) {
        List<?> holders = entities.createNativeQuery("SELECT id FROM organisation WHERE slug = :slug"
                        + " UNION ALL SELECT organisation_id FROM organisation_old_slug WHERE slug = :slug")
                .setParameter("slug", slug)
                .getResultList();
        return holders.stream().anyMatch(holder -> !holder.equals(organisationId));
    }

    /** Takes a lock on this text until the transaction ends. */
    private void hold(String what) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", what)
                .getSingleResult();
    }
}
