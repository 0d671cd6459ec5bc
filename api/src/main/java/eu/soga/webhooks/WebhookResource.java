package eu.soga.webhooks;

import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lists, creates, changes and deletes the webhooks of an organisation. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Webhooks")
class WebhookResource {
    private final Webhooks webhooks;
    private final WebhookRules rules;
    private final Idempotency idempotency;

    WebhookResource(Webhooks webhooks, WebhookRules rules, Idempotency idempotency) {
        this.webhooks = webhooks;
        this.rules = rules;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "Webhooks of the organisations I represent")
    public Page<WebhookResponse> list(@QueryParam("organisation") @Nullable UUID organisation) {
        return Page.all(webhooks.list(organisation));
    }

    @POST
    @Operation(
            operationId = "createWebhook",
            summary = "Be told of public changes",
            description =
                    "Messages follow Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`): `{type,"
                            + " timestamp, data: {id, subject, url, version, gone}}`. They are thin: read `url` anew, or"
                            + " drop it when `gone`. A message may come twice, under the same `webhook-id`, and out of"
                            + " order; `data.id` is its place in `/changes`. With a `filter`, an event that does not match"
                            + " any more is told of once, as `gone`. After a time of being disabled, read `/changes`.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its `secret`, which is not shown again",
            content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
    @APIResponse(responseCode = "409", description = "`quota-reached`: the organisation has too many.")
    public RestResponse<WebhookResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull WebhookRequest request) {
        webhooks.requireRepresented(request.organisationId());
        rules.check(request.content());
        WebhookResponse created =
                idempotency.create(key, request, WebhookResponse.class, () -> webhooks.create(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, created)
                .location(URI.create("/api/v1/webhooks/" + created.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readWebhook", summary = "One webhook, without its secret")
    public WebhookResponse read(@PathParam("id") UUID id) {
        return webhooks.read(id);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeWebhook", summary = "Write a webhook anew; its secret stays")
    public WebhookResponse change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WebhookChangeRequest request) {
        webhooks.require(id);
        rules.check(request);
        return webhooks.change(id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook and what it was sent")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        webhooks.remove(id, ifMatch);
    }

    @POST
    @Path("{id}/rotate-secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give it a new secret",
            description = "For 24 hours messages carry two signatures, one of each secret.")
    @APIResponse(responseCode = "200", description = "The webhook with its new `secret`, which is not shown again")
    public WebhookResponse rotateSecret(@PathParam("id") UUID id) {
        return webhooks.rotateSecret(id);
    }

    @POST
    @Path("{id}/enable")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "enableWebhook",
            summary = "Deliver again, from now on",
            description = "What happened meanwhile is in `/changes`.")
    @APIResponse(responseCode = "200", description = "The webhook, enabled")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is enabled.")
    public WebhookResponse enable(@PathParam("id") UUID id) {
        return webhooks.enable(id);
    }

    @POST
    @Path("{id}/disable")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "disableWebhook", summary = "Stop delivering")
    @APIResponse(responseCode = "200", description = "The webhook, disabled")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is disabled.")
    public WebhookResponse disable(@PathParam("id") UUID id) {
        return webhooks.disable(id);
    }
}
