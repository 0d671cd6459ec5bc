package eu.soga.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FetchBoundsTest extends FetchScene {
    @Test
    void a_slow_drip_ends_in_time() throws IOException {
        try (var server = new RawServer(PUBLIC, (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        })) {
            long start = System.nanoTime();
            assertThat(reason(getFrom(server))).isEqualTo(FetchRefusal.TOO_SLOW);
            // the limit is 2 seconds, the whole body takes 100: between them, so that a busy machine passes
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void silence_ends_in_time() throws IOException {
        try (var server = new RawServer(PUBLIC, (request, out) -> Thread.sleep(60_000))) {
            assertThat(reason(getFrom(server))).isEqualTo(FetchRefusal.TOO_SLOW);
        }
    }

    @Test
    void a_name_server_that_sleeps_ends_in_time() {
        var fetcher = new Fetcher(
                VERTX,
                new FetchGuard(
                        host -> {
                            try {
                                Thread.sleep(60_000);
                            } catch (InterruptedException woken) {
                                Thread.currentThread().interrupt();
                            }
                            throw new UnknownHostException(host);
                        },
                        FetchScene::isPublic,
                        Set.of()),
                new HttpClientOptions());
        assertThat(reason(get(fetcher, "http://site.example"))).isEqualTo(FetchRefusal.TOO_SLOW);
    }

    @Test
    void an_endless_body_is_left() throws IOException {
        try (var server = new RawServer(PUBLIC, (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) out.write("5\r\nabcde\r\n".getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(reason(getFrom(server))).isEqualTo(FetchRefusal.TOO_LARGE);
        }
    }

    @Test
    void a_gzip_bomb_stays_small() throws IOException {
        byte[] bomb = gzip(800_000);
        assertThat(bomb.length).isLessThan(LIMITS.maxBytes());
        try (var server = RawServer.saying(
                PUBLIC, bomb, "HTTP/1.1 200 OK", "Content-Encoding: gzip", "Content-Length: " + bomb.length)) {
            assertThat(reason(getFrom(server))).isEqualTo(FetchRefusal.TOO_LARGE);
        }
    }

    @Test
    void what_cannot_be_read_is_told() throws IOException {
        try (var broken = RawServer.saying(
                        PUBLIC,
                        "no gzip".getBytes(StandardCharsets.UTF_8),
                        "HTTP/1.1 200 OK",
                        "Content-Encoding: gzip",
                        "Content-Length: 7");
                var unknown = RawServer.saying(
                        PUBLIC,
                        "x".getBytes(StandardCharsets.UTF_8),
                        "HTTP/1.1 200 OK",
                        "Content-Encoding: br",
                        "Content-Length: 1");
                var nonsense = RawServer.saying(PUBLIC, NOTHING, "Hello?");
                var cut = RawServer.saying(
                        PUBLIC, "x".getBytes(StandardCharsets.UTF_8), "HTTP/1.1 200 OK", "Content-Length: 5")) {
            assertThat(reason(getFrom(broken))).isEqualTo(FetchRefusal.UNREADABLE);
            assertThat(reason(getFrom(unknown))).isEqualTo(FetchRefusal.UNREADABLE);
            assertThat(reason(getFrom(nonsense))).isEqualTo(FetchRefusal.UNREACHABLE);
            assertThat(reason(getFrom(cut))).isEqualTo(FetchRefusal.UNREACHABLE);
        }
    }

    @Test
    void headers_without_end_are_left() throws IOException {
        String[] many = new String[150];
        Arrays.fill(many, "X-Y: z");
        many[0] = "HTTP/1.1 200 OK";
        try (var server = RawServer.saying(PUBLIC, NOTHING, many);
                var endless = new RawServer(PUBLIC, (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
                    while (true) out.write("X-Y: zzzzzzzzzzzzzzzzzzzzzzzzzzz\r\n".getBytes(StandardCharsets.UTF_8));
                })) {
            assertThat(reason(getFrom(server))).isEqualTo(FetchRefusal.TOO_MANY_HEADERS);
            assertThat(reason(getFrom(endless))).isEqualTo(FetchRefusal.UNREACHABLE);
        }
    }

    @Test
    void nobody_there_is_told() {
        assertThat(reason(get(fetcher(Map.of("site.example", List.of(PUBLIC))), "http://site.example:1024")))
                .isEqualTo(FetchRefusal.UNREACHABLE);
    }
}
