package eu.soga.registrations;

import eu.soga.registrations.RegistrationLinkResource.RoomResponse;
import eu.soga.registrations.RegistrationLinkResource.SeatModeRequest;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registrations of the person who is signed in. */
@Path("/api/v1/me/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "My account")
class MyRegistrationResource {
    private final Registrations registrations;
    private final SeatLedger ledger;

    MyRegistrationResource(Registrations registrations, SeatLedger ledger) {
        this.registrations = registrations;
        this.ledger = ledger;
    }

    @GET
    @Operation(
            operationId = "listMyRegistrations",
            summary = "My registrations: made with my account, or with its verified mail address")
    public Page<RegistrationResponse> mine() {
        return Page.all(registrations.mine());
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "acceptMySeat", summary = "Take the offered seat")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RegistrationResponse accept(@PathParam("id") UUID id) {
        return registrations.actOnMine(id, ledger::accept);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "cancelMyRegistration", summary = "Give the seat or the place on the waiting list back")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    public RegistrationResponse cancel(@PathParam("id") UUID id) {
        return registrations.actOnMine(id, mine -> ledger.release(mine, Notice.CANCELLED));
    }

    @POST
    @Path("{id}/change-mode")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMySeatMode", summary = "Come on site instead of remotely, or the other way round")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    public RegistrationResponse changeMode(@PathParam("id") UUID id, @Valid @NotNull SeatModeRequest request) {
        return registrations.actOnMine(id, mine -> ledger.change(mine, request.mode()));
    }

    @POST
    @Path("{id}/join")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "joinMyRoom",
            summary = "The address of the online room",
            description = "As `joinRemotely`, for the person who is signed in.")
    @APIResponse(responseCode = "200", description = "Where to go")
    public RoomResponse join(@PathParam("id") UUID id) {
        return new RoomResponse(registrations.joinMine(id));
    }
}
