package eu.soga.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FetcherTest extends FetchScene {
    @Test
    void asks_the_checked_address_for_the_name_it_was_given() throws IOException {
        byte[] body = "Bonjour".getBytes(StandardCharsets.UTF_8);
        try (var server = RawServer.saying(
                PUBLIC, body, "HTTP/1.1 200 OK", "Content-Length: 7", "ETag: \"2\"", "Vary: a", "vary: b")) {
            assertThat(getFrom(server)).isInstanceOfSatisfying(Fetched.class, answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(body);
                assertThat(answer.headers()).containsEntry("etag", "\"2\"").containsEntry("vary", "a, b");
            });
            assertThat(server.requests().getFirst())
                    .startsWith("GET /a?b=%20c HTTP/1.1")
                    .anySatisfy(line -> assertThat(line).isEqualToIgnoringCase("host: site.example:" + server.port()))
                    .anySatisfy(line -> assertThat(line).isEqualToIgnoringCase("user-agent: SOGA-calendar/1.0"))
                    .anySatisfy(line -> assertThat(line).isEqualToIgnoringCase("authorization: Bearer x"));
        }
    }

    @Test
    void passes_on_an_answer_of_any_status() throws IOException {
        try (var server = RawServer.saying(PUBLIC, NOTHING, "HTTP/1.1 304 Not Modified", "ETag: \"1\"")) {
            assertThat(((Fetched) getFrom(server)).status()).isEqualTo(304);
        }
    }

    @Test
    void decompresses() throws IOException {
        byte[] body = gzip(900);
        try (var server = RawServer.saying(
                PUBLIC, body, "HTTP/1.1 200 OK", "Content-Encoding: gzip", "Content-Length: " + body.length)) {
            assertThat(((Fetched) getFrom(server)).body()).hasSize(900);
        }
    }

    @Test
    void lets_go_as_soon_as_the_status_is_known() throws IOException {
        try (var server = new RawServer(PUBLIC, (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(60_000);
        })) {
            var post = FetchRequest.post(
                    URI.create("http://site.example:" + server.port()),
                    Map.of(),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    LIMITS);
            FetchOutcome outcome =
                    fetcher(Map.of("site.example", List.of(PUBLIC))).fetch(post);
            assertThat(((Fetched) outcome).status()).isEqualTo(200);
            assertThat(server.requests().getFirst()).startsWith("POST / HTTP/1.1");
        }
    }
}
