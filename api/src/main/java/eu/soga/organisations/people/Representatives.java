package eu.soga.organisations.people;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationAct;
import eu.soga.organisations.OrganisationActions;
import eu.soga.organisations.OrganisationCaller;
import eu.soga.organisations.OrganisationRecords;
import eu.soga.organisations.OrganisationStanding;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes representatives. An organisation that has any keeps at least one signatory. */
@ApplicationScoped
public class Representatives {
    private final OrganisationCaller caller;
    private final OrganisationRecords records;
    private final CurrentUser user;
    private final EntityManager entities;
    private final Clock clock;

    Representatives(
            OrganisationCaller caller,
            OrganisationRecords records,
            CurrentUser user,
            EntityManager entities,
            Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.records = records;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Returns the representatives, earliest first, for themselves and for moderators.
     *
     * @throws DomainException 404 for others
     */
    @Transactional
    List<RepresentativeResponse> of(UUID organisationId) {
        OrganisationStanding standing = caller.standing(organisationId);
        if (!standing.represents() && !standing.moderates()) throw DomainException.notFound("organisation of yours");
        return Representative.of(Organisation.require(organisationId).id).stream()
                .map(RepresentativeResponse::from)
                .toList();
    }

    /**
     * @throws DomainException 403, 404, 409 when the last signatory would become an editor
     */
    @Transactional
    RepresentativeResponse become(UUID organisationId, UUID id, RepresentativeRole role) {
        Organisation organisation = Organisation.lock(organisationId);
        requireSignatory(organisation);
        Representative representative = require(organisation, id);
        if (representative.role() == role) return RepresentativeResponse.from(representative);
        if (role == RepresentativeRole.EDITOR) {
            keepASignatory(organisation);
            withdrawInvitationsOf(representative);
        }
        records.audited(organisation, "representative-changed", representative.role(), role, representative.name);
        representative.become(role);
        return RepresentativeResponse.from(representative);
    }

    /**
     * Removes a representative; allowed for signatories and for the person concerned.
     *
     * @throws DomainException 403, 404, 409 for the last signatory
     */
    @Transactional
    void remove(UUID organisationId, UUID id) {
        Organisation organisation = Organisation.lock(organisationId);
        if (!caller.standing(organisationId).represents()) throw DomainException.notFound("representative");
        Representative representative = require(organisation, id);
        if (!representative.subject.equals(user.requireSubject())) requireSignatory(organisation);
        if (representative.isSignatory()) keepASignatory(organisation);
        withdrawInvitationsOf(representative);
        records.audited(organisation, "representative-removed", representative.role(), null, representative.name);
        representative.end(clock.instant());
    }

    /** Makes a person a representative, or extends the rights of one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(
            Organisation organisation, String subject, String name, @Nullable String email, RepresentativeRole role) {
        Representative.find(organisation.id, subject)
                .ifPresentOrElse(
                        known -> known.become(known.isSignatory() ? RepresentativeRole.SIGNATORY : role),
                        () -> add(organisation, subject, name, email, role, clock.instant()));
        records.audited(organisation, "representative-added", null, role, name);
    }

    /** True when a representative of the organisation has this mail address. */
    public boolean isRepresentedBy(Organisation organisation, String email) {
        return Representative.count("organisation.id = ?1 and lower(email) = ?2", organisation.id, email) > 0;
    }

    public static void add(
            Organisation organisation,
            String subject,
            String name,
            @Nullable String email,
            RepresentativeRole role,
            Instant since) {
        Representative representative = new Representative(organisation, subject, name, role, since);
        representative.email = email;
        representative.persist();
    }

    /**
     * @throws DomainException 403 when the caller is an editor, 404 when he or she does not represent it
     */
    public void requireSignatory(Organisation organisation) {
        OrganisationStanding standing = caller.standing(organisation.id);
        if (!standing.represents()) throw DomainException.notFound("organisation that you represent");
        OrganisationActions.require(OrganisationAct.INVITE, organisation.isTrusted(), standing);
    }

    /** Revokes the unanswered invitations of a person who is no longer a signatory, and so may not admit anyone. */
    private void withdrawInvitationsOf(Representative representative) {
        entities.createNativeQuery("UPDATE invitation SET revoked_at = :now WHERE organisation_id = :organisation"
                        + " AND invited_by = :subject AND accepted_at IS NULL AND revoked_at IS NULL")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("organisation", representative.organisation.id)
                .setParameter("subject", representative.subject)
                .executeUpdate();
    }

    /**
     * Requires a second signatory. The organisation must be locked, so that two people cannot leave at the same
     * moment.
     */
    private static void keepASignatory(Organisation organisation) {
        if (Representative.countSignatories(organisation.id) < 2)
            throw new DomainException(
                    ProblemType.LAST_SIGNATORY,
                    "This is the only person who can sign for the organisation: name another signatory first.");
    }

    private static Representative require(Organisation organisation, UUID id) {
        return Representative.<Representative>findByIdOptional(id)
                .filter(representative -> representative.organisation.id.equals(organisation.id))
                .orElseThrow(() -> DomainException.notFound("representative"));
    }
}
