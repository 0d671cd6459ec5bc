package eu.soga.contract;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.organisations.Organisation;
import eu.soga.resources.KnowledgeFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Real answers to compare examples with, made by the examples of requests: one organisation, one event, its way to the calendar. */
record AnswerExecutions(Map<String, Contract.Body> requests) {
    private static final String API = "/api/v1";

    static final Map<String, Function<AnswerExecutions, Response>> BY_NAME = Map.ofEntries(
            entry("readOrganisation.200", made -> given().get(API + made.listed())),
            entry("clusterOrganisations.200", made -> {
                made.listed();
                return given().get(API + "/organisation-clusters?zoom=6&country=FR");
            }),
            entry("readEvent.200", made -> given().get(API + made.published())),
            entry("searchEvents.200", made -> {
                made.published();
                return given().get(API + "/events?city=Paris&facets=kind,accessibility");
            }),
            entry("searchResources.200", made -> {
                KnowledgeFixtures.module();
                return given().get(API + "/resources?q=cartographie&facets=kind,organisation");
            }),
            entry("readResource.200", made -> {
                KnowledgeFixtures.module();
                return given().get(API + "/resources/" + KnowledgeFixtures.MODULE);
            }),
            entry("readEventReview.200", made -> RequestExecutions.moderator().get(API + made.taken())),
            entry("readModerationReport.200", made -> {
                made.published();
                return given().get(API + "/moderation/report?month=2026-11");
            }),
            entry(
                    "Problem400",
                    made -> RequestExecutions.ana()
                            .body(
                                    "{\"defaultLanguage\": \"fr\", \"title\": {\"en\": \"Workshop\"}, \"place\": {\"country\": \"France\"}}")
                            .post(API + "/events")));

    private String organisation() {
        return "/organisations/"
                + RequestExecutions.createOrganisation(example("createOrganisation"))
                        .path("slug");
    }

    /** An organisation that everyone sees, because a moderator trusts it. */
    private String listed() {
        String organisation = organisation();
        String id = RequestExecutions.ana().get(API + organisation).path("id");
        RequestExecutions.moderator()
                .body("{\"reason\": \"Dix événements publiés.\"}")
                .post(API + "/organisations/" + id + "/trust")
                .then()
                .statusCode(200);
        return organisation;
    }

    private String submitted() {
        UUID organisation = UUID.fromString(
                RequestExecutions.ana().get(API + organisation()).path("id"));
        Organisation ours = QuarkusTransaction.requiringNew().call(() -> Organisation.require(organisation));
        String id = RequestExecutions.createEvent(ours, example("createEvent")).path("id");
        RequestExecutions.post(RequestExecutions.ana(), "/events/" + id + "/submit", example("submitEvent"))
                .then()
                .statusCode(200);
        return id;
    }

    private String taken() {
        String review = "/moderation/events/" + submitted();
        RequestExecutions.moderator().post(API + review + "/take").then().statusCode(200);
        return review;
    }

    private String published() {
        String review = taken();
        return "/events/"
                + RequestExecutions.post(
                                RequestExecutions.seen(RequestExecutions.moderator(), review),
                                review + "/publish",
                                example("publishEvent"))
                        .path("event.slug");
    }

    private JsonNode example(String operation) {
        return requests.get(operation).example();
    }
}
