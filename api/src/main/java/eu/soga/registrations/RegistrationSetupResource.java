package eu.soga.registrations;

import eu.soga.registrations.RegistrationSetups.RegistrationSetupRequest;
import eu.soga.registrations.RegistrationSetups.RegistrationSetupResponse;
import eu.soga.registrations.Surveys.SurveyResults;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an organiser lets people register, and what they answered afterwards. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Registrations")
class RegistrationSetupResource {
    private final RegistrationSetups setups;
    private final Surveys surveys;

    RegistrationSetupResource(RegistrationSetups setups, Surveys surveys) {
        this.setups = setups;
        this.surveys = surveys;
    }

    @GET
    @Path("{id}/registration-setup")
    @Operation(
            operationId = "readRegistrationSetup",
            summary = "Who may register for an event, what is asked, whether a survey follows")
    public RegistrationSetupResponse read(@PathParam("id") UUID id) {
        return setups.read(id);
    }

    @PUT
    @Path("{id}/registration-setup")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeRegistrationSetup",
            summary = "Set who may register for an event, what is asked, whether a survey follows",
            description = "For representatives of the organiser and edition leads. People who are registered keep"
                    + " their seats.")
    @APIResponse(responseCode = "200", description = "The settings as they are now")
    public RegistrationSetupResponse write(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RegistrationSetupRequest request) {
        return setups.write(id, ifMatch, request);
    }

    @GET
    @Path("{id}/survey")
    @Operation(
            operationId = "readSurveyResults",
            summary = "What people answered after an event",
            description = "Nothing about a group of fewer than five answers is shown.")
    public SurveyResults results(@PathParam("id") UUID id) {
        return surveys.results(id);
    }
}
