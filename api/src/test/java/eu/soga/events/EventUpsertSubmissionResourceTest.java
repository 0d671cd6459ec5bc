package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventUpsertSubmissionResourceTest {
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

    @Test
    void one_call_puts_it_in_the_queue() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).build();
        submit(mine, content).statusCode(201).body("status", equalTo("submitted"));
        List<Object> before = everythingWritten();
        submit(mine, content).statusCode(200).body("status", equalTo("submitted"));
        assertThat(everythingWritten()).isEqualTo(before);
    }

    @Test
    void one_call_publishes_for_a_trusted_organisation_and_later_corrects() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        submit(mine, content(mine).title("Un").build()).statusCode(201).body("status", equalTo("published"));
        submit(mine, content(mine).title("Deux").build())
                .statusCode(200)
                .body("title.fr", equalTo("Deux"))
                .body("revision", nullValue());
    }

    @Test
    void what_is_published_waits_as_a_revision() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event live = EventFixtures.published(
                content(mine).title("En ligne").externalId("agenda-42").build());
        var changed = content(mine).title("Proposé").build();
        submit(mine, changed)
                .statusCode(200)
                .body("id", equalTo(live.id.toString()))
                .body("title.fr", equalTo("En ligne"))
                .body("revision.status", equalTo("submitted"))
                .body("revision.proposed.title.fr", equalTo("Proposé"));
        List<Object> before = everythingWritten();
        submit(mine, changed).statusCode(200);
        assertThat(everythingWritten()).isEqualTo(before);
    }

    @Test
    void the_live_text_again_takes_the_revision_back() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var text = content(mine).title("En ligne").externalId("agenda-42").build();
        EventFixtures.published(text);
        submit(mine, new EventContentBuilder(text).title("Proposé").build());
        submit(mine, text).statusCode(200).body("revision", nullValue());
    }

    @Test
    void a_draft_that_did_not_change_is_submitted_when_asked() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).build();
        put(mine, content).statusCode(201);
        submit(mine, content).statusCode(200).body("status", equalTo("submitted"));
    }

    @Test
    void a_question_of_the_moderators_is_not_answered_by_the_same_text() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).build();
        UUID id = UUID.fromString(submit(mine, content).extract().path("id"));
        Calls.take("mod", id).statusCode(200);
        Calls.requestChanges("mod", id, "incomplete", "À quelle heure ?").statusCode(200);
        submit(mine, content).statusCode(200).body("status", equalTo("changes-requested"));
        submit(mine, new EventContentBuilder(content).title("Avec l’heure").build())
                .statusCode(200)
                .body("status", equalTo("submitted"));
    }

    @Test
    void an_incomplete_event_leaves_nothing_behind() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        submit(mine, content(mine).kind(null).build())
                .statusCode(400)
                .body("type", equalTo("/problems/incomplete"))
                .body("violations.pointer", contains("/kind"));
        assertThat(Event.count()).isZero();
    }

    @Test
    void what_is_over_takes_the_same_text_and_no_other() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).externalId("agenda-42").build();
        EventFixtures.load(EventStatus.CANCELLED, content);
        submit(mine, content).statusCode(200).body("status", equalTo("cancelled"));
        submit(mine, new EventContentBuilder(content).title("Quand même").build())
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void what_a_moderator_reads_does_not_change() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = content(mine).externalId("agenda-42").build();
        Event waiting = EventFixtures.load(EventStatus.SUBMITTED, content);
        Calls.take("mod", waiting.id).statusCode(200);
        put(mine, content).statusCode(200);
        put(mine, new EventContentBuilder(content).title("Autre").build())
                .statusCode(409)
                .body("type", equalTo("/problems/being-reviewed"));
    }
}
