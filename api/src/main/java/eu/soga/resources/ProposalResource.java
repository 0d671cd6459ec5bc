package eu.soga.resources;

import eu.soga.resources.Proposals.ResourceProposalResponse;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** Contributing resources: proposals of organisations, and the decisions of moderators. */
@Path("/api/v1/resource-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Resources")
class ProposalResource {
    private final Proposals proposals;

    ProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    /** A word to the organisation with the publication. */
    @Schema(name = "ResourceAcceptanceRequest")
    record AcceptanceRequest(@Nullable @Size(max = 2000) String message) {}

    /** Why it is refused; the organisation reads it. */
    @Schema(name = "ResourceRefusalRequest")
    record RefusalRequest(@NotBlank @Size(max = 2000) String message) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeResource",
            summary = "Propose a resource, or the change of one, for an organisation that one represents",
            description =
                    "Published at once for a trusted organisation; else it waits for a moderator. With `resourceId`"
                            + " it replaces the description of a resource that the organisation references; one such change waits"
                            + " at a time.")
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ResourceProposalResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<ResourceProposalResponse> propose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ProposalRequest request) {
        ResourceProposalResponse made = proposals.propose(key, request);
        return RestResponse.ResponseBuilder.<ResourceProposalResponse>created(
                        URI.create("/api/v1/resource-proposals/" + made.id()))
                .entity(made)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(operationId = "listResourceProposals", summary = "Resources that wait for a moderator, the oldest first")
    public Page<ResourceProposalResponse> waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return proposals.waiting(cursor, size);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readResourceProposal", summary = "One proposal, for its organisation and for moderators")
    public ResourceProposalResponse read(@PathParam("id") UUID id) {
        return proposals.read(id);
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptResourceProposal", summary = "Publish a proposed resource")
    @APIResponse(responseCode = "200", description = "The proposal, published")
    public ResourceProposalResponse accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AcceptanceRequest request) {
        return proposals.accept(id, ifMatch, request.message());
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseResourceProposal", summary = "Refuse a proposed resource, with a reason")
    @APIResponse(responseCode = "200", description = "The proposal, refused")
    public ResourceProposalResponse refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RefusalRequest request) {
        return proposals.refuse(id, ifMatch, request.message());
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawResourceProposal", summary = "Take a proposal back")
    @APIResponse(responseCode = "200", description = "The proposal, withdrawn")
    public ResourceProposalResponse withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return proposals.withdraw(id, ifMatch);
    }

    /** What the caller's organisations proposed. */
    @Path("/api/v1/me/resource-proposals")
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Tag(name = "My account")
    static class Mine {
        private final Proposals proposals;

        Mine(Proposals proposals) {
            this.proposals = proposals;
        }

        @GET
        @Operation(
                operationId = "listMyResourceProposals",
                summary = "What my organisations proposed, the newest first, 200 at most")
        public Page<ResourceProposalResponse> mine() {
            return Page.all(proposals.mine());
        }
    }
}
