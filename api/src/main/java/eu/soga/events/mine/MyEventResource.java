package eu.soga.events.mine;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the events of the caller's organisations. */
@Path("/api/v1/me/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Submission")
class MyEventResource {
    private final MyEvents events;

    MyEventResource(MyEvents events) {
        this.events = events;
    }

    @GET
    @Operation(
            operationId = "listMyEvents",
            summary = "Events of the organisations I represent, last changed first, with what to do about each")
    public Page<MyEvent> list(
            @BeanParam MyEventParameters filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return events.page(filter, cursor, size);
    }
}
