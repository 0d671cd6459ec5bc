package eu.soga.alerts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Serves private calendars: their addresses stay the same when the search changes. */
@Path("/api/v1/saved-searches")
@Tag(name = "Alerts")
class PrivateFeedResource {
    private final SavedSearchLinks links;

    PrivateFeedResource(SavedSearchLinks links) {
        this.links = links;
    }

    /** Redirects to the public calendar of the saved search. */
    @GET
    @Path("{token}.ics")
    @Operation(
            operationId = "subscribeToSavedSearch",
            summary = "A saved search as iCalendar",
            description = "Leads to the calendar of the same search, so that both are the same set.")
    @APIResponse(responseCode = "307", description = "Where the calendar is for now")
    public Response calendar(@RestPath String token) {
        return Response.status(307)
                .header(HttpHeaders.LOCATION, links.calendar(token))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
