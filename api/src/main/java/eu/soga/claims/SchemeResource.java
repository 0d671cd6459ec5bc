package eu.soga.claims;

import eu.soga.claims.PreChecks.PreCheckRequest;
import eu.soga.claims.PreChecks.PreCheckResponse;
import eu.soga.claims.SchemeDesk.SchemeBalance;
import eu.soga.claims.SchemeDesk.SchemeBalanceRequest;
import eu.soga.claims.SchemeSimulation.SimulationRequest;
import eu.soga.claims.SchemeSimulation.SimulationResponse;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reimbursement schemes, read by everyone, and the question whether one could have the allowance. */
@Path("/api/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class SchemeResource {
    private final Schemes schemes;
    private final PreChecks checks;

    private final SchemeSimulation simulation;
    private final ClaimDossier dossier;
    private final SchemeDesk desk;

    SchemeResource(
            Schemes schemes, PreChecks checks, SchemeSimulation simulation, ClaimDossier dossier, SchemeDesk desk) {
        this.schemes = schemes;
        this.checks = checks;
        this.simulation = simulation;
        this.dossier = dossier;
        this.desk = desk;
    }

    @GET
    @Operation(
            operationId = "listSchemes",
            summary = "Reimbursement schemes in the version in force, by slug",
            description = "`event` (slug or id) leaves those that cover this event.")
    public Page<SchemeResponse> list(@QueryParam("event") @Nullable @Size(max = 100) String event) {
        return Page.all(schemes.list(event));
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "readScheme",
            summary = "One scheme with its rules, documents and what its publication leaves open")
    public SchemeResponse read(@PathParam("slug") String slug) {
        return schemes.read(slug);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{slug}/pre-check")
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
    @Path("{slug}/simulation")
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
    @Path("{slug}/balance")
    @RolesAllowed({Roles.TREASURER, Roles.CLAIMS_APPROVER, Roles.AUDITOR})
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "readSchemeBalance", summary = "When the funder paid its balance, if that is recorded")
    public SchemeBalance balance(@PathParam("slug") String slug) {
        return desk.balance(slug);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{slug}/balance")
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
    @Path("{slug}/dossier.zip")
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
}
