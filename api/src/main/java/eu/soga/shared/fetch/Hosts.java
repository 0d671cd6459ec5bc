package eu.soga.shared.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the host of a web address the way name servers know it. {@link URI#getHost()} finds none in internationalised
 * names and in names with an underscore, which exist and are reachable.
 */
public final class Hosts {
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(?<user>[^@]*)@)?(?<host>\\[[0-9a-fA-F:.]+]|[^:@\\[\\]%\\s]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");

    private Hosts() {}

    /** In lower case, an internationalised name in Punycode; empty when the address names no host that can exist. */
    public static Optional<String> of(URI uri) {
        return authority(uri).flatMap(parts -> ascii(parts.group("host")));
    }

    /** True for a whole address that begins with https:// or http:// and names a host, and no user. */
    public static boolean isWeb(String address) {
        try {
            URI uri = new URI(address.strip());
            return of(uri).isPresent()
                    && !namesUser(uri)
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** The port that is written in the address, or -1. */
    static int port(URI uri) {
        return authority(uri)
                .map(parts -> parts.group("port"))
                .map(Integer::parseInt)
                .orElse(-1);
    }

    /** True for an address with a name, or a name and a password, before its host. */
    public static boolean namesUser(URI uri) {
        return uri.getRawAuthority() != null && uri.getRawAuthority().contains("@");
    }

    /** The same address in ASCII alone: host in Punycode, the rest escaped. */
    public static URI ascii(URI uri) {
        if (uri.getHost() != null || uri.getRawAuthority() == null) return URI.create(uri.toASCIIString());
        return of(uri).map(host -> {
                    int port = port(uri);
                    String start = uri.getScheme() + "://" + host + (port < 0 ? "" : ":" + port);
                    String text = uri.toString();
                    int end = text.indexOf(uri.getRawAuthority())
                            + uri.getRawAuthority().length();
                    return URI.create(URI.create(start + text.substring(end)).toASCIIString());
                })
                .orElseGet(() -> URI.create(uri.toASCIIString()));
    }

    private static Optional<Matcher> authority(URI uri) {
        if (uri.getRawAuthority() == null) return Optional.empty();
        Matcher parts = AUTHORITY.matcher(uri.getRawAuthority());
        return parts.matches() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<String> ascii(String host) {
        if (host.startsWith("[")) return Optional.of(host.toLowerCase(Locale.ROOT));
        try {
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String labels = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            boolean wellFormed = !labels.isEmpty()
                    && labels.length() <= 253
                    && Pattern.compile("\\.")
                            .splitAsStream(labels)
                            .allMatch(label -> LABEL.matcher(label).matches())
                    && !labels.endsWith(".");
            return wellFormed ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
