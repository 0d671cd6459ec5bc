package eu.soga.shared.fetch;

import eu.soga.shared.fetch.FetchOutcome.Fetched;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to addresses that people gave us. Allows only http and https, and only the public Internet, at
 * every redirect. A host name is looked up once, and the connection goes to the address that was checked.
 */
@ApplicationScoped
public class Fetcher {
    /** The {@code User-Agent} header of our requests. */
    public static final String USER_AGENT = "SOGA-calendar/1.0";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Duration FOR_A_NAME = Duration.ofSeconds(5);
    private static final Executor ASIDE =
            task -> Thread.ofPlatform().daemon().name("name-lookup").start(task);

    private final HttpClient client;
    private final FetchGuard guard;

    @Inject
    Fetcher(Vertx vertx, FetchConfig config) {
        this(
                vertx,
                new FetchGuard(
                        AddressResolver.SYSTEM,
                        PublicAddresses::contain,
                        config.allowedHosts().orElse(Set.of())),
                new HttpClientOptions());
    }

    Fetcher(Vertx vertx, FetchGuard guard, HttpClientOptions options) {
        this.guard = guard;
        client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(64)
                .setMaxHeaderSize(16_384)
                .setMaxInitialLineLength(4_096)
                .setDecompressionSupported(false)
                .setTrustAll(false)
                .setVerifyHost(true));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Returns why this address would be refused before a request is sent; empty when it would be requested. */
    public Optional<FetchOutcome.Refused> refusal(URI uri) {
        try {
            target(uri, FOR_A_NAME);
            return Optional.empty();
        } catch (FetchRefusedException refused) {
            return Optional.of(refused.outcome());
        }
    }

    /** True for a host that the operator allows at any IP address. */
    public boolean isAllowedAnywhere(URI uri) {
        return Hosts.of(uri)
                .filter(host -> guard.isAllowed(host, FetchGuard.port(uri)))
                .isPresent();
    }

    /** Sends the request and waits for the answer, at most as long as its limits allow. */
    public FetchOutcome fetch(FetchRequest request) {
        try {
            return answer(request);
        } catch (FetchRefusedException refused) {
            return refused.outcome();
        }
    }

    private Fetched answer(FetchRequest request) {
        long end = System.nanoTime() + request.limits().total().toNanos();
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        URI uri = request.uri();
        FetchGuard.Target before = null;
        for (int followed = 0; ; followed++) {
            FetchGuard.Target target = target(uri, left(end));
            if (before != null && !target.isSameOrigin(before))
                headers.keySet().removeIf(name -> !name.equalsIgnoreCase("Accept"));
            headers.put("User-Agent", USER_AGENT);
            if (!request.statusOnly()) headers.put("Accept-Encoding", "gzip");
            Fetched answer = new Exchange(target, request).run(client, headers, request.body(), left(end));
            String location = answer.headers().get("location");
            boolean sentOn = REDIRECTS.contains(answer.status()) && location != null;
            if (!sentOn || request.limits().redirects() == 0) return readable(answer, request);
            if (followed == request.limits().redirects())
                throw new FetchRefusedException(
                        FetchRefusal.TOO_MANY_REDIRECTS, "Sent on more than " + followed + " times.");
            uri = resolve(uri, location);
            before = target;
        }
    }

    private static Fetched readable(Fetched answer, FetchRequest request) {
        if (request.statusOnly()) return answer;
        byte[] plain = BoundedGunzip.decode(
                answer.body(),
                answer.headers().get("content-encoding"),
                request.limits().maxBytes());
        return new Fetched(answer.uri(), answer.status(), answer.headers(), plain);
    }

    /** Resolves the host in another thread, because a name server may never answer. */
    private FetchGuard.Target target(URI uri, Duration atMost) {
        try {
            return CompletableFuture.supplyAsync(() -> guard.check(uri), ASIDE)
                    .get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new FetchRefusedException(FetchRefusal.TOO_SLOW, "The name was not found in time.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FetchRefusedException(FetchRefusal.TOO_SLOW, "Interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchRefusedException refused) throw refused;
            throw new IllegalStateException(e.getCause());
        }
    }

    private static URI resolve(URI from, String location) {
        try {
            return from.resolve(location.strip());
        } catch (IllegalArgumentException _) {
            throw new FetchRefusedException(FetchRefusal.INVALID_URL, "Sent on to what is no address.");
        }
    }

    private static Duration left(long end) {
        long nanos = end - System.nanoTime();
        if (nanos <= 0) throw new FetchRefusedException(FetchRefusal.TOO_SLOW, "No whole answer in time.");
        return Duration.ofNanos(nanos);
    }
}
