package eu.soga.shared.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another server.
 *
 * @param headers sent along; to another origin, after a redirect, only {@code Accept} is
 * @param body sent with POST; null with GET
 * @param statusOnly lets go of the connection as soon as status and headers are there
 */
public record FetchRequest(
        URI uri, Map<String, String> headers, byte @Nullable [] body, FetchLimits limits, boolean statusOnly) {
    /** Reads what is at an address. */
    public static FetchRequest get(URI uri, Map<String, String> headers, FetchLimits limits) {
        return new FetchRequest(uri, headers, null, limits, false);
    }

    /** Hands something over; only the status of the answer counts, and a redirect is not followed. */
    public static FetchRequest post(URI uri, Map<String, String> headers, byte[] body, FetchLimits limits) {
        return new FetchRequest(uri, headers, body, new FetchLimits(limits.maxBytes(), limits.total(), 0), true);
    }
}
