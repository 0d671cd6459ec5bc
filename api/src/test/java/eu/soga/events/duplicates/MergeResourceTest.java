package eu.soga.events.duplicates;

import static eu.soga.events.duplicates.Merges.get;
import static eu.soga.events.duplicates.Merges.merge;
import static eu.soga.events.duplicates.Merges.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class MergeResourceTest {
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

    @Nested
    class TheLoser {
        @Test
        void leaves_search_and_feeds_without_being_called_cancelled() {
            Event loser = published(theirs, "Café des communs");
            Event winner = published(ours, "Le café des communs");
            merge(loser, winner).body("slug", equalTo(winner.slug));
            get("/api/v1/events?q=communs").body("items.id", contains(winner.id.toString()));
            get("/api/v1/events.ics")
                    .body(containsString(winner.id.toString()))
                    .body(not(containsString("UID:" + loser.id)))
                    .body(not(containsString("STATUS:CANCELLED")));
        }

        @Test
        void leads_to_the_winner_wherever_it_was() {
            Event loser = published(theirs, "Café des communs");
            Event winner = published(ours, "Le café des communs");
            merge(loser, winner);
            for (String name : List.of(loser.slug, loser.id.toString())) {
                get("/api/v1/events/" + name)
                        .statusCode(301)
                        .header("Location", endsWith("/api/v1/events/" + winner.slug));
                for (String format : List.of("ics", "jsonld"))
                    get("/api/v1/events/" + name + "." + format)
                            .statusCode(301)
                            .header("Location", endsWith("/" + winner.slug + "." + format));
                get("/events/" + name).statusCode(301).header("Location", endsWith("/events/" + winner.slug));
            }
            Caller.as("bo")
                    .redirects()
                    .follow(false)
                    .get(Calls.EVENTS + loser.id)
                    .then()
                    .statusCode(301);
        }

        @Test
        void and_its_former_addresses_lead_through_every_merge() {
            Event first = published(theirs, "Un");
            Event second = published(theirs, "Deux");
            Event third = published(ours, "Trois");
            PublicEvents.formerSlug(first, "ancien-un");
            merge(first, second);
            merge(second, third);
            for (String name : List.of("ancien-un", first.slug, first.id.toString(), second.slug))
                get("/api/v1/events/" + name)
                        .statusCode(301)
                        .header("Location", endsWith("/api/v1/events/" + third.slug));
            get("/events/ancien-un").statusCode(301).header("Location", endsWith("/events/" + third.slug));
        }

        @Test
        void takes_no_act_any_more_and_says_where_to_go() {
            Event loser = published(theirs, "Un");
            Event winner = published(ours, "Deux");
            merge(loser, winner);
            for (String act : List.of("submit", "withdraw"))
                Caller.as("bo")
                        .noContentType()
                        .post(Calls.EVENTS + loser.id + "/" + act)
                        .then()
                        .statusCode(410)
                        .body("type", equalTo("/problems/merged"))
                        .body("existing", equalTo("/api/v1/events/" + winner.id));
            merge("mod2", loser.id, winner.id, Map.of()).statusCode(410);
            Caller.as("bo")
                    .get("/api/v1/me/events")
                    .then()
                    .body("items[0].mergedInto", equalTo(winner.id.toString()))
                    .body("items[0].nextStep", equalTo("none"));
        }

        @Test
        void may_still_be_in_the_queue_and_leaves_it() {
            Event loser = EventFixtures.submitted(theirs);
            Event winner = published(ours, "Deux");
            long before = rows("SELECT count(*) FROM change WHERE type = 'event.merged'", Long.class)
                    .getFirst();
            merge(loser, winner);
            Caller.as("mod", "moderator").get(Calls.MODERATION).then().body("items", empty());
            assertThat(rows("SELECT count(*) FROM change WHERE type = 'event.merged'", Long.class))
                    .containsExactly(before);
        }
    }

    @Nested
    class TheWinner {
        @Test
        void keeps_where_both_came_from() {
            Event loser = EventFixtures.published(
                    EventContentBuilder.of(theirs.id).externalId("x-1").build());
            Event winner = published(ours, "Deux");
            merge(loser, winner)
                    .body("provenance.merged.event", contains(loser.id.toString()))
                    .body("provenance.merged[0].organisation.name", equalTo(theirs.name))
                    .body("provenance.merged[0].externalId", equalTo("x-1"))
                    .body("coOrganisations", empty());
            assertThat(rows(
                            "SELECT external_id || ' ' || source_uid FROM event_source WHERE event_id = '" + winner.id
                                    + "'",
                            String.class))
                    .singleElement()
                    .satisfies(name -> assertThat(name).startsWith("x-1 " + loser.id + "@"));
        }

        @Test
        void takes_the_other_organiser_in_when_asked() {
            Event loser = published(theirs, "Un");
            Event winner = published(ours, "Deux");
            merge("mod", loser.id, winner.id, Map.of("keepOrganiser", true))
                    .statusCode(200)
                    .body("coOrganisations.id", contains(theirs.id.toString()));
        }

        @Test
        void takes_over_what_the_other_says_better_and_tells_whose_it_is() {
            Event loser = EventFixtures.published(EventContentBuilder.of(theirs.id)
                    .title("Un")
                    .summary(Map.of("fr", "Court.", "en", "In English."))
                    .build());
            Event winner = published(ours, "Deux");
            merge("mod", loser.id, winner.id, Map.of("keep", List.of("/summary/en"), "keepOrganiser", true))
                    .statusCode(200)
                    .body("title.fr", equalTo("Deux"))
                    .body("summary.en", equalTo("In English."))
                    .body("summary.fr", equalTo("Trois heures pour cartographier ses données."))
                    .body("provenance.fields.'/summary/en'.event", equalTo(loser.id.toString()))
                    .body("coOrganisations.id", contains(theirs.id.toString()));
        }

        @Test
        void gets_the_parts_of_the_other() {
            Event loser = published(theirs, "Un");
            Event part = EventFixtures.published(EventContentBuilder.of(theirs.id)
                    .title("Partie")
                    .partOf(loser.id)
                    .build());
            Event winner = published(ours, "Deux");
            merge(loser, winner).body("parts.id", contains(part.id.toString()));
            get("/api/v1/events/" + part.slug).body("partOf.id", equalTo(winner.id.toString()));
        }

        @Test
        void may_be_a_series_and_so_may_the_other() {
            var weekly = new RecurrenceText("FREQ=WEEKLY;COUNT=5", List.of(), List.of());
            var content =
                    EventContentBuilder.of(theirs.id).title("Chaque lundi").build();
            Event loser = EventFixtures.published(content.at(content.schedule(), weekly));
            Event winner = published(ours, "Deux");
            merge(loser, winner);
            get("/api/v1/events?from=2027-01-01").body("items.id", contains(winner.id.toString()));
        }

        @Test
        void keeps_an_edit_that_waits() {
            Event loser = published(theirs, "Un");
            Event winner = EventFixtures.revised(ours);
            merge(loser, winner);
            assertThat(rows("SELECT revision_status FROM event WHERE id = '" + winner.id + "'", String.class))
                    .containsExactly("SUBMITTED");
        }

        @ParameterizedTest
        @EnumSource(names = {"DRAFT", "SUBMITTED", "REFUSED", "WITHDRAWN", "CANCELLED"})
        void is_in_the_calendar(EventStatus status) {
            Event loser = published(theirs, "Un");
            Event winner =
                    EventFixtures.load(status, EventContentBuilder.of(ours.id).build());
            merge("mod", loser.id, winner.id, Map.of()).statusCode(400).body("violations.pointer", contains("/into"));
        }
    }
}
