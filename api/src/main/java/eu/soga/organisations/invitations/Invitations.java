package eu.soga.organisations.invitations;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.RepresentativeInvited;
import eu.soga.organisations.people.Representatives;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.web.Bulkhead;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends and revokes invitations on behalf of signatories. */
@ApplicationScoped
class Invitations {
    private final Representatives representatives;
    private final KeycloakPeople people;
    private final InvitationBounds bounds;
    private final Recorder recorder;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;
    private final Bulkhead keycloak = new Bulkhead(
            2, 8, "Many people are being invited at this moment, so nobody was invited. Try again in a few minutes.");

    Invitations(
            Representatives representatives,
            KeycloakPeople people,
            InvitationBounds bounds,
            Recorder recorder,
            Idempotency idempotency,
            CurrentUser user,
            Site site,
            Clock clock) {
        this.representatives = representatives;
        this.people = people;
        this.bounds = bounds;
        this.recorder = recorder;
        this.idempotency = idempotency;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    private record Asked(UUID organisation, InvitationRequest request) {}

    /**
     * Sends an invitation in three steps, because Keycloak must not be called inside a transaction: writes the
     * invitation, which counts it and prevents a second one; lets Keycloak prepare the account; announces our own
     * mail. When Keycloak does not answer, the invitation is deleted again. A crash between the steps leaves an
     * open invitation that can be revoked.
     *
     * @throws DomainException 403, 404, 409 when the address is invited already, represents the organisation, or a
     *     limit is reached, 503
     */
    InvitationResponse invite(@Nullable String key, UUID organisationId, InvitationRequest request) {
        Asked asked = new Asked(organisationId, request);
        String sender = user.requireSubject();
        return idempotency.earlier(key, asked, InvitationResponse.class).orElseGet(() -> {
            LinkToken token = LinkToken.random();
            UUID id = QuarkusTransaction.requiringNew().call(() -> write(organisationId, request, token));
            try {
                KeycloakPeople.Welcome welcome = keycloak.call(
                        sender,
                        () -> people.welcome(
                                request.email(),
                                request.language(),
                                site.publicUrl() + "/invitations/" + token.text()));
                return idempotency.create(
                        key, asked, InvitationResponse.class, () -> announced(organisationId, id, token, welcome));
            } catch (RuntimeException e) {
                QuarkusTransaction.requiringNew().run(() -> Invitation.deleteById(id));
                throw e;
            }
        });
    }

    private UUID write(UUID organisationId, InvitationRequest request, LinkToken token) {
        Organisation organisation = signedFor(organisationId);
        requireNew(organisation, request.email());
        bounds.require(organisation, request.email(), user.requireSubject());
        Invitation invitation =
                new Invitation(organisation, request.email(), request.role(), token.hash(), clock.instant());
        invitation.language = request.language();
        invitation.invitedBy = user.requireSubject();
        invitation.invitedByName = user.name();
        invitation.persistAndFlush();
        return invitation.id;
    }

    private InvitationResponse announced(
            UUID organisationId, UUID id, LinkToken token, KeycloakPeople.Welcome welcome) {
        Organisation organisation = Organisation.require(organisationId);
        Invitation invitation = Invitation.lock(id).orElseThrow(() -> DomainException.notFound("invitation any more"));
        invitation.accountCreated = welcome.created();
        audit(organisation, "invited", invitation);
        recorder.announce(new RepresentativeInvited(
                organisation.id,
                organisation.name,
                invitation.email,
                invitation.role,
                invitation.language,
                token.text(),
                invitation.invitedByName,
                welcome.waiting()));
        return InvitationResponse.from(invitation, clock.instant());
    }

    /** Returns the invitations without an answer, for signatories. @throws DomainException 403, 404 */
    @Transactional
    List<InvitationResponse> of(UUID organisationId) {
        representatives.requireSignatory(Organisation.require(organisationId));
        return Invitation.unansweredOf(organisationId).stream()
                .map(invitation -> InvitationResponse.from(invitation, clock.instant()))
                .toList();
    }

    /**
     * @throws DomainException 403, 404, 410 when it was accepted
     */
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

    /**
     * Requires that the address neither represents the organisation nor has an open invitation; revokes an expired
     * one.
     */
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
        recorder.act(new Act("organisation", organisation.id, action, null, invitation.role, null, invitation.email));
    }
}
