package eu.soga.claims;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published rule of the DIGISET workshop. */
@QuarkusTest
class SchemeResourceTest {
    private static final String SCHEME = "/api/v1/schemes/digiset-2025";

    @Inject
    EntityManager entities;

    private Event workshop;

    @BeforeEach
    void load() {
        workshop = ClaimFixtures.workshop();
        ClaimFixtures.scheme(workshop, 25);
    }

    @Test
    void everyone_reads_the_rule_and_what_its_publication_leaves_open() {
        RestAssured.get(SCHEME)
                .then()
                .statusCode(200)
                .body("amount.kind", equalTo("flat"))
                .body("amount.money.cents", equalTo(94800))
                .body("rules.distance.moreThanMetres", equalTo(20000))
                .body("rules.phase", equalTo("open"))
                .body("most.beneficiaries", equalTo(25))
                .body("events.slug", contains(workshop.slug))
                .body("open.parameter", hasItem("amount.kind"))
                .body("open", hasSize(9));
        RestAssured.get("/api/v1/schemes?event=" + workshop.slug).then().body("items.slug", contains("digiset-2025"));
        RestAssured.get("/api/v1/schemes?event=" + ClaimFixtures.workshop().slug)
                .then()
                .body("items", hasSize(0));
        RestAssured.get("/api/v1/schemes/nothing").then().statusCode(404);
    }

    @Test
    void tells_an_office_far_away_near_and_between_apart() {
        check("{\"office\": {\"city\": \"Lyon\", \"country\": \"FR\"}, \"firstParticipation\": true}")
                .body("verdict", equalTo("eligible"))
                .body("amount.cents", equalTo(94800))
                .body("rules.rule", contains("window", "distance", "first-participation"))
                .body("rules[1].inputs.venue.quality", equalTo("town"));
        check(
                        "{\"office\": {\"city\": \"Montreuil\", \"postalCode\": \"93100\", \"country\": \"FR\"}, \"firstParticipation\": true}")
                .body("rules[1].verdict", equalTo("no"))
                .body("verdict", equalTo("not-eligible"));
        check("{\"office\": {\"coordinates\": {\"lat\": 48.8014, \"lon\": 2.1301}}, \"firstParticipation\": true}")
                .body("rules[1].verdict", equalTo("undecided"))
                .body("verdict", equalTo("undecided"));
        check("{\"office\": {\"city\": \"Nowhereville\"}, \"firstParticipation\": true}")
                .body("verdict", equalTo("undecided"));
        check("{\"office\": {\"city\": \"Bruxelles\", \"country\": \"BE\"}, \"firstParticipation\": false}")
                .body("verdict", equalTo("not-eligible"))
                .body("rules[1].verdict", equalTo("yes"));
    }

    @Test
    void takes_the_office_of_an_organisation_that_the_caller_may_see() {
        Organisation hidden = OrganisationFixtures.representedBy("ana");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("DELETE FROM organisation_listed WHERE organisation_id = :id")
                        .setParameter("id", hidden.id)
                        .executeUpdate());
        String asked = "{\"organisationId\": \"" + hidden.id + "\", \"firstParticipation\": true}";
        send(RestAssured.given(), asked).statusCode(404);
        send(Caller.as("ana"), asked)
                .statusCode(200)
                .body("verdict", equalTo("eligible"))
                .body("rules[1].inputs.office.quality", equalTo("point"));
    }

    @Test
    void says_what_is_wrong_with_a_question() {
        send(RestAssured.given(), "{}").statusCode(400).body("violations[0].pointer", equalTo("/office"));
        send(RestAssured.given(), "{\"office\": {}}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/office/city"));
        send(RestAssured.given(), "{\"office\": {\"city\": \"Lyon\", \"country\": \"France\"}}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/office/country"));
    }

    private static ValidatableResponse check(String body) {
        return send(RestAssured.given(), body).statusCode(200);
    }

    private static ValidatableResponse send(RequestSpecification caller, String body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post(SCHEME + "/pre-check")
                .then();
    }
}
