package eu.soga.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Gives the name, language and mail addresses under which an organisation can be written to. */
@ApplicationScoped
public class OrganisationContacts {
    /**
     * Whom to write to and how to name them.
     *
     * @param language ISO 639-1 code in which the organisation writes
     * @param emails addresses of its representatives, without repetition; empty when none has given one
     */
    public record Contacts(String name, String language, List<String> emails) {}

    /** The contacts of this organisation. @throws eu.soga.shared.errors.DomainException 404 */
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
