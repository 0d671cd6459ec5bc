package eu.soga.shared.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The page that other sites show in a frame. Any site may frame it, it only calls this server, and search engines do
 * not index it.
 */
@ApplicationScoped
public class FramePage {
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors *";

    private final WebFiles files;

    FramePage(WebFiles files) {
        this.files = files;
    }

    /** Returns the page. Its script loads the content and shows a message when there is none. */
    public Response answer(int status) {
        WebFiles.WebFile page = files.find("embed/frame.html").orElseThrow(NotFoundException::new);
        return Response.status(status)
                .entity(page.content())
                .type(page.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
