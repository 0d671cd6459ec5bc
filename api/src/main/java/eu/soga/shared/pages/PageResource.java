package eu.soga.shared.pages;

import eu.soga.shared.web.Kept;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the SPA's files, and the pages that do not show a single event or organisation. */
@Path("/")
@Blocking
class PageResource {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final WebFiles files;
    private final GenericPages pages;
    private final SpaShell shell;
    private final FramePage frame;

    PageResource(WebFiles files, GenericPages pages, SpaShell shell, FramePage frame) {
        this.files = files;
        this.pages = pages;
        this.shell = shell;
        this.frame = frame;
    }

    /** Serves a file whose name contains a hash of its content, so that it may be cached for ever. */
    @GET
    @Path("assets/{path: .+}")
    @Operation(hidden = true)
    public Response asset(@PathParam("path") String path) {
        return file("assets/" + path, FOREVER);
    }

    /** Serves the calendar for a frame of another site. */
    @GET
    @Path("embed/calendar")
    @Operation(hidden = true)
    public Response frame() {
        return frame.answer(200);
    }

    /** Serves a file when the path has an extension, else a page; 404 when the SPA does not know the address either. */
    @GET
    @Kept
    @Path("{path: (?!(?:api|q|assets)(?:/|$)).+}")
    @Operation(hidden = true)
    public Response page(@PathParam("path") String path, @RestQuery @Nullable String lang) {
        if (path.endsWith(".html"))
            return answer(path, "no-cache")
                    .header("Content-Security-Policy", shell.policy())
                    .build();
        if (path.substring(path.lastIndexOf('/') + 1).contains(".")) return file(path, "no-cache");
        PageHead page = pages.at("/" + path, lang);
        return shell.answer(pages.exists("/" + path) ? 200 : 404, page);
    }

    private Response file(String path, String caching) {
        return answer(path, caching).build();
    }

    private Response.ResponseBuilder answer(String path, String caching) {
        WebFiles.WebFile file = files.find(path).orElseThrow(NotFoundException::new);
        return Response.ok(file.content(), file.mediaType()).header(HttpHeaders.CACHE_CONTROL, caching);
    }
}
