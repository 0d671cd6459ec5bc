package eu.soga.claims;

import eu.soga.claims.ClaimRequests.ClaimChecklistRequest;
import eu.soga.claims.ClaimRequests.ClaimMessageRequest;
import eu.soga.claims.ClaimRequests.ClaimQuestionsRequest;
import eu.soga.claims.ClaimRequests.ClaimRecommendationRequest;
import eu.soga.claims.ClaimRequests.ClaimRecoveryRequest;
import eu.soga.claims.ClaimRequests.ClaimRefusalRequest;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.WireEnums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions about claims. Nobody takes two money steps of a claim in a row, or decides about his or her own. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "keycloak")
@Tag(name = "Claims")
class ClaimReviewResource {
    private final ClaimReview review;

    ClaimReviewResource(ClaimReview review) {
        this.review = review;
    }

    /** Decisions that need no more than a message. */
    enum ClaimDecisionName {
        TAKE,
        APPROVE,
        SEND_BACK,
        HOLD,
        RELEASE,
        REOPEN,
        ACCEPT_ACCOUNT,
        ASK_RECOVERY,
        CONFIRM_RECOVERY,
        WAIVE_FOUR_EYES,
        LEGAL_HOLD,
        LIFT_LEGAL_HOLD
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/decisions/{decision}")
    @RolesAllowed({Roles.CLAIMS_REVIEWER, Roles.CLAIMS_APPROVER, Roles.TREASURER})
    @Operation(
            operationId = "decideClaim",
            summary = "Take a decision that needs no more than a message",
            description = "`take` and `accept-account` (reviewer), `approve`, `send-back`, `hold`, `release`, `reopen`,"
                    + " `ask-recovery` (approver), `confirm-recovery` (another approver, or a treasurer), `legal-hold` (approver"
                    + " or treasurer) and `lift-legal-hold` (another of them). In an emergency `waive-four-eyes` (approver,"
                    + " with a fresh sign-in) lets whoever took the last money step take the next one too: once in the"
                    + " life of a claim, and every approver gets a mail. All but"
                    + " `take`, `approve` and `accept-account` need the message.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse decide(
            @PathParam("id") UUID id,
            @PathParam("decision") String decision,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimMessageRequest request) {
        ClaimDecisionName known = WireEnums.parse(ClaimDecisionName.class, decision)
                .orElseThrow(() -> DomainException.notFound("decision"));
        return review.act(id, ClaimAct.valueOf(known.name()), ifMatch, request.message());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/ask")
    @RolesAllowed(Roles.CLAIMS_REVIEWER)
    @Operation(operationId = "askClaimant", summary = "Ask the claimant about items; only these can be edited then")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse ask(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimQuestionsRequest request) {
        return review.ask(id, ifMatch, request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/checklist")
    @RolesAllowed(Roles.CLAIMS_REVIEWER)
    @Operation(
            operationId = "checkClaim",
            summary = "Decide items of the checklist",
            description = "The items are those of the version that judges the claim (`desk.checklist`). One that is not"
                    + " fulfilled needs a note. Items that are not named stay as they are.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse check(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimChecklistRequest request) {
        return review.check(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/recommend")
    @RolesAllowed(Roles.CLAIMS_REVIEWER)
    @Operation(
            operationId = "recommendClaim",
            summary = "Propose to grant a claim",
            description =
                    "Every item of the checklist must be decided. The rules are asked again. Each that does not say yes needs a reason in `overrides`; a second"
                            + " claim and a person’s account cannot be granted.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse recommend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimRecommendationRequest request) {
        return review.recommend(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/propose-refusal")
    @RolesAllowed(Roles.CLAIMS_REVIEWER)
    @Operation(operationId = "proposeClaimRefusal", summary = "Propose to refuse a claim; an approver decides")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse proposeRefusal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimRefusalRequest request) {
        return review.proposeRefusal(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/refuse")
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @Operation(operationId = "refuseClaim", summary = "Refuse a claim whose refusal was proposed")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimRefusalRequest request) {
        return review.refuse(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/recover")
    @RolesAllowed(Roles.TREASURER)
    @Operation(operationId = "recoverClaim", summary = "Close a recovery: the money came back, or was written off")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse recover(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimRecoveryRequest request) {
        return review.recover(id, ifMatch, request);
    }
}
