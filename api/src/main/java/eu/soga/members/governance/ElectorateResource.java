package eu.soga.members.governance;

import eu.soga.members.governance.ElectorateChallenges.ElectorateChallengeRequest;
import eu.soga.members.governance.ElectorateChallenges.ElectorateChallengeResponse;
import eu.soga.members.governance.ElectorateChallenges.ElectorateDecisionRequest;
import eu.soga.members.governance.ElectorateChallenges.ProxyRequest;
import eu.soga.members.governance.Electorates.ElectorSummary;
import eu.soga.members.governance.Electorates.ElectorateRequest;
import eu.soga.members.governance.Electorates.ElectorateResponse;
import eu.soga.members.governance.Electorates.MyElectorate;
import eu.soga.members.governance.Electorates.VoterName;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Who may vote at a meeting: frozen by the board, challenged by members, with proxies. */
@Path("/api/v1/electorates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class ElectorateResource {
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final Electorates electorates;
    private final ElectorateChallenges challenges;

    ElectorateResource(Electorates electorates, ElectorateChallenges challenges) {
        this.electorates = electorates;
        this.challenges = challenges;
    }

    @GET
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "listElectorates", summary = "Frozen electorates, the last meeting first")
    public Page<ElectorateResponse> all() {
        return Page.all(electorates.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD)
    @Operation(
            operationId = "freezeElectorate",
            summary = "Freeze who may vote at a meeting, as the ledger stood on the record date",
            description = "Members whose paid term covers that day; in the days of grace when the statutes say so.")
    @APIResponse(
            responseCode = "201",
            description = "The electorate",
            content = @Content(schema = @Schema(implementation = ElectorateResponse.class)))
    public RestResponse<ElectorateResponse> freeze(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ElectorateRequest request) {
        ElectorateResponse frozen = electorates.freeze(key, request);
        return RestResponse.ResponseBuilder.<ElectorateResponse>created(
                        URI.create("/api/v1/electorates/" + frozen.id()))
                .entity(frozen)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "readElectorate", summary = "One electorate")
    public ElectorateResponse read(@PathParam("id") UUID id) {
        return electorates.read(id);
    }

    @GET
    @Path("{id}/electors")
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "listElectors", summary = "Who votes, with weight and proxies")
    public Page<ElectorSummary> electors(@PathParam("id") UUID id) {
        return Page.all(electorates.electors(id));
    }

    @GET
    @Path("{id}/voters")
    @Operation(
            operationId = "listVoters",
            summary = "The names of the voters, for those who vote with them",
            description = "So that a member can see who is missing, and choose who votes for it.")
    public Page<VoterName> voters(@PathParam("id") UUID id) {
        return Page.all(electorates.voters(id));
    }

    @GET
    @Path("{id}/electors.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "listElectorsAsCsv", summary = "The same as CSV for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "One row for each voter, and for each that a challenge took out",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(electorates.csv(id), CSV)
                .header("Content-Disposition", "attachment; filename=\"electors-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("{id}/challenges")
    @RolesAllowed({Roles.BOARD, Roles.SECRETARY, Roles.AUDITOR})
    @Operation(
            operationId = "listElectorateChallenges",
            summary = "Challenges and their decisions, the first one first")
    public Page<ElectorateChallengeResponse> challenges(@PathParam("id") UUID id) {
        return Page.all(challenges.of(id));
    }

    @POST
    @Path("{id}/challenges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "challengeElectorate",
            summary = "Challenge that one's own membership is listed, or is not",
            description = "By the person or a signatory, until the day that the electorate names.")
    @APIResponse(responseCode = "200", description = "Where the caller's memberships stand")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<MyElectorate> challenge(@PathParam("id") UUID id, @Valid @NotNull ElectorateChallengeRequest request) {
        challenges.challenge(id, request);
        return Page.all(electorates.mine());
    }

    @POST
    @Path("{id}/challenges/{challenge}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD)
    @Operation(
            operationId = "decideElectorateChallenge",
            summary = "Accept a challenge, which changes the list, or reject it",
            description = "Not about one's own membership, nor that of an organisation one represents or did lately.")
    @APIResponse(responseCode = "200", description = "Every challenge of the electorate")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<ElectorateChallengeResponse> decide(
            @PathParam("id") UUID id,
            @PathParam("challenge") UUID challenge,
            @Valid @NotNull ElectorateDecisionRequest request) {
        challenges.decide(id, challenge, request);
        return Page.all(challenges.of(id));
    }

    @POST
    @Path("{id}/proxies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveProxy",
            summary = "Let another voter vote for one's own membership",
            description = "One voter holds at most so many proxies as the meeting allows; none is passed on.")
    @APIResponse(responseCode = "200", description = "Where the caller's memberships stand")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<MyElectorate> give(@PathParam("id") UUID id, @Valid @NotNull ProxyRequest request) {
        challenges.give(id, request);
        return Page.all(electorates.mine());
    }

    @DELETE
    @Path("{id}/proxies/{giver}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawProxy", summary = "Take a proxy back; succeeds when there is none")
    @APIResponse(responseCode = "204", description = "There is no proxy")
    public void withdraw(@PathParam("id") UUID id, @PathParam("giver") UUID giver) {
        challenges.withdraw(id, giver);
    }
}
