package eu.soga.imports;

import static eu.soga.imports.ImportCalls.IMPORTS;
import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.rows;
import static eu.soga.imports.ImportCalls.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.LocalSource;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ImportApplyTest {
    @Test
    void begins_drafts_that_say_where_they_come_from() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String id = take("ana", mine, "agenda.ics", calendar(entry("a@x", "Atelier", "20270125")));
        var row = rows("ana", id);
        assertThat(row.getString("items[0].state")).isEqualTo("applied");
        assertThat(row.getString("items[0].outcome")).isEqualTo("drafted");
        Calls.event("ana", UUID.fromString(row.getString("items[0].event.id")))
                .then()
                .body("status", equalTo("draft"))
                .body("title.fr", equalTo("Atelier"))
                .body("provenance.source", empty())
                .body("provenance.readAt", notNullValue());
    }

    @Test
    void names_the_host_of_an_address_in_public_and_nothing_more_of_it() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String calendar = calendar(entry("a@x", "Atelier", "20270125"))
                .replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-CALNAME:ana.dupont@example.org");
        try (LocalSource source = LocalSource.serving(calendar)) {
            String id = Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "organisationId",
                            mine.id,
                            "url",
                            source.url() + "/private-8f3c/basic.ics",
                            "kind",
                            "workshop"))
                    .post(ImportCalls.IMPORTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            apply("ana", id, "submitted", "new");
            String slug = rows("ana", id).getString("items[0].event.slug");
            for (String reader : List.of("ana", "bo"))
                assertThat(Caller.as(reader)
                                .get("/api/v1/events/" + slug)
                                .then()
                                .statusCode(200)
                                .body("provenance.source", equalTo(List.of(Map.of("title", "127.0.0.1"))))
                                .extract()
                                .asString())
                        .doesNotContain("private-8f3c", "ana.dupont", "a@x");
        }
    }

    @Test
    void shows_the_whole_address_when_the_partner_chose_so() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        try (LocalSource source = LocalSource.serving(calendar(entry("a@x", "Atelier", "20270125")))) {
            String address = source.url() + "/agenda/basic.ics";
            String id = Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "organisationId",
                            mine.id,
                            "url",
                            address,
                            "kind",
                            "workshop",
                            "follow",
                            true,
                            "showAddress",
                            true))
                    .post(ImportCalls.IMPORTS)
                    .path("id");
            apply("ana", id, "submitted", "new");
            Caller.as("bo")
                    .get("/api/v1/events/" + rows("ana", id).getString("items[0].event.slug"))
                    .then()
                    .body("provenance.source", equalTo(List.of(Map.of("title", "127.0.0.1", "url", address))));
            String sources = "/api/v1/organisations/" + mine.id + "/sources/";
            String followed = Caller.as("ana").get(sources).path("items[0].id");
            for (Boolean chosen : new Boolean[] {null, false})
                Caller.as("ana")
                        .contentType(ContentType.JSON)
                        .body(
                                chosen == null
                                        ? "{\"paused\": false, \"as\": \"draft\"}"
                                        : "{\"paused\": false, \"as\": \"draft\", \"showAddress\": " + chosen + "}")
                        .put(sources + followed)
                        .then()
                        .statusCode(200)
                        .body("showAddress", equalTo(chosen == null));
        }
    }

    @Test
    void submits_what_is_complete_to_the_moderators() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String incomplete = entry("b@x", "Balade", "20270327").replace("LOCATION:", "X-NOWHERE:");
        String id = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125"), incomplete));
        apply("ana", id, "submitted", "new").body("rows.applied", equalTo(2));
        var rows = rows("ana", id);
        assertThat(rows.getString("items[0].event.status")).isEqualTo("submitted");
        assertThat(rows.getString("items[1].event.status")).isEqualTo("draft");
        assertThat(rows.getList("items[1].missing")).isNotEmpty();
    }

    @Test
    void publishes_at_once_for_a_trusted_organisation() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String id = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125")));
        apply("ana", id, "submitted", "new");
        assertThat(rows("ana", id).getString("items[0].event.status")).isEqualTo("published");
    }

    @Test
    void applies_single_rows_and_nothing_twice() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String id = preview(
                "ana",
                mine,
                "a.ics",
                calendar(entry("a@x", "Atelier", "20270125"), entry("b@x", "Balade", "20270327")));
        String row = rows("ana", id).getString("items[1].id");
        for (int i = 0; i < 3; i++)
            Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .body(EventFixtures.json(Map.of("as", "draft", "rows", List.of(row))))
                    .post(IMPORTS + id + "/apply")
                    .then()
                    .statusCode(200)
                    .body("rows.applied", equalTo(1))
                    .body("rows.pending", equalTo(1));
        assertThat(Event.count()).isEqualTo(1);
        apply("ana", id, "draft", "new").body("rows.applied", equalTo(2));
        assertThat(Event.count()).isEqualTo(2);
    }

    @Test
    void wants_to_know_what_to_apply() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String id = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125")));
        Caller.as("ana")
                .contentType(ContentType.JSON)
                .body("{\"as\": \"draft\"}")
                .post(IMPORTS + id + "/apply")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/rows"));
        apply("ana", id, "published", "new").statusCode(400);
    }
}
