package eu.soga.shared.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Does later what a person asked for before, with that person's rights as they are now: those of a representative, none
 * of a role. For jobs; never inside a request, which has a caller of its own.
 */
@ApplicationScoped
public class OnBehalf {
    private final CurrentIdentityAssociation identities;

    OnBehalf(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Runs the work as this person. */
    @ActivateRequestContext
    public void of(String subject, String name, Runnable work) {
        identities.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addAttribute("name", name)
                .build());
        work.run();
    }
}
