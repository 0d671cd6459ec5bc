package eu.soga.shared.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageResourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calendar",
                "/calendar/",
                "/calendar?q=data&utm_source=mail",
                "/organisations",
                "/resources",
                "/about",
                "/developers",
                "/me/events/new",
                "/moderation/events/1",
                "/sign-in/callback",
                "/invitations/t0k3n"
            })
    void a_page_of_the_interface_is_the_shell(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .body(containsString("index-3f9a2c.js"));
    }

    /** Each room declares its pages here and in the interface: neither side may forget one. */
    @Test
    void the_server_knows_the_pages_of_the_interface_and_which_are_for_search_engines() throws IOException {
        String declared = Files.readString(Path.of("../web/src/lib/pages.ts"))
                + Files.readString(Path.of("../web/src/lib/editionPages.ts"))
                + Files.readString(Path.of("../web/src/lib/memberPages.ts"))
                + Files.readString(Path.of("../web/src/lib/seatPages.ts"));
        // the first of the shared parts says for whom a page is
        List<MatchResult> pages = Pattern.compile("path: '(/[^']*)'.*?\\.\\.\\.(\\w+)", Pattern.DOTALL)
                .matcher(declared)
                .results()
                // pages of single things answer by what there is
                .filter(page -> !page.group(1).endsWith("/:slug"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(20);
        for (MatchResult page : pages) {
            String html = given().accept("text/html")
                    .get(page.group(1).replaceAll(":\\w+", "1"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(html.contains("content=\"noindex\""))
                    .as(page.group(1))
                    .isEqualTo(!page.group(2).equals("open"));
        }
    }

    @Test
    void an_address_nobody_knows_is_the_shell_with_status_404() {
        given().header("Accept-Language", "en")
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body(containsString("<title>Page not found"), containsString("name=\"robots\" content=\"noindex\""));
    }

    @Test
    void the_guide_for_integrators_is_readable_without_scripts_with_our_addresses() {
        given().get("/developers?lang=en")
                .then()
                .statusCode(200)
                .body(
                        containsString("<pre>curl http://localhost:8080/api/v1/events</pre>"),
                        not(containsString("soga.invalid")));
        given().get("/developers?lang=fr").then().statusCode(200).body(containsString("<main><h1>"));
    }

    @Test
    void a_page_speaks_the_language_of_the_reader_or_the_one_in_its_address() {
        given().header("Accept-Language", "de, en;q=0.8")
                .get("/calendar")
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body(
                        containsString("<html lang=\"en\""),
                        containsString("rel=\"canonical\" href=\"http://localhost:8080/calendar\""),
                        containsString("hreflang=\"fr\" href=\"http://localhost:8080/calendar?lang=fr\""),
                        containsString("hreflang=\"x-default\" href=\"http://localhost:8080/calendar\""));
        given().header("Accept-Language", "en")
                .get("/calendar?lang=fr")
                .then()
                .header("Content-Language", "fr")
                .body(containsString("rel=\"canonical\" href=\"http://localhost:8080/calendar?lang=fr\""));
    }

    @Test
    void pages_protect_their_readers() {
        given().get("/")
                .then()
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Permissions-Policy", containsString("camera=()"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'self'"),
                                containsString("connect-src 'self' http://localhost:8180"),
                                containsString("frame-ancestors 'none'"),
                                containsString("object-src 'none'"),
                                not(containsString("script-src"))));
    }

    @Test
    void hashed_files_are_kept_forever_and_others_asked_for_again() {
        given().get("/assets/index-3f9a2c.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(equalTo("console.log(\"built\");\n"));
        given().get("/favicon.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-123456.js",
                "/assets/",
                "/assets/../../../pom.xml",
                "/assets/%2e%2e/%2e%2e/%2e%2e/%2e%2e/pom.xml",
                "/assets/..%2f..%2f..%2fpom.xml",
                "/assets/..%5c..%5cpom.xml",
                "/.vite/manifest.json",
                "/%2e%2e/web-root/favicon.svg",
                "/nothing.png",
                "/index.html",
                "/embed/nothing.html",
                "/api/v1/nothing",
                "/api/v1/nothing.js",
                "/api",
                "/q/nothing"
            })
    void what_is_no_page_and_no_file_is_never_the_shell(String path) {
        given().urlEncodingEnabled(false)
                .accept("text/html,*/*")
                .get(path)
                .then()
                .statusCode(404)
                .body(not(containsString("index-3f9a2c.js")), not(containsString("modelVersion")));
    }

    @Test
    void an_unknown_address_of_the_api_is_a_problem() {
        given().accept("text/html,*/*")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar", "/assets/index-3f9a2c.js"})
    void pages_are_only_read(String path) {
        given().post(path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
    }
}
