package eu.soga.organisations;

import eu.soga.shared.security.CurrentUser;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is calling, and for whom. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "me")
class MeResource {
    private final CurrentUser user;

    MeResource(CurrentUser user) {
        this.user = user;
    }

    @GET
    @Operation(operationId = "getMe", summary = "The signed-in person, his or her roles and organisations")
    public MeResponse me() {
        return MeResponse.from(user, Representative.heldBy(user.requireSubject()));
    }
}
