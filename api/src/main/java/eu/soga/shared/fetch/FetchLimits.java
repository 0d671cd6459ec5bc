package eu.soga.shared.fetch;

import java.time.Duration;

/**
 * Limits of one request.
 *
 * @param maxBytes of the body, as sent and once decompressed
 * @param total for everything together: names, connections, redirects, the last byte
 * @param redirects followed at most, each checked like the first address; 0 takes the redirect for the answer
 */
public record FetchLimits(int maxBytes, Duration total, int redirects) {}
