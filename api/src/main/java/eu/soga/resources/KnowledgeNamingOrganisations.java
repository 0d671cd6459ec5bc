package eu.soga.resources;

import eu.soga.organisations.PublicMentions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Knows whether a resource names an organisation: as the one that references it or as a maker. */
@ApplicationScoped
class KnowledgeNamingOrganisations implements PublicMentions {
    private final EntityManager entities;

    KnowledgeNamingOrganisations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean name(UUID organisationId) {
        return (boolean) entities.createNativeQuery("""
                        SELECT EXISTS (SELECT 1 FROM resource WHERE organisation_id = :id)
                            OR EXISTS (SELECT 1 FROM resource_maker WHERE organisation_id = :id)
                        """)
                .setParameter("id", organisationId)
                .getSingleResult();
    }
}
