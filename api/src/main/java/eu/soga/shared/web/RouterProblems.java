package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.PlainText;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers with a problem when a request fails before it reaches a resource or outside its exception mappers: an address
 * that cannot be decoded, no free worker, a failure of the framework. {@code ProblemMappers} handles everything else.
 */
@Singleton
class RouterProblems {
    private static final int BEFORE_THE_FRAMEWORKS_OWN = -100_000;
    private static final int AFTER_THE_LIMITS = 900;
    private static final long RETRY_SECONDS = 30;

    /** A media type or range with its parameters (RFC 9110 §8.3). */
    private static final Pattern TYPE = Pattern.compile("(?:\\*/\\*|[\\w!#$&^.+-]+/(?:\\*|[\\w!#$&^.+-]+))"
            + "(?:\\s*;\\s*(?!q=[^;]*[^\\d.;])[\\w!#$&^.+-]+=(?:[\\w!#$&^.+'*-]+|\"(?:[^\"\\\\]|\\\\.)*\"))*\\s*;?");

    private final ObjectMapper mapper;

    RouterProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkHeaders, AFTER_THE_LIMITS);
    }

    /**
     * Removes invalid media types from {@code Accept}, because the framework fails on them; answers 406 when none is
     * left, and 415 for an invalid {@code Content-Type}. An empty {@code Accept} accepts everything.
     */
    private void checkHeaders(RoutingContext context) {
        MultiMap headers = context.request().headers();
        if (!headers.contains(HttpHeaders.ACCEPT) && !headers.contains(HttpHeaders.CONTENT_TYPE)) {
            context.next();
            return;
        }
        String accept = String.join(",", headers.getAll(HttpHeaders.ACCEPT));
        List<String> types = Stream.of(accept.split(","))
                .map(String::strip)
                .filter(each -> TYPE.matcher(each).matches())
                .toList();
        String body = headers.get(HttpHeaders.CONTENT_TYPE);
        if (accept.isBlank()) headers.remove(HttpHeaders.ACCEPT);
        else if (types.isEmpty()) {
            answer(context, refused(406), 0);
            return;
        } else headers.set(HttpHeaders.ACCEPT, String.join(", ", types));
        if (body != null && !TYPE.matcher(body.strip()).matches()) answer(context, refused(415), 0);
        else context.next();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORKS_OWN).failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) router.errorHandler(status, this::failed);
    }

    /** Ends the request with this problem; {@code retryAfter} in seconds, 0 for no header. */
    void answer(RoutingContext context, DomainException problem, long retryAfter) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) return;
        if (response.headWritten()) {
            // too late for another answer: closing the connection at least marks this one as incomplete
            response.reset();
            return;
        }
        response.headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .remove(HttpHeaders.ETAG)
                .remove(HttpHeaders.LOCATION);
        if (retryAfter > 0) response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
        if (problem.type() == ProblemType.UNAUTHENTICATED) response.putHeader("WWW-Authenticate", "Bearer");
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(json(problem, context.request().path()));
    }

    private String json(DomainException problem, String path) {
        try {
            return mapper.writeValueAsString(problem.toProblem(PlainText.visible(path)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can be written as JSON", e);
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        int status = context.statusCode();
        if (failure instanceof RejectedExecutionException) {
            answer(
                    context,
                    new DomainException(
                            ProblemType.UNAVAILABLE, "Too much is being asked at this moment. Try again soon."),
                    RETRY_SECONDS);
        } else if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            answer(
                    context,
                    new DomainException(
                            ProblemType.UNAUTHENTICATED, "Send a valid access token; the one sent is missing or over."),
                    0);
        } else if (failure instanceof ForbiddenException) {
            answer(
                    context,
                    new DomainException(ProblemType.FORBIDDEN, "Your account does not have the right to do this."),
                    0);
        } else if (!BodyLimit.isAddress(context.request().uri())) {
            // the router decodes a path before any handler sees it
            answer(context, refused(400), 0);
        } else if (status >= 400 && status < 500) {
            answer(context, refused(status), 0);
        } else {
            String trace = UUID.randomUUID().toString();
            Log.errorf(
                    failure,
                    "%s failed outside every resource, trace %s",
                    context.request().path(),
                    trace);
            answer(
                    context,
                    new DomainException(
                            ProblemType.INTERNAL,
                            "Try again in a moment. If it stays, write to us with this trace: " + trace),
                    0);
        }
    }

    private static DomainException refused(int status) {
        return switch (status) {
            case 404 -> new DomainException(ProblemType.NOT_FOUND, "Nothing is at this address.");
            case 405 -> new DomainException(ProblemType.METHOD_NOT_ALLOWED, "This address has no such method.");
            case 406 ->
                new DomainException(
                        ProblemType.NOT_ACCEPTABLE,
                        "Ask for a media type this address can produce, or leave out the Accept header.");
            case 413 -> new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB.");
            case 415 ->
                new DomainException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send one of the media types described in openapi.yaml for this address.");
            default ->
                new DomainException(
                        ProblemType.INVALID_REQUEST,
                        "The request could not be understood: check its address, its headers and its body.");
        };
    }
}
