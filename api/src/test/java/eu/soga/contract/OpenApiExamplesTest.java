package eu.soga.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.testing.DatabaseReset;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example of the contract is tried; the rules are in {@code openapi/examples/README.md}. */
@QuarkusTest
class OpenApiExamplesTest {
    /** Before the dates of the examples, so that they stay ahead. */
    private static final Instant THAT_DAY = Instant.parse("2026-11-20T09:00:00Z");

    private final Clock clock;
    private Contract contract;
    private SchemaCheck schemas;

    @Inject
    OpenApiExamplesTest(Clock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void on_that_day() {
        QuarkusMock.installMockForInstance(Clock.fixed(THAT_DAY, ZoneOffset.UTC), clock);
        contract = Contract.published();
        schemas = new SchemaCheck(contract);
    }

    @Test
    void every_request_succeeds() {
        Map<String, Contract.Body> requests = contract.requests();
        assertThat(RequestExecutions.BY_OPERATION.keySet())
                .as("operations with a JSON body")
                .isEqualTo(requests.keySet());
        requests.forEach((operation, body) -> {
            assertThat(body.example()).as("example of %s", operation).isNotNull();
            assertThat(schemas.broken(body.example(), body.schema()))
                    .as(operation)
                    .isEmpty();
            new DatabaseReset().beforeEach(null);
            Response answer = RequestExecutions.BY_OPERATION.get(operation).apply(body.example());
            assertThat(answer.statusCode() / 100)
                    .as("%s answers %s %s", operation, answer.statusCode(), answer.asString())
                    .isEqualTo(2);
        });
    }

    @Test
    void every_answer_looks_like_a_real_one() {
        Map<String, Contract.Body> shown = new TreeMap<>(contract.responses());
        shown.values().removeIf(body -> body.example() == null);
        assertThat(AnswerExecutions.BY_NAME.keySet())
                .as("answers with an example")
                .isEqualTo(shown.keySet());
        var executions = new AnswerExecutions(contract.requests());
        shown.forEach((name, body) -> {
            new DatabaseReset().beforeEach(null);
            JsonNode real = Contract.json(
                    AnswerExecutions.BY_NAME.get(name).apply(executions).asString());
            assertThat(schemas.broken(real, body.schema()))
                    .as("%s, as sent", name)
                    .isEmpty();
            assertThat(schemas.broken(body.example(), body.schema())).as(name).isEmpty();
            assertThat(Shape.of(body.example()))
                    .as("%s beside the real %s", name, real.toPrettyString())
                    .isEqualTo(Shape.of(real));
        });
    }

    @Test
    void every_file_is_shown() throws IOException {
        var shown = new TreeSet<String>();
        contract.requests().forEach((operation, body) -> {
            if (body.example() != null) shown.add(operation + ".request.json");
        });
        contract.responses().forEach((name, body) -> {
            if (body.example() != null) shown.add(name + ".json");
        });
        Set<String> written;
        try (var files = Files.list(Path.of("src/main/resources/openapi/examples"))) {
            written = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toSet());
        }
        assertThat(written).isEqualTo(shown);
    }
}
