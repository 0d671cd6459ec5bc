package eu.soga.organisations.invitations;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.people.Representatives;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets the invited person read and accept an invitation, through the link in the mail or through his or her verified
 * address.
 */
@ApplicationScoped
class InvitationOffers {
    private enum Act implements ActName {
        ACCEPT
    }

    private final Representatives representatives;
    private final CurrentUser user;
    private final Clock clock;

    InvitationOffers(Representatives representatives, CurrentUser user, Clock clock) {
        this.representatives = representatives;
        this.user = user;
        this.clock = clock;
    }

    /** @throws DomainException 404, 410 */
    @Transactional
    InvitationOfferResponse read(String token) {
        Invitation invitation = require(token);
        invitation.requireOpen(clock.instant());
        return InvitationOfferResponse.from(
                invitation,
                refusal(invitation)
                        .map(why -> Action.refused(Act.ACCEPT, why))
                        .orElseGet(() -> Action.allowed(Act.ACCEPT)));
    }

    /** Returns open invitations of the caller's verified address. */
    @Transactional
    List<InvitationResponse> mine() {
        user.requireSubject();
        return user.verifiedEmail().map(email -> Invitation.openFor(email, clock.instant())).orElse(List.of()).stream()
                .map(invitation -> InvitationResponse.from(invitation, clock.instant()))
                .toList();
    }

    /**
     * @throws DomainException 403 for another address, 404, 410
     */
    @Transactional
    InvitationResponse acceptByToken(String token) {
        return accept(require(token));
    }

    /** @throws DomainException 404 when it is not for the caller's verified address, 410 */
    @Transactional
    InvitationResponse acceptMine(UUID id) {
        Invitation invitation = Invitation.<Invitation>findByIdOptional(id)
                .filter(found -> refusal(found).isEmpty())
                .orElseThrow(() -> DomainException.notFound("invitation"));
        return accept(invitation);
    }

    private InvitationResponse accept(Invitation found) {
        Organisation organisation = Organisation.lock(found.organisation.id);
        Invitation.getEntityManager().refresh(found);
        refusal(found).ifPresent(why -> {
            throw why.problem();
        });
        found.accept(clock.instant());
        representatives.admit(organisation, user.requireSubject(), user.name(), found.email, found.role);
        return InvitationResponse.from(found, clock.instant());
    }

    private Optional<InvitationRefusal> refusal(Invitation invitation) {
        if (user.isAnonymous()) return Optional.of(InvitationRefusal.NOT_SIGNED_IN);
        if (user.verifiedEmail().isEmpty()) return Optional.of(InvitationRefusal.EMAIL_NOT_VERIFIED);
        return user.verifiedEmail().get().equals(invitation.email)
                ? Optional.empty()
                : Optional.of(InvitationRefusal.OTHER_EMAIL);
    }

    private static Invitation require(String token) {
        return Invitation.findByToken(new LinkToken(token).hash())
                .orElseThrow(() -> DomainException.notFound("invitation"));
    }
}
