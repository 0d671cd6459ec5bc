package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts requests per caller in windows of one minute, and reports the rest in the {@code RateLimit} headers (IETF
 * httpapi draft). A caller is the subject of a checked token, else a network address; headers that a client can
 * invent never count. Counts are in memory: each instance counts for itself.
 */
@Singleton
class RateLimit {
    private static final int WINDOW_SECONDS = 60;
    private static final int BEFORE_EVERYTHING = 1100;
    private static final String SPENT = "soga.rate-limit";

    /** Read at the first request, because filters are created before the configuration can be read. */
    private final Provider<RateLimits> limits;

    private final CurrentUser user;
    private final RouterProblems problems;
    private final Clock clock;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    /** The network of each address seen in this window. */
    private final Map<String, String> networks = new ConcurrentHashMap<>();

    private volatile long window;

    RateLimit(Provider<RateLimits> limits, CurrentUser user, RouterProblems problems, Clock clock) {
        this.limits = limits;
        this.user = user;
        this.problems = problems;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::countAddress, BEFORE_EVERYTHING);
    }

    /** Counts every request of a network address, before anything is decoded, looked up or checked. */
    private void countAddress(RoutingContext context) {
        Spent spent = spend("request", address(context.request()), limits.get().requests());
        if (spent.isOver()) problems.answer(context, refusal(spent), spent.secondsLeft);
        else context.next();
    }

    /**
     * Counts per account and kind of request. Runs after the route is known, so that a trailing slash or another
     * encoding of the path does not count separately.
     */
    @ServerRequestFilter(priority = 1000)
    void count(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith("/assets/")) return;
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        FromACrowd crowd = resource.getResourceMethod().getAnnotation(FromACrowd.class);
        String policy = resource.getResourceMethod().isAnnotationPresent(SendsMail.class)
                ? "form"
                : crowd != null
                        ? crowd.hall() ? "hall" : "crowd"
                        : !path.startsWith("/api/") ? "page" : reads ? "read" : "write";
        int quota = switch (policy) {
            case "form" -> limits.get().forms();
            case "crowd" -> limits.get().crowds();
            case "hall" -> limits.get().halls();
            case "page" -> limits.get().pages();
            case "read" -> limits.get().reads();
            default -> limits.get().writes();
        };
        Spent spent = spend(policy, caller(http), quota);
        request.setProperty(SPENT, spent);
        if (spent.isOver()) throw refusal(spent);
    }

    /**
     * Counts a request that is answered before its route is known, as {@link #count} would, and sets the same headers.
     * Returns false when the limit is reached; the request is then to take the usual way, which refuses it.
     */
    boolean spend(RoutingContext context) {
        boolean api = context.request().path().startsWith("/api/");
        Spent spent = spend(
                api ? "read" : "page",
                address(context.request()),
                api ? limits.get().reads() : limits.get().pages());
        if (spent.isOver()) return false;
        context.response()
                .putHeader("RateLimit-Policy", spent.policyHeader())
                .putHeader("RateLimit", spent.restHeader());
        return true;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(SPENT) instanceof Spent spent)) return;
        response.getHeaders().putSingle("RateLimit-Policy", spent.policyHeader());
        response.getHeaders().putSingle("RateLimit", spent.restHeader());
        if (response.getStatus() == 429) response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, spent.secondsLeft);
    }

    private Spent spend(String policy, String caller, int quota) {
        long now = clock.instant().getEpochSecond();
        if (now / WINDOW_SECONDS != window) {
            window = now / WINDOW_SECONDS;
            counts.clear();
            networks.clear();
        }
        int used = counts.merge(policy + " " + caller, 1, Integer::sum);
        return new Spent(policy, quota, used, WINDOW_SECONDS - Math.floorMod(now, WINDOW_SECONDS));
    }

    /** Returns the account of a valid token, else the network address. */
    private String caller(HttpServerRequest http) {
        try {
            return user.subject().map(subject -> "account " + subject).orElseGet(() -> address(http));
        } catch (AuthenticationFailedException _) {
            return address(http);
        }
    }

    private String address(HttpServerRequest http) {
        String address =
                http.remoteAddress() == null ? null : http.remoteAddress().hostAddress();
        if (address == null) return "";
        // reading needs no lock, and the same address comes again and again
        String known = networks.get(address);
        return known != null ? known : networks.computeIfAbsent(address, RateLimit::network);
    }

    /** Returns an IPv4 address, or the /64 of an IPv6 address, which is the range one subscriber gets. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static DomainException refusal(Spent spent) {
        return new DomainException(
                ProblemType.TOO_MANY_REQUESTS,
                "At most " + spent.quota + " requests of this sort a minute. Wait " + spent.secondsLeft
                        + " s, then go on.");
    }

    private record Spent(String policy, int quota, int used, long secondsLeft) {
        boolean isOver() {
            return used > quota;
        }

        int remaining() {
            return Math.max(0, quota - used);
        }

        String policyHeader() {
            return "\"" + policy + "\";q=" + quota + ";w=" + WINDOW_SECONDS;
        }

        String restHeader() {
            return "\"" + policy + "\";r=" + remaining() + ";t=" + secondsLeft;
        }
    }
}
