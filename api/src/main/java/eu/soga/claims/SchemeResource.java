package eu.soga.claims;

import eu.soga.claims.PreChecks.PreCheckRequest;
import eu.soga.claims.PreChecks.PreCheckResponse;
import eu.soga.claims.SchemeDesk.SchemeBalance;
import eu.soga.claims.SchemeDesk.SchemeBalanceRequest;
import eu.soga.claims.SchemeDrafts.SchemeDraftRequest;
import eu.soga.claims.SchemeDrafts.SchemeDraftResponse;
import eu.soga.claims.SchemeDrafts.SchemeDraftSummary;
import eu.soga.claims.SchemeSimulation.DryRunRequest;
import eu.soga.claims.SchemeSimulation.DryRunResponse;
import eu.soga.claims.SchemeSimulation.SimulationRequest;
import eu.soga.claims.SchemeSimulation.SimulationResponse;
import eu.soga.claims.Schemes.SchemeResponse;
import eu.soga.claims.rules.SchemeWriting;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;
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

/**
 * Reimbursement schemes, read by everyone, the question whether one could have the allowance, and schemes that are being
 * written by those who approve claims: they lead the funded project.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class SchemeResource {
    private final Schemes schemes;
    private final PreChecks checks;

    private final SchemeSimulation simulation;
    private final ClaimDossier dossier;
    private final SchemeDesk desk;
    private final SchemeDrafts drafts;

    SchemeResource(
            Schemes schemes,
            PreChecks checks,
            SchemeSimulation simulation,
            ClaimDossier dossier,
            SchemeDesk desk,
            SchemeDrafts drafts) {
        this.schemes = schemes;
        this.checks = checks;
        this.simulation = simulation;
        this.dossier = dossier;
        this.desk = desk;
        this.drafts = drafts;
    }

    @GET
    @Path("schemes")
    @Operation(
            operationId = "listSchemes",
            summary = "Reimbursement schemes in the version in force, by slug",
            description = "`event` (slug or id) leaves those that cover this event.")
    public Page<SchemeResponse> list(@QueryParam("event") @Nullable @Size(max = 100) String event) {
        return Page.all(schemes.list(event));
    }

    @GET
    @Path("schemes/{slug}")
    @Operation(
            operationId = "readScheme",
            summary = "One scheme with its rules, documents and what its publication leaves open")
    public SchemeResponse read(@PathParam("slug") String slug) {
        return schemes.read(slug);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("schemes/{slug}/pre-check")
    @Operation(
            operationId = "preCheckClaim",
            summary = "Ask whether an organisation could have the allowance",
            description = "Takes the registered office or a public organisation, and whether it is the first"
                    + " participation. Answers each rule with its inputs. Nothing is stored; a claim is judged again.")
    @APIResponse(responseCode = "200", description = "The answer of each rule")
    public PreCheckResponse check(@PathParam("slug") String slug, @Valid @NotNull PreCheckRequest request) {
        return checks.check(slug, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("schemes/{slug}/simulation")
    @RolesAllowed({Roles.CLAIMS_APPROVER, Roles.TREASURER, Roles.AUDITOR})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "simulateScheme",
            summary = "Ask which past claims another distance would answer otherwise",
            description = "Takes the distances of the claims as they were measured. Nothing is stored or decided.")
    @APIResponse(responseCode = "200", description = "The claims whose answer would be another one")
    public SimulationResponse simulate(@PathParam("slug") String slug, @Valid @NotNull SimulationRequest request) {
        return simulation.distance(slug, request.moreThanMetres());
    }

    @GET
    @Path("schemes/{slug}/balance")
    @RolesAllowed({Roles.TREASURER, Roles.CLAIMS_APPROVER, Roles.AUDITOR})
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "readSchemeBalance", summary = "When the funder paid its balance, if that is recorded")
    public SchemeBalance balance(@PathParam("slug") String slug) {
        return desk.balance(slug);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("schemes/{slug}/balance")
    @RolesAllowed(Roles.TREASURER)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "recordSchemeBalance",
            summary = "Record that the funder paid its balance: the years of keeping count from that day",
            description = "Five years, three for a grant of at most 60,000 EUR (Regulation (EU, Euratom) 2024/2509,"
                    + " article 133). Needs a fresh sign-in.")
    @APIResponse(responseCode = "200", description = "As it is recorded now")
    public SchemeBalance recordBalance(@PathParam("slug") String slug, @Valid @NotNull SchemeBalanceRequest request) {
        return desk.recordBalance(slug, request);
    }

    @GET
    @Path("schemes/{slug}/dossier.zip")
    @Produces(ClaimResource.ZIP)
    @RolesAllowed({Roles.AUDITOR, Roles.TREASURER})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "readSchemeDossier",
            summary = "Everything about every claim of a scheme as one file",
            description = "A folder for each claim that was submitted. Each reading is in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "docs/claims.md says what is in it",
            content =
                    @Content(
                            mediaType = ClaimResource.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dossier(@PathParam("slug") String slug) {
        return ClaimResource.zip(dossier.ofScheme(slug), "scheme");
    }

    @GET
    @Path("scheme-drafts")
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "listSchemeDrafts", summary = "Schemes that are being written, last changed first")
    public Page<SchemeDraftSummary> listDrafts() {
        return Page.all(drafts.list());
    }

    @POST
    @Path("scheme-drafts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "startSchemeDraft",
            summary = "Start a scheme, or the next version of one",
            description = "The next version starts as a copy of the one in force. When it is being written already, the"
                    + " answer is that draft.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = SchemeDraftResponse.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    public RestResponse<SchemeDraftResponse> startDraft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SchemeDraftRequest request) {
        SchemeDraftResponse started = drafts.start(key, request);
        return RestResponse.ResponseBuilder.<SchemeDraftResponse>created(
                        URI.create("/api/v1/scheme-drafts/" + started.id()))
                .entity(started)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("scheme-drafts/{id}")
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "readSchemeDraft", summary = "A draft with every problem that keeps it from being opened")
    public SchemeDraftResponse readDraft(@PathParam("id") UUID id) {
        return drafts.read(id);
    }

    @PUT
    @Path("scheme-drafts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "writeSchemeDraft",
            summary = "Keep what was written, however incomplete",
            description = "The answer names every problem with its field. Nothing that is open changes.")
    @APIResponse(responseCode = "200", description = "The draft as it is now")
    public SchemeDraftResponse writeDraft(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SchemeWriting writing) {
        return drafts.write(id, ifMatch, writing);
    }

    @DELETE
    @Path("scheme-drafts/{id}")
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "deleteSchemeDraft", summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discardDraft(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafts.discard(id, ifMatch);
    }

    @POST
    @Path("scheme-drafts/{id}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "dryRunSchemeDraft",
            summary = "Ask past claims by the rules of a draft",
            description =
                    "Takes what the rules were judged on when each claim was judged last; only what the draft asks"
                            + " otherwise is asked again. Nothing is stored or decided.")
    @APIResponse(
            responseCode = "200",
            description = "Counts and sums before and after, and the claims whose answer changes")
    public DryRunResponse dryRun(@PathParam("id") UUID id, @Valid @NotNull DryRunRequest request) {
        return simulation.dryRun(id, request.claimsOf());
    }

    @POST
    @Path("scheme-drafts/{id}/open")
    @RolesAllowed(Roles.CLAIMS_APPROVER)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "openSchemeDraft",
            summary = "Make a draft the version in force",
            description = "Claims that were sent before keep their version. Needs a fresh sign-in.")
    @APIResponse(responseCode = "200", description = "The scheme as everyone reads it now")
    public SchemeResponse openDraft(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return drafts.open(id, ifMatch);
    }
}
