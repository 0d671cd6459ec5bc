package eu.soga.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.alerts.Alerts;
import eu.soga.claims.ClaimLife;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.members.Association;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.invitations.KnownPeople;
import eu.soga.testing.Caller;
import eu.soga.testing.LocalSource;
import eu.soga.testing.OrganisationFixtures;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** For each operation with a body: brings about what it needs, then sends the body as a person who may. */
final class RequestExecutions {
    static final String ANA = "ana";
    private static final String API = "/api/v1";

    /** Stands in examples for the organisation of the caller. */
    private static final String ORGANISATION = "0199c0de-0000-7000-8000-000000000001";

    /** Stands in examples for a receiver of webhooks. */
    private static final String RECEIVER = "https://hooks.example.org/agenda";

    private static final String HERE = "http://127.0.0.1:9999/agenda";

    static final Map<String, Function<JsonNode, Response>> BY_OPERATION = withMembers(Map.ofEntries(
            entry("createEvent", body -> createEvent(ours(), body)),
            entry("replaceEvent", body -> {
                Organisation ours = ours();
                String event = "/events/" + EventFixtures.draft(ours).id;
                return seen(ana(), event).body(of(ours, body)).put(API + event);
            }),
            entry("patchEvent", body -> {
                String event = "/events/" + EventFixtures.draft(ours()).id;
                return seen(Caller.as(ANA), event)
                        .contentType("application/merge-patch+json")
                        .body(body.toString())
                        .patch(API + event);
            }),
            entry("upsertEvent", body -> {
                Organisation ours = ours();
                return ana().body(of(ours, body)).put(API + "/organisations/" + ours.id + "/events/agenda-42");
            }),
            entry("validateEvent", body -> ana().body(of(ours(), body)).post(API + "/events/validate")),
            entry("submitEvent", body -> act(EventFixtures.draft(ours()), "submit", body)),
            entry("appealEvent", body -> act(EventFixtures.refused(ours()), "appeal", body)),
            entry("cancelEvent", body -> act(EventFixtures.published(ours()), "cancel", body)),
            entry("postponeEvent", body -> act(EventFixtures.published(ours()), "postpone", body)),
            entry("rescheduleEvent", body -> act(EventFixtures.postponed(ours()), "reschedule", body)),
            entry("changeOccurrence", body -> {
                Event series = EventFixtures.published(EventContentBuilder.of(ours().id)
                        .at("2027-01-05T18:00", "2027-01-05T20:00", "Europe/Paris")
                        .every("FREQ=MONTHLY;BYDAY=1TU")
                        .build());
                return seen(ana(), "/events/" + series.id)
                        .body(body.toString())
                        .put(API + "/events/" + series.id + "/occurrences/2027-05-04T18:00?scope=this");
            }),
            entry("writeEventMessage", body -> act(EventFixtures.changesRequested(ours()), "messages", body)),
            entry("publishEvent", body -> decide("publish", body)),
            entry("requestEventChanges", body -> decide("request-changes", body)),
            entry("refuseEvent", body -> decide("refuse", body)),
            entry("mergeEvent", body -> {
                String event = "/moderation/events/" + EventFixtures.published(ours()).id;
                Event into = EventFixtures.published(OrganisationFixtures.listed());
                return post(
                        seen(moderator(), event),
                        event + "/merge",
                        ((ObjectNode) body.deepCopy()).put("into", into.id.toString()));
            }),
            entry("importAddress", body -> {
                try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
                    return importAddress(ours(), source, body);
                }
            }),
            entry("applyImport", body -> {
                try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
                    String id = importAddress(ours(), source, source.request(ORGANISATION))
                            .path("id");
                    return post(ana(), "/imports/" + id + "/apply", body);
                }
            }),
            entry("changeSource", body -> {
                try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
                    Organisation ours = ours();
                    String id = importAddress(ours, source, source.request(ORGANISATION))
                            .path("sourceId");
                    return ana().body(body.toString()).put(API + "/organisations/" + ours.id + "/sources/" + id);
                }
            }),
            entry("applyAtlasImport", body -> post(moderator(), "/atlas-imports/" + atlasList() + "/apply", body)),
            entry(
                    "mapAtlasImportWords",
                    body -> moderator().body(body.toString()).put(API + "/atlas-imports/" + atlasList() + "/words")),
            entry(
                    "changeAtlasImportColumns",
                    body -> moderator().body(body.toString()).put(API + "/atlas-imports/" + atlasList() + "/columns")),
            entry("createOrganisation", RequestExecutions::createOrganisation),
            entry("changeOrganisation", body -> {
                String organisation = "/organisations/" + ours().id;
                return seen(ana(), organisation).body(body.toString()).put(API + organisation);
            }),
            entry("askToJoin", body -> askToJoin(ours(), body)),
            entry("acceptJoinRequest", body -> answerJoinRequest("accept", body)),
            entry("declineJoinRequest", body -> answerJoinRequest("decline", body)),
            entry("inviteRepresentative", body -> {
                KnownPeople.answer(true);
                return post(ana(), "/organisations/" + ours().id + "/invitations", body);
            }),
            entry("changeRepresentative", body -> {
                Organisation ours = OrganisationFixtures.signedAndEditedBy(ANA, "ben");
                String people = API + "/organisations/" + ours.id + "/representatives/";
                String ben = ana().get(people).path("items.find { it.role == 'editor' }.id");
                return ana().body(body.toString()).put(people + ben);
            }),
            entry(
                    "reportEventError",
                    body -> post(ana(), "/events/" + EventFixtures.published(ours()).id + "/error-reports", body)),
            entry("answerErrorReport", body -> {
                Event event = EventFixtures.published(ours());
                ana().body("{\"mistake\": \"link\", \"words\": \"404\", \"language\": \"fr\"}")
                        .post(API + "/events/" + event.id + "/error-reports");
                String reports = "/event-error-reports";
                return post(ana(), reports + "/" + ana().get(API + reports).path("items[0].id") + "/answer", body);
            }),
            entry("saveSearch", body -> post(ana(), "/saved-searches", body)),
            entry("changeSavedSearch", body -> {
                String saved = "/saved-searches/" + Alerts.confirmed("lea@example.org", "", "weekly");
                return seen(ana(), saved).body(body.toString()).put(API + saved);
            }),
            entry("trustOrganisation", body -> post(moderator(), "/organisations/" + ours().id + "/trust", body)),
            entry("distrustOrganisation", body -> {
                Organisation trusted = OrganisationFixtures.trusted(ANA);
                return post(moderator(), "/organisations/" + trusted.id + "/distrust", body);
            }),
            entry("listOrganisation", body -> {
                String hidden = ours().id.toString();
                post(moderator(), "/organisations/" + hidden + "/unlist", body);
                return post(moderator(), "/organisations/" + hidden + "/list", body);
            }),
            entry("unlistOrganisation", body -> post(moderator(), "/organisations/" + ours().id + "/unlist", body)),
            entry("proposeResource", body -> proposeResource(body)),
            entry("acceptResourceProposal", body -> decideResource("accept", body)),
            entry("refuseResourceProposal", body -> decideResource("refuse", body)),
            entry("createWebhook", body -> createWebhook(body.toString())),
            entry("changeWebhook", body -> {
                String created = createWebhook(
                                "{\"organisationId\": \"" + ORGANISATION + "\", \"url\": \"" + RECEIVER + "\"}")
                        .path("id");
                String webhook = "/webhooks/" + created;
                return ana().header("If-Match", ana().get(API + webhook).header("ETag"))
                        .body(body.toString().replace(RECEIVER, HERE))
                        .put(API + webhook);
            })));

    private RequestExecutions() {}

    private static Response createWebhook(String body) {
        return ana().body(body.replace(ORGANISATION, ours().id.toString()).replace(RECEIVER, HERE))
                .post(API + "/webhooks");
    }

    static RequestSpecification ana() {
        return Caller.as(ANA).contentType(ContentType.JSON);
    }

    static RequestSpecification moderator() {
        return Caller.as("mia", "moderator").contentType(ContentType.JSON);
    }

    static Response createOrganisation(JsonNode body) {
        return post(ana(), "/organisations", body);
    }

    static Response createEvent(Organisation organisation, JsonNode body) {
        return ana().body(of(organisation, body)).post(API + "/events");
    }

    static Response post(RequestSpecification caller, String path, JsonNode body) {
        return caller.body(body.toString()).post(API + path);
    }

    /** With the version that is there now. */
    static RequestSpecification seen(RequestSpecification caller, String path) {
        return caller.header(
                "If-Match", Caller.as("mia", "moderator").get(API + path).header("ETag"));
    }

    private static Response importAddress(Organisation organisation, LocalSource source, JsonNode body) {
        JsonNode local = ((ObjectNode) body.deepCopy()).put("url", source.url());
        return ana().body(of(organisation, local)).post(API + "/imports");
    }

    private static Map<String, Function<JsonNode, Response>> withMembers(
            Map<String, Function<JsonNode, Response>> own) {
        Map<String, Function<JsonNode, Response>> all = new TreeMap<>(own);
        all.putAll(EditionExecutions.BY_OPERATION);
        all.putAll(ResourceExecutions.BY_OPERATION);
        all.putAll(RegistrationExecutions.BY_OPERATION);
        MemberExecutions.BY_OPERATION.forEach((operation, execution) -> all.put(operation, body -> {
            Association.founded();
            return execution.apply(body);
        }));
        ClaimExecutions.BY_OPERATION.forEach((operation, execution) -> all.put(operation, body -> {
            ClaimLife.scheme(25);
            return execution.apply(body);
        }));
        return all;
    }

    private static Organisation ours() {
        return OrganisationFixtures.representedBy(ANA);
    }

    private static String of(Organisation organisation, JsonNode body) {
        return body.toString().replace(ORGANISATION, organisation.id.toString());
    }

    private static Response act(Event event, String act, JsonNode body) {
        return post(ana(), "/events/" + event.id + "/" + act, body);
    }

    private static Response decide(String act, JsonNode body) {
        String event = "/moderation/events/" + EventFixtures.submitted(ours()).id;
        moderator().post(API + event + "/take").then().statusCode(200);
        return post(seen(moderator(), event), event + "/" + act, body);
    }

    private static Response proposeResource(JsonNode body) {
        return ana().body(of(ours(), body)).post(API + "/resource-proposals");
    }

    private static Response decideResource(String act, JsonNode body) {
        String proposed =
                proposeResource(Contract.json("""
                        {"organisationId": "%s", "kind": "guide", "defaultLanguage": "fr", "title": {"fr": "Un guide"},
                         "summary": {"fr": "Dix questions."}, "terms": {"access": "open", "url": "https://partner.example.org"}}
                        """.formatted(ORGANISATION))).path("id");
        return post(moderator(), "/resource-proposals/" + proposed + "/" + act, body);
    }

    private static String atlasList() {
        return Caller.as("mona", "moderator")
                .multiPart("sourceName", "Une carte")
                .multiPart("licence", "ODbL-1.0")
                .multiPart("file", "liste.csv", "Nom de la structure,Commune\nLes Marées,Brest\n".getBytes(UTF_8))
                .post(API + "/atlas-imports")
                .path("id");
    }

    private static Response askToJoin(Organisation organisation, JsonNode body) {
        return post(
                Caller.as("zoe").contentType(ContentType.JSON),
                "/organisations/" + organisation.id + "/join-requests",
                body);
    }

    private static Response answerJoinRequest(String answer, JsonNode body) {
        String request =
                askToJoin(ours(), Contract.json("{\"role\": \"editor\"}")).path("id");
        return post(ana(), "/join-requests/" + request + "/" + answer, body);
    }
}
