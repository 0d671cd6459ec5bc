package eu.soga.organisations.people;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the representatives of an organisation, changes their roles and removes them. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Organisations")
class RepresentativeResource {
    private final Representatives representatives;

    RepresentativeResource(Representatives representatives) {
        this.representatives = representatives;
    }

    @GET
    @Path("/{id}/representatives")
    @Operation(operationId = "listRepresentatives", summary = "Who acts for the organisation")
    public Page<RepresentativeResponse> list(@PathParam("id") UUID id) {
        return Page.all(representatives.of(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/representatives/{representative}")
    @Operation(
            operationId = "changeRepresentative",
            summary = "Change what a representative may do",
            description = "The only signatory stays one: `last-signatory`.")
    @APIResponse(responseCode = "200", description = "The representative")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RepresentativeResponse become(
            @PathParam("id") UUID id,
            @PathParam("representative") UUID representative,
            @Valid @NotNull RepresentativeRoleRequest request) {
        return representatives.become(id, representative, request.role());
    }

    @DELETE
    @Path("/{id}/representatives/{representative}")
    @Operation(
            operationId = "removeRepresentative",
            summary = "Remove a representative, or leave",
            description = "The only signatory cannot leave: `last-signatory`.")
    @APIResponse(responseCode = "204", description = "The person does not act for the organisation any more")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public void remove(@PathParam("id") UUID id, @PathParam("representative") UUID representative) {
        representatives.remove(id, representative);
    }
}
