package eu.soga.imports;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.fetch.FetchLimits;
import eu.soga.shared.fetch.FetchOutcome;
import eu.soga.shared.fetch.FetchRequest;
import eu.soga.shared.fetch.Fetcher;
import eu.soga.shared.fetch.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches the addresses of sources, within limits. */
@ApplicationScoped
class SourceFetch {
    private static final int REDIRECTS = 5;
    private static final String WANTED =
            "text/calendar, application/ld+json;q=0.9, application/json;q=0.8, text/csv;q=0.8, text/html;q=0.7, */*;q=0.1";

    private final Fetcher fetcher;
    private final ImportsConfig config;

    SourceFetch(Fetcher fetcher, ImportsConfig config) {
        this.fetcher = fetcher;
        this.config = config;
    }

    /**
     * An answer.
     *
     * @param changed false when the content is the same as before; the body is then empty
     */
    record Fetched(
            boolean changed,
            byte[] body,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** Returns the code for an HTTP status, by what a person can do about it. */
    private static ImportProblem.Code meaning(int status) {
        return switch (status) {
            case 401, 402, 403, 407 -> ImportProblem.Code.ADDRESS_NOT_PUBLIC;
            case 404, 410 -> ImportProblem.Code.ADDRESS_NOT_FOUND;
            default -> ImportProblem.Code.SERVER_ERROR;
        };
    }

    /**
     * Fetches an address.
     *
     * @param etag ETag of the last reading; null at first
     * @param lastModified Last-Modified of the last reading; null at first
     * @throws DomainException 422 {@code unreachable-source}
     */
    Fetched read(String url, @Nullable String etag, @Nullable String lastModified) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", WANTED));
        if (etag != null) headers.put("If-None-Match", etag);
        if (lastModified != null) headers.put("If-Modified-Since", lastModified);
        FetchLimits limits = new FetchLimits(config.mostBytes(), config.fetching(), REDIRECTS);
        return switch (fetcher.fetch(FetchRequest.get(address(url), headers, limits))) {
            case FetchOutcome.Refused refused ->
                throw new DomainException(ProblemType.UNREACHABLE_SOURCE, refused.detail())
                        .because(ImportProblem.Code.of(refused.reason()));
            case FetchOutcome.Fetched answer
            when answer.status() == 304 -> new Fetched(false, new byte[0], etag, lastModified);
            case FetchOutcome.Fetched answer
            when answer.status() != 200 ->
                throw new DomainException(
                                ProblemType.UNREACHABLE_SOURCE, "The server answered " + answer.status() + ".")
                        .because(meaning(answer.status()));
            case FetchOutcome.Fetched answer ->
                new Fetched(
                        true,
                        answer.body(),
                        answer.headers().get("etag"),
                        answer.headers().get("last-modified"));
        };
    }

    /** Returns a hash of the content, to recognise changes. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the host of an address; null when it has none. */
    static @Nullable String host(String url) {
        try {
            return Hosts.of(address(url)).orElse(null);
        } catch (DomainException _) {
            return null;
        }
    }

    /** Replaces {@code webcal:} by https, which it means. */
    static String web(String url) {
        return url.regionMatches(true, 0, "webcal:", 0, 7) ? "https:" + url.substring(7) : url;
    }

    /** Parses an address; {@code webcal:} means https. */
    private static URI address(String url) {
        try {
            return new URI(web(url));
        } catch (URISyntaxException _) {
            throw DomainException.invalid("/url", "Write a whole address that begins with https:// or http://.");
        }
    }
}
