package eu.soga.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.fetch.FetchOutcome.Fetched;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchGuardTest extends FetchScene {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, FORBIDDEN_ADDRESS",
        "http://localhost/, FORBIDDEN_ADDRESS",
        "https://10.1.2.3/feed.ics, FORBIDDEN_ADDRESS",
        "http://192.168.0.1:8080/, FORBIDDEN_ADDRESS",
        "http://169.254.169.254/latest/meta-data/, FORBIDDEN_ADDRESS",
        "http://100.100.100.200/, FORBIDDEN_ADDRESS",
        "http://[::1]/, FORBIDDEN_ADDRESS",
        "http://[::ffff:10.0.0.1]/, FORBIDDEN_ADDRESS",
        "http://[fd00:ec2::254]/, FORBIDDEN_ADDRESS",
        "http://[fe80::1]/, FORBIDDEN_ADDRESS",
        "http://224.0.0.251/, FORBIDDEN_ADDRESS",
        "http://0/, FORBIDDEN_ADDRESS",
        "http://１27.0.0.1/, FORBIDDEN_ADDRESS",
        "http://①27。0。0。1/, FORBIDDEN_ADDRESS",
        "http://2130706433/, FORBIDDEN_ADDRESS",
        "ftp://example.org/, FORBIDDEN_SCHEME",
        "file:///etc/passwd, FORBIDDEN_SCHEME",
        "jar:http://example.org/a!/b, INVALID_URL",
        "mailto:ana@example.org, INVALID_URL",
        "//example.org/, INVALID_URL",
        "/feed.ics, INVALID_URL",
        "http:///feed.ics, INVALID_URL",
        "http://ana:secret@example.org/, CREDENTIALS_IN_URL",
        "http://example.org:25/, FORBIDDEN_PORT",
        "http://example.org:0/, FORBIDDEN_PORT",
        "http://no-such-host.invalid/, UNKNOWN_HOST"
    })
    void refuses(String url, FetchRefusal why) {
        assertThat(reason(get(real(), url))).isEqualTo(why);
        assertThat(real().refusal(URI.create(url)).orElseThrow().reason()).isEqualTo(why);
    }

    @Test
    void internationalised_names_and_underscores_are_reached() throws IOException {
        for (String host : List.of("bücher.example", "my_agenda.example")) {
            try (var server = RawServer.saying(PUBLIC, NOTHING, "HTTP/1.1 204 No Content")) {
                String known = host.replace("bücher", "xn--bcher-kva");
                FetchOutcome outcome =
                        get(fetcher(Map.of(known, List.of(PUBLIC))), "http://" + host + ":" + server.port() + "/fête");
                assertThat(outcome).isInstanceOf(Fetched.class);
                assertThat(String.join("\n", server.requests().getFirst()))
                        .startsWith("GET /f%C3%AAte ")
                        .containsIgnoringCase("host: " + known);
            }
        }
    }

    @Test
    void one_private_address_among_several_spoils_them_all() throws IOException {
        try (var server = RawServer.saying(PUBLIC, NOTHING, "HTTP/1.1 204 No Content")) {
            FetchOutcome outcome = get(
                    fetcher(Map.of("two.example", List.of(PUBLIC + " " + PRIVATE))),
                    "http://two.example:" + server.port());
            assertThat(reason(outcome)).isEqualTo(FetchRefusal.FORBIDDEN_ADDRESS);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_name_that_changes_its_address_after_the_check_is_not_looked_up_again() throws IOException {
        try (var server = RawServer.saying(PUBLIC, NOTHING, "HTTP/1.1 204 No Content")) {
            Fetcher fetcher = fetcher(Map.of("rebinding.example", List.of(PUBLIC, PRIVATE)));
            String url = "http://rebinding.example:" + server.port();
            assertThat(get(fetcher, url)).isInstanceOf(Fetched.class);
            assertThat(lookups).containsExactly("rebinding.example");
            assertThat(reason(get(fetcher, url))).isEqualTo(FetchRefusal.FORBIDDEN_ADDRESS);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_allowed_host_may_be_anywhere() throws IOException {
        try (var server = RawServer.saying(PUBLIC, NOTHING, "HTTP/1.1 204 No Content")) {
            var guard = new FetchGuard(
                    AddressResolver.SYSTEM, PublicAddresses::contain, Set.of("127.0.0.1:" + server.port()));
            var fetcher = new Fetcher(VERTX, guard, new HttpClientOptions());
            assertThat(get(fetcher, "http://127.0.0.1:" + server.port())).isInstanceOf(Fetched.class);
            assertThat(reason(get(fetcher, "http://127.0.0.1:" + (server.port() == 65535 ? 65534 : server.port() + 1))))
                    .isEqualTo(FetchRefusal.FORBIDDEN_ADDRESS);
        }
    }
}
