package eu.soga.members.governance;

import eu.soga.members.governance.Mandates.GovernanceAlarm;
import eu.soga.members.governance.Mandates.GovernanceResponse;
import eu.soga.members.governance.Mandates.MandateEndRequest;
import eu.soga.members.governance.Mandates.MandateRequest;
import eu.soga.members.governance.Mandates.MandateResponse;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The board: its seats and mandates as everyone reads them, and as the board keeps them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class GovernanceResource {
    private final Mandates mandates;
    private final BoardReports reports;

    GovernanceResource(Mandates mandates, BoardReports reports) {
        this.mandates = mandates;
        this.reports = reports;
    }

    @GET
    @Path("governance")
    @Operation(
            operationId = "readGovernance",
            summary = "The board of a year: seats of each college, mandates, and what the report of that year prints")
    public GovernanceResponse ofYear(@QueryParam("year") @Nullable Integer year) {
        return mandates.ofYear(year, reports);
    }

    @GET
    @Path("governance/alarms")
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY, Roles.TREASURER, Roles.AUDITOR})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "listGovernanceAlarms",
            summary = "Vacant seats, holders who are no members of the college any more, mandates that end soon")
    public Page<GovernanceAlarm> alarms() {
        return Page.all(mandates.alarms());
    }

    @POST
    @Path("mandates")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "createMandate",
            summary = "Write a mandate of the board as the minutes say",
            description = "A college never has more mandates than seats on a day, a member never two.")
    @APIResponse(
            responseCode = "201",
            description = "The mandate",
            content = @Content(schema = @Schema(implementation = MandateResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<MandateResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull MandateRequest request) {
        return RestResponse.ResponseBuilder.<MandateResponse>created(URI.create("/api/v1/governance"))
                .entity(mandates.create(key, request))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @POST
    @Path("mandates/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "endMandate",
            summary = "End a mandate before its time",
            description = "`mistake` takes back one that was written by mistake: it is shown nowhere any more.")
    @APIResponse(responseCode = "200", description = "The mandate, ended")
    public MandateResponse end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MandateEndRequest request) {
        return mandates.end(id, ifMatch, request);
    }
}
