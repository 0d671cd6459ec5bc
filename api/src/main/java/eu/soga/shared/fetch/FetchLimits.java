package eu.soga.shared.fetch;

import java.time.Duration;

/**
 * Limits of one request.
 *
 * @param maxBytes of the body, both as sent and decompressed
 * @param total time for everything together: name resolution, connections, redirects, reading
 * @param redirects maximum to follow, each checked like the first address; with 0 the redirect itself is the answer
 */
public record FetchLimits(int maxBytes, Duration total, int redirects) {}
