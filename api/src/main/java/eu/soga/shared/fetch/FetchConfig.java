package eu.soga.shared.fetch;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Addresses that may be fetched although the guard would refuse them. */
@ConfigMapping(prefix = "app.fetch")
public interface FetchConfig {
    /**
     * Hosts, as {@code host} or {@code host:port}, that may be reached wherever they are, without TLS too. For tests and
     * local demonstrations; none in production.
     */
    Optional<Set<String>> allowedHosts();
}
