package eu.soga;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.shared.errors.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of problems: documented in two languages, and served at the address each problem names. */
@QuarkusTest
class ProblemsDocumentTest {
    private static final List<String> WORDS =
            Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();

    @ParameterizedTest
    @ValueSource(strings = {"problems.md", "problems.fr.md"})
    void has_one_entry_for_each_problem_with_its_status(String file) throws IOException {
        String document = Files.readString(Path.of("../docs", file));
        var documented = Pattern.compile("(?m)^## (\\S+) \\((\\d{3})\\)$")
                .matcher(document)
                .results()
                .map(entry -> entry.group(1) + " " + entry.group(2))
                .toList();
        var known = Arrays.stream(ProblemType.values())
                .map(type -> type.slug() + " " + type.status())
                .toList();
        assertThat(documented).containsExactlyElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource
    void serves_each_problem_at_its_address_as_json_and_as_a_page(ProblemType type) {
        given().accept("application/json")
                .get(type.uri())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo(type.uri()))
                .body("status", equalTo(type.status()))
                .body("title.en", equalTo(type.title()))
                .body("title.fr", not(equalTo(type.title())))
                .body("meaning.keySet()", contains("en", "fr"))
                .body("remedy.keySet()", contains("en", "fr"));
        given().accept("text/html,*/*;q=0.8")
                .get(type.uri() + "?lang=fr")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "fr")
                .header("Content-Security-Policy", startsWith("default-src 'self'"))
                .body(containsString("<html lang=\"fr\">"), containsString("<strong>Que faire :</strong>"));
    }

    @Test
    void lists_all_of_them() {
        given().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        equalTo(WORDS.stream().map(word -> "/problems/" + word).toList()));
        String page = given().header("Accept-Language", "en")
                .accept("text/html")
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .asString();
        assertThat(WORDS).allSatisfy(word -> assertThat(page).contains("href=\"/problems/" + word + "?lang=en\""));
    }

    @Test
    void says_that_there_is_no_other() {
        given().accept("application/json")
                .get("/problems/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }
}
