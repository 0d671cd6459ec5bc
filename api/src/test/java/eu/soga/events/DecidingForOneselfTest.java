package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.organisations.TrustLapsed;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.RandomEdits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Nobody decides for his or her own organisation, neither on what is there nor on what would be. */
@QuarkusTest
class DecidingForOneselfTest {
    private static void isRefused(ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo("/problems/own-organisation"));
    }

    private static void isAllowed(UUID event) {
        Calls.take("mod", event).statusCode(200);
        Calls.publish("mod", event).statusCode(200);
    }

    @Test
    void not_when_an_edit_brings_the_own_organisation_in() {
        Organisation own = OrganisationFixtures.representedBy("mod");
        Organisation theirs = OrganisationFixtures.representedBy("ana");
        EventRequest content = EventFixtures.content(theirs.id);
        Event event = EventFixtures.load(EventLoader.Listing.of(
                        "atelier-commun", EventStatus.PUBLISHED, Instant.EPOCH, content)
                .revisedTo(
                        new EventContentBuilder(content).coOrganisations(own.id).build()));
        isRefused(Calls.take("mod", event.id));
        Calls.take("other", event.id).statusCode(200);
        Calls.publish("other", event.id).statusCode(200);
    }

    @Test
    void not_on_a_part_of_an_event_of_the_own_organisation() {
        Organisation own = OrganisationFixtures.representedBy("mod");
        Organisation theirs = OrganisationFixtures.representedBy("ana");
        Event whole = EventFixtures.published(own);
        Event part = EventFixtures.load(
                EventStatus.SUBMITTED,
                EventContentBuilder.of(theirs.id).partOf(whole.id).build());
        isRefused(Calls.take("mod", part.id));
    }

    @Test
    void not_on_a_part_of_an_event_that_the_own_organisation_co_organises() {
        Organisation own = OrganisationFixtures.representedBy("mod");
        Organisation theirs = OrganisationFixtures.representedBy("ana");
        Event whole = EventFixtures.published(
                EventContentBuilder.of(theirs.id).coOrganisations(own.id).build());
        Event part = EventFixtures.load(
                EventStatus.SUBMITTED,
                EventContentBuilder.of(theirs.id).partOf(whole.id).build());
        isRefused(Calls.take("mod", part.id));
    }

    @Test
    void not_within_thirty_days_of_leaving_the_organisation() {
        Organisation own = OrganisationFixtures.representedBy("mod", "ana");
        Event event = EventFixtures.submitted(own);
        UUID representative = QuarkusTransaction.requiringNew()
                .call(() -> Representative.find(own.id, "mod").orElseThrow().id);
        Caller.as("mod", "moderator")
                .noContentType()
                .delete("/api/v1/organisations/" + own.id + "/representatives/" + representative)
                .then()
                .statusCode(204);
        isRefused(Calls.take("mod", event.id));
        Caller.as("mod", "moderator")
                .contentType("application/json")
                .body("{\"reason\": \"Dix événements sans reproche\"}")
                .post("/api/v1/organisations/" + own.id + "/trust")
                .then()
                .statusCode(403);
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeMutationQuery(
                                "UPDATE representative_departure SET left_at = left_at - interval '31 days'")
                        .executeUpdate());
        isAllowed(event.id);
    }

    @Test
    void trust_serves_the_representatives_of_an_organisation_alone() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        Event byLead = EventFixtures.draft(trusted);
        Caller.as("lead", "edition-lead")
                .noContentType()
                .post(Calls.EVENTS + byLead.id + "/submit")
                .then()
                .statusCode(200)
                .body("status", equalTo("submitted"));
        Event live = EventFixtures.published(trusted);
        Calls.with(
                        Caller.as("mod", "moderator"),
                        EventContentBuilder.of(trusted.id).title("Autrement").build())
                .header("If-Match", Calls.tag(live.version))
                .put(Calls.EVENTS + live.id)
                .then()
                .statusCode(200)
                .body("revision.status", equalTo("draft"));
        Event byOwn = EventFixtures.draft(trusted);
        Calls.submit("ana", byOwn.id).statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void trust_lapses_with_the_name_it_was_given_to() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        assertThat(RandomEdits.rename(trusted, "Tout autre chose").statusCode()).isEqualTo(200);
        Event event = EventFixtures.draft(trusted);
        Calls.submit("ana", event.id).statusCode(200).body("status", equalTo("submitted"));
        assertThat(Announcements.of(TrustLapsed.class)).singleElement().satisfies(lapsed -> {
            assertThat(lapsed.formerName()).isEqualTo(trusted.name);
            assertThat(lapsed.recipients()).containsExactly("ana@example.org");
        });
    }
}
