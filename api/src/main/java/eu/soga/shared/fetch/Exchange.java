package eu.soga.shared.fetch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One HTTP request and its answer. Connects to the IP address that was checked, and sends the original host name. */
class Exchange {
    private static final int MOST_HEADERS = 100;

    private final FetchGuard.Target target;
    private final boolean statusOnly;
    private final int maxBytes;
    private final CompletableFuture<FetchOutcome.Fetched> done = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Exchange(FetchGuard.Target target, FetchRequest asked) {
        this.target = target;
        this.statusOnly = asked.statusOnly();
        this.maxBytes = asked.limits().maxBytes();
    }

    /** Returns the answer as sent, compressed or not. @throws FetchRefusedException when there is none in time */
    FetchOutcome.Fetched run(HttpClient client, Map<String, String> headers, byte @Nullable [] sent, Duration atMost) {
        var options = new RequestOptions()
                .setMethod(sent == null ? HttpMethod.GET : HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(Math.max(1, atMost.toMillis()));
        headers.forEach(options::putHeader);
        client.request(options).onFailure(this::broken).onSuccess(request -> send(request, sent));
        try {
            return done.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw refuse(FetchRefusal.TOO_SLOW, "No whole answer in time.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refuse(FetchRefusal.TOO_SLOW, "Interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FetchRefusedException refused
                    ? refused
                    : new FetchRefusedException(
                            FetchRefusal.UNREACHABLE,
                            String.valueOf(e.getCause().getMessage()));
        }
    }

    private void send(HttpClientRequest request, byte @Nullable [] sent) {
        done.whenComplete((answer, error) -> request.connection().close());
        request.response().onFailure(this::broken).onSuccess(this::read);
        (sent == null ? request.send() : request.send(Buffer.buffer(sent))).onFailure(this::broken);
    }

    private void read(HttpClientResponse response) {
        if (response.headers().entries().size() > MOST_HEADERS) {
            refuse(FetchRefusal.TOO_MANY_HEADERS, "More than " + MOST_HEADERS + " headers.");
            return;
        }
        if (statusOnly) {
            done.complete(answer(response));
            return;
        }
        response.exceptionHandler(this::broken);
        response.handler(this::keep);
        response.endHandler(end -> done.complete(answer(response)));
    }

    private void keep(Buffer part) {
        if (body.size() + part.length() > maxBytes) refuse(FetchRefusal.TOO_LARGE, "More than " + maxBytes + " bytes.");
        else body.writeBytes(part.getBytes());
    }

    private FetchOutcome.Fetched answer(HttpClientResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .forEach((name, value) ->
                        headers.merge(name.toLowerCase(Locale.ROOT), value, (one, other) -> one + ", " + other));
        return new FetchOutcome.Fetched(target.uri(), response.statusCode(), headers, body.toByteArray());
    }

    private void broken(Throwable cause) {
        done.completeExceptionally(cause);
    }

    private FetchRefusedException refuse(FetchRefusal reason, String detail) {
        var refusal = new FetchRefusedException(reason, detail);
        done.completeExceptionally(refusal);
        return refusal;
    }
}
