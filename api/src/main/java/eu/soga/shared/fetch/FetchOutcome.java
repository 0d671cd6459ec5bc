package eu.soga.shared.fetch;

import java.net.URI;
import java.util.Map;

/** The result of a request: an answer of any status, or the reason why there is none. */
public sealed interface FetchOutcome {
    /**
     * An answer.
     *
     * @param uri the address after redirects
     * @param headers names in lower case; several values of one header are joined by commas
     * @param body decompressed; empty when only the status was requested
     */
    record Fetched(URI uri, int status, Map<String, String> headers, byte[] body) implements FetchOutcome {}

    /** No answer; {@code detail} is an English sentence with more detail than the reason. */
    record Refused(FetchRefusal reason, String detail) implements FetchOutcome {}
}
