package eu.soga.shared.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets pages of any other site read what everyone may read (Fetch standard, CORS). A preflight is never answered, so
 * such a page can neither write nor send a token: what it gets is what an anonymous caller gets.
 */
@Singleton
class CrossOrigin {
    private static final Pattern OPEN = Pattern.compile(
            "/api/v1/(?:events|organisations|places|changes|oembed|images|openapi|open-data|moderation/report)(?:[./].*)?"
                    + "|/embed/soga-calendar\\.js");
    private static final String READABLE = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After";

    @ServerResponseFilter
    void open(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !OPEN.matcher(request.getUriInfo().getPath()).matches()) return;
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Expose-Headers", READABLE);
    }
}
