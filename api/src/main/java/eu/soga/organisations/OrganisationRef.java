package eu.soga.organisations;

import java.util.UUID;

/** The id, slug and name of an organisation, for use inside other representations. */
public record OrganisationRef(UUID id, String slug, String name) {
    public static OrganisationRef of(Organisation organisation) {
        return new OrganisationRef(organisation.id, organisation.slug, organisation.name);
    }
}
