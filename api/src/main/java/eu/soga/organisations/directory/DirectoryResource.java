package eu.soga.organisations.directory;

import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the public search of organisations, with facets and pages. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class DirectoryResource {
    private final Directory directory;
    private final Twins twins;
    private final AtlasTerms terms;

    DirectoryResource(Directory directory, Twins twins, AtlasTerms terms) {
        this.directory = directory;
        this.twins = twins;
        this.terms = terms;
    }

    @GET
    @Operation(operationId = "searchOrganisations", summary = "Search the directory")
    public Page<OrganisationSummary> search(
            @BeanParam DirectoryParameters filter,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("facets") @Nullable List<String> facets,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        return directory.page(DirectoryQuery.of(filter), sort, size, cursor, facets);
    }

    @GET
    @Path("/atlas")
    @Operation(
            operationId = "getAtlasVocabulary",
            summary = "The words of the Social Tech Atlas, with their labels",
            description =
                    "Categories, practices and offers that the form of an organisation proposes. An entry may have other"
                            + " words. Labels are in French, English, Spanish and Italian.")
    public AtlasTerms.Vocabulary atlas() {
        return terms.all();
    }

    @GET
    @Path("/twins")
    @Operation(
            operationId = "findTwinOrganisations",
            summary = "Listed organisations that may be the one described",
            description =
                    "To be asked before a new one is listed: each with a score from 0 to 1 and what it is made of.")
    public TwinResponse.Twins twins(
            @QueryParam("name") @NotBlank @Size(max = 200) String name,
            @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @QueryParam("city") @Size(max = 100) @Nullable String city,
            @QueryParam("website") @Size(max = 500) @Nullable String website,
            @QueryParam("identifier") @Nullable List<String> identifiers) {
        return twins.of(TwinSubject.of(name, country, city, website, identifiers));
    }
}
