package eu.soga.shared.changes;

import eu.soga.shared.errors.DomainException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Serves the log of public changes to programs that keep a copy. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangeResource {
    private final Changes changes;
    private final ChangeTypes types;

    ChangeResource(Changes changes, ChangeTypes types) {
        this.changes = changes;
        this.types = types;
    }

    /** Lists the changes after a position. */
    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What changed, in order and without gaps",
            description =
                    "To keep a copy: read on from the last number you have seen, and get each subject anew. Types ending in"
                            + " `.merged` and `.deleted` tell that it is gone from its address. Asking again with the same"
                            + " `after` and `If-None-Match` answers 304 until something happens. An `after` beyond the end"
                            + " is refused: we were restored from an older backup, begin again from 0.")
    public RestResponse<ChangesResponse> list(@BeanParam ChangeParameters asked, @Context UriInfo uri) {
        long after = asked.position();
        Changes.Slice slice = changes.after(after, asked.types(types), asked.atMost());
        if (slice.position() < after)
            throw DomainException.invalid(
                    "?after", "The log ends at " + slice.position() + ": begin again from 0, and drop what you held.");
        var answer = new ChangesResponse(
                slice.changes().stream().map(ChangeResponse::from).toList(), slice.position(), slice.more());
        ResponseBuilder<ChangesResponse> response = ResponseBuilder.ok(answer);
        if (slice.more()) response.header(HttpHeaders.LINK, "<" + onward(uri, slice.position()) + ">; rel=\"next\"");
        return response.build();
    }

    private static String onward(UriInfo uri, long position) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("after", position).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
