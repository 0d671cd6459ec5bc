package eu.soga.shared.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another server.
 *
 * @param headers request headers; after a redirect to another origin only {@code Accept} is sent
 * @param body sent with POST; null means GET
 * @param statusOnly closes the connection once status and headers have arrived
 */
public record FetchRequest(
        URI uri, Map<String, String> headers, byte @Nullable [] body, FetchLimits limits, boolean statusOnly) {
    /** Builds a GET request. */
    public static FetchRequest get(URI uri, Map<String, String> headers, FetchLimits limits) {
        return new FetchRequest(uri, headers, null, limits, false);
    }

    /** Builds a POST request that only needs the status of the answer; a redirect is not followed. */
    public static FetchRequest post(URI uri, Map<String, String> headers, byte[] body, FetchLimits limits) {
        return new FetchRequest(uri, headers, body, new FetchLimits(limits.maxBytes(), limits.total(), 0), true);
    }
}
