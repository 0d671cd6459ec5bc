package eu.soga.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.LocalSource;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Servers that let us wait hold up whoever asked for them, and nobody else. */
@QuarkusTest
class SlowAddressesTest {
    private static Response send(String person, Organisation organisation, String url) {
        return Caller.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("organisationId", organisation.id, "url", url))
                .post(ImportCalls.IMPORTS);
    }

    /** The status of a call, and how long it took. */
    private record Answer(int status, Duration after) {}

    private static Answer list() {
        long begun = System.nanoTime();
        int status = RestAssured.get("/api/v1/events").statusCode();
        return new Answer(status, Duration.ofNanos(System.nanoTime() - begun));
    }

    @Test
    void twenty_at_once_leave_the_list_of_events_quick_and_are_told_when_to_come_back() throws Exception {
        List<Organisation> theirs = new ArrayList<>();
        for (int i = 0; i < 20; i++) theirs.add(OrganisationFixtures.representedBy("slow" + i));
        list();
        try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
            source.waits(Duration.ofSeconds(6));
            List<Callable<Response>> acts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int person = i;
                acts.add(() -> send("slow" + person, theirs.get(person), source.url()));
            }
            acts.add(() -> {
                Thread.sleep(1500);
                for (int i = 0; i < 20; i++)
                    assertThat(list()).satisfies(answer -> {
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.after()).isLessThan(Duration.ofSeconds(2));
                    });
                return null;
            });
            List<Response> answers = AtOnce.answers(acts).subList(0, 20);
            Map<Integer, Long> statuses =
                    answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
            assertThat(statuses).containsOnlyKeys(201, 503).containsEntry(201, 8L);
            answers.stream()
                    .filter(answer -> answer.statusCode() == 503)
                    .forEach(answer -> answer.then()
                            .contentType("application/problem+json")
                            .header("Retry-After", notNullValue())
                            .body("type", equalTo("/problems/unavailable")));
        }
    }

    @Test
    void one_person_has_two_at_once_and_a_place_again_when_one_is_read() throws Exception {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
            source.waits(Duration.ofSeconds(3));
            List<Callable<Response>> acts = new ArrayList<>();
            for (int i = 0; i < 5; i++) acts.add(() -> send("ana", mine, source.url()));
            assertThat(AtOnce.answers(acts))
                    .extracting(Response::statusCode)
                    .containsExactlyInAnyOrder(201, 201, 503, 503, 503);
            source.waits(Duration.ZERO);
            send("ana", mine, source.url()).then().statusCode(201);
        }
    }
}
