package eu.soga.members.counts;

import eu.soga.members.counts.CountsReading.MemberCountsResponse;
import eu.soga.members.counts.CountsReading.MemberYearCounts;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How many members there are and were. */
@Path("/api/v1/members")
@RolesAllowed({Roles.SECRETARY, Roles.BOARD, Roles.TREASURER, Roles.AUDITOR})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class CountsResource {
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final CountsReading counts;

    CountsResource(CountsReading counts) {
        this.counts = counts;
    }

    @GET
    @Path("counts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countMembers",
            summary = "The members of a year: paid, new, renewed, returned, lapsed, up to date",
            description =
                    "From paid terms alone; docs/members.md defines each figure. new + renewed + returned = paid.")
    public MemberCountsResponse counts(
            @QueryParam("year") @Nullable Integer year, @QueryParam("on") @Nullable LocalDate on) {
        return counts.of(year, on);
    }

    @GET
    @Path("counts.csv")
    @Produces(CSV)
    @Operation(operationId = "countMembersAsCsv", summary = "The same as CSV for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "One row for all members, then one for each tier, college, country and segment",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(
            @QueryParam("year") @Nullable Integer year, @QueryParam("on") @Nullable LocalDate on) {
        MemberCountsResponse found = counts.of(year, on);
        return RestResponse.ResponseBuilder.ok(counts.csv(found), CSV)
                .header("Content-Disposition", "attachment; filename=\"members-" + found.on() + ".csv\"")
                .build();
    }

    @GET
    @Path("counts/years")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countMembersByYear", summary = "The figures of each year in which somebody paid")
    public Page<MemberYearCounts> years() {
        return Page.all(counts.years());
    }
}
