package eu.soga.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Provides the name, language and mail addresses for writing to an organisation. */
@ApplicationScoped
public class OrganisationContacts {
    /**
     * The name, language and recipients of an organisation.
     *
     * @param language ISO 639-1 code of its default language
     * @param emails distinct addresses of its representatives; empty when none is known
     */
    public record Contacts(String name, String language, List<String> emails) {}

    /** Returns the contacts of this organisation. @throws eu.soga.shared.errors.DomainException 404 */
    @Transactional
    public Contacts of(UUID organisationId) {
        Organisation organisation = Organisation.require(organisationId);
        List<String> emails = Representative.of(organisationId).stream()
                .map(representative -> representative.email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Contacts(organisation.name, organisation.defaultLanguage, emails);
    }
}
