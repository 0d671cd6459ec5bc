package eu.soga.webhooks;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the messages sent to a webhook with their results, sends one again, and sends a test. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Webhooks")
class DeliveryResource {
    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Path("deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Messages to a webhook, newest first",
            description = "Kept for 30 days.")
    public Page<DeliveryResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("status")
                    @Parameter(
                            description = "Only those that stand so.",
                            schema = @Schema(implementation = DeliveryStatus.class))
                    @Nullable
                    String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return deliveries.page(id, status(status), cursor, size);
    }

    private static @Nullable DeliveryStatus status(@Nullable String word) {
        if (word == null || word.isBlank()) return null;
        return WireEnums.parse(DeliveryStatus.class, word)
                .orElseThrow(() -> DomainException.invalid(
                        "?status", "A status is one of " + WireEnums.words(DeliveryStatus.class) + "."));
    }

    @POST
    @Path("deliveries/{delivery}/replay")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a message again",
            description = "Under the same `webhook-id` and with the same body, whatever became of it before.")
    @APIResponse(responseCode = "200", description = "The delivery, waiting to be sent")
    public DeliveryResponse replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return deliveries.replay(id, delivery);
    }

    @POST
    @Path("test")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "testWebhook",
            summary = "Send a message that tells nothing, and see what comes back",
            description =
                    "Type `webhook.test`; sent once, to a disabled webhook too. Takes as long as the receiver does.")
    @APIResponse(responseCode = "200", description = "The delivery and what became of it")
    public DeliveryResponse test(@PathParam("id") UUID id) {
        return deliveries.test(id);
    }
}
