package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every JSON, text and file answer a strong entity tag (a digest of its bytes, after the version where there is
 * one; a stream brings its own), answers 304 when the caller has it already, and puts the next page into a {@code Link} header (RFC 8288).
 */
class EntityTags {
    private final ObjectMapper mapper;

    EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        boolean isText = entity instanceof String || entity instanceof byte[];
        if (response.getStatus() / 100 != 2 || entity == null || entity instanceof InputStream) return;
        if (!isText && !isJson(response)) return;
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && !(entity instanceof Versioned)) return;
        if (entity instanceof Page<?> page && page.next() != null) linkNext(request, response, page.next());

        String tag = tag(entity, bytes(entity));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (!reads) return;
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
        boolean signedIn = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        response.getHeaders()
                .putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(signedIn ? "private, no-cache" : "no-cache"));
        if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        return switch (entity) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> mapper.writeValueAsBytes(entity);
        };
    }

    /** The tag of a representation: {@code "<version>-<digest>"}, or only the digest for what has no version. */
    private static String tag(Object entity, byte[] body) {
        String version = entity instanceof Versioned versioned ? versioned.version() + "-" : "";
        return '"' + version + digest(body) + '"';
    }

    /** First 96 bits of SHA-256, in URL-safe base 64. */
    static String digest(byte[] body) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Weak comparison of {@code If-None-Match} (RFC 9110 §13.1.2). */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) return false;
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    /** An answer without a type takes the one its method produces later on: JSON, since whatever else names its own. */
    private static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type == null) return true;
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static void linkNext(ContainerRequestContext request, ContainerResponseContext response, String next) {
        var here = request.getUriInfo().getRequestUri();
        String query = UriBuilder.fromUri(here)
                .replaceQueryParam("cursor", "{next}")
                .build(next)
                .getRawQuery();
        response.getHeaders().putSingle(HttpHeaders.LINK, "<" + here.getRawPath() + "?" + query + ">; rel=\"next\"");
    }
}
