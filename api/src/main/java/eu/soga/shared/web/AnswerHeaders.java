package eu.soga.shared.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sets the headers that all answers share: {@code Vary}, a {@code Location} without the host of the request, and CORS.
 * Pages of other sites may read what an anonymous caller gets; preflights are never answered, so other sites can
 * neither write nor send a token.
 */
@Singleton
class AnswerHeaders {
    private static final String SCRIPT = "/embed/soga-calendar.js";
    private static final String READABLE = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After";
    private static final List<String> DEPENDS_ON = List.of("Accept", "Accept-Encoding", "Accept-Language");

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (headers.getFirst(HttpHeaders.LOCATION) != null)
            headers.putSingle(HttpHeaders.LOCATION, own(headers.getFirst(HttpHeaders.LOCATION), request));
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads) return;
        boolean api = request.getUriInfo().getPath().startsWith("/api/");
        var depends = new TreeSet<>(DEPENDS_ON);
        if (api) depends.add(HttpHeaders.AUTHORIZATION);
        headers.putSingle(HttpHeaders.VARY, String.join(", ", depends));
        Method method = resource.getResourceMethod();
        boolean open = api && method != null && !asksForAnAccount(method);
        if (!open && !request.getUriInfo().getPath().equals(SCRIPT)) return;
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Expose-Headers", READABLE);
    }

    /**
     * Returns the path of a {@code Location}. The framework adds the {@code Host} header of the request, which a
     * client can choose.
     */
    private static String own(Object location, ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        URI target = URI.create(location.toString());
        if (target.getRawAuthority() == null || !target.getRawAuthority().equals(asked.getRawAuthority()))
            return target.toString();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
        return target.getRawPath() + query + fragment;
    }

    private static boolean asksForAnAccount(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .anyMatch(each -> has(each.getAnnotations(), Authenticated.class)
                        || has(each.getAnnotations(), RolesAllowed.class));
    }

    private static boolean has(Annotation[] annotations, Class<? extends Annotation> wanted) {
        return Stream.of(annotations).anyMatch(wanted::isInstance);
    }
}
