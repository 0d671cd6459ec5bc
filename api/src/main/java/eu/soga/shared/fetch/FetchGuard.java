package eu.soga.shared.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Decides whether an address may be fetched, and at which of its host's IP addresses. */
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
     * A host that was checked, with the address that was checked: the one to connect to, because the name may stand for
     * another one a moment later.
     */
    record Target(URI uri, boolean tls, String host, int port, InetAddress address) {
        /** True when both are the same scheme, host and port. */
        boolean isSameOrigin(Target other) {
            return tls == other.tls && host.equals(other.host) && port == other.port;
        }

        /** Path and query as they go on the wire. */
        String pathAndQuery() {
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        }
    }

    /** Takes as long as the name server does. @throws FetchRefusedException when it may not be asked */
    Target check(URI uri) {
        if (uri.getScheme() == null || uri.isOpaque())
            throw new FetchRefusedException(FetchRefusal.INVALID_URL, "This is not an absolute address.");
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new FetchRefusedException(FetchRefusal.FORBIDDEN_SCHEME, "Only http and https are fetched.");
        if (uri.getHost() == null)
            throw new FetchRefusedException(FetchRefusal.INVALID_URL, "This address names no host.");
        if (uri.getRawUserInfo() != null)
            throw new FetchRefusedException(
                    FetchRefusal.CREDENTIALS_IN_URL, "Leave name and password out of the address.");
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = port(uri);
        if (port < 1 || port > 65_535 || port < 1024 && !WEB_PORTS.contains(port))
            throw new FetchRefusedException(FetchRefusal.FORBIDDEN_PORT, "Ports are 80, 443 and those from 1024 on.");
        return new Target(uri, scheme.equals("https"), host, port, address(host, port));
    }

    /** The one it names, else the one of its scheme. */
    static int port(URI uri) {
        if (uri.getPort() != -1) return uri.getPort();
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** True for a host that may be reached wherever it is. */
    boolean isAllowed(String host, int port) {
        return allowedHosts.contains(host) || allowedHosts.contains(host + ":" + port);
    }

    /** The first one; one that is not public among them spoils them all. */
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
