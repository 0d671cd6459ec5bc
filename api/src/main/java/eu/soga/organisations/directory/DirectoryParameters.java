package eu.soga.organisations.directory;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the directory. A list may be repeated or separated by commas. */
public class DirectoryParameters {
    @QueryParam("q")
    @Parameter(
            description =
                    "Words of name, other names, town, description, or of the labels of the atlas, in any language")
    @Nullable
    String q;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes, any of")
    List<String> country;

    @QueryParam("kind")
    @Parameter(description = "Kinds, any of")
    List<String> kind;

    @QueryParam("category")
    @Parameter(description = "Categories, any of")
    List<String> category;

    @QueryParam("practice")
    @Parameter(description = "Ways of working, any of")
    List<String> practice;

    @QueryParam("offer")
    @Parameter(description = "What they offer, any of")
    List<String> offer;

    @QueryParam("language")
    @Parameter(description = "Languages in which people can talk to them (ISO 639-1), any of")
    List<String> language;

    @QueryParam("near")
    @Parameter(description = "A point as lat,lon; leaves out what is not placed", example = "48.8566,2.3522")
    @Nullable
    String near;

    @QueryParam("radius")
    @Parameter(description = "Kilometres around «near», 50 when absent, at most 1000")
    @Nullable
    String radius;

    @QueryParam("bbox")
    @Parameter(description = "minLon,minLat,maxLon,maxLat; minLon above maxLon crosses the date line")
    @Nullable
    String bbox;
}
