package eu.soga.organisations.profiles;

import eu.soga.shared.security.Roles;
import eu.soga.shared.web.ReaderLanguages;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads one organisation for everyone, writes it for its representatives, and lets moderators decide about its
 * trust and its place in the atlas.
 */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationResource {
    private final OrganisationReader reader;
    private final OrganisationProfiles profiles;
    private final OrganisationDecisions decisions;

    OrganisationResource(OrganisationReader reader, OrganisationProfiles profiles, OrganisationDecisions decisions) {
        this.reader = reader;
        this.profiles = profiles;
        this.decisions = decisions;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readOrganisation", summary = "One organisation, by slug or id")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as the caller may see it",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    @APIResponse(
            responseCode = "301",
            description = "A former slug",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public OrganisationResponse read(
            @PathParam("id") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        reader.movedTo(slug).ifPresent(next -> {
            throw new RedirectionException(Response.Status.MOVED_PERMANENTLY, address(next));
        });
        return reader.read(slug);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "createOrganisation",
            summary = "List an organisation and become its first signatory",
            description = "An identifier that another organisation has is a `duplicate`; `existing` leads to it.")
    @APIResponse(
            responseCode = "201",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<OrganisationResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull OrganisationRequest request) {
        OrganisationResponse created = profiles.create(key, request);
        return RestResponse.ResponseBuilder.<OrganisationResponse>created(address(created.slug()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(created)
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change the profile",
            description = "For its representatives and for moderators. What is left out is emptied.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public OrganisationResponse change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OrganisationRequest request) {
        return profiles.change(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/trust")
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(operationId = "trustOrganisation", summary = "Let its events publish without waiting")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    public OrganisationResponse trust(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return decisions.trust(id, request.reason().strip());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/distrust")
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(operationId = "distrustOrganisation", summary = "Let its events wait for a moderator again")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    public OrganisationResponse distrust(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return decisions.distrust(id, request.reason().strip());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/list")
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            operationId = "listOrganisation",
            summary = "Make it public in the atlas",
            description = "For an organisation that has published nothing yet. Its representatives get the reason.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public OrganisationResponse list(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return decisions.list(id, request.reason().strip());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/unlist")
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            operationId = "unlistOrganisation",
            summary = "Take it out of the atlas",
            description =
                    "Refused while it is trusted, and while public events, resources or editions name it. It comes"
                            + " back when a moderator lists it or when something of it is published.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public OrganisationResponse unlist(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return decisions.unlist(id, request.reason().strip());
    }

    private static URI address(String slug) {
        return URI.create("/api/v1/organisations/" + slug);
    }
}
