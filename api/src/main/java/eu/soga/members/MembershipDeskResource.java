package eu.soga.members;

import eu.soga.members.MembershipActRequests.AdmissionRequest;
import eu.soga.members.MembershipActRequests.CollegeRequest;
import eu.soga.members.MembershipActRequests.ExclusionRequest;
import eu.soga.members.MembershipActRequests.MembershipMergeRequest;
import eu.soga.members.MembershipActRequests.MembershipReasonRequest;
import eu.soga.members.MembershipActRequests.PaymentRequest;
import eu.soga.members.MembershipActRequests.WaiverRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** What the secretary, the board and the treasurer do about memberships. */
@Path("/api/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class MembershipDeskResource {
    private final MembershipDecisions decisions;
    private final MembershipYears years;
    private final Dues dues;

    MembershipDeskResource(MembershipDecisions decisions, MembershipYears years, Dues dues) {
        this.decisions = decisions;
        this.years = years;
        this.dues = dues;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/ask")
    @Operation(operationId = "askApplicant", summary = "Ask the applicant for something")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse ask(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipReasonRequest request) {
        return decisions.ask(id, ifMatch, request.message());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/admit")
    @Operation(
            operationId = "admitMember",
            summary = "Admit into a college; the first term begins today",
            description =
                    "By the board; by the secretary when the statutes in force say so. The clock calls for the dues.")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse admit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AdmissionRequest request) {
        return decisions.admit(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/refuse")
    @Operation(operationId = "refuseMember", summary = "Refuse an application with a reason")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipReasonRequest request) {
        return decisions.refuse(id, ifMatch, request.message());
    }

    @POST
    @Path("{id}/invoice")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "invoiceMembership", summary = "Call for the dues of the first term")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse invoice(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return years.invoice(id, ifMatch);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/change-college")
    @Operation(operationId = "changeMembershipCollege", summary = "Move a member to another college from a day on")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse changeCollege(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CollegeRequest request) {
        return decisions.changeCollege(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/exclude")
    @Operation(operationId = "excludeMember", summary = "Exclude a member after a hearing")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse exclude(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ExclusionRequest request) {
        return decisions.exclude(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/reinstate")
    @Operation(operationId = "reinstateMember", summary = "Undo an exclusion after an appeal")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse reinstate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipReasonRequest request) {
        return decisions.reinstate(id, ifMatch, request.message());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/end")
    @Operation(operationId = "endMembership", summary = "End a membership whose party is no more")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipReasonRequest request) {
        return decisions.end(id, ifMatch, request.message());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeMembership",
            summary = "Continue a membership as another one",
            description = "Terms and payments of both count for the one that stays; nothing of their history is lost.")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipMergeRequest request) {
        return decisions.merge(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/terms/{term}/payments")
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment of dues, in full or in part",
            description = "Send an Idempotency-Key, so that a repeated request records one payment.")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public MembershipResponse pay(
            @PathParam("id") UUID id,
            @PathParam("term") UUID term,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull PaymentRequest request) {
        return dues.pay(id, term, key, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/terms/{term}/waivers")
    @Operation(operationId = "waiveDues", summary = "Ask for less dues, or for none, with a reason")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public MembershipResponse waive(
            @PathParam("id") UUID id,
            @PathParam("term") UUID term,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull WaiverRequest request) {
        return dues.waive(id, term, key, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/entries/{entry}/reverse")
    @Operation(operationId = "reverseDuesEntry", summary = "Take back a payment or a waiver as a whole")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse reverse(
            @PathParam("id") UUID id, @PathParam("entry") UUID entry, @Valid @NotNull MembershipReasonRequest request) {
        return dues.reverse(id, entry, request.message());
    }
}
