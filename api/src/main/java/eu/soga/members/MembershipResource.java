package eu.soga.members;

import eu.soga.members.MembershipActRequests.MembershipAnswerRequest;
import eu.soga.members.MembershipActRequests.ResignationRequest;
import eu.soga.members.MembershipActRequests.TermRequest;
import eu.soga.members.MembershipActRequests.TierRequest;
import eu.soga.members.Memberships.MembershipHistoryEntry;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Memberships as their members use them, and the list of the desk. */
@Path("/api/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class MembershipResource {
    private final Memberships memberships;
    private final MembershipYears years;
    private final MembershipSearch search;
    private final Receipts receipts;

    MembershipResource(Memberships memberships, MembershipYears years, MembershipSearch search, Receipts receipts) {
        this.memberships = memberships;
        this.years = years;
        this.search = search;
        this.receipts = receipts;
    }

    @GET
    @RolesAllowed({Roles.SECRETARY, Roles.BOARD, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "listMemberships", summary = "Memberships and applications, newest application first")
    public Page<MembershipSummary> list(
            @BeanParam MembershipSearch.FilterParameters filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return search.page(filter, cursor, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyForMembership",
            summary = "Apply for membership, for oneself or for an organisation that one signs for",
            description = "A party has one membership: a second application is a `duplicate`; `existing` leads to the"
                    + " first, through which a former member comes back.")
    @APIResponse(
            responseCode = "201",
            description = "The application",
            content = @Content(schema = @Schema(implementation = MembershipResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<MembershipResponse> apply(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull MembershipRequest request) {
        MembershipResponse created = memberships.apply(key, request);
        return RestResponse.ResponseBuilder.<MembershipResponse>created(
                        URI.create("/api/v1/memberships/" + created.id()))
                .entity(created)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readMembership",
            summary = "One membership with its terms and payments",
            description = "For its member, who represents the organisation, and the desk.")
    public MembershipResponse read(@PathParam("id") UUID id) {
        return memberships.read(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "readMembershipHistory", summary = "What was done to a membership, oldest first")
    public Page<MembershipHistoryEntry> history(@PathParam("id") UUID id) {
        return Page.all(memberships.history(id));
    }

    @GET
    @Path("{id}/terms/{term}/receipt")
    @Produces("application/pdf")
    @Operation(
            operationId = "readReceipt",
            summary = "The receipt for what was paid for a term, as tagged PDF in the member's language")
    @APIResponse(
            responseCode = "200",
            description = "A PDF",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> receipt(@PathParam("id") UUID id, @PathParam("term") UUID term) {
        return RestResponse.ResponseBuilder.ok(receipts.pdf(id, term), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"receipt-" + term + ".pdf\"")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/answer")
    @Operation(operationId = "answerMembershipQuestion", summary = "Answer what the secretary asked")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipAnswerRequest request) {
        return memberships.answer(id, ifMatch, request);
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawMembershipApplication", summary = "Take an application back")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return memberships.withdraw(id, ifMatch);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/renew")
    @Operation(operationId = "renewMembership", summary = "Renew: call for the dues of the year after the paid one")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse renew(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermRequest request) {
        return years.renew(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/return")
    @Operation(operationId = "returnToMembership", summary = "Come back after a lapse or a resignation")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse comeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermRequest request) {
        return years.comeBack(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/change-tier")
    @Operation(
            operationId = "changeMembershipTier",
            summary = "Change the tier within the paid term",
            description =
                    "What it costs more is a line of the same term; the new tier counts once that is paid. It is no renewal.")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse changeTier(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TierRequest request) {
        return years.changeTier(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/resign")
    @Operation(operationId = "resignMembership", summary = "Leave, today or on a later day of the paid term")
    @APIResponse(responseCode = "200", description = "The membership as it is now")
    public MembershipResponse resign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ResignationRequest request) {
        return years.resign(id, ifMatch, request);
    }
}
