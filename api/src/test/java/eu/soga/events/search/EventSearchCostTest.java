package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.events.Calendar;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page costs does not depend on its size. */
@QuarkusTest
class EventSearchCostTest {
    /** Asked once after each public change: when the next date ends, and when the next registration closes. */
    private static final int HOW_LONG = 2;

    @BeforeEach
    void fill() {
        var organisations = IntStream.range(0, 10)
                .mapToObj(i -> OrganisationFixtures.listed("Organisation " + i))
                .toList();
        var start = LocalDate.parse("2031-05-12").atTime(10, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 120; i++)
                Calendar.write(
                        organisations.get(i % 10),
                        "Atelier " + i,
                        start.plusHours(i),
                        start.plusHours(i + 2),
                        ZoneId.of("Europe/Paris"),
                        Calendar.asPublished(_ -> {}));
        });
    }

    @Test
    void a_page_of_100_costs_the_statements_of_a_page_of_5() {
        assertThat(statements(5, "")).isEqualTo(3 + HOW_LONG).isEqualTo(statements(100, ""));
        assertThat(statements(5, "&facets=all&q=atelier"))
                .isEqualTo(4 + HOW_LONG)
                .isEqualTo(statements(100, "&facets=all&q=atelier"));
    }

    private static long statements(int size, String rest) {
        return Statements.ofNew(() -> given().get("/api/v1/events?size=" + size + rest)
                .then()
                .statusCode(200)
                .body("items", hasSize(size)));
    }
}
