package eu.soga.shared.fetch;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Hosts that may be fetched although the guard would refuse them. */
@ConfigMapping(prefix = "app.fetch")
public interface FetchConfig {
    /**
     * Hosts, as {@code host} or {@code host:port}, that may be reached at any IP address, and by webhooks without
     * TLS. For tests and local demonstrations; leave empty in production.
     */
    Optional<Set<String>> allowedHosts();
}
