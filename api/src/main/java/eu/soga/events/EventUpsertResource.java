package eu.soga.events;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Creates and changes events under the external ids of an organisation's own system. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Submission")
class EventUpsertResource {
    private final EventUpserts upserts;

    EventUpsertResource(EventUpserts upserts) {
        this.upserts = upserts;
    }

    @PUT
    @Path("{id}/events/{externalId}")
    @Operation(
            operationId = "upsertEvent",
            summary = "Write an event under the organisation's own number, again and again",
            description =
                    "The first time it is begun, later it is written anew as by «replaceEvent». The same body again"
                            + " changes nothing. `organisationId` and `externalId` may be left out of the body. With"
                            + " `submit=true` it is submitted in the same call, so that one call is enough: a trusted"
                            + " organisation's is published, another's joins the queue, and what is published already"
                            + " waits as a revision. A text that a moderator sent back or refused is submitted again only"
                            + " once it is another text. When something is wrong or missing, nothing is kept. An entry"
                            + " that was merged into another of the same organisation is written there.",
            extensions = @Extension(name = "x-optional", value = "organisationId"))
    @APIResponse(
            responseCode = "201",
            description = "It is begun; Location is its address.",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was known; a pending edit is in `revision`.",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`being-reviewed`: a moderator is reading it. `illegal-transition`: its state allows no edit.")
    @APIResponse(responseCode = "410", description = "`merged`: into an entry of another organisation, in `existing`.")
    @APIResponse(
            responseCode = "412",
            description = "`stale-version`: `If-Match` names another version, or `If-None-Match: *` and it is known.")
    public RestResponse<EventResponse> put(
            @PathParam("id") UUID organisationId,
            @PathParam("externalId") String externalId,
            @Parameter(
                            description = "Submit it in the same call.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("submit")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false")
                    String submit,
            @Parameter(description = "Only when it is known, in this version.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "`*`: only when it is not known yet.") @HeaderParam("If-None-Match") @Nullable
                    String ifNoneMatch,
            @NotNull EventRequest request) {
        var order = new EventUpserts.Order(organisationId, externalId, ifMatch, ifNoneMatch, submit.equals("true"));
        EventUpserts.Answer answer = upserts.put(order, request);
        return answer.created()
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer.event())
                        .location(URI.create("/api/v1/events/" + answer.event().slug()))
                        .build()
                : RestResponse.ok(answer.event());
    }
}
