package eu.soga.members;

import eu.soga.shared.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk's list of memberships as a file. */
@Path("/api/v1/memberships.csv")
@RolesAllowed({Roles.SECRETARY, Roles.BOARD, Roles.TREASURER, Roles.AUDITOR})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class MembershipFileResource {
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final MembershipSearch search;

    MembershipFileResource(MembershipSearch search) {
        this.search = search;
    }

    @GET
    @Produces(CSV)
    @Operation(operationId = "listMembershipsAsCsv", summary = "The same list as CSV for spreadsheets, whole")
    @APIResponse(
            responseCode = "200",
            description = "One row for each membership or application",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(@BeanParam MembershipSearch.FilterParameters filter) {
        return RestResponse.ResponseBuilder.ok(search.csv(filter), CSV)
                .header("Content-Disposition", "attachment; filename=\"memberships.csv\"")
                .build();
    }
}
