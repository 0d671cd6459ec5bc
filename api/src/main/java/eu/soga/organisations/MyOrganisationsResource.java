package eu.soga.organisations;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations I act for, and those I asked to act for. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "me")
class MyOrganisationsResource {
    private final Joinings joinings;

    MyOrganisationsResource(Joinings joinings) {
        this.joinings = joinings;
    }

    @GET
    @Path("/organisations")
    @Operation(operationId = "listMyOrganisations", summary = "The organisations I act for")
    public Page<MyOrganisationResponse> organisations() {
        return Page.all(joinings.myOrganisations());
    }

    @GET
    @Path("/join-requests")
    @Operation(operationId = "listMyJoinRequests", summary = "The organisations I asked to act for, and the answers")
    public Page<JoinResponse> joinRequests() {
        return Page.all(joinings.mine());
    }
}
