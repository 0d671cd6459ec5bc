package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts requests per caller in windows of one minute and says so in the {@code RateLimit} headers (IETF httpapi
 * draft). Kept in memory: each instance of the API counts for itself.
 */
@Singleton
class RateLimit {
    private static final int WINDOW_SECONDS = 60;
    private static final String SPENT = "soga.rate-limit";

    /** Asked for at the first request: filters are made before configuration can be read. */
    private final Provider<RateLimits> limits;

    private final Clock clock;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long window;

    RateLimit(Provider<RateLimits> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @ServerRequestFilter(preMatching = true)
    void count(ContainerRequestContext request, HttpServerRequest http) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/api/")) return;
        long now = clock.instant().getEpochSecond();
        if (now / WINDOW_SECONDS != window) {
            window = now / WINDOW_SECONDS;
            counts.clear();
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean sendsMail = !reads && limits.get().formPaths().contains(path);
        String policy = reads ? "read" : sendsMail ? "form" : "write";
        int quota = reads
                ? limits.get().reads()
                : sendsMail ? limits.get().forms() : limits.get().writes();
        int used = counts.merge(policy + " " + caller(request, http), 1, Integer::sum);
        Spent spent = new Spent(policy, quota, Math.max(0, quota - used), WINDOW_SECONDS - now % WINDOW_SECONDS);
        request.setProperty(SPENT, spent);
        if (used > quota)
            throw new DomainException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "At most " + quota + " requests of this sort a minute. Wait " + spent.secondsLeft
                            + " s, then go on.");
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(SPENT) instanceof Spent spent)) return;
        response.getHeaders()
                .putSingle("RateLimit-Policy", "\"" + spent.policy + "\";q=" + spent.quota + ";w=" + WINDOW_SECONDS);
        response.getHeaders()
                .putSingle("RateLimit", "\"" + spent.policy + "\";r=" + spent.remaining + ";t=" + spent.secondsLeft);
        if (response.getStatus() == 429) response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, spent.secondsLeft);
    }

    /** A signed-in caller is told apart by the token, others by their address. */
    private static String caller(ContainerRequestContext request, HttpServerRequest http) {
        String token = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return token != null
                ? Integer.toHexString(token.hashCode())
                : http.remoteAddress().hostAddress();
    }

    private record Spent(String policy, int quota, int remaining, long secondsLeft) {}
}
