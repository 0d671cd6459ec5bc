package eu.soga.registrations;

import eu.soga.registrations.CheckIns.CheckInsResponse;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door of an event. */
@Path("/api/v1/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Registrations")
class CheckInResource {
    private final CheckIns checkIns;

    CheckInResource(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkIn",
            summary = "Record who came to an event, in one call or many",
            description = "For representatives of the organiser and edition leads. Each entry has an id made by the"
                    + " device: sending it again changes nothing. Entries may arrive in any order and from several devices;"
                    + " their times are corrected by the difference between `sentAt` and our clock.")
    @APIResponse(responseCode = "200", description = "What became of each entry")
    public CheckInsResponse merge(@Valid @NotNull CheckInRequest request) {
        return checkIns.merge(request);
    }
}
