package eu.soga.claims;

import eu.soga.claims.ClaimFigures.ClaimFigure;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.audit.AuditLog.ChainCheck;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proves what was done, and counts it: the chain of the audit log, figures, lists. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.TREASURER})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Claims")
class ClaimAuditResource {
    private static final String CSV = "text/csv; charset=utf-8";

    private final ClaimFigures figures;
    private final ClaimSearch search;
    private final AuditLog audit;

    ClaimAuditResource(ClaimFigures figures, ClaimSearch search, AuditLog audit) {
        this.figures = figures;
        this.search = search;
        this.audit = audit;
    }

    @GET
    @Path("audit-chain")
    @Operation(
            operationId = "checkAuditChain",
            summary = "Compute the chain of the audit log again",
            description = "True when no row was changed, removed or inserted since it was written.")
    public ChainCheck chain() {
        return audit.check();
    }

    @GET
    @Path("claims.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.CLAIMS_REVIEWER, Roles.CLAIMS_APPROVER, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "listClaimsAsCsv", summary = "The same list as CSV for spreadsheets, whole")
    @APIResponse(
            responseCode = "200",
            description = "One row for each claim",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(@BeanParam ClaimSearch.FilterParameters filter) {
        return csv(search.csv(filter), "claims");
    }

    @GET
    @Path("claims-figures")
    @RolesAllowed({Roles.CLAIMS_REVIEWER, Roles.CLAIMS_APPROVER, Roles.TREASURER, Roles.AUDITOR})
    @Operation(
            operationId = "countClaims",
            summary = "What was paid, by scheme, project and year",
            description = "What came back for good is not counted.")
    public Page<ClaimFigure> figures() {
        return Page.all(figures.list());
    }

    @GET
    @Path("claims-figures.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.CLAIMS_REVIEWER, Roles.CLAIMS_APPROVER, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "countClaimsAsCsv", summary = "The same figures as CSV for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "One row for each scheme and year",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> figuresAsCsv() {
        return csv(figures.csv(), "claims-figures");
    }

    private static RestResponse<byte[]> csv(byte[] content, String name) {
        return RestResponse.ResponseBuilder.ok(content, CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
