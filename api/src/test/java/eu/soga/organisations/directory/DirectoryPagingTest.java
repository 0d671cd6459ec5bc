package eu.soga.organisations.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DirectoryPagingTest {
    private static final String PATH = "/api/v1/organisations";

    private final SessionFactory sessions;

    @Inject
    DirectoryPagingTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Nested
    class Paging {
        private List<String> walk(String query) {
            List<String> slugs = new ArrayList<>();
            String cursor = "";
            do {
                Response page = given().urlEncodingEnabled(false).get(PATH + "?size=2&" + query + cursor);
                page.then().statusCode(200).body("total.value", equalTo(5));
                slugs.addAll(page.path("items.slug"));
                cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
            } while (cursor != null);
            return slugs;
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sort=name",
                    "q=association",
                    "near=45.75,4.85",
                    "q=association&near=45.75,4.85&sort=distance"
                })
        void reaches_everything_once(String query) {
            for (int i = 0; i < 5; i++) OrganisationFixtures.listed();

            assertThat(walk(query)).hasSize(5).doesNotHaveDuplicates();
        }

        @Test
        void survives_what_is_listed_meanwhile() {
            for (String name : List.of("Bravo", "Charlie", "Delta")) OrganisationFixtures.listed(name);
            String next = given().get(PATH + "?size=2").path("next");
            OrganisationFixtures.listed("Alpha");

            given().get(PATH + "?size=2&cursor=" + next).then().body("items.name", equalTo(List.of("Delta")));
        }

        @ParameterizedTest
        @CsvSource({"size=1&kind=association&cursor=%s", "size=1&sort=name&cursor=nonsense", "size=1&cursor=%%%%%%"})
        void refuses_the_cursor_of_another_search(String query) {
            OrganisationFixtures.listed();
            OrganisationFixtures.listed();
            String next = given().get(PATH + "?size=1").path("next");

            given().get(PATH + "?" + query.formatted(next))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }

        @Test
        void costs_the_same_number_of_statements_whatever_the_size() {
            for (int i = 0; i < 60; i++) OrganisationFixtures.listed();

            long few = statements("size=5&q=association&near=45.75,4.85&facets=all");
            long many = statements("size=50&q=association&near=45.75,4.85&facets=all");

            assertThat(many)
                    .as(String.join("\n", sessions.getStatistics().getQueries()))
                    .isEqualTo(few)
                    .isEqualTo(10);
        }

        /** The least of three, because scheduled work may fall between. */
        private long statements(String query) {
            sessions.getStatistics().setStatisticsEnabled(true);
            return LongStream.generate(() -> statementsOnce(query))
                    .limit(3)
                    .min()
                    .orElseThrow();
        }

        private long statementsOnce(String query) {
            long before = sessions.getStatistics().getPrepareStatementCount();
            given().get(PATH + "?" + query).then().statusCode(200).body("items.size()", greaterThan(4));
            return sessions.getStatistics().getPrepareStatementCount() - before;
        }
    }
}
