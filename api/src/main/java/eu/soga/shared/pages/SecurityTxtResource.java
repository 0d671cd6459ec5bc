package eu.soga.shared.pages;

import eu.soga.shared.web.Site;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says where to report a vulnerability (RFC 9116). Answers 404 until the operator configures a contact. */
@Path("/.well-known/security.txt")
class SecurityTxtResource {
    private static final int DAYS_VALID = 180;

    private final Site site;
    private final Clock clock;

    SecurityTxtResource(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @GET
    @Produces("text/plain;charset=utf-8")
    @Operation(hidden = true)
    public String contact() {
        var contact = site.securityContact().orElseThrow(NotFoundException::new);
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS_VALID, ChronoUnit.DAYS);
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s/.well-known/security.txt
                """.formatted(contact, expires, site.publicUrl());
    }
}
