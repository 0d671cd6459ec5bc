package eu.soga.imports;

import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.link;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.row;
import static eu.soga.imports.ImportCalls.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may say that an entry is an event we have, and of what. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ImportLinkRefusalTest {
    private static final String TITLE = "Cartographier les données du quartier";
    private static final String FILE =
            calendar(entry("a@x", TITLE, "20270125"), entry("b@x", "Balade à vélo", "20270327"));

    private static Event here(Organisation organisation) {
        return EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                .title(TITLE)
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "mo moderator", "adam admin", "lea edition-lead", "sam secretary", "audrey auditor"})
    void is_for_representatives_only(String person) {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = here(mine);
        String id = preview("ana", mine, "agenda.ics", FILE);
        link(person, id, row("ana", id, 0), event.id).statusCode(404);
        assertThat(rows("ana", id).getString("items[0].state")).isEqualTo("pending");
    }

    @Test
    void is_not_for_who_is_not_signed_in() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String id = preview("ana", mine, "agenda.ics", FILE);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"as\": \"draft\", \"links\": []}")
                .post(ImportCalls.IMPORTS + id + "/apply")
                .then()
                .statusCode(401);
    }

    @Test
    void is_for_editors_as_for_signatories() {
        Organisation mine = OrganisationFixtures.signedAndEditedBy("ana", "eve");
        Event event = here(mine);
        String id = preview("ana", mine, "agenda.ics", FILE);
        link("eve", id, row("ana", id, 0), event.id).statusCode(200).body("rows.applied", equalTo(1));
    }

    @Test
    void wants_a_twin_of_a_row_of_this_import_named_once() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = here(mine);
        Event stranger = EventFixtures.published(mine);
        String id = preview("ana", mine, "agenda.ics", FILE);
        String other = preview("ana", mine, "autre.ics", FILE);
        String twin = row("ana", id, 0);
        link("ana", id, twin, stranger.id)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", contains("/links/0/event"));
        link("ana", id, row("ana", id, 1), event.id)
                .statusCode(400)
                .body("violations.pointer", contains("/links/0/event"));
        link("ana", id, row("ana", other, 0), event.id)
                .statusCode(400)
                .body("violations.pointer", contains("/links/0/row"));
        link("ana", id, twin, UUID.randomUUID()).statusCode(400);
        ImportCalls.apply(
                        "ana",
                        id,
                        Map.of(
                                "as",
                                "draft",
                                "rows",
                                List.of(twin),
                                "links",
                                List.of(Map.of("row", twin, "event", event.id))))
                .statusCode(400)
                .body("violations.pointer", contains("/links/0/row"));
        assertThat(rows("ana", id).getList("items.state", String.class)).containsOnly("pending");
        assertThat(Event.count()).isEqualTo(2);
    }

    @Test
    void is_done_once_and_not_otherwise_afterwards() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = here(mine);
        Event second = here(OrganisationFixtures.listed());
        String id = preview("ana", mine, "agenda.ics", FILE);
        String twin = row("ana", id, 0);
        for (int i = 0; i < 3; i++)
            link("ana", id, twin, event.id).statusCode(200).body("rows.applied", equalTo(1));
        apply("ana", id, "draft", "possible-duplicate").body("rows.applied", equalTo(1));
        link("ana", id, twin, second.id).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        assertThat(rows("ana", id).getString("items[0].event.id")).isEqualTo(event.id.toString());
        assertThat(mappings()).isEqualTo(1);
    }

    @Test
    void is_too_late_for_what_was_begun() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = here(mine);
        String id = preview("ana", mine, "agenda.ics", FILE);
        apply("ana", id, "draft", "possible-duplicate").body("rows.applied", equalTo(1));
        link("ana", id, row("ana", id, 0), event.id).statusCode(409);
        assertThat(rows("ana", id).getString("items[0].outcome")).isEqualTo("drafted");
    }

    @Test
    void is_settled_in_one_way_when_people_decide_at_once() throws Exception {
        Organisation mine = OrganisationFixtures.signedAndEditedBy("ana", "eve");
        Event ours = here(mine);
        Event theirs = here(OrganisationFixtures.listed());
        String one = preview("ana", mine, "agenda.ics", FILE);
        String other = preview("eve", mine, "autre.ics", FILE);
        String first = row("ana", one, 0);
        String second = row("ana", other, 0);
        List<Callable<Integer>> clicks = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> switch (i % 4) {
                    case 0 -> link("ana", one, first, ours.id).extract().statusCode();
                    case 1 -> link("eve", one, first, theirs.id).extract().statusCode();
                    case 2 -> link("eve", other, second, theirs.id).extract().statusCode();
                    default ->
                        apply("ana", other, "draft", "possible-duplicate")
                                .extract()
                                .statusCode();
                })
                .toList();
        assertThat(AtOnce.answers(clicks)).isSubsetOf(200, 409);
        apply("ana", one, "draft", "possible-duplicate");
        apply("ana", other, "draft", "possible-duplicate");
        String settled = settled("ana", one);
        String alsoSettled = settled("ana", other);
        List<String> found = Stream.of(settled, alsoSettled)
                .filter(id -> id != null)
                .distinct()
                .toList();
        assertThat(found).hasSize(1);
        assertThat(Event.count())
                .isEqualTo(
                        found.getFirst().equals(ours.id.toString())
                                        || found.getFirst().equals(theirs.id.toString())
                                ? 2
                                : 3);
    }

    /** The event that the first row became; null when it was refused because the other import was quicker. */
    private static String settled(String person, String id) {
        var rows = rows(person, id);
        return rows.getString("items[0].state").equals("applied") ? rows.getString("items[0].event.id") : null;
    }

    private static long mappings() {
        return QuarkusTransaction.requiringNew().call(() -> ImportMapping.count());
    }
}
