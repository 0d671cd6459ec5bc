package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.organisations.Organisation;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventUpsertResourceTest {
    private static String path(Organisation organisation, String externalId) {
        return "/api/v1/organisations/" + organisation.id + "/events/" + externalId;
    }

    private static ValidatableResponse put(Organisation organisation, Object content) {
        return put(Caller.as("ana"), organisation, content, "");
    }

    private static ValidatableResponse submit(Organisation organisation, Object content) {
        return put(Caller.as("ana"), organisation, content, "?submit=true");
    }

    private static ValidatableResponse put(
            RequestSpecification caller, Organisation organisation, Object content, String query) {
        return Calls.with(caller, content)
                .put(path(organisation, "agenda-42") + query)
                .then();
    }

    private static EventContentBuilder content(Organisation organisation) {
        return EventContentBuilder.of(organisation.id);
    }

    private static List<Object> everythingWritten() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.of(CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeQuery(
                                "SELECT (SELECT count(*) FROM event), (SELECT sum(version) FROM event), (SELECT sum(sequence) FROM event),"
                                        + " (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM change), (SELECT count(*) FROM mail)",
                                Object[].class)
                        .getSingleResult()));
    }

    @Nested
    class Writing {
        @Test
        void the_first_time_it_is_begun_and_then_it_is_found() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            var content = content(mine).title("Par l’agenda").build();
            put(mine, content)
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/events/par-l-agenda"))
                    .header("ETag", notNullValue())
                    .body("externalId", equalTo("agenda-42"))
                    .body("status", equalTo("draft"));
            List<Object> before = everythingWritten();
            String tag = put(mine, content).statusCode(200).extract().header("ETag");
            assertThat(put(mine, content).statusCode(200).extract().header("ETag"))
                    .isEqualTo(tag);
            assertThat(everythingWritten()).isEqualTo(before);
        }

        @Test
        void another_body_is_another_text_of_the_same_event() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String id =
                    put(mine, content(mine).title("Avant").build()).extract().path("id");
            put(mine, content(mine).title("Après").build())
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("title.fr", equalTo("Après"))
                    .body("version", equalTo(1));
        }

        @Test
        void the_address_says_whose_and_which_it_is() throws Exception {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            ObjectNode body = (ObjectNode)
                    new ObjectMapper().readTree(EventFixtures.json(content(mine).build()));
            body.remove(List.of("organisationId", "externalId"));
            put(mine, body.toString()).statusCode(201).body("organisation.id", equalTo(mine.id.toString()));
            body.put("organisationId", UUID.randomUUID().toString()).put("externalId", "43");
            put(mine, body.toString())
                    .statusCode(400)
                    .body("violations.pointer", contains("/organisationId", "/externalId"));
        }

        @Test
        void any_number_can_be_written_in_the_address() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            for (String number : List.of("a/b", "urn:x:é ü", "20261125T140000-1@agenda.example.org")) {
                Response answer = Calls.with(Caller.as("ana"), content(mine).build())
                        .put("/api/v1/organisations/{organisation}/events/{number}", mine.id, number);
                assertThat(answer.statusCode()).as(number).isEqualTo(201);
                assertThat(answer.<String>path("externalId")).isEqualTo(number);
            }
        }

        @Test
        void what_is_wrong_is_what_a_post_refuses() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            put(mine, content(mine).title(Map.of("en", "No French")).build())
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("violations.pointer", contains("/title/fr"));
            put(Caller.as("ana"), mine, content(mine).build(), "?submit=maybe").statusCode(400);
        }
    }

    @Nested
    class Conditions {
        @Test
        void a_stale_version_is_refused_and_a_known_one_taken() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            RequestSpecification nothingYet = Caller.as("ana").header("If-Match", Calls.tag(0));
            put(nothingYet, mine, content(mine).build(), "").statusCode(412);
            put(mine, content(mine).build()).statusCode(201);
            put(mine, content(mine).build()).statusCode(200).body("version", equalTo(1));
            put(
                            Caller.as("ana").header("If-Match", Calls.tag(0)),
                            mine,
                            content(mine).build(),
                            "")
                    .statusCode(412)
                    .body("type", equalTo("/problems/stale-version"));
            put(
                            Caller.as("ana").header("If-Match", Calls.tag(1)),
                            mine,
                            content(mine).build(),
                            "")
                    .statusCode(200);
        }

        @Test
        void if_none_match_begins_only() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            var content = content(mine).build();
            put(Caller.as("ana").header("If-None-Match", "*"), mine, content, "")
                    .statusCode(201);
            put(Caller.as("ana").header("If-None-Match", "*"), mine, content, "")
                    .statusCode(412)
                    .body("existing", notNullValue());
        }
    }

    @Nested
    class Rights {
        @Test
        void are_of_who_represents_the_organisation() {
            Organisation mine = OrganisationFixtures.signedAndEditedBy("ana", "ed");
            put(Caller.as("ed"), mine, content(mine).build(), "").statusCode(201);
            put(Caller.as("bo"), mine, content(mine).build(), "").statusCode(404);
            put(RestAssured.given(), mine, content(mine).build(), "").statusCode(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"moderator", "edition-lead", "admin"})
        void and_of_roles_that_write_for_anyone(String role) {
            Organisation theirs = OrganisationFixtures.listed();
            put(Caller.as("x", role), theirs, content(theirs).build(), "").statusCode(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretary", "claims-reviewer", "claims-approver", "treasurer", "auditor", "member"})
        void and_of_no_other_role(String role) {
            Organisation theirs = OrganisationFixtures.listed();
            put(Caller.as("x", role), theirs, content(theirs).build(), "").statusCode(404);
        }
    }

    @Test
    void finding_it_as_it_is_costs_the_same_whatever_it_holds() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).build();
        submit(mine, content).statusCode(201);
        assertThat(Statements.of(() -> submit(mine, content).statusCode(200))).isLessThanOrEqualTo(14);
    }

    @Test
    void many_first_times_at_once_give_one_event() throws Exception {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).build();
        var numbered = new EventContentBuilder(content).externalId("agenda-42").build();
        List<Integer> answers = AtOnce.answers(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> i == 0
                        ? Calls.with(Caller.as("ana"), numbered)
                                .post(Calls.EVENTS)
                                .statusCode()
                        : submit(mine, content).extract().statusCode())
                .toList());
        assertThat(answers).isSubsetOf(200, 201, 409);
        assertThat(Event.count()).isEqualTo(1);
    }
}
