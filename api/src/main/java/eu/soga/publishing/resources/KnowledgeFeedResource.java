package eu.soga.publishing.resources;

import eu.soga.publishing.ReaderChoice;
import eu.soga.resources.reading.KnowledgeParameters;
import eu.soga.shared.pages.GenericPages;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.UnknownParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the newest resources of a search to feed readers. */
@Path("/api/v1/resources.atom")
@Tag(name = "Feeds")
class KnowledgeFeedResource {
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    private final KnowledgeAtom atom;
    private final GenericPages pages;
    private final ReaderLanguages reader;

    KnowledgeFeedResource(KnowledgeAtom atom, GenericPages pages, ReaderLanguages reader) {
        this.atom = atom;
        this.pages = pages;
        this.reader = reader;
    }

    @GET
    @Produces(ATOM)
    @Operation(
            operationId = "followResourcesByAtom",
            summary = "New resources of a search as Atom, the 50 added last",
            description = "The same filter as the list. «lang» names the language of the texts.")
    @APIResponse(
            responseCode = "200",
            description = "An RFC 4287 feed",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response newest(
            @BeanParam KnowledgeParameters filter, @RestQuery @Nullable String lang, @Context UriInfo uri) {
        String query = UnknownParameters.withoutCampaign(uri.getRequestUri().getRawQuery());
        return Response.ok(
                        atom.newest(
                                filter.toFilter(),
                                ReaderChoice.of(lang, reader),
                                pages.language(lang),
                                query == null ? "" : "?" + query),
                        ATOM)
                .build();
    }
}
