package eu.soga.claims;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The claims of the organisations that the caller signs for. */
@Path("/api/v1/me/claims")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "My account")
class MyClaimsResource {
    private final Claims claims;

    MyClaimsResource(Claims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(operationId = "listMyClaims", summary = "Claims of the organisations I sign for, newest first")
    public Page<ClaimResponse> mine() {
        return Page.all(claims.mine());
    }
}
