package eu.soga.organisations;

import java.util.UUID;

/** An organisation as named beside something else. */
public record OrganisationRef(UUID id, String slug, String name) {
    /** Names this organisation. */
    public static OrganisationRef of(Organisation organisation) {
        return new OrganisationRef(organisation.id, organisation.slug, organisation.name);
    }
}
