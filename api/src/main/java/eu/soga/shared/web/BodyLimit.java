package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Answers with a problem to a malformed address, to one of more than 8,000 characters, and to a body whose announced
 * length is over 10 MB. The server's own limit would close the connection while the client still writes, so that the
 * client never reads the answer; here a body of up to 100 MB is read and discarded first.
 */
@ApplicationScoped
class BodyLimit {
    private static final int LONGEST_ADDRESS = 8000;
    static final long LIMIT = 10L * 1024 * 1024;
    static final long READ_AWAY_AT_MOST = 100L * 1024 * 1024;
    private static final int BEFORE_EVERYTHING = 1000;

    private final RouterProblems problems;

    BodyLimit(RouterProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            problems.answer(
                    context,
                    new DomainException(
                            ProblemType.INVALID_REQUEST,
                            "The address is longer than " + LONGEST_ADDRESS + " characters: shorten its parameters."),
                    0);
            return;
        }
        if (!isAddress(context.request().uri())) {
            problems.answer(
                    context,
                    new DomainException(
                            ProblemType.INVALID_REQUEST,
                            "The address cannot be decoded: write % as %25, and other special characters as UTF-8."),
                    0);
            return;
        }
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

    /**
     * Checks the address. The framework would refuse it without a problem document; {@code
     * vertx.disableURIValidation} stops it from doing so.
     */
    static boolean isAddress(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        problems.answer(context, new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB."), 0);
    }
}
