package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a stored file: all of it, or the single part that {@code Range} asks for (RFC 9110 §14).
 *
 * @param tag strong entity tag, without quotes
 */
public record FileAnswer(Path file, long size, String tag, String mediaType, String name) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The first and last byte of a part, both included. */
    private record Part(long first, long last) {}

    /** Returns the answer. Several ranges at once and invalid ranges are ignored. */
    public Response to(Request request, @Nullable String range, @Nullable String ifRange) {
        var entityTag = new EntityTag(tag);
        Part part = ifRange == null || ifRange.equals("\"" + tag + "\"") ? part(range) : null;
        Response.ResponseBuilder answer = Response.status(part == null ? 200 : 206)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        if (part != null) answer.header("Content-Range", "bytes " + part.first + "-" + part.last + "/" + size);
        Part sent = part == null ? new Part(0, size - 1) : part;
        if (request.getMethod().equals("GET"))
            answer.entity(new PathPart(file, sent.first, sent.last - sent.first + 1));
        return answer.tag(entityTag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private @Nullable Part part(@Nullable String range) {
        if (range == null) return null;
        Matcher asked = ONE_RANGE.matcher(range);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) return null;
        if (asked.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(asked.group(2)), size);
            if (last == 0) throw beyond();
            return new Part(size - last, size - 1);
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        if (last < first && !asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < first) return null;
        if (first >= size) throw beyond();
        return new Part(first, last);
    }

    private DomainException beyond() {
        return new DomainException(ProblemType.RANGE_NOT_SATISFIABLE, "There are " + size + " bytes, counted from 0.");
    }
}
