package eu.soga.events.series;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventResponse;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists and changes single dates of an event. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
class OccurrenceResource {
    private final EventAccess visibility;
    private final OccurrenceList list;
    private final OccurrenceEdits dates;
    private final SeriesEdits series;

    OccurrenceResource(EventAccess visibility, OccurrenceList list, OccurrenceEdits dates, SeriesEdits series) {
        this.visibility = visibility;
        this.list = list;
        this.dates = dates;
        this.series = series;
    }

    /** Lists the dates in order of time. */
    @GET
    @Path("/{id}/occurrences")
    @Operation(
            operationId = "listOccurrences",
            summary = "The dates of an event",
            description = "By slug, former slug or id. From today on, unless «from» or «to» is given; dates are written"
                    + " down for 24 months ahead.")
    public Page<OccurrenceResponse> list(@PathParam("id") String slug, @BeanParam OccurrenceParameters range) {
        Event event = visibility.requireVisible(slug);
        return list.page(event, range);
    }

    /** Changes one date, those from it on, or all. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/occurrences/{originalStart}")
    @Authenticated
    @Operation(
            operationId = "changeOccurrence",
            summary = "Change one date of a series, that and the following, or all",
            description = "«this»: the date is moved, cancelled, named, or restored by an empty body; at once, whoever"
                    + " its organisation is. «following»: the series ends before the date and goes on as an event of its"
                    + " own, which takes the dates with their ids; cancelled, it just ends. «all»: every date moves by as"
                    + " much as this one; an edit of the event like any other.")
    @APIResponse(
            responseCode = "200",
            description = "The event that the date belongs to now; after an edit that waits, see «revision».")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it takes place once, or is over with.")
    public EventResponse change(
            @PathParam("id") UUID id,
            @PathParam("originalStart")
                    @Parameter(description = "As in «originalStart» of the date.", example = "2027-02-02T14:00")
                    String originalStart,
            @QueryParam("scope")
                    @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"this", "following", "all"}))
                    @Nullable
                    String scope,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OccurrenceRequest request) {
        return switch (Scope.read(scope)) {
            case THIS -> dates.change(id, originalStart, ifMatch, request);
            case FOLLOWING -> series.changeFollowing(id, originalStart, ifMatch, request);
            case ALL -> series.changeAll(id, originalStart, ifMatch, request);
        };
    }
}
