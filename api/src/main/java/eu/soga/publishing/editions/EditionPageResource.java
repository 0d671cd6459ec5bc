package eu.soga.publishing.editions;

import eu.soga.publishing.ReaderChoice;
import eu.soga.shared.pages.GenericPages;
import eu.soga.shared.pages.SpaShell;
import eu.soga.shared.web.ReaderLanguages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the pages of single editions. */
@Path("/")
@Blocking
class EditionPageResource {
    private final EditionHeads editions;
    private final GenericPages pages;
    private final SpaShell shell;
    private final ReaderLanguages reader;

    EditionPageResource(EditionHeads editions, GenericPages pages, SpaShell shell, ReaderLanguages reader) {
        this.editions = editions;
        this.pages = pages;
        this.shell = shell;
        this.reader = reader;
    }

    @GET
    @Path("editions/{slug}")
    @Operation(hidden = true)
    public Response one(@RestPath String slug, @RestQuery @Nullable String lang) {
        return editions.find(slug, ReaderChoice.of(lang, reader))
                .map(page -> shell.answer(200, page))
                .orElseGet(() -> shell.answer(404, pages.notFound(lang)));
    }
}
