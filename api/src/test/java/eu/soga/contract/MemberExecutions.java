package eu.soga.contract;

import static eu.soga.members.Association.act;
import static eu.soga.members.Association.read;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.members.Association;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** The part of {@link RequestExecutions} that is about members; everything happens in an association of its own. */
final class MemberExecutions {
    static final Map<String, Function<JsonNode, Response>> BY_OPERATION = Map.ofEntries(
            entry("adoptStatutes", body -> post("bob board", "statutes", body)),
            entry("createPrices", body -> post("sec secretary", "tiers/niveau-2/prices", body)),
            entry("changePrices", body -> {
                String list = Association.prices("niveau-2", "2027-06-01", 1)
                        .extract()
                        .path("id");
                return json("sec secretary", body).header("If-Match", "*").put("/api/v1/price-lists/" + list);
            }),
            entry("applyForMembership", body -> {
                Organisation ours = OrganisationFixtures.representedBy("ana");
                return json("ana", ((ObjectNode) body.deepCopy()).put("organisationId", ours.id.toString()))
                        .post("/api/v1/memberships");
            }),
            entry("answerMembershipQuestion", body -> {
                String id = applied();
                act("sec secretary", id, "ask", "message", "Et ?");
                return on(id, "ana", "answer", body);
            }),
            entry("renewMembership", body -> on(member(), "ana", "renew", body)),
            entry("returnToMembership", body -> {
                String id = member();
                act("ana", id, "resign", "keepData", false);
                return on(id, "ana", "return", body);
            }),
            entry("changeMembershipTier", body -> {
                String id = member();
                return on(id, "ana", "change-tier", body);
            }),
            entry("resignMembership", body -> on(member(), "ana", "resign", body)),
            entry("askApplicant", body -> on(applied(), "sec secretary", "ask", body)),
            entry("admitMember", body -> on(applied(), "bob board", "admit", body)),
            entry("refuseMember", body -> on(applied(), "bob board", "refuse", body)),
            entry("changeMembershipCollege", body -> {
                Association.at("2026-11-10T09:00:00Z");
                String id = member();
                Association.at("2026-11-20T09:00:00Z");
                return on(id, "bob board", "change-college", body);
            }),
            entry("excludeMember", body -> on(member(), "bob board", "exclude", body)),
            entry("reinstateMember", body -> {
                String id = member();
                act("bob board", id, "exclude", "heardOn", "2026-11-19", "message", "Motif");
                return on(id, "bob board", "reinstate", body);
            }),
            entry("endMembership", body -> on(member(), "sec secretary", "end", body)),
            entry("mergeMembership", body -> {
                String id = member();
                String into = Association.member("ida");
                return on(id, "sec secretary", "merge", ((ObjectNode) body.deepCopy()).put("into", into));
            }),
            entry("recordPayment", body -> {
                String id = due();
                return on(id, "tess treasurer", "terms/" + term(id) + "/payments", body);
            }),
            entry("waiveDues", body -> {
                String id = due();
                return on(id, "bob board", "terms/" + term(id) + "/waivers", body);
            }),
            entry("assignPayment", body -> {
                String id = due();
                JsonNode assigned = ((ObjectNode) body.deepCopy()).put("termId", term(id));
                return post("tess treasurer", "statement-lines/" + unmatched() + "/assign", assigned);
            }),
            entry("ignorePayment", body -> post("tess treasurer", "statement-lines/" + unmatched() + "/ignore", body)),
            entry("reverseDuesEntry", body -> {
                String id = member();
                String entry = read(id).getString("terms[0].entries[0].id");
                return on(id, "tess treasurer", "entries/" + entry + "/reverse", body);
            }),
            entry("createMandate", body -> post("bob board", "mandates", body)),
            entry("endMandate", body -> {
                String mandate = Association.send("bob board", "mandates", """
                        {"college": "recherche", "holder": "Ana", "entry": "elected",
                         "from": "2026-01-01", "to": "2028-01-01"}
                        """)
                        .statusCode(201)
                        .extract()
                        .path("id");
                return json("bob board", body).header("If-Match", "*").post("/api/v1/mandates/" + mandate + "/end");
            }),
            entry("freezeElectorate", body -> post("bob board", "electorates", body)),
            entry("challengeElectorate", body -> {
                String ida = Association.due("ida");
                return post("ida", "electorates/" + frozen() + "/challenges", put(body, "membershipId", ida));
            }),
            entry("decideElectorateChallenge", body -> {
                String ida = Association.due("ida");
                String challenges = "electorates/" + frozen() + "/challenges";
                Association.send("ida", challenges, "{\"membershipId\": \"" + ida + "\", \"message\": \"Payé\"}")
                        .statusCode(200);
                String open = Association.get("bob board", challenges).path("items[0].id");
                return post("bob board", challenges + "/" + open + "/decide", body);
            }),
            entry("giveProxy", body -> {
                String ida = Association.member("ida");
                String bea = Association.member("bea");
                return post("ida", "electorates/" + frozen() + "/proxies", put(put(body, "giver", ida), "holder", bea));
            }),
            entry("createEntitlement", body -> post("sec secretary", "entitlements", body)),
            entry("useEntitlement", body -> on(Association.member("ida"), "sec secretary", used(), body)),
            entry("reverseEntitlementUse", body -> {
                String id = Association.member("ida");
                Association.send(
                                "sec secretary",
                                "memberships/" + id + "/" + used(),
                                "{\"amount\": 1, \"usedOn\": \"2026-11-20\"}")
                        .statusCode(200);
                String use = Association.get("sec secretary", "memberships/" + id + "/entitlements")
                        .path("items[0].uses[0].id");
                return on(id, "sec secretary", "entitlements/uses/" + use + "/reverse", body);
            }));

    private MemberExecutions() {}

    /** Where uses of a new quota of hours are recorded. */
    private static String used() {
        String quota = Association.send("sec secretary", "entitlements", """
                {"tier": "niveau-1", "label": {"fr": "Heures de conseil", "en": "Hours of advice"}, "kind": "quota",
                 "amount": 3, "unit": "hours", "inGrace": false, "example": true}
                """)
                .statusCode(201)
                .extract()
                .path("id");
        return "entitlements/" + quota + "/uses";
    }

    /** An electorate of that day. */
    private static String frozen() {
        return Association.send("bob board", "electorates", """
                {"label": "Assemblée générale", "recordDate": "2026-11-20", "meetingOn": "2026-12-15",
                 "challengeUntil": "2026-12-08", "proxyLimit": 2}
                """)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonNode put(JsonNode body, String name, String value) {
        return ((ObjectNode) body.deepCopy()).put(name, value);
    }

    private static String applied() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        return Association.send("ana", "memberships", Association.application("niveau-1", "operateurs", ours))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String due() {
        String id = applied();
        act("bob board", id, "admit").statusCode(200);
        act("tess treasurer", id, "invoice").statusCode(200);
        return id;
    }

    private static String member() {
        String id = due();
        Association.pay(id).statusCode(200);
        return id;
    }

    /** An entry of an export that names no dues. */
    private static String unmatched() {
        Caller.as("tess", "treasurer")
                .multiPart("kind", "helloasso")
                .multiPart(
                        "file",
                        "export.csv",
                        "Référence commande;Date;Montant\n1;19/11/2026;7,00\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-statements")
                .then()
                .statusCode(200);
        return Association.get("tess treasurer", "bank-statements/unmatched").path("items[0].id");
    }

    private static String term(String id) {
        return read(id).getString("terms[0].id");
    }

    private static Response on(String id, String person, String act, JsonNode body) {
        return post(person, "memberships/" + id + "/" + act, body);
    }

    private static Response post(String person, String path, JsonNode body) {
        return json(person, body).post("/api/v1/" + path);
    }

    private static RequestSpecification json(String person, JsonNode body) {
        String[] words = person.split(" ");
        RequestSpecification caller = words.length == 1 ? Caller.as(words[0]) : Caller.as(words[0], words[1]);
        return caller.contentType(ContentType.JSON).body(body.toString());
    }
}
