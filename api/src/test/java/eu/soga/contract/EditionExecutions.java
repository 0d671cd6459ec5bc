package eu.soga.contract;

import static eu.soga.editions.Leads.API;
import static eu.soga.editions.Leads.EDITIONS;
import static eu.soga.editions.Leads.lead;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.editions.Leads;
import eu.soga.testing.OrganisationFixtures;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The part of {@link RequestExecutions} that is about editions. */
final class EditionExecutions {
    /** Stand in examples for an organisation and for a leg. */
    private static final String ORGANISATION = "0199c0de-0000-7000-8000-000000000001";

    private static final String LEG = "0199c0de-0000-7000-8000-000000000002";

    static final Map<String, Function<JsonNode, Response>> BY_OPERATION = Map.ofEntries(
            entry("createEdition", body -> lead().body(edition(body)).post(EDITIONS)),
            entry("changeEdition", body -> {
                String edition = Leads.created();
                return lead().header("If-Match", "*").body(edition(body)).put(EDITIONS + "/" + edition);
            }),
            entry("addSlot", body -> {
                String edition = Leads.created();
                return lead().body(slot(edition, body)).post(EDITIONS + "/" + edition + "/slots");
            }),
            entry("changeSlot", body -> {
                String edition = Leads.created();
                String slot = Leads.added(edition, Leads.session(edition, 0, "Une", "10", List.of()));
                return lead().header("If-Match", "*").body(slot(edition, body)).put(API + "/programme-slots/" + slot);
            }),
            entry("releaseProgramme", body -> {
                String edition = Leads.created();
                Leads.added(edition, Leads.session(edition, 0, "Une", "10", List.of()));
                Leads.published(edition);
                return lead().header("If-Match", "*").body(body.toString()).post(EDITIONS + "/" + edition + "/release");
            }),
            entry("changeSessionOutputs", body -> {
                String edition = Leads.created();
                Leads.added(edition, Leads.session(edition, 0, "Une", "10", List.of()));
                Leads.published(edition);
                Leads.release(edition);
                String event =
                        lead().get(EDITIONS + "/" + edition + "/programme").path("slots[0].session.eventId");
                return lead().header("If-Match", "*").body(body.toString()).put(API + "/session-outputs/" + event);
            }),
            entry(
                    "writeBilan",
                    body -> lead().header("If-Match", "*")
                            .body(body.toString())
                            .put(EDITIONS + "/" + Leads.created() + "/bilan-draft")),
            entry(
                    "addSpeaker",
                    body -> lead().body(body.toString()).post(EDITIONS + "/" + Leads.created() + "/speakers")),
            entry("changeSpeaker", body -> {
                String person = Leads.speaker(Leads.created(), "Ondine Exemple", true);
                return lead().header("If-Match", "*").body(body.toString()).put(API + "/speakers/" + person);
            }));

    private EditionExecutions() {}

    private static String edition(JsonNode body) {
        return body.toString()
                .replace(ORGANISATION, OrganisationFixtures.listed().id.toString());
    }

    private static String slot(String edition, JsonNode body) {
        return body.toString().replace(LEG, lead().get(EDITIONS + "/" + edition).path("legs[0].id"));
    }
}
