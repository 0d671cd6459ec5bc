package eu.soga.organisations.people;

import eu.soga.organisations.Representative;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the signed-in person, the organisations he or she represents, and the requests to represent others. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "My account")
class MeResource {
    private final CurrentUser user;
    private final Joinings joinings;

    MeResource(CurrentUser user, Joinings joinings) {
        this.user = user;
        this.joinings = joinings;
    }

    @GET
    @Operation(operationId = "getMe", summary = "The signed-in person, his or her roles and organisations")
    public MeResponse me() {
        return MeResponse.from(user, Representative.heldBy(user.requireSubject()));
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
