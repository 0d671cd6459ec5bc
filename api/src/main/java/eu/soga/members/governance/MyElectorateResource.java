package eu.soga.members.governance;

import eu.soga.members.governance.Electorates.MyElectorate;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller's memberships stand in meetings to come. */
@Path("/api/v1/me/electorates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "My account")
class MyElectorateResource {
    private final Electorates electorates;

    MyElectorateResource(Electorates electorates) {
        this.electorates = electorates;
    }

    @GET
    @Operation(
            operationId = "readMyElectorates",
            summary = "Whether my memberships may vote at meetings to come, and their proxies")
    public Page<MyElectorate> mine() {
        return Page.all(electorates.mine());
    }
}
