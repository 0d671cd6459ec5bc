package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a problem to a body that announces more than 10 MB. The server's own limit would cut the connection while
 * the client still writes, so that the answer is never read; here the body is let through unread, up to a bound.
 */
@ApplicationScoped
class BodyLimit {
    static final long LIMIT = 10L * 1024 * 1024;
    static final long READ_AWAY_AT_MOST = 100L * 1024 * 1024;
    private static final int BEFORE_EVERYTHING = 1000;

    private final ObjectMapper mapper;

    BodyLimit(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        long length = announcedLength(context);
        if (length <= LIMIT) {
            context.next();
        } else if (length > READ_AWAY_AT_MOST) {
            refuse(context);
        } else {
            context.request()
                    .handler(chunk -> {})
                    .endHandler(end -> refuse(context))
                    .resume();
        }
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuse(RoutingContext context) {
        DomainException tooLarge = new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB.");
        try {
            context.response()
                    .setStatusCode(ProblemType.TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(mapper.writeValueAsString(
                            tooLarge.toProblem(context.request().path())));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
