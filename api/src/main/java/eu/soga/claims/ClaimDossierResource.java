package eu.soga.claims;

import eu.soga.shared.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dossier of a claim as a file. */
@Path("/api/v1/claims")
@SecurityRequirement(name = "keycloak")
@Tag(name = "Claims")
class ClaimDossierResource {
    static final String ZIP = "application/zip";

    private final ClaimDossier dossier;

    ClaimDossierResource(ClaimDossier dossier) {
        this.dossier = dossier;
    }

    @GET
    @Path("{id}/dossier.zip")
    @RolesAllowed({Roles.AUDITOR, Roles.TREASURER})
    @Produces(ZIP)
    @Operation(
            operationId = "readClaimDossier",
            summary = "Everything about a claim as one file",
            description = "Index, summary, pieces with their hashes, history, payments, and what is missing. Each"
                    + " reading is in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "docs/claims.md says what is in it",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofClaim(@PathParam("id") UUID id) {
        return answer(dossier.ofClaim(id), "claim-" + id);
    }

    /** A temporary file, which is deleted when it was sent. */
    static Response answer(java.nio.file.Path file, String name) {
        StreamingOutput content = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(content, ZIP)
                .header("Content-Disposition", "attachment; filename=\"dossier-" + name + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
