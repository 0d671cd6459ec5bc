package eu.soga.events;

import eu.soga.shared.web.ReaderLanguages;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Creates and changes events under the external ids of an organisation's own system. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submission")
class EventUpsertResource {
    private final EventUpserts upserts;
    private final EventResponses responses;

    EventUpsertResource(EventUpserts upserts, EventResponses responses) {
        this.upserts = upserts;
        this.responses = responses;
    }

    /** One event by its organisation's own number, to whoever may see it. */
    @GET
    @Path("{id}/events/{externalId}")
    @Operation(
            operationId = "readEventByExternalId",
            summary = "Read the event that has this number of its organisation's own",
            description = "One that was merged into another entry is answered with 301 and the address of that one.")
    @APIResponse(
            responseCode = "200",
            description = "The event",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(responseCode = "301", description = "It moved to the address in «Location».")
    public Response read(
            @PathParam("id") UUID organisationId,
            @PathParam("externalId") String externalId,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        Event event = upserts.requireVisible(organisationId, externalId);
        boolean moved = !event.organisation.id.equals(organisationId) || !externalId.equals(event.externalId);
        return moved
                ? Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create("/api/v1/events/" + event.slug))
                        .build()
                : Response.ok(responses.of(event)).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
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
