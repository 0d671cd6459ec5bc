package eu.soga.events.search;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.shared.Theme;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query parameters of {@link EventFilter}, declared once for every path. A parameter that is repeated, or has
 * several values between commas, matches any of them; different parameters must all match.
 */
public class EventFilterParameters {
    @QueryParam("q")
    @Parameter(
            description =
                    "Words to look for in titles, texts, places and organisers, in any language. Quotes keep words"
                            + " together, «or» gives a choice, a leading minus excludes.",
            example = "inclusion numérique",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    public List<String> q;

    @QueryParam("from")
    @Parameter(
            description = "First day, compared with the event's own local days; what lasts into it counts.",
            example = "2026-11-20",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public List<String> from;

    @QueryParam("to")
    @Parameter(
            description = "Last day, inclusive.",
            example = "2026-12-20",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public List<String> to;

    @QueryParam("kind")
    @Parameter(
            description = "What sort of gathering.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class))
    public List<String> kind;

    @QueryParam("format")
    @Parameter(
            description = "Where people take part.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = EventFormat.class))
    public List<String> format;

    @QueryParam("theme")
    @Parameter(description = "Subjects.", schema = @Schema(type = SchemaType.ARRAY, implementation = Theme.class))
    public List<String> theme;

    @QueryParam("language")
    @Parameter(description = "Languages spoken, ISO 639-1.")
    public List<String> language;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2, capital letters.")
    public List<String> country;

    @QueryParam("city")
    @Parameter(description = "Towns; accents, case and hyphens do not count.")
    public List<String> city;

    @QueryParam("organisation")
    @Parameter(description = "Slugs of organisers or co-organisers.")
    public List<String> organisation;

    @QueryParam("near")
    @Parameter(
            description = "Latitude and longitude of a point; leaves out what has no place.",
            example = "48.8566,2.3522",
            schema = @Schema(type = SchemaType.STRING))
    public List<String> near;

    @QueryParam("radius")
    @Parameter(
            description = "Kilometres around «near», above 0 and at most 1000; 50 when left out.",
            example = "25",
            schema = @Schema(type = SchemaType.NUMBER, maximum = "1000"))
    public List<String> radius;

    @QueryParam("bbox")
    @Parameter(
            description = "minLon,minLat,maxLon,maxLat in degrees; minLon above maxLon crosses the 180th meridian.",
            example = "-5.2,42.3,8.3,51.1",
            schema = @Schema(type = SchemaType.STRING))
    public List<String> bbox;

    @QueryParam("id")
    @Parameter(
            description = "Only these events, by id, at most 100. What is over is found too.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class))
    public List<String> id;

    @QueryParam("modifiedSince")
    @Parameter(
            description = "Only events that were last changed at this moment or later, which `updatedAt` says."
                    + " What is over is found too; what is no longer public is not: `/changes` tells that.",
            example = "2026-11-20T09:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public List<String> modifiedSince;

    @QueryParam("free")
    @Parameter(description = "Whether one comes for free.", schema = @Schema(type = SchemaType.BOOLEAN))
    public List<String> free;

    @QueryParam("accessibility")
    @Parameter(
            description =
                    "Access that was said to be there; of several, all must be: `step-free,live-captions` finds what has both.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AccessibilityFact.class))
    public List<String> accessibility;

    @QueryParam("cancelled")
    @Parameter(
            description = "Whether cancelled events are shown; they are unless told otherwise.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"show", "hide"}))
    public List<String> cancelled;

    @QueryParam("over")
    @Parameter(
            description = "Dates that are over, each in its event's own zone: shown, hidden, or nothing else. Left out,"
                    + " they are hidden unless days, ids or a last change are given.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"show", "hide", "only"}))
    public List<String> over;

    /** Builds the filter. @throws eu.soga.shared.errors.DomainException 400 with every violation at once */
    public EventFilter toFilter() {
        return EventFilter.parse(asMap());
    }

    /** Returns the given parameters by name. */
    public Map<String, List<String>> asMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        put(map, "q", q);
        put(map, "from", from);
        put(map, "to", to);
        put(map, "kind", kind);
        put(map, "format", format);
        put(map, "theme", theme);
        put(map, "language", language);
        put(map, "country", country);
        put(map, "city", city);
        put(map, "organisation", organisation);
        put(map, "near", near);
        put(map, "radius", radius);
        put(map, "bbox", bbox);
        put(map, "id", id);
        put(map, "modifiedSince", modifiedSince);
        put(map, "free", free);
        put(map, "accessibility", accessibility);
        put(map, "cancelled", cancelled);
        put(map, "over", over);
        return map;
    }

    static void put(Map<String, List<String>> map, String name, List<String> values) {
        if (values != null && !values.isEmpty()) map.put(name, values);
    }
}
