package eu.soga.shared.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Runs a job later with the present rights of the person who asked for it: those of a representative, never those of a
 * role. For jobs only; a request has its own caller.
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
