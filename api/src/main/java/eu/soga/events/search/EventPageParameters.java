package eu.soga.events.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters for the order, paging and counts of a search. */
public class EventPageParameters {
    @QueryParam("sort")
    @Parameter(
            description = "Order: soonest, latest, best match (needs q), nearest (needs near), latest published.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"start", "-start", "relevance", "distance", "newest"}))
    public List<String> sort;

    @QueryParam("size")
    @Parameter(
            description = "Items on a page; 20 when left out.",
            example = "20",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
    public List<String> size;

    @QueryParam("cursor")
    @Parameter(
            description = "«next» of the page before, with the same filter and order.",
            schema = @Schema(type = SchemaType.STRING))
    public List<String> cursor;

    @QueryParam("facets")
    @Parameter(
            description = "Which choices are counted: all, or some of kind, format, theme, language, country, city,"
                    + " organisation, free, accessibility. A choice is counted as if no other of its own list were"
                    + " chosen; one of accessibility with those chosen, because all of them must hold.",
            example = "all")
    public List<String> facets;

    /** Builds the query with a filter. @throws eu.soga.shared.errors.DomainException 400 with every violation */
    public EventQuery toQuery(EventFilterParameters filter) {
        Map<String, List<String>> map = filter.asMap();
        EventFilterParameters.put(map, "sort", sort);
        EventFilterParameters.put(map, "size", size);
        EventFilterParameters.put(map, "cursor", cursor);
        EventFilterParameters.put(map, "facets", facets);
        return EventQuery.parse(map);
    }
}
