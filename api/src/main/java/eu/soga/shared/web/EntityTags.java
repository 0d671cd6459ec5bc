package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every JSON, text and file answer a strong entity tag: the version, where there is one, then a digest of the
 * bytes, then the encoding (a stream has its own tag). Answers 304 when the caller already has the content, and puts
 * the next page into a {@code Link} header (RFC 8288).
 */
class EntityTags {
    /** Property of the request with the bytes of the answer, before they are compressed. */
    static final String BODY = "soga.body";

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final ObjectMapper mapper;
    private final Set<String> compressed;

    EntityTags(
            ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.compress-media-types") List<String> compressed) {
        this.mapper = mapper;
        this.compressed = Set.copyOf(compressed);
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws IOException {
        if (response.getStatus() / 100 != 2) return;
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Object entity = response.getEntity();
        byte[] body = isTagged(response, reads) ? bytes(entity) : null;
        String tag = body == null ? given(response) : tag(entity, body);
        if (tag == null) return;
        if (entity instanceof Page<?> page && page.next() != null) linkNext(request, response, page.next());
        tag = tag.substring(0, tag.length() - 1) + encoding(request, response) + '"';
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (!reads) return;
        if (body != null) send(body, request, response, resource);
        boolean signedIn = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        response.getHeaders()
                .putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(signedIn ? "private, no-cache" : "no-cache"));
        if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            if (response.getEntity() instanceof LongBody unread) unread.close();
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Returns the tag that the resource has set; null for none. */
    private static @Nullable String given(ContainerResponseContext response) {
        return switch (response.getHeaders().getFirst(HttpHeaders.ETAG)) {
            case null -> null;
            case EntityTag own -> '"' + own.getValue() + '"';
            case Object other -> other.toString();
        };
    }

    /** True when the tag is computed from the content. */
    private static boolean isTagged(ContainerResponseContext response, boolean reads) {
        Object entity = response.getEntity();
        boolean isText = entity instanceof String || entity instanceof byte[];
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) != null) return false;
        if (entity == null || entity instanceof InputStream) return false;
        if (!isText && !isJson(response)) return false;
        return reads || entity instanceof Versioned;
    }

    /** Answers with these bytes, so that the content is not written a second time, unless only a part of it is asked for. */
    private static void send(
            byte[] body, ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        MediaType type = response.getMediaType() == null ? produced(resource) : response.getMediaType();
        if (request.getUriInfo().getQueryParameters().containsKey(FieldSelection.NAME)) return;
        if (response.getEntity() instanceof String && !type.getParameters().containsKey("charset")) return;
        request.setProperty(BODY, body);
        response.setEntity(body, null, type.equals(MediaType.APPLICATION_JSON_TYPE) ? JSON : type);
    }

    /** Returns the type of an answer that has not named one. */
    private static MediaType produced(ResourceInfo resource) {
        Produces produces = AcceptableFormats.produces(resource);
        return produces == null || produces.value().length > 1 ? JSON : MediaType.valueOf(produces.value()[0]);
    }

    /**
     * Returns the end of the tag for the compression that the server will apply, because compressed bytes need
     * another tag.
     */
    private String encoding(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        String word = type == null ? MediaType.APPLICATION_JSON : type.getType() + "/" + type.getSubtype();
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return compressed.contains(word) ? coding(accepted) : "";
    }

    /** Returns the end of a tag for the coding that the server chooses for a compressible answer; empty for none. */
    static String coding(@Nullable String accepted) {
        if (accepted == null) return "";
        double gzip = weight(accepted, "gzip");
        double deflate = weight(accepted, "deflate");
        return gzip <= 0 && deflate <= 0 ? "" : gzip >= deflate ? "-gzip" : "-deflate";
    }

    private static double weight(String accepted, String coding) {
        double any = -1;
        for (String each : accepted.split(",")) {
            String[] parts = each.strip().split("\\s*;\\s*q=");
            double weight =
                    parts.length < 2 || !parts[1].matches("[01](\\.\\d{0,3})?") ? 1 : Double.parseDouble(parts[1]);
            if (parts[0].equalsIgnoreCase(coding)) return weight;
            if (parts[0].equals("*")) any = weight;
        }
        return any;
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        return switch (entity) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> mapper.writeValueAsBytes(entity);
        };
    }

    /** Computes the tag: {@code "<version>-<digest>"}, or only the digest without a version. */
    private static String tag(Object entity, byte[] body) {
        String version = entity instanceof Versioned versioned ? versioned.version() + "-" : "";
        return '"' + version + digest(body) + '"';
    }

    /** Returns the first 96 bits of SHA-256 in URL-safe base 64. */
    static String digest(byte[] body) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compares {@code If-None-Match} weakly (RFC 9110 §13.1.2). */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) return false;
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    /** True for JSON. An answer without a type becomes JSON, because every other method names its type. */
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
