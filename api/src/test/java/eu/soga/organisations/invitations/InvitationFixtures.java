package eu.soga.organisations.invitations;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.security.LinkToken;
import eu.soga.testing.Now;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;

/** Invitations in named states, each committed at once; the answer is the token of the link. */
final class InvitationFixtures {
    private InvitationFixtures() {}

    /** Sent an hour ago, to write. */
    static String open(Organisation organisation, String email) {
        return sent(organisation, email, Now.instant().minus(Duration.ofHours(1)));
    }

    /** Never accepted in its fourteen days. */
    static String over(Organisation organisation, String email) {
        return sent(organisation, email, Now.instant().minus(Invitation.VALIDITY));
    }

    /** Sent some time ago to an address for which an account was created. */
    static void createdAccount(Organisation organisation, String email, Duration ago) {
        sent(organisation, email, Now.instant().minus(ago));
        QuarkusTransaction.requiringNew()
                .run(() -> Invitation.update("accountCreated = ?1 where email = ?2", "account of " + email, email));
    }

    private static String sent(Organisation organisation, String email, Instant at) {
        LinkToken token = LinkToken.random();
        QuarkusTransaction.requiringNew().run(() -> {
            Invitation invitation = new Invitation(
                    Organisation.require(organisation.id), email, RepresentativeRole.EDITOR, token.hash(), at);
            invitation.language = "fr";
            invitation.invitedBy = "partner";
            invitation.invitedByName = "partner";
            invitation.persist();
        });
        return token.text();
    }
}
