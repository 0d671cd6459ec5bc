package eu.soga.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.fetch.FetchOutcome.Refused;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** 127.0.0.1 stands for the public Internet here, and 127.0.0.2 for our own network. */
abstract class FetchScene {
    static final Vertx VERTX = Vertx.vertx();
    static final String PUBLIC = "127.0.0.1";
    static final String PRIVATE = "127.0.0.2";
    static final FetchLimits LIMITS = new FetchLimits(1000, Duration.ofSeconds(2), 3);
    static final byte[] NOTHING = {};

    final List<String> lookups = new ArrayList<>();

    /** A fetcher for which each of these names stands for these addresses, one after the other. */
    Fetcher fetcher(Map<String, List<String>> names) {
        return new Fetcher(
                VERTX,
                new FetchGuard(host -> resolve(names, host), FetchScene::isPublic, Set.of()),
                new HttpClientOptions());
    }

    static Fetcher real() {
        return new Fetcher(
                VERTX,
                new FetchGuard(AddressResolver.SYSTEM, PublicAddresses::contain, Set.of()),
                new HttpClientOptions());
    }

    static boolean isPublic(InetAddress address) {
        return address.getHostAddress().equals(PUBLIC);
    }

    List<InetAddress> resolve(Map<String, List<String>> names, String host) throws UnknownHostException {
        List<String> answers = names.get(host);
        if (answers == null) throw new UnknownHostException(host);
        String answer =
                answers.get(Math.min((int) lookups.stream().filter(host::equals).count(), answers.size() - 1));
        lookups.add(host);
        return Arrays.stream(answer.split(" ")).map(InetAddress::ofLiteral).toList();
    }

    static FetchOutcome get(Fetcher fetcher, String url) {
        return fetcher.fetch(FetchRequest.get(
                URI.create(url),
                Map.of("Accept", "text/calendar", "Authorization", "Bearer x", "If-None-Match", "\"1\""),
                LIMITS));
    }

    FetchOutcome getFrom(RawServer server) {
        return get(
                fetcher(Map.of("site.example", List.of(PUBLIC))), "http://site.example:" + server.port() + "/a?b=%20c");
    }

    static FetchRefusal reason(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    static byte[] gzip(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[8192];
            for (int left = size; left > 0; left -= zeros.length) gzip.write(zeros, 0, Math.min(left, zeros.length));
        }
        return bytes.toByteArray();
    }
}
