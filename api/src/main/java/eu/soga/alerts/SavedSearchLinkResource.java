package eu.soga.alerts;

import eu.soga.shared.web.Site;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads, changes and deletes a saved search through the link in its mails, without account or cookie. */
@Path("/api/v1/saved-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class SavedSearchLinkResource {
    private static final String PRIVATE = "private, no-cache";

    private final SavedSearchLinks links;
    private final Site site;

    SavedSearchLinkResource(SavedSearchLinks links, Site site) {
        this.links = links;
        this.site = site;
    }

    @GET
    @Path("{token}")
    @Operation(operationId = "readSavedSearch", summary = "A saved search, by the link in a mail")
    @APIResponse(
            responseCode = "200",
            description = "The saved search",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RestResponse<SavedSearchResponse> read(@RestPath String token) {
        return RestResponse.ResponseBuilder.ok(links.read(token))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{token}")
    @Operation(operationId = "changeSavedSearch", summary = "Change what is told, how often, or pause")
    @APIResponse(
            responseCode = "200",
            description = "The saved search, changed",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public SavedSearchResponse change(
            @RestPath String token,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SavedSearchChangeRequest request) {
        return links.change(token, ifMatch, request);
    }

    @DELETE
    @Path("{token}")
    @Operation(operationId = "deleteSavedSearch", summary = "End it and delete the address")
    @APIResponse(responseCode = "204", description = "There is no such saved search any more")
    public void delete(@RestPath String token) {
        links.end(token);
    }

    @POST
    @Path("{token}/confirm")
    @Operation(operationId = "confirmSavedSearch", summary = "Say that the address is one's own")
    @APIResponse(
            responseCode = "200",
            description = "The saved search, which is told of from now on",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public SavedSearchResponse confirm(@RestPath String token) {
        return links.confirm(token);
    }

    @POST
    @Path("{token}/unsubscribe")
    @Operation(
            operationId = "unsubscribeSavedSearch",
            summary = "End it with one click (RFC 8058)",
            description = "What mail applications send for their own button; any body is taken. As DELETE.")
    @APIResponse(responseCode = "204", description = "There is no such saved search any more")
    public void unsubscribe(@RestPath String token) {
        links.end(token);
    }

    @GET
    @Path("{token}/unsubscribe")
    @Operation(
            operationId = "showUnsubscribePage",
            summary = "The page where it is ended",
            description = "Following a link changes nothing: machines follow links too.")
    @APIResponse(responseCode = "303", description = "The page")
    public Response unsubscribePage(@RestPath String token) {
        return Response.seeOther(UriBuilder.fromUri(site.publicUrl())
                        .path("alerts/{token}")
                        .build(token))
                .build();
    }

    @POST
    @Path("{token}/feed")
    @Operation(
            operationId = "createPrivateFeed",
            summary = "A private calendar of the same events",
            description = "Its address is told once. A new one ends the one before.")
    @APIResponse(
            responseCode = "201",
            description = "Its address",
            content = @Content(schema = @Schema(implementation = PrivateFeedResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RestResponse<PrivateFeedResponse> newFeed(@RestPath String token) {
        PrivateFeedResponse feed = links.newFeed(token);
        return RestResponse.ResponseBuilder.<PrivateFeedResponse>created(URI.create(feed.url()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(feed)
                .build();
    }

    @DELETE
    @Path("{token}/feed")
    @Operation(operationId = "deletePrivateFeed", summary = "End the private calendar")
    @APIResponse(responseCode = "204", description = "Its address leads nowhere any more")
    public void endFeed(@RestPath String token) {
        links.endFeed(token);
    }
}
