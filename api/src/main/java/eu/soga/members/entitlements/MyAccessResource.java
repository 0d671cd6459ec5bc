package eu.soga.members.entitlements;

import eu.soga.members.entitlements.MemberAccess.Reason;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why the caller has access as a member. */
@Path("/api/v1/me/access")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "My account")
class MyAccessResource {
    private final MemberAccess access;
    private final CurrentUser user;

    MyAccessResource(MemberAccess access, CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    /**
     * A reason why the caller has access.
     *
     * @param party name of the person or organisation whose membership it is
     * @param via the caller's own membership, or that of an organisation he or she represents
     * @param until the day from which there is no access, as things stand
     * @param grace the paid term is over, the days of grace are not
     */
    record AccessReason(
            UUID membershipId,
            String party,
            MemberAccess.Via via,
            String tier,
            int level,
            LocalDate until,
            boolean grace) {
        static AccessReason of(Reason reason) {
            return new AccessReason(
                    reason.membershipId(),
                    reason.party(),
                    reason.via(),
                    reason.tier(),
                    reason.level(),
                    reason.until(),
                    reason.grace());
        }
    }

    @GET
    @Operation(
            operationId = "readMyAccess",
            summary = "Why I have access as a member today, each reason",
            description = "Empty without access. By the ledger, whatever roles the token has.")
    public Page<AccessReason> mine() {
        return Page.all(
                access.of(user.requireSubject()).stream().map(AccessReason::of).toList());
    }
}
