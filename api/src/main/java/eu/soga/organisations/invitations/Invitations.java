package eu.soga.organisations.invitations;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.RepresentativeInvited;
import eu.soga.organisations.Representatives;
import eu.soga.shared.DomainEvents;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signatories invite people by mail, and withdraw an invitation. */
@ApplicationScoped
class Invitations {
    private final Representatives representatives;
    private final KeycloakPeople people;
    private final AuditLog audit;
    private final Idempotency idempotency;
    private final DomainEvents events;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    Invitations(
            Representatives representatives,
            KeycloakPeople people,
            AuditLog audit,
            Idempotency idempotency,
            DomainEvents events,
            CurrentUser user,
            Site site,
            Clock clock) {
        this.representatives = representatives;
        this.people = people;
        this.audit = audit;
        this.idempotency = idempotency;
        this.events = events;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Everything our database can refuse is written first, then Keycloak is asked: when it does not answer, the
     * transaction ends without a trace. The audit log, for which every act waits, comes after that.
     *
     * @throws DomainException 403, 404, 409 when the address is invited or represents it already, 503
     */
    @Transactional
    InvitationResponse invite(@Nullable String key, UUID organisationId, InvitationRequest request) {
        record Asked(UUID organisation, InvitationRequest request) {}
        return idempotency.create(key, new Asked(organisationId, request), InvitationResponse.class, () -> {
            Organisation organisation = signedFor(organisationId);
            requireNew(organisation, request.email());
            LinkToken token = LinkToken.random();
            Invitation invitation =
                    new Invitation(organisation, request.email(), request.role(), token.hash(), clock.instant());
            invitation.language = request.language();
            invitation.invitedBy = user.requireSubject();
            invitation.invitedByName = user.name();
            invitation.persistAndFlush();
            boolean accountCreated = people.welcome(
                    invitation.email, invitation.language, site.publicUrl() + "/invitations/" + token.text());
            audit(organisation, "invited", invitation);
            events.announce(new RepresentativeInvited(
                    organisation.id,
                    organisation.name,
                    invitation.email,
                    invitation.role,
                    invitation.language,
                    token.text(),
                    invitation.invitedByName,
                    accountCreated));
            return InvitationResponse.from(invitation, clock.instant());
        });
    }

    /** Those without an answer, for signatories. @throws DomainException 403, 404 */
    @Transactional
    List<InvitationResponse> of(UUID organisationId) {
        representatives.requireSignatory(Organisation.require(organisationId));
        return Invitation.unansweredOf(organisationId).stream()
                .map(invitation -> InvitationResponse.from(invitation, clock.instant()))
                .toList();
    }

    /** @throws DomainException 403, 404, 410 when it was accepted */
    @Transactional
    void revoke(UUID organisationId, UUID id) {
        Organisation organisation = signedFor(organisationId);
        Invitation invitation = Invitation.lock(id)
                .filter(found -> found.organisation.id.equals(organisationId))
                .orElseThrow(() -> DomainException.notFound("invitation"));
        if (!invitation.isOver(clock.instant())) invitation.requireOpen(clock.instant());
        invitation.revoke(clock.instant());
        audit(organisation, "invitation-withdrawn", invitation);
    }

    private Organisation signedFor(UUID organisationId) {
        Organisation organisation = Organisation.lock(organisationId);
        representatives.requireSignatory(organisation);
        return organisation;
    }

    /** An invitation that is over makes room for a new one. */
    private void requireNew(Organisation organisation, String email) {
        if (representatives.isRepresentedBy(organisation, email))
            throw new DomainException(ProblemType.DUPLICATE, "This person represents the organisation already.");
        Invitation.findUnanswered(organisation.id, email).ifPresent(earlier -> {
            if (!earlier.isOver(clock.instant()))
                throw new DomainException(
                        ProblemType.DUPLICATE,
                        "This address has an open invitation. Withdraw that one to send another.");
            earlier.revoke(clock.instant());
            earlier.flush();
        });
    }

    private void audit(Organisation organisation, String action, Invitation invitation) {
        audit.record("organisation", organisation.id, action, null, invitation.role, null, invitation.email);
    }
}
