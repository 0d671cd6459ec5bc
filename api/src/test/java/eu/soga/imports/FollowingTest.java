package eu.soga.imports;

import static eu.soga.imports.ImportCalls.IMPORTS;
import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.imports.reading.SourceKind;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.LocalSource;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingTest {
    private static final String ATELIER = entry("a@x", "Atelier", "20270125");
    private static final String BALADE = entry("b@x", "Balade", "20270327");

    private final Clock clock;
    private final Following following;
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    @Inject
    FollowingTest(Clock clock, Following following) {
        this.clock = clock;
        this.following = following;
    }

    @BeforeEach
    void on_that_morning() {
        after(Duration.ZERO);
    }

    private void after(Duration time) {
        now = now.plus(time);
        QuarkusMock.installMockForInstance(Clock.fixed(now, ZoneOffset.UTC), clock);
    }

    private void readAfter(Duration time) {
        after(time);
        following.readDue();
    }

    private static ValidatableResponse follow(Organisation organisation, LocalSource source) {
        return Caller.as("ana")
                .contentType(ContentType.JSON)
                .body(source.request(organisation.id.toString()).toString())
                .post(IMPORTS)
                .then();
    }

    /** Followed, and its first reading taken over. */
    private static UUID followed(Organisation organisation, LocalSource source) {
        String id = follow(organisation, source).statusCode(201).extract().path("id");
        apply("ana", id, "submitted", "new");
        return UUID.fromString(rows("ana", id).getString("items[0].event.id"));
    }

    private static JsonPath of(Organisation organisation, String what) {
        return Caller.as("ana")
                .get("/api/v1/organisations/" + organisation.id + "/" + what)
                .jsonPath();
    }

    @Test
    void takes_changes_over_by_itself_and_proposes_the_rest() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER, BALADE))) {
            UUID atelier = followed(mine, source);
            source.says(calendar(
                    ATELIER.replace("T140000", "T150000"), entry("c@x", "Fixer les règles du jeu", "20270510")));
            readAfter(Duration.ofMinutes(61));
            Calls.event("ana", atelier)
                    .then()
                    .body("schedule.start", equalTo("2027-01-25T15:00"))
                    .body("status", equalTo("published"));
            var newest = of(mine, "imports");
            assertThat(newest.getInt("total.value")).isEqualTo(2);
            assertThat(newest.getInt("items[0].verdicts.new")).isEqualTo(1);
            assertThat(newest.getInt("items[0].verdicts.gone")).isEqualTo(1);
            assertThat(newest.getInt("items[0].rows.applied")).isEqualTo(1);
            assertThat(Event.count()).isEqualTo(2);
        }
    }

    @Test
    void hands_a_change_of_a_public_event_to_the_moderators() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER))) {
            UUID atelier = followed(mine, source);
            Calls.take("mo", atelier);
            Calls.publish("mo", atelier).statusCode(200);
            source.says(calendar(ATELIER.replace("T140000", "T150000")));
            readAfter(Duration.ofMinutes(61));
            Calls.event("ana", atelier)
                    .then()
                    .body("schedule.start", equalTo("2027-01-25T14:00"))
                    .body("revision.status", equalTo("submitted"))
                    .body("revision.proposed.schedule.start", equalTo("2027-01-25T15:00"));
        }
    }

    @Test
    void reads_every_hour_and_only_what_changed() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER))) {
            followed(mine, source);
            readAfter(Duration.ofMinutes(30));
            readAfter(Duration.ofMinutes(31));
            readAfter(Duration.ofMinutes(61));
            assertThat(source.served()).isEqualTo(1);
            assertThat(of(mine, "imports").getInt("total.value")).isEqualTo(1);
            assertThat(of(mine, "sources").getString("items[0].lastReadAt")).isEqualTo(now.toString());
        }
    }

    @Test
    void asks_a_failing_server_later_and_later_and_says_so() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER))) {
            followed(mine, source);
            source.fails(500);
            readAfter(Duration.ofMinutes(61));
            assertThat(of(mine, "sources").getString("items[0].state")).isEqualTo("failing");
            assertThat(of(mine, "sources").getString("items[0].problem.code")).isEqualTo("server-error");
            assertThat(of(mine, "sources").getString("items[0].nextReadAt"))
                    .isEqualTo(now.plus(Duration.ofHours(2)).toString());
            assertThat(of(mine, "imports").getString("items[0].state")).isEqualTo("failed");
            source.says("<html>Maintenance</html>");
            readAfter(Duration.ofHours(2));
            assertThat(of(mine, "sources").getString("items[0].problem.code")).isEqualTo("page-without-events");
            assertThat(of(mine, "sources").getString("items[0].nextReadAt"))
                    .isEqualTo(now.plus(Duration.ofHours(4)).toString());
            source.says(calendar(ATELIER, BALADE));
            readAfter(Duration.ofHours(4));
            assertThat(of(mine, "sources").getString("items[0].state")).isEqualTo("following");
            assertThat(of(mine, "imports").getInt("items[0].verdicts.new")).isEqualTo(1);
        }
    }

    @Test
    void replaces_proposals_nobody_looked_at_and_repeats_none() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER))) {
            followed(mine, source);
            source.says(calendar(ATELIER, BALADE));
            readAfter(Duration.ofMinutes(61));
            String proposed = of(mine, "imports").getString("items[0].id");
            source.says(calendar(ATELIER, BALADE).replace("DTSTAMP:2026", "DTSTAMP:2027"));
            readAfter(Duration.ofMinutes(61));
            assertThat(of(mine, "imports").getString("items[0].id")).isEqualTo(proposed);
            source.says(calendar(ATELIER, BALADE, entry("c@x", "Conseil", "20270510")));
            readAfter(Duration.ofMinutes(61));
            assertThat(of(mine, "imports").getInt("items[0].verdicts.new")).isEqualTo(2);
            assertThat(of(mine, "imports").getInt("total.value")).isEqualTo(2);
        }
    }

    @Test
    void stops_when_who_asked_for_it_represents_the_organisation_no_longer() {
        Organisation mine = OrganisationFixtures.representedBy("ana", "ben");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER))) {
            followed(mine, source);
            String people = "/api/v1/organisations/" + mine.id + "/representatives/";
            String ana = Caller.as("ben").get(people).path("items.find { it.name == 'ana' }.id");
            Caller.as("ben").delete(people + ana).then().statusCode(204);
            readAfter(Duration.ofMinutes(61));
            String path = "/api/v1/organisations/" + mine.id + "/sources/";
            String id = Caller.as("ben")
                    .get(path)
                    .then()
                    .body("items[0].state", equalTo("paused"))
                    .body("items[0].problem.code", equalTo("not-represented"))
                    .extract()
                    .path("items[0].id");
            Caller.as("ben")
                    .contentType(ContentType.JSON)
                    .body("{\"paused\": false, \"as\": \"draft\"}")
                    .put(path + id)
                    .then()
                    .statusCode(200);
            readAfter(Duration.ofMinutes(1));
            Caller.as("ben")
                    .get(path + id)
                    .then()
                    .body("state", equalTo("following"))
                    .body("problem", nullValue())
                    .body("followedBy", equalTo("ben"));
        }
    }

    @Test
    void is_ended_by_representatives_only_and_leaves_the_events() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        try (LocalSource source = LocalSource.serving(calendar(ATELIER))) {
            followed(mine, source);
            String path = "/api/v1/organisations/" + mine.id + "/sources/";
            String id = of(mine, "sources").getString("items[0].id");
            Caller.as("bob").get(path + id).then().statusCode(404);
            Caller.as("bob").delete(path + id).then().statusCode(404);
            Caller.as("ana").delete(path + id).then().statusCode(204);
            Caller.as("ana").get(path + id).then().statusCode(404);
            assertThat(of(mine, "imports").getInt("total.value")).isEqualTo(1);
            assertThat(Event.count()).isEqualTo(1);
        }
    }

    @Test
    void ends_at_what_one_account_may_follow_for_all_its_organisations() throws Exception {
        Organisation first = OrganisationFixtures.representedBy("ana");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 30; i++) {
                var source = new FollowedSource(
                        Organisation.require(first.id), "https://example.org/" + i, "ana", "Ana", clock.instant());
                source.kind = SourceKind.ICALENDAR;
                source.applyAs = ApplyAs.DRAFT;
                source.remember(null, null, "x");
                source.persist();
            }
        });
        Organisation second = OrganisationFixtures.representedBy("ana", "ben");
        try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
            for (String person : List.of("ana", "ben"))
                Caller.as(person)
                        .contentType(ContentType.JSON)
                        .body(source.request(second.id.toString()).toString())
                        .post(IMPORTS)
                        .then()
                        .statusCode(person.equals("ana") ? 409 : 201)
                        .body("type", person.equals("ana") ? equalTo("/problems/quota-reached") : nullValue());
        }
    }

    @Test
    void asks_no_address_inside_and_says_why() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        for (String url : new String[] {"http://localhost:1/agenda", "http://169.254.169.254/", "file:///etc/passwd"})
            Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .body("{\"organisationId\": \"%s\", \"url\": \"%s\"}".formatted(mine.id, url))
                    .post(IMPORTS)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unreachable-source"))
                    .body("reason", notNullValue());
    }
}
