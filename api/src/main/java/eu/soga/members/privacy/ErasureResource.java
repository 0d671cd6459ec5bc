package eu.soga.members.privacy;

import eu.soga.members.privacy.Erasures.ErasureCertificate;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Erasure of what is held about somebody who left. */
@Path("/api/v1/memberships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class ErasureResource {
    private final Erasures erasures;

    ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @POST
    @Path("erase")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "eraseMembership",
            summary = "Erase the personal data of a membership that has ended",
            description =
                    "By the member, a signatory, or the secretary; once. What accounts must keep is kept until the"
                            + " day that the certificate names, and erased then. Terms and amounts stay, without a name. A person"
                            + " cannot open the membership afterwards: the answer and a last mail are the certificate.")
    @APIResponse(responseCode = "200", description = "What was erased, and what is kept until when")
    public ErasureCertificate erase(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return erasures.erase(id, ifMatch);
    }

    @GET
    @Path("erasures")
    @Operation(operationId = "listMembershipErasures", summary = "The certificates of what was erased, first one first")
    public Page<ErasureCertificate> list(@PathParam("id") UUID id) {
        return Page.all(erasures.certificates(id));
    }
}
