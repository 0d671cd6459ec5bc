package eu.soga.organisations.profiles;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationChangeType;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.OrganisationRecords;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes entries of lists that moderators import into the directory, by the rules of every profile. */
@ApplicationScoped
public class DirectoryEntries {
    private final OrganisationProfiles profiles;
    private final OrganisationListings listings;
    private final OrganisationRecords records;
    private final Recorder recorder;
    private final EntityManager entities;
    private final Validator validator;
    private final Clock clock;

    DirectoryEntries(
            OrganisationProfiles profiles,
            OrganisationListings listings,
            OrganisationRecords records,
            Recorder recorder,
            EntityManager entities,
            Validator validator,
            Clock clock) {
        this.profiles = profiles;
        this.listings = listings;
        this.records = records;
        this.recorder = recorder;
        this.entities = entities;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * What a list says about an organisation.
     *
     * @param country ISO 3166-1 alpha-2; null when unknown
     * @param description Markdown by language
     */
    public record DirectoryEntry(
            String name,
            List<String> aliases,
            OrganisationKind kind,
            @Nullable String country,
            String defaultLanguage,
            Map<String, String> description,
            @Nullable String website,
            AtlasEntry atlas,
            @Nullable Address office) {}

    /** Returns what the directory says about this organisation. */
    public static DirectoryEntry of(Organisation organisation) {
        return new DirectoryEntry(
                organisation.name,
                List.copyOf(organisation.aliases),
                organisation.kind,
                organisation.country,
                organisation.defaultLanguage,
                Map.copyOf(organisation.description),
                organisation.website,
                organisation.atlas,
                organisation.office);
    }

    /** True when nobody represents the organisation, asked to, or was invited to. */
    public boolean isUntouched(Organisation organisation) {
        return (boolean) entities.createNativeQuery("""
                        SELECT NOT EXISTS (SELECT 1 FROM representative WHERE organisation_id = :id)
                            AND NOT EXISTS (SELECT 1 FROM join_request WHERE organisation_id = :id)
                            AND NOT EXISTS (SELECT 1 FROM invitation WHERE organisation_id = :id)
                        """)
                .setParameter("id", organisation.id)
                .getSingleResult();
    }

    /** Returns every broken rule; empty when the entry can be written. */
    public List<Violation> violations(DirectoryEntry entry) {
        OrganisationRequest request = request(entry, null);
        List<Violation> found = new ArrayList<>(validator.validate(request).stream()
                .map(broken -> Violation.of(broken, 0))
                .toList());
        if (found.isEmpty()) found.addAll(OrganisationRules.violations(request));
        return found;
    }

    /**
     * Creates an organisation that nobody represents; it is public at once, and its version is final.
     *
     * @throws eu.soga.shared.errors.DomainException 400 when a rule is broken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Organisation create(DirectoryEntry entry, Map<String, Object> provenance, String note) {
        Organisation organisation = profiles.make(request(entry, null), clock.instant());
        organisation.provenance = provenance;
        organisation.persist();
        records.audited(organisation, "imported", null, null, note);
        listings.list(organisation);
        organisation.flush();
        return organisation;
    }

    /**
     * Writes the entry over a locked organisation; logo and identifiers stay.
     *
     * @throws eu.soga.shared.errors.DomainException 400 when a rule is broken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Organisation organisation, DirectoryEntry entry, Map<String, Object> provenance, String note) {
        write(organisation, entry, provenance, "imported", note);
    }

    /**
     * Writes back what an import had changed in a locked organisation; logo and identifiers stay.
     *
     * @param provenance sources of the entry; null when people typed it
     * @throws eu.soga.shared.errors.DomainException 400 when a rule is broken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(
            Organisation organisation, DirectoryEntry entry, @Nullable Map<String, Object> provenance, String note) {
        write(organisation, entry, provenance, "import-undone", note);
    }

    private void write(
            Organisation organisation,
            DirectoryEntry entry,
            @Nullable Map<String, Object> provenance,
            String act,
            String note) {
        OrganisationRef before = OrganisationRef.of(organisation);
        profiles.change(request(entry, organisation), organisation);
        organisation.provenance = provenance;
        organisation.updatedAt = clock.instant();
        records.changed(organisation, act, before, note);
        organisation.flush();
    }

    /**
     * Deletes a locked organisation that an import created.
     *
     * @throws jakarta.persistence.PersistenceException when something refers to it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Organisation organisation, String note) {
        records.audited(organisation, "import-undone", null, null, note);
        Subject gone = new Subject("/api/v1/organisations/" + organisation.id, organisation.version + 1);
        recorder.change(OrganisationChangeType.DELETED, () -> List.of(gone));
        organisation.delete();
        Organisation.flush();
    }

    private static OrganisationRequest request(DirectoryEntry entry, @Nullable Organisation organisation) {
        Address office = entry.office();
        return new OrganisationRequest(
                entry.name(),
                entry.aliases(),
                entry.kind(),
                entry.country(),
                entry.defaultLanguage(),
                new LinkedHashMap<>(entry.description()),
                entry.website(),
                new OrganisationRequest.AtlasRequest(
                        entry.atlas().categories(),
                        entry.atlas().practices(),
                        entry.atlas().offers(),
                        entry.atlas().languages()),
                organisation == null
                        ? List.of()
                        : organisation.identifiers.entrySet().stream()
                                .map(each -> new OrganisationRequest.IdentifierRequest(each.getKey(), each.getValue()))
                                .toList(),
                office == null
                        ? null
                        : new OrganisationRequest.OfficeRequest(
                                office.street(),
                                office.postalCode(),
                                office.city(),
                                office.country(),
                                office.coordinates()),
                organisation == null || organisation.logoImageId == null
                        ? null
                        : new OrganisationRequest.LogoRequest(organisation.logoImageId, organisation.logoAlt));
    }
}
