package eu.soga.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FetchRedirectTest extends FetchScene {
    private RawServer to(String address, String location) throws IOException {
        return RawServer.saying(address, NOTHING, "HTTP/1.1 302 Found", "Location: " + location, "Content-Length: 0");
    }

    @Test
    void are_followed_without_the_credentials_of_another_origin() throws IOException {
        try (var goal = RawServer.saying(PUBLIC, NOTHING, "HTTP/1.1 204 No Content");
                var start = to(PUBLIC, "http://goal.example:" + goal.port() + "/there")) {
            var fetcher = fetcher(Map.of("start.example", List.of(PUBLIC), "goal.example", List.of(PUBLIC)));
            assertThat(get(fetcher, "http://start.example:" + start.port()))
                    .isInstanceOfSatisfying(
                            Fetched.class,
                            answer -> assertThat(answer.uri())
                                    .hasHost("goal.example")
                                    .hasPath("/there"));
            assertThat(goal.requests().getFirst())
                    .noneMatch(line -> line.toLowerCase().startsWith("authorization"))
                    .noneMatch(line -> line.toLowerCase().startsWith("if-none-match"))
                    .anyMatch(line -> line.equalsIgnoreCase("accept: text/calendar"));
        }
    }

    @Test
    void into_our_network_are_refused() throws IOException {
        try (var secret = RawServer.saying(PRIVATE, NOTHING, "HTTP/1.1 204 No Content")) {
            for (String location :
                    List.of("http://127.0.0.2:" + secret.port(), "http://inside.example:" + secret.port()))
                try (var start = to(PUBLIC, location)) {
                    var fetcher = fetcher(Map.of(
                            "start.example",
                            List.of(PUBLIC),
                            "inside.example",
                            List.of(PRIVATE),
                            PRIVATE,
                            List.of(PRIVATE)));
                    assertThat(reason(get(fetcher, "http://start.example:" + start.port())))
                            .isEqualTo(FetchRefusal.FORBIDDEN_ADDRESS);
                }
            assertThat(secret.requests()).isEmpty();
        }
    }

    @Test
    void to_the_same_name_are_looked_up_and_checked_again() throws IOException {
        try (var start = to(PUBLIC, "/again")) {
            var fetcher = fetcher(Map.of("start.example", List.of(PUBLIC, PRIVATE)));
            assertThat(reason(get(fetcher, "http://start.example:" + start.port())))
                    .isEqualTo(FetchRefusal.FORBIDDEN_ADDRESS);
            assertThat(start.requests()).hasSize(1);
        }
    }

    @Test
    void to_another_protocol_or_nowhere_are_refused() throws IOException {
        try (var file = to(PUBLIC, "file:///etc/passwd");
                var nonsense = to(PUBLIC, "http://[")) {
            assertThat(reason(getFrom(file))).isEqualTo(FetchRefusal.FORBIDDEN_SCHEME);
            assertThat(reason(getFrom(nonsense))).isEqualTo(FetchRefusal.INVALID_URL);
        }
    }

    @Test
    void without_end_are_left() throws IOException {
        try (var circle = to(PUBLIC, "/round")) {
            assertThat(reason(getFrom(circle))).isEqualTo(FetchRefusal.TOO_MANY_REDIRECTS);
            assertThat(circle.requests()).hasSize(LIMITS.redirects() + 1);
        }
    }
}
