package eu.soga.events.agreements;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventAnnouncement.PartAsked;
import eu.soga.events.EventAnnouncement.PartDeclined;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event may name other organisations; the public sees those that agreed. */
@QuarkusTest
class AgreementTest {
    private static final String ASKED = "/api/v1/event-agreements";

    private Organisation ours;
    private Organisation theirs;

    @BeforeEach
    void two_organisations() {
        ours = OrganisationFixtures.trusted("ana");
        theirs = OrganisationFixtures.representedBy("ben");
        Announcements.forget();
    }

    private static UUID publish(String person, EventRequest content) {
        UUID id = UUID.fromString(Calls.with(Caller.as(person), content)
                .post(Calls.EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Calls.submit(person, id).statusCode(200);
        return id;
    }

    private UUID naming(Organisation other) {
        return publish(
                "ana", EventContentBuilder.of(ours.id).coOrganisations(other.id).build());
    }

    private static ValidatableResponse seen(UUID event) {
        return get(Calls.EVENTS + event).then().statusCode(200);
    }

    private static List<String> waiting(String person, String... roles) {
        return Caller.as(person, roles).get(ASKED).jsonPath().getList("items.id");
    }

    /** Names by which search finds the event. */
    private static String wordsOf(UUID event) {
        return QuarkusTransaction.requiringNew().call(() -> (String) Event.getEntityManager()
                .createNativeQuery("SELECT organiser_names FROM event WHERE id = :id")
                .setParameter("id", event)
                .getSingleResult());
    }

    private static ValidatableResponse answer(String act, String id, String person, String... roles) {
        return Caller.as(person, roles)
                .noContentType()
                .post(ASKED + "/" + id + "/" + act)
                .then();
    }

    @Test
    void a_co_organiser_is_seen_nowhere_before_it_agrees_and_not_after_it_declines() {
        UUID event = naming(theirs);
        seen(event).body("coOrganisations", empty());
        get(Calls.EVENTS + event + ".jsonld").then().body(not(containsString(theirs.slug)));
        get("/api/v1/events?organisation=" + theirs.slug).then().body("items", empty());
        assertThat(wordsOf(event)).doesNotContain(theirs.name);
        assertThat(Announcements.of(PartAsked.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.organisationId()).isEqualTo(theirs.id));

        String asked = waiting("ben").getFirst();
        long before = get("/api/v1/changes").jsonPath().getLong("next");
        String tag = get(Calls.EVENTS + event).header("ETag");
        answer("agree", asked, "ben").statusCode(200).body("state", equalTo("agreed"));
        seen(event).body("coOrganisations.id", contains(theirs.id.toString()));
        get(Calls.EVENTS + event + ".jsonld").then().body(containsString(theirs.slug));
        get("/api/v1/events?organisation=" + theirs.slug).then().body("items.id", contains(event.toString()));
        assertThat(wordsOf(event)).contains(theirs.name);
        get("/api/v1/changes?after=" + before).then().body("items.subject", hasItem(Calls.EVENTS + event));
        assertThat(get(Calls.EVENTS + event).header("ETag")).isNotEqualTo(tag);
        assertThat(waiting("ben")).isEmpty();

        answer("decline", asked, "ben").statusCode(200).body("state", equalTo("declined"));
        seen(event).body("coOrganisations", empty());
        assertThat(wordsOf(event)).doesNotContain(theirs.name);
        assertThat(Announcements.of(PartDeclined.class)).hasSize(1);
        Caller.as("ana")
                .get(Calls.EVENTS + event + "/agreements")
                .then()
                .statusCode(200)
                .body("state", contains("declined"))
                .body("organisation.id", contains(theirs.id.toString()));
    }

    @Test
    void an_edit_does_not_ask_again() {
        UUID event = naming(theirs);
        answer("decline", waiting("ben").getFirst(), "ben");
        Announcements.forget();
        EventRequest again = EventContentBuilder.of(ours.id)
                .title("Encore")
                .coOrganisations(theirs.id)
                .build();
        Calls.put("ana", event, Calls.event("ana", event).path("version"), again)
                .statusCode(200);
        seen(event).body("title.fr", equalTo("Encore")).body("coOrganisations", empty());
        assertThat(Announcements.of(PartAsked.class)).isEmpty();
        assertThat(waiting("ben")).isEmpty();
    }

    @Test
    void an_event_is_in_the_programme_of_another_organisation_when_that_agrees() {
        Event whole = EventFixtures.published(theirs);
        UUID part =
                publish("ana", EventContentBuilder.of(ours.id).partOf(whole.id).build());
        seen(part).body("partOf", nullValue());
        seen(whole.id).body("parts", empty());
        answer("agree", waiting("ben").getFirst(), "ben").statusCode(200);
        seen(part).body("partOf.id", equalTo(whole.id.toString()));
        seen(whole.id).body("parts.id", contains(part.toString()));
    }

    @Test
    void who_represents_both_or_puts_an_event_into_the_own_programme_is_not_asked() {
        Organisation second = OrganisationFixtures.representedBy("ana");
        UUID event = naming(second);
        seen(event).body("coOrganisations.id", contains(second.id.toString()));
        Event whole = EventFixtures.published(ours);
        UUID part =
                publish("ana", EventContentBuilder.of(ours.id).partOf(whole.id).build());
        seen(whole.id).body("parts.id", contains(part.toString()));
        assertThat(Announcements.of(PartAsked.class)).isEmpty();
    }

    @Test
    void a_moderator_answers_for_an_organisation_that_nobody_represents() {
        Organisation absent = OrganisationFixtures.listed();
        UUID event = naming(absent);
        seen(event).body("coOrganisations", empty());
        String asked = waiting("mod", "moderator").getLast();
        answer("agree", asked, "ben").statusCode(404);
        answer("agree", asked, "mod", "moderator").statusCode(200);
        seen(event).body("coOrganisations.id", contains(absent.id.toString()));

        Organisation untrusted = OrganisationFixtures.representedBy("cleo");
        UUID reviewed = publish(
                "cleo",
                EventContentBuilder.of(untrusted.id).coOrganisations(absent.id).build());
        Calls.take("mod", reviewed).statusCode(200);
        Calls.publish("mod", reviewed).statusCode(200);
        seen(reviewed).body("coOrganisations.id", contains(absent.id.toString()));
    }

    @Test
    void nobody_else_answers_or_reads_the_answers() {
        UUID event = naming(theirs);
        String asked = waiting("ben").getFirst();
        answer("agree", asked, "ana").statusCode(404);
        answer("agree", asked, "mod", "moderator").statusCode(404);
        answer("agree", UUID.randomUUID().toString(), "ben").statusCode(404);
        get(ASKED).then().statusCode(401);
        Caller.as("ben").get(Calls.EVENTS + event + "/agreements").then().statusCode(403);
        seen(event).body("coOrganisations", empty());
    }

    @Test
    void there_is_nothing_to_answer_when_the_name_is_gone() {
        UUID event = naming(theirs);
        String asked = waiting("ben").getFirst();
        Calls.put("ana", event, Calls.event("ana", event).path("version"), EventFixtures.content(ours.id))
                .statusCode(200);
        assertThat(waiting("ben")).isEmpty();
        answer("agree", asked, "ben").statusCode(409);
    }
}
