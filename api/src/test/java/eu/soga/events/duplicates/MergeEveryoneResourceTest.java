package eu.soga.events.duplicates;

import static eu.soga.events.duplicates.Merges.merge;
import static eu.soga.events.duplicates.Merges.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeEveryoneResourceTest {
    private Organisation theirs;
    private Organisation ours;

    @BeforeEach
    void two_organisations() {
        theirs = OrganisationFixtures.representedBy("bo");
        ours = OrganisationFixtures.representedBy("ana");
    }

    private Event published(Organisation organisation, String title) {
        return EventFixtures.published(
                EventContentBuilder.of(organisation.id).title(title).build());
    }

    @Test
    void both_organisations_are_told_and_the_logs_know() {
        Event loser = published(theirs, "Un");
        Event winner = published(ours, "Deux");
        Announcements.forget();
        merge("mod", loser.id, winner.id, Map.of("note", "Le même atelier.")).statusCode(200);
        assertThat(Announcements.of(EventAnnouncement.Merged.class))
                .singleElement()
                .satisfies(merged -> {
                    assertThat(merged.loser().eventId()).isEqualTo(loser.id);
                    assertThat(merged.winner().eventId()).isEqualTo(winner.id);
                });
        assertThat(rows("SELECT recipient || ' ' || subject FROM mail ORDER BY recipient", String.class))
                .containsExactly(
                        "ana@example.org Une autre fiche rejoint la vôtre\u00a0: Deux",
                        "bo@example.org Réuni avec une autre fiche\u00a0: Un");
        assertThat(rows("SELECT text FROM mail", String.class))
                .allSatisfy(text -> assertThat(text).contains("Le même atelier.", "/events/" + winner.slug));
        assertThat(rows("SELECT type || ' ' || subject FROM change ORDER BY id DESC LIMIT 2", String.class))
                .containsExactly(
                        "event.changed /api/v1/events/" + winner.id, "event.merged /api/v1/events/" + loser.id);
        assertThat(rows(
                        "SELECT actor || ' ' || from_state || ' ' || to_state FROM audit_entry WHERE action = 'merge'"
                                + " ORDER BY id",
                        String.class))
                .containsExactly("mod PUBLISHED WITHDRAWN", "mod PUBLISHED PUBLISHED");
    }

    @Test
    void one_organisation_with_two_entries_is_told_once() {
        merge(published(ours, "Un"), published(ours, "Deux"));
        assertThat(rows("SELECT recipient FROM mail", String.class)).containsExactly("ana@example.org");
    }

    @Test
    void an_integrator_writes_on_under_the_losers_number() {
        Event loser = EventFixtures.published(
                EventContentBuilder.of(ours.id).externalId("n-1").build());
        Event winner = EventFixtures.published(
                EventContentBuilder.of(ours.id).externalId("n-2").build());
        merge(loser, winner);
        String path = "/api/v1/organisations/" + ours.id + "/events/n-1";
        var text = EventContentBuilder.of(ours.id)
                .title("Écrit sous l’ancien numéro")
                .build();
        Calls.with(Caller.as("ana"), text)
                .put(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(winner.id.toString()))
                .body("externalId", equalTo("n-2"))
                .body("revision.proposed.title.fr", equalTo("Écrit sous l’ancien numéro"));
    }

    @Test
    void but_not_into_the_entry_of_another_organisation() {
        Event loser = EventFixtures.published(
                EventContentBuilder.of(theirs.id).externalId("n-1").build());
        Event winner = published(ours, "Deux");
        merge(loser, winner);
        Calls.with(Caller.as("bo"), EventContentBuilder.of(theirs.id).build())
                .put("/api/v1/organisations/" + theirs.id + "/events/n-1")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/merged"))
                .body("existing", equalTo("/api/v1/events/" + winner.id));
    }
}
