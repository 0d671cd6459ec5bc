package eu.soga.editions;

import eu.soga.organisations.PublicMentions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Knows whether an edition names an organisation: as its organiser, a partner, or where a speaker comes from. */
@ApplicationScoped
class EditionsNamingOrganisations implements PublicMentions {
    private final EntityManager entities;

    EditionsNamingOrganisations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean name(UUID organisationId) {
        return (boolean) entities.createNativeQuery("""
                        SELECT EXISTS (SELECT 1 FROM edition WHERE organiser_id = :id)
                            OR EXISTS (SELECT 1 FROM edition_partner WHERE organisation_id = :id)
                            OR EXISTS (SELECT 1 FROM edition_speaker WHERE organisation_id = :id)
                            OR EXISTS (SELECT 1 FROM programme_host WHERE organisation_id = :id)
                        """)
                .setParameter("id", organisationId)
                .getSingleResult();
    }
}
