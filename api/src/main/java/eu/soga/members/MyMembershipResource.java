package eu.soga.members;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may read of his or her own memberships. */
@Path("/api/v1/me/membership")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "My account")
class MyMembershipResource {
    private final Memberships memberships;

    MyMembershipResource(Memberships memberships) {
        this.memberships = memberships;
    }

    @GET
    @Operation(
            operationId = "readMyMembership",
            summary = "My memberships: my own, and those of the organisations I represent")
    public Page<MembershipResponse> mine() {
        return Page.all(memberships.mine());
    }
}
