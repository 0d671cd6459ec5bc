package eu.soga.shared.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.KeycloakKeys;
import eu.soga.shared.web.AllowedMethods;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into {@code application/problem+json}; no other class does. */
class ProblemMappers {
    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** Problems that may disappear once the caller's token can be checked. */
    private static final Set<ProblemType> DEPENDS_ON_CALLER =
            EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.NOT_FOUND);

    private static final int RETRY_SECONDS = 30;
    /** PostgreSQL's deadlock_detected, serialization_failure and lock_not_available. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001", "55P03");

    private final AllowedMethods methods;
    private final CurrentUser user;
    private final KeycloakKeys keys;

    ProblemMappers(AllowedMethods methods, CurrentUser user, KeycloakKeys keys) {
        this.methods = methods;
        this.user = user;
        this.keys = keys;
    }

    @ServerExceptionMapper
    Response domain(DomainException e, UriInfo uri) {
        if (DEPENDS_ON_CALLER.contains(e.type()) && user.isUnchecked()) return unchecked(uri);
        Response.ResponseBuilder answer = answer(e.toProblem(path(uri)));
        if (e.challenge() != null) answer.header(HttpHeaders.WWW_AUTHENTICATE, e.challenge());
        if (e.type() == ProblemType.UNAVAILABLE) answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer.build();
    }

    @ServerExceptionMapper
    Response validation(ConstraintViolationException e, UriInfo uri) {
        List<Violation> violations = e.getConstraintViolations().stream()
                // save.request.schedule.start: method and parameter are ours, not the client's
                .map(v -> Violation.of(v, 2))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return domain(DomainException.invalid(violations), uri);
    }

    /** This method is separate because the framework registers a mapper for exactly this class. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e, UriInfo uri) {
        return json(e, uri);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e, UriInfo uri) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            if (rootCause(mapping) instanceof DomainException domain) return domain(domain, uri);
            return domain(DomainException.invalid(pointer(mapping), explanation(mapping)), uri);
        }
        var where = e.getLocation();
        String at = where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
        return domain(new DomainException(ProblemType.MALFORMED_BODY, "The body is not valid JSON" + at + "."), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class, OIDCException.class})
    Response unauthenticated(Exception e, UriInfo uri) {
        if (keys.couldNotCheck(e)) return unchecked(uri);
        return domain(
                new DomainException(
                        ProblemType.UNAUTHENTICATED, "Send a valid access token; the one sent is missing or over."),
                uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return domain(
                new DomainException(ProblemType.FORBIDDEN, "Your account does not have the right to do this."), uri);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, UriInfo uri) {
        return domain(
                new DomainException(
                        ProblemType.STALE_VERSION,
                        "Someone changed this at the same moment. Read it again, then try again."),
                uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) return e.getResponse();
        if (e.getCause() instanceof JsonProcessingException json) return json(json, uri);
        Response.ResponseBuilder answer =
                answer(new DomainException(forStatus(status), sentence(status)).toProblem(path(uri)));
        if (status == 405) answer.header(HttpHeaders.ALLOW, methods.of(path(uri)));
        return answer.build();
    }

    @ServerExceptionMapper
    Response fallback(Throwable e, UriInfo uri) {
        if (crossed(e))
            return domain(
                    new DomainException(
                            ProblemType.UNAVAILABLE,
                            "Others changed the same things at this moment, so that nothing of this was saved. Send it again."),
                    uri);
        if (isOfTheParts(e))
            return domain(
                    new DomainException(
                            ProblemType.MALFORMED_BODY,
                            "The parts of this body cannot be told apart: send multipart/form-data (RFC 7578)."),
                    uri);
        String trace = UUID.randomUUID().toString();
        Log.errorf(e, "%s failed, trace %s", path(uri), trace);
        return domain(
                new DomainException(
                        ProblemType.INTERNAL,
                        "Try again in a moment. If it stays, write to us with this trace: " + trace),
                uri);
    }

    /**
     * True when the multipart body could not be parsed. The framework has no exception class for this, so the stack
     * trace decides.
     */
    private static boolean isOfTheParts(Throwable e) {
        StackTraceElement[] frames = rootCause(e).getStackTrace();
        return frames.length > 0
                && frames[0].getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    /** True when the database rolled the transaction back because of a deadlock, a conflict or a lock timeout. */
    private static boolean crossed(Throwable e) {
        return rootCause(e) instanceof SQLException database && CROSSED.contains(database.getSQLState());
    }

    /**
     * Answers 503 instead of 401: the token may be valid, and a client that discards it after a 401 would sign the
     * person out.
     */
    private Response unchecked(UriInfo uri) {
        var problem = new DomainException(
                ProblemType.UNAVAILABLE,
                "Your access token cannot be checked at the moment. Keep it and try again; what is public can be read without one.");
        return answer(problem.toProblem(path(uri)))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(PROBLEM_JSON).entity(problem);
    }

    private static ProblemType forStatus(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.INVALID_REQUEST;
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "Nothing is at this address.";
            case 405 -> "This address exists but not with this method; the Allow header lists those it has.";
            case 406 -> "Ask for a media type this address can produce, or leave out the Accept header.";
            case 413 -> "Send less than 10 MB.";
            case 415 -> "Send one of the media types described in openapi.yaml for this address.";
            default -> "The request could not be understood.";
        };
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> "/" + (r.getFieldName() != null ? r.getFieldName() : r.getIndex()))
                .collect(Collectors.joining());
    }

    private static String explanation(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown)
            return "There is no field «" + unknown.getPropertyName() + "» here; leave it out or correct its name.";
        if (e instanceof InvalidNullException) return "A list holds no null: leave it out, or write a value.";
        return "This value cannot be read: "
                + e.getOriginalMessage()
                        .replaceAll("\\s*\\(class [^)]*\\)|`?eu\\.soga\\.[\\w.$]+`?", "")
                        .strip();
    }

    private static Throwable rootCause(Throwable e) {
        return e.getCause() == null || e.getCause() == e ? e : rootCause(e.getCause());
    }

    private static String path(UriInfo uri) {
        return uri == null ? null : uri.getRequestUri().getRawPath();
    }
}
