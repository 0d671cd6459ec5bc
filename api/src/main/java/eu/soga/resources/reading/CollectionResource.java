package eu.soga.resources.reading;

import eu.soga.resources.reading.CollectionAnswers.Response;
import eu.soga.resources.reading.CollectionAnswers.Summary;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public reading of collections of resources. */
@Path("/api/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
class CollectionResource {
    private final CollectionAnswers answers;

    CollectionResource(CollectionAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listCollections", summary = "All collections of resources, the one changed last first")
    @APIResponse(responseCode = "200", description = "The collections, 200 at most")
    public Page<Summary> all(
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        return Page.all(answers.all());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readCollection",
            summary = "Read one collection with its resources in their order",
            description =
                    "By slug or id. A job offer that has ended is left out. `opening` says of each resource whether"
                            + " it is open to the caller, and why not.")
    @APIResponse(responseCode = "200", description = "The collection")
    public Response read(
            @PathParam("id") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        return answers.one(slug);
    }
}
