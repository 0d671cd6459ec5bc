package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventReadingRightsResourceTest {
    @Test
    void hides_the_room_from_visitors_unless_it_is_for_everyone() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event live = EventFixtures.published(mine);
        given().get(EVENTS + live.slug)
                .then()
                .body("online.url", nullValue())
                .body("online.releasedTo", equalTo("registered"));
        event("ana", live.id).then().body("online.url", equalTo("https://example.org/live"));
        Event open = EventFixtures.published(EventContentBuilder.of(mine.id)
                .online(new OnlineAccess("https://example.org/open", OnlineAccess.Release.EVERYONE))
                .build());
        given().get(EVENTS + open.slug).then().body("online.url", equalTo("https://example.org/open"));
    }

    @Test
    void costs_the_same_however_many_parts_and_co_organisers_there_are() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event small = EventFixtures.published(EventContentBuilder.of(mine.id)
                .coOrganisations(OrganisationFixtures.listed().id)
                .build());
        Event large = EventFixtures.published(EventContentBuilder.of(mine.id)
                .coOrganisations(OrganisationFixtures.listed().id, OrganisationFixtures.listed().id)
                .build());
        EventFixtures.published(EventContentBuilder.of(mine.id).partOf(small.id).build());
        for (int i = 0; i < 4; i++)
            EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                    .partOf(large.id)
                    .build());
        assertThat(Statements.of(() -> event("ana", large.id)))
                .isEqualTo(Statements.of(() -> event("ana", small.id)))
                .isLessThanOrEqualTo(7);
    }

    @Test
    void shows_the_public_parts_of_an_event() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event whole = EventFixtures.published(mine);
        Event part = EventFixtures.published(
                EventContentBuilder.of(mine.id).partOf(whole.id).build());
        EventFixtures.load(
                EventStatus.DRAFT,
                EventContentBuilder.of(mine.id).partOf(whole.id).build());
        given().get(EVENTS + whole.slug).then().body("parts.slug", contains(part.slug));
        given().get(EVENTS + part.slug).then().body("partOf.slug", equalTo(whole.slug));
    }
}
