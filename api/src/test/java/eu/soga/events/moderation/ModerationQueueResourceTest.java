package eu.soga.events.moderation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventLoader;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ModerationQueueResourceTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    private static ValidatableResponse queue(String query) {
        return Caller.as("mod", "moderator")
                .get("/api/v1/moderation/events" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static Event waiting(String slug, int day) {
        return EventFixtures.load(EventLoader.Listing.of(
                slug,
                EventStatus.SUBMITTED,
                MONDAY.plusSeconds(86_400L * day),
                EventFixtures.content(OrganisationFixtures.representedBy("ana").id)));
    }

    @Test
    void shows_what_waits_longest_first_edits_included() {
        waiting("second", 1);
        waiting("first", 0);
        Organisation mine = OrganisationFixtures.representedBy("ana");
        EventFixtures.draft(mine);
        EventFixtures.published(mine);
        Event edited = EventFixtures.revised(mine);
        queue("")
                .statusCode(200)
                .body("items.event.slug", contains("first", "second", edited.slug))
                .body("items.revision", contains(false, false, true))
                .body("items[0].ageHours", notNullValue())
                .body("items[0].organisation.publishedCount", equalTo(0))
                .body("items[0].risk.code", contains("first-event", "short-text"))
                .body("total.value", equalTo(3));
    }

    @Test
    void tells_what_is_taken_and_by_whom() {
        Event mine = waiting("mine", 0);
        Event theirs = waiting("theirs", 1);
        waiting("free", 2);
        Calls.take("mod", mine.id);
        Calls.take("other", theirs.id);
        queue("state=mine").body("items.event.slug", contains("mine"));
        queue("state=taken").body("items.takenBy", contains("mod", "other"));
        queue("state=waiting").body("items.event.slug", contains("free"));
        queue("state=all").body("items", hasSize(3));
        queue("state=lost").statusCode(400).body("violations[0].pointer", equalTo("?state"));
    }

    @Test
    void pages_without_missing_or_repeating_anything() {
        for (int day = 0; day < 5; day++) waiting("e" + day, day);
        String next = queue("size=2")
                .body("items.event.slug", contains("e0", "e1"))
                .extract()
                .path("next");
        waiting("late", 9);
        next = queue("size=2&cursor=" + next)
                .body("items.event.slug", contains("e2", "e3"))
                .extract()
                .path("next");
        queue("size=2&cursor=" + next)
                .body("items.event.slug", contains("e4", "late"))
                .body("next", equalTo(null));
        queue("state=mine&cursor=" + next).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        queue("size=101").statusCode(400);
        queue("colour=red").statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void costs_the_same_statements_for_any_size() {
        for (int i = 0; i < 12; i++) waiting("e" + i, i);
        assertThat(Statements.of(() -> queue("size=10").statusCode(200)))
                .isEqualTo(Statements.of(() -> queue("size=3").statusCode(200)))
                // one of them asks whom the moderator represented in the last 30 days
                .isLessThanOrEqualTo(10);
    }

    @Test
    void accounts_for_a_month_in_public() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event published = EventFixtures.draft(mine);
        Calls.submit("ana", published.id);
        Calls.take("mod", published.id);
        Calls.publish("mod", published.id).statusCode(200);
        Event refused = EventFixtures.draft(mine);
        Calls.submit("ana", refused.id);
        Calls.take("mod", refused.id);
        Calls.refuse("mod", refused.id, "off-topic", "Non.").statusCode(200);
        Calls.submit("tia", EventFixtures.draft(OrganisationFixtures.trusted("tia")).id)
                .statusCode(200);
        given().get("/api/v1/moderation/report")
                .then()
                .statusCode(200)
                .body("submitted", equalTo(2))
                .body("published", equalTo(1))
                .body("refused", equalTo(1))
                .body("changesRequested", equalTo(0))
                .body("trustedPublished", equalTo(1))
                .body("medianDelayHours", equalTo(0.0f))
                .body("reasons.reason", contains("off-topic"));
        given().get("/api/v1/moderation/report?month=2020-02")
                .then()
                .body("month", equalTo("2020-02"))
                .body("submitted", equalTo(0))
                .body("medianDelayHours", equalTo(null));
        given().get("/api/v1/moderation/report?month=tomorrow").then().statusCode(400);
    }
}
