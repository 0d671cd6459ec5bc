package eu.soga.shared.geo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suggests towns while someone types an address. Public; reads only the offline gazetteer. */
@Path("/api/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places")
class PlaceResource {
    private final Gazetteer gazetteer;

    PlaceResource(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Suggests towns whose name or French postal code starts with {@code q}, then names that resemble it; best
     * first.
     */
    @GET
    @Operation(operationId = "suggestPlaces", summary = "Suggest towns for a name or a French postal code")
    public PlaceResponse.Suggestions suggest(
            @QueryParam("q") @NotBlank @Size(max = 100) String q,
            @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @QueryParam("limit") @DefaultValue("8") @Min(1) @Max(20) int limit) {
        return new PlaceResponse.Suggestions(gazetteer.suggest(q, country, limit).stream()
                .map(PlaceResponse::from)
                .toList());
    }
}
