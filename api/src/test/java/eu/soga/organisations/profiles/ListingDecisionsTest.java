package eu.soga.organisations.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.ListingChanged;
import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moderators put organisations into the atlas that have published nothing, and take others out of it. */
@QuarkusTest
class ListingDecisionsTest {
    private static final String PATH = "/api/v1/organisations/";
    private static final String DESK = "/api/v1/moderation/organisations";

    /** Created by ana with her account, so that nothing of it is public. */
    private static String created(String name) {
        return Caller.withMail("ana@example.org", "ana")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"kind\": \"association\", \"country\": \"FR\", \"defaultLanguage\": \"fr\"}"
                        .formatted(name))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse decide(String id, String act) {
        return Caller.as("mo", "moderator")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Fiche relue.\"}")
                .post(PATH + id + "/" + act)
                .then();
    }

    private static ValidatableResponse desk(String state) {
        return Caller.as("mo", "moderator").get(DESK + "?state=" + state).then().statusCode(200);
    }

    private static ValidatableResponse asVisitor(String id) {
        return RestAssured.get(PATH + id).then();
    }

    private static List<String> changes(String id) {
        return RestAssured.get("/api/v1/changes")
                .jsonPath()
                .getList("items.findAll { it.subject == '/api/v1/organisations/" + id + "' }.type");
    }

    @Test
    void an_organisation_without_an_event_becomes_public_and_its_people_are_told_why() {
        String id = created("Les Ateliers numériques d’Évreux");
        asVisitor(id).statusCode(404);
        desk("waiting").body("items.id", contains(id)).body("items[0].representatives", equalTo(1));

        decide(id, "list").statusCode(200).body("listing.listed", equalTo(true));

        asVisitor(id).statusCode(200);
        RestAssured.get("/api/v1/organisations?q=evreux").then().body("items.id", contains(id));
        desk("waiting").body("items", empty());
        assertThat(changes(id)).containsExactly("organisation.listed");
        assertThat(Announcements.of(ListingChanged.class))
                .containsExactly(new ListingChanged(
                        UUID.fromString(id),
                        "Les Ateliers numériques d’Évreux",
                        true,
                        "Fiche relue.",
                        List.of("ana@example.org")));
        decide(id, "list").statusCode(409).body("reason", equalTo("already-listed"));
    }

    @Test
    void an_organisation_that_was_taken_out_is_hidden_says_why_and_comes_back() {
        String id = created("Collectif Test");
        decide(id, "list").statusCode(200);

        decide(id, "unlist")
                .statusCode(200)
                .body("listing.listed", equalTo(false))
                .body("listing.unlisted.reason", equalTo("Fiche relue."));

        asVisitor(id).statusCode(404);
        RestAssured.get("/api/v1/organisations").then().body("items", empty());
        Caller.as("ana").get(PATH + id).then().body("listing.unlisted.reason", equalTo("Fiche relue."));
        desk("waiting").body("items", empty());
        desk("unlisted").body("items.unlisted.reason", contains("Fiche relue."));
        decide(id, "unlist").statusCode(409).body("reason", equalTo("not-listed"));

        decide(id, "list").statusCode(200).body("listing.unlisted", nullValue());
        asVisitor(id).statusCode(200);
        assertThat(changes(id)).containsExactly("organisation.listed", "organisation.deleted", "organisation.listed");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.about("organisation", UUID.fromString(id)).stream()
                                .map(entry -> entry.action + " " + entry.note)
                                .toList()))
                .containsExactly("created null", "listed Fiche relue.", "unlisted Fiche relue.", "listed Fiche relue.");
    }

    @Test
    void what_a_public_event_names_stays() {
        Organisation organiser = OrganisationFixtures.representedBy("ana");
        EventFixtures.published(organiser);

        decide(organiser.id.toString(), "unlist").statusCode(409).body("reason", equalTo("named-in-public"));

        asVisitor(organiser.slug).statusCode(200);
    }

    @Test
    void what_is_trusted_would_come_back_by_itself_and_stays() {
        decide(OrganisationFixtures.trusted("ana").id.toString(), "unlist")
                .statusCode(409)
                .body("reason", equalTo("still-trusted"));
    }

    @Test
    void an_event_published_later_brings_it_back() {
        Organisation organiser = OrganisationFixtures.representedBy("ana");
        decide(organiser.id.toString(), "unlist").statusCode(200);
        Event submitted = EventFixtures.submitted(organiser);
        Calls.take("mo", submitted.id).statusCode(200);
        Calls.publish("mo", submitted.id).statusCode(200);

        Caller.as("mo", "moderator")
                .get(PATH + organiser.id)
                .then()
                .body("listing.listed", equalTo(true))
                .body("listing.unlisted", nullValue())
                .body("actions.findAll { it.allowed }.name", hasItem("trust"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "unlist"})
    void is_never_decided_for_ones_own_organisation(String act) {
        Organisation own = OrganisationFixtures.representedBy("mo");
        decide(own.id.toString(), act).statusCode(403).body("type", equalTo("/problems/own-organisation"));
    }

    @Test
    void the_list_goes_on_over_pages_and_is_for_moderators() {
        List<String> ids = List.of(created("Un"), created("Deux"), created("Trois"));

        String next = Caller.as("mo", "moderator")
                .get(DESK + "?size=2")
                .then()
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .body("total.value", equalTo(3))
                .extract()
                .path("next");
        Caller.as("mo", "moderator")
                .get(DESK + "?size=2&cursor=" + next)
                .then()
                .body("items.id", contains(ids.getFirst()))
                .body("next", nullValue());
        Caller.as("ana").get(DESK).then().statusCode(403);
        Caller.as("mo", "moderator")
                .get(DESK + "?state=hidden")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?state"));
    }
}
