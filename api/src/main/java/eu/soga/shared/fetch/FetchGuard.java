package eu.soga.shared.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Decides whether an address may be fetched, and to which IP address of its host to connect. */
class FetchGuard {
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    private final AddressResolver resolver;
    private final Predicate<InetAddress> isPublic;
    private final Set<String> allowedHosts;

    FetchGuard(AddressResolver resolver, Predicate<InetAddress> isPublic, Set<String> allowedHosts) {
        this.resolver = resolver;
        this.isPublic = isPublic;
        this.allowedHosts = allowedHosts;
    }

    /**
     * A checked host with its checked IP address. The connection must use this IP address, because the name may
     * resolve to another one a moment later.
     */
    record Target(URI uri, boolean tls, String host, int port, InetAddress address) {
        /** True when both have the same scheme, host and port. */
        boolean isSameOrigin(Target other) {
            return tls == other.tls && host.equals(other.host) && port == other.port;
        }

        /** Returns path and query for the request line. */
        String pathAndQuery() {
            URI ascii = Hosts.ascii(uri);
            String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
            return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
        }
    }

    /**
     * Checks an address. Resolves the host name, so it can take as long as the name server. @throws
     * FetchRefusedException when it may not be fetched
     */
    Target check(URI uri) {
        if (uri.getScheme() == null || uri.isOpaque())
            throw new FetchRefusedException(FetchRefusal.INVALID_URL, "This is not an absolute address.");
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new FetchRefusedException(FetchRefusal.FORBIDDEN_SCHEME, "Only http and https are fetched.");
        if (Hosts.namesUser(uri))
            throw new FetchRefusedException(
                    FetchRefusal.CREDENTIALS_IN_URL, "Leave name and password out of the address.");
        String host = Hosts.of(uri)
                .orElseThrow(() -> new FetchRefusedException(FetchRefusal.INVALID_URL, "This address names no host."));
        int port = port(uri);
        if (port < 1 || port > 65_535 || port < 1024 && !WEB_PORTS.contains(port))
            throw new FetchRefusedException(FetchRefusal.FORBIDDEN_PORT, "Ports are 80, 443 and those from 1024 on.");
        return new Target(uri, scheme.equals("https"), host, port, address(host, port));
    }

    /** Returns the port of the address, or the default port of its scheme. */
    static int port(URI uri) {
        if (Hosts.port(uri) != -1) return Hosts.port(uri);
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** True for a host that may be reached at any IP address. */
    boolean isAllowed(String host, int port) {
        return allowedHosts.contains(host) || allowedHosts.contains(host + ":" + port);
    }

    /** Returns the first IP address; refuses the host when any of its addresses is not public. */
    private InetAddress address(String host, int port) {
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException _) {
            throw new FetchRefusedException(FetchRefusal.UNKNOWN_HOST, "There is no host «" + host + "».");
        }
        if (!isAllowed(host, port) && !addresses.stream().allMatch(isPublic))
            throw new FetchRefusedException(
                    FetchRefusal.FORBIDDEN_ADDRESS, "«" + host + "» is not an address of the public Internet.");
        return addresses.getFirst();
    }
}
