package eu.soga.events.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class DryRunResourceTest {
    private static ValidatableResponse validate(String person, Object content) {
        return Calls.with(Caller.as(person), content)
                .post(Calls.EVENTS + "validate")
                .then();
    }

    private static List<Object> everythingWritten() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.of(CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeQuery(
                                "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM change), (SELECT count(*) FROM mail)",
                                Object[].class)
                        .getSingleResult()));
    }

    @Nested
    class Validating {
        @Test
        void a_complete_event_is_valid_and_nothing_is_written() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            List<Object> before = everythingWritten();
            validate("ana", EventContentBuilder.of(mine.id).title("Tout est là").build())
                    .statusCode(200)
                    .body("valid", equalTo(true))
                    .body("violations", empty())
                    .body("missing", empty())
                    .body("twins", empty())
                    .body("existing", nullValue())
                    .body("display.title", equalTo("Tout est là"))
                    .body("display.descriptionHtml", containsString("<em>vos</em>"));
            assertThat(everythingWritten()).isEqualTo(before);
        }

        @Test
        void what_a_submission_would_ask_for_is_missing_and_not_wrong() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Map<String, Object> draft =
                    Map.of("organisationId", mine.id, "defaultLanguage", "fr", "title", Map.of("fr", "Un début"));
            validate("ana", draft)
                    .statusCode(200)
                    .body("valid", equalTo(true))
                    .body("missing.pointer", contains("/summary/fr", "/kind", "/format", "/schedule", "/languages"));
        }

        @Test
        void what_is_wrong_is_what_a_post_refuses() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Map<String, Object> broken = new HashMap<>(Map.of("organisationId", mine.id, "defaultLanguage", "fr"));
            broken.put("title", Map.of("en", "No French"));
            broken.put("languages", List.of("fr", "FRENCH"));
            broken.put(
                    "schedule", Map.of("start", "2026-03-29T02:30", "end", "2026-03-29T05:00", "zone", "Europe/Paris"));
            List<Object> refused = Calls.with(Caller.as("ana"), broken)
                    .post(Calls.EVENTS)
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("violations");
            validate("ana", broken)
                    .statusCode(200)
                    .body("valid", equalTo(false))
                    .body("violations", equalTo(refused))
                    .body("missing", empty())
                    .body("display", nullValue());
            assertThat(refused).hasSizeGreaterThanOrEqualTo(3);
        }

        @Test
        void a_known_external_id_names_its_event_and_is_no_twin_of_itself() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            var content = EventContentBuilder.of(mine.id).externalId("42").build();
            Event known = EventFixtures.published(content);
            validate("ana", content)
                    .body("valid", equalTo(true))
                    .body("existing", equalTo("/api/v1/events/" + known.id))
                    .body("twins", empty());
        }

        @Test
        void shows_what_it_may_double_with_the_parts_of_the_score() {
            Event known = EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                    .title("Fête des communs")
                    .build());
            validate(
                            "ana",
                            EventContentBuilder.of(OrganisationFixtures.representedBy("ana").id)
                                    .title("La fête des communs")
                                    .build())
                    .body("twins.event.id", contains(known.id.toString()))
                    .body("twins[0].parts.time", equalTo(1.0f))
                    .body("twins[0].parts.organiser", equalTo(0.0f));
        }

        @Test
        void without_an_organisation_that_is_what_is_wrong() {
            validate("ana", Map.of("defaultLanguage", "fr", "title", Map.of("fr", "De qui ?")))
                    .statusCode(200)
                    .body("violations.pointer", hasItem("/organisationId"));
        }

        @Test
        void is_for_who_may_write_for_the_organisation() {
            var content = EventFixtures.content(OrganisationFixtures.representedBy("ana").id);
            validate("someone", content).statusCode(404).body("type", equalTo("/problems/not-found"));
            Calls.with(RestAssured.given(), content)
                    .post(Calls.EVENTS + "validate")
                    .then()
                    .statusCode(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"moderator", "edition-lead", "admin"})
        void roles_that_write_for_anyone_may_ask(String role) {
            var content = EventFixtures.content(OrganisationFixtures.listed().id);
            Calls.with(Caller.as("x", role), content)
                    .post(Calls.EVENTS + "validate")
                    .then()
                    .statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretary", "claims-reviewer", "claims-approver", "treasurer", "auditor", "member"})
        void other_roles_give_no_right(String role) {
            var content = EventFixtures.content(OrganisationFixtures.listed().id);
            Calls.with(Caller.as("x", role), content)
                    .post(Calls.EVENTS + "validate")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class FindingTwins {
        private final String title = "Journée portes ouvertes du tiers-lieu";

        @Test
        void the_author_is_asked_is_it_this_one() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event known = EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                    .title(title)
                    .build());
            Event draft = EventFixtures.load(
                    EventStatus.DRAFT,
                    EventContentBuilder.of(mine.id).title(title).build());
            Caller.as("ana")
                    .get(Calls.EVENTS + draft.id + "/twins")
                    .then()
                    .statusCode(200)
                    .body("twins.event.slug", contains(known.slug));
        }

        @Test
        void nobody_else_asks() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event draft = EventFixtures.draft(mine);
            Event published = EventFixtures.published(mine);
            Caller.as("bo").get(Calls.EVENTS + draft.id + "/twins").then().statusCode(404);
            Caller.as("bo").get(Calls.EVENTS + published.id + "/twins").then().statusCode(403);
            RestAssured.get(Calls.EVENTS + published.id + "/twins").then().statusCode(401);
            Caller.as("mod", "moderator")
                    .get(Calls.EVENTS + draft.id + "/twins")
                    .then()
                    .statusCode(200);
        }
    }
}
