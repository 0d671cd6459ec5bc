package eu.soga.publishing.resources;

import eu.soga.publishing.ReaderChoice;
import eu.soga.shared.pages.GenericPages;
import eu.soga.shared.pages.PageHead;
import eu.soga.shared.pages.SpaShell;
import eu.soga.shared.web.ReaderLanguages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the page of the search for resources, and the pages of single resources and collections. */
@Path("/")
@Blocking
class KnowledgePageResource {
    private final KnowledgePages resources;
    private final GenericPages pages;
    private final SpaShell shell;
    private final ReaderLanguages reader;

    KnowledgePageResource(KnowledgePages resources, GenericPages pages, SpaShell shell, ReaderLanguages reader) {
        this.resources = resources;
        this.pages = pages;
        this.shell = shell;
        this.reader = reader;
    }

    @GET
    @Path("resources")
    @Operation(hidden = true)
    public Response search(@RestQuery @Nullable String lang) {
        PageHead page = pages.at("/resources", lang);
        return shell.answer(
                200,
                page.with(
                        List.of(new PageHead.Format("application/atom+xml", page.title(), "/api/v1/resources.atom"))));
    }

    @GET
    @Path("resources/{slug}")
    @Operation(hidden = true)
    public Response one(@RestPath String slug, @RestQuery @Nullable String lang) {
        return resources
                .find(slug, ReaderChoice.of(lang, reader))
                .map(page -> shell.answer(200, page))
                .orElseGet(() -> shell.answer(404, pages.notFound(lang)));
    }

    @GET
    @Path("collections/{slug}")
    @Operation(hidden = true)
    public Response collection(@RestPath String slug, @RestQuery @Nullable String lang) {
        return resources
                .collection(slug, ReaderChoice.of(lang, reader))
                .map(page -> shell.answer(200, page))
                .orElseGet(() -> shell.answer(404, pages.notFound(lang)));
    }
}
