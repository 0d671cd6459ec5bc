package eu.soga.events.agreements;

import eu.soga.events.agreements.Agreement.Answer;
import eu.soga.events.agreements.Agreements.AgreementResponse;
import eu.soga.shared.web.Page;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers of organisations that an event of another one names. */
@Path("/api/v1/event-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Submission")
class AgreementResource {
    private final Agreements agreements;

    AgreementResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @GET
    @Operation(
            operationId = "listEventAgreementsToAnswer",
            summary = "Events of others that name an organisation I represent and wait for its answer, oldest first",
            description =
                    "For moderators also those that name an organisation without a representative here. Until the"
                            + " organisation agrees, the public does not see it as co-organiser, nor the event in its programme.")
    public Page<AgreementResponse> waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return agreements.waiting(cursor, size);
    }

    @POST
    @Path("{id}/agree")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "agreeToEvent", summary = "Say that the organisation takes part: the public sees its name")
    @APIResponse(responseCode = "200", description = "The answer")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public AgreementResponse agree(@PathParam("id") UUID id) {
        return agreements.answer(id, Answer.AGREE);
    }

    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "declineEvent", summary = "Say that the organisation does not take part, or no longer")
    @APIResponse(responseCode = "200", description = "The answer; the event's organisation gets a mail.")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public AgreementResponse decline(@PathParam("id") UUID id) {
        return agreements.answer(id, Answer.DECLINE);
    }

    /** What the organisations that an event names answered. */
    @Path("/api/v1/events/{id}/agreements")
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Tag(name = "Submission")
    static class OfEvent {
        private final Agreements agreements;

        OfEvent(Agreements agreements) {
            this.agreements = agreements;
        }

        @GET
        @Operation(
                operationId = "listAgreementsOfEvent",
                summary = "What the organisations named by an event answered; for its organisation and moderators")
        public List<AgreementResponse> of(@PathParam("id") UUID id) {
            return agreements.of(id);
        }
    }
}
