package eu.soga.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no ordinary client sends them, byte by byte: each gets a problem with a body. */
@QuarkusTest
class EdgeHttpTest {
    private static final String HOST = "Host: evil.example\r\nConnection: close\r\n";

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/places?q=a%zz",
                "/api/v1/places?q=a%",
                "/api/v1/places?q=%00",
                "/api/v1/places?q=Lyon&%00=1",
                "/api/v1/events?q=%1b",
                "/api/v1/events/%00",
                "/api/v1/events/x%00%0d%0aFORGED",
                "/api/v1/events/%zz",
                "/api/v1/organisations/a%",
                "/api/v1/events.ics?kind=bogus",
                "/api/v1/events.atom?kind=bogus",
                "/api/v1/events.csv?kind=bogus",
                "/api/v1/events.jsonld?kind=bogus",
                "/api/v1/events.geojson?kind=bogus",
                "/api/v1/events?kind=bogus",
                "/api/v1/organisations?kind=bogus",
                "/events/%00",
                "/assets/%00.js",
                "/calendar?q=%00"
            })
    void refuses_an_address_that_cannot_be(String address) throws IOException {
        problem(raw("GET " + address + " HTTP/1.1\r\n" + HOST + "\r\n"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 60_000})
    void refuses_a_long_address(int length) throws IOException {
        problem(
                raw("GET /api/v1/events?q=" + "x".repeat(length) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/", "/", "application/json; charset=\"", "application/json;;;"})
    void refuses_a_body_whose_type_is_no_type(String type) throws IOException {
        String answer = raw("POST " + EdgeCalls.PROBE + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type
                + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer).matches("(?s)HTTP/1.1 4(?:00|15) .*").contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "'multipart/form-data', x",
        "'multipart/form-data; boundary=a', --b",
        "'multipart/form-data; boundary=a', '--a\r\nno header\r\n\r\n--a'"
    })
    void refuses_parts_that_are_none(String type, String body) throws IOException {
        String answer = raw("POST " + EdgeCalls.PROBE + "/files HTTP/1.1\r\n" + HOST + "Content-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer).matches("(?s)HTTP/1.1 4.*").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "garbage", "application/json;q=x", "application/json;q=0.5, */*;q=0.1"})
    void answers_json_to_whoever_says_little_about_what_is_accepted(String accept) throws IOException {
        String answer = raw("GET /api/v1/places?q=Lyon HTTP/1.1\r\n" + HOST + "Accept: " + accept + "\r\n\r\n");
        if (accept.equals("garbage") || accept.endsWith("q=x")) problem(answer, 406, "not-acceptable");
        else assertThat(answer).startsWith("HTTP/1.1 200 ").contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/here", "/api/v1/nothing", "/q/nothing", "/assets/none.js"})
    void forbids_guessing_of_types_everywhere(String address) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .containsIgnoringCase("x-content-type-options: nosniff");
    }

    @Test
    void lets_no_host_header_decide_where_an_address_moved() {
        Response created = given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .contentType("application/json")
                .body("{\"name\": \"a\"}")
                .post(EdgeCalls.PROBE + "/made");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/edge-probe/one");
        Response moved =
                given().redirects().follow(false).header("Host", "evil.example").get(EdgeCalls.PROBE + "/moved");
        assertThat(moved.header("Location")).isEqualTo("/api/v1/edge-probe/one?a=b");
    }

    @Test
    void compares_tags_weakly_and_gives_each_encoding_its_own() throws IOException {
        String plain = tag(EdgeCalls.PROBE + "/one", "identity");
        String zipped = tag(EdgeCalls.PROBE + "/one", "br;q=1, gzip;q=0.5");
        assertThat(zipped).isNotEqualTo(plain).endsWith("-gzip\"");
        assertThat(tag(EdgeCalls.PROBE + "/one", "gzip;q=0")).isEqualTo(plain);
        String known = raw("GET " + EdgeCalls.PROBE + "/one HTTP/1.1\r\n" + HOST
                + "Accept-Encoding: gzip\r\nIf-None-Match: \"x\", W/" + zipped + "\r\n\r\n");
        assertThat(known)
                .startsWith("HTTP/1.1 304 ")
                .containsIgnoringCase("vary: Accept, Accept-Encoding, Accept-Language, Authorization\r\n");
        for (String feed : new String[] {"ics", "csv", "geojson", "atom", "jsonld"}) {
            String address = "/api/v1/events." + feed;
            String tag = tag(address, "identity");
            assertThat(raw("GET " + address + " HTTP/1.1\r\n" + HOST + "If-None-Match: W/" + tag + "\r\n\r\n"))
                    .as(feed)
                    .startsWith("HTTP/1.1 304 ");
        }
    }

    private String tag(String address, String encoding) throws IOException {
        return raw("GET " + address + " HTTP/1.1\r\n" + HOST + "Accept-Encoding: " + encoding + "\r\n\r\n")
                .replaceAll("(?is).*?\r\netag: (\"[^\"]*\")\r\n.*", "$1");
    }

    @Test
    void counts_an_account_or_an_address_and_never_what_a_header_claims() {
        int first = left(given().header("Authorization", "Foo 1").get(EdgeCalls.PROBE + "/one"));
        int second = left(given().header("Authorization", "Foo 2").get(EdgeCalls.PROBE + "/one"));
        int third = left(given().header("X-Forwarded-For", "192.0.2.7").get(EdgeCalls.PROBE + "/one/"));
        assertThat(second).isEqualTo(first - 1);
        assertThat(third).isEqualTo(first - 2);
    }

    @Test
    void counts_a_door_by_its_route_however_the_path_is_written() {
        int[] left = new int[3];
        String[] written = {"/api/v1/saved-searches", "/api/v1/saved-searches/", "/api/v1/saved%2Dsearches"};
        for (int i = 0; i < written.length; i++) {
            Response answer = given().urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body("{}")
                    .post(written[i]);
            assertThat(answer.header("RateLimit")).as(written[i]).startsWith("\"form\"");
            left[i] = left(answer);
        }
        assertThat(left).containsExactly(left[0], left[0] - 1, left[0] - 2);
    }

    @Test
    void takes_64_bits_of_an_ipv6_address_for_one_caller() {
        assertThat(RateLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo(RateLimit.network("2001:db8:1:2:ffff::1%eth0"));
        assertThat(RateLimit.network("2001:db8:1:3::1")).isNotEqualTo(RateLimit.network("2001:db8:1:2::1"));
        assertThat(RateLimit.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private static int left(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private static void problem(String answer, int status, String type) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"/problems/" + type + "\"")
                .doesNotContain("\"stack\"");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
