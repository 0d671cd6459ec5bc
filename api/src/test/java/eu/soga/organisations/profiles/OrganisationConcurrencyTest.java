package eu.soga.organisations.profiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.testing.AtOnce;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationConcurrencyTest {
    private static long signatories(Organisation organisation) {
        return QuarkusTransaction.requiringNew().call(() -> Representative.countSignatories(organisation.id));
    }

    private static String path(Organisation organisation, String subject) {
        return "/api/v1/organisations/" + organisation.id + "/representatives/"
                + QuarkusTransaction.requiringNew()
                        .call(() ->
                                Representative.find(organisation.id, subject).orElseThrow().id);
    }

    @RepeatedTest(5)
    @TestSecurity(user = "partner")
    void two_removals_at_once_leave_a_signatory() throws Exception {
        Organisation organisation = OrganisationFixtures.representedBy("partner", "partner2");
        String one = path(organisation, "partner");
        String other = path(organisation, "partner2");

        List<Response> answers = AtOnce.answers(List.of(() -> given().delete(one), () -> given().delete(other)));

        assertThat(signatories(organisation)).isEqualTo(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .allMatch(answer -> answer.statusCode() == 409 || answer.statusCode() == 404);
    }

    @RepeatedTest(5)
    @TestSecurity(user = "partner")
    void two_changes_of_role_at_once_leave_a_signatory() throws Exception {
        Organisation organisation = OrganisationFixtures.representedBy("partner", "partner2");
        String one = path(organisation, "partner");
        String other = path(organisation, "partner2");
        String editor = "{\"role\": \"editor\"}";

        AtOnce.answers(List.of(
                () -> given().contentType(ContentType.JSON).body(editor).put(one),
                () -> given().contentType(ContentType.JSON).body(editor).put(other)));

        assertThat(signatories(organisation)).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "partner")
    void one_number_is_listed_once_and_the_others_are_led_to_it() throws Exception {
        String body = """
                {"name": "Structure %d", "kind": "association", "defaultLanguage": "fr",
                 "identifiers": [{"scheme": "siren", "value": "732829320"}]}
                """;
        List<Callable<Response>> requests = IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> () -> given().contentType(ContentType.JSON)
                        .body(body.formatted(i))
                        .post("/api/v1/organisations"))
                .toList();

        List<Response> answers = AtOnce.answers(requests);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(3)
                .allMatch(answer -> answer.<String>path("existing").startsWith("/api/v1/organisations/structure-"));
    }

    @Test
    @TestSecurity(user = "partner")
    void equal_names_at_once_get_addresses_of_their_own() throws Exception {
        String body = "{\"name\": \"Même nom\", \"kind\": \"other\", \"defaultLanguage\": \"fr\"}";
        List<Callable<Response>> requests = IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i ->
                        () -> given().contentType(ContentType.JSON).body(body).post("/api/v1/organisations"))
                .toList();

        assertThat(AtOnce.answers(requests).stream().map(answer -> answer.<String>path("slug")))
                .containsExactlyInAnyOrder("meme-nom", "meme-nom-2", "meme-nom-3", "meme-nom-4");
    }
}
