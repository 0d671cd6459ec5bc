package eu.soga.publishing.resources;

import eu.soga.publishing.ReaderChoice;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves collections of resources to feed readers and to programs that know schema.org. */
@Path("/api/v1/collections")
@Tag(name = "Feeds")
class CollectionFeedResource {
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    private final KnowledgeAtom atom;
    private final KnowledgePages collections;
    private final ReaderLanguages reader;

    CollectionFeedResource(KnowledgeAtom atom, KnowledgePages collections, ReaderLanguages reader) {
        this.atom = atom;
        this.collections = collections;
        this.reader = reader;
    }

    @GET
    @Path("{slug}.atom")
    @Produces(ATOM)
    @Operation(
            operationId = "followCollectionByAtom",
            summary = "One collection of resources as Atom, in its own order",
            description = "By slug or id. «lang» names the language of the texts.")
    @APIResponse(
            responseCode = "200",
            description = "An RFC 4287 feed",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response follow(@RestPath String slug, @RestQuery @Nullable String lang) {
        return atom.collection(slug, ReaderChoice.of(lang, reader))
                .map(feed -> Response.ok(feed, ATOM).build())
                .orElseThrow(() -> DomainException.notFound("collection"));
    }

    @GET
    @Path("{slug}.jsonld")
    @Produces("application/ld+json")
    @Operation(
            operationId = "readCollectionAsJsonLd",
            summary = "One collection of resources as schema.org JSON-LD",
            description = "By slug or id.")
    @APIResponse(
            responseCode = "200",
            description = "A schema.org Collection",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response jsonLd(@RestPath String slug, @RestQuery @Nullable String lang) {
        return collections
                .collectionAsJsonLd(slug, ReaderChoice.of(lang, reader))
                .map(document -> Response.ok(document).build())
                .orElseThrow(() -> DomainException.notFound("collection"));
    }
}
