package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.ReaderLanguages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar on a map. */
@Path("/api/v1/events.geojson")
@Produces("application/geo+json")
@Tag(name = "Events")
class EventMapResource {
    private static final int MOST_POINTS = 5000;

    private final EventSearch search;
    private final ReaderLanguages languages;

    EventMapResource(EventSearch search, ReaderLanguages languages) {
        this.search = search;
        this.languages = languages;
    }

    /** Every match that has a place. */
    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "mapEvents",
            summary = "All events of a search that have a place, as GeoJSON",
            description = "From today (Paris) on, unless «from» or «to» is given. More than 5000 are refused.")
    public EventMap map(@BeanParam EventFilterParameters parameters) {
        List<EventPoint> points = search.points(parameters.toFilter().from(search.today()), MOST_POINTS + 1);
        if (points.size() > MOST_POINTS)
            throw new DomainException(
                    ProblemType.INVALID_REQUEST,
                    "More than " + MOST_POINTS + " events match; narrow the search, for instance with bbox or to.");
        return EventMap.of(points, languages.inOrder());
    }
}
