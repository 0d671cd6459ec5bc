package eu.soga.shared.fetch;

import java.net.URI;
import java.util.Map;

/** The result of a request: an answer of any status, or the reason why there is none. */
public sealed interface FetchOutcome {
    /**
     * An answer.
     *
     * @param uri where it came from in the end
     * @param headers names in lower case; several values of one are joined by commas
     * @param body decompressed; empty when only the status was asked for
     */
    record Fetched(URI uri, int status, Map<String, String> headers, byte[] body) implements FetchOutcome {}

    /** No answer; the sentence says more to a person who reads English. */
    record Refused(FetchRefusal reason, String detail) implements FetchOutcome {}
}
