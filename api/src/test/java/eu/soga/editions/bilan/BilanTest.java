package eu.soga.editions.bilan;

import static eu.soga.editions.Leads.EDITIONS;
import static eu.soga.editions.Leads.added;
import static eu.soga.editions.Leads.created;
import static eu.soga.editions.Leads.lead;
import static eu.soga.editions.Leads.published;
import static eu.soga.editions.Leads.release;
import static eu.soga.editions.Leads.session;
import static eu.soga.editions.Leads.speaker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.ClaimFixtures;
import eu.soga.editions.Leads;
import eu.soga.editions.bilan.BilanMeasure.Result;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.events.PlaceText;
import eu.soga.registrations.AttendanceFixtures;
import eu.soga.registrations.Seats;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Pdf;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The report of an edition: computed, frozen, checked, computed again from its own export. */
@QuarkusTest
@Now.At("2027-09-01T09:00:00Z")
class BilanTest {
    private static final Instant AFTERWARDS = Instant.parse("2027-12-01T09:00:00Z");

    @Inject
    ObjectMapper mapper;

    @Test
    void every_figure_is_computed_frozen_and_computed_again_from_the_export() throws Exception {
        String edition = given_an_edition_that_took_place();
        String draft = EDITIONS + "/" + edition + "/bilan-draft";
        lead().post(EDITIONS + "/" + edition + "/publish-bilan").then().statusCode(428);
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2027-11-24T22:00:00Z"), ZoneOffset.UTC), Clock.class);
        publish(edition).then().statusCode(409).body("detail", containsString("has ended"));
        QuarkusMock.installMockForType(Clock.fixed(AFTERWARDS, ZoneOffset.UTC), Clock.class);

        lead().get(draft)
                .then()
                .statusCode(200)
                .body("over", equalTo(true))
                .body("publishedAt", nullValue())
                .body("differences", empty())
                .body(value("registered"), equalTo(3))
                .body(value("present"), equalTo(4))
                .body(value("on-site"), equalTo(3))
                .body(value("remote"), equalTo(1))
                .body(value("presence-rate"), equalTo(80.0f))
                .body("computed.find { it.measure.key == 'presence-rate' }.parts", hasSize(1))
                .body("computed.find { it.measure.key == 'presence-rate' }.parts[0].kind", equalTo("workshop"))
                .body("computed.find { it.measure.key == 'presence-rate' }.parts[0].value", equalTo(66.7f))
                .body("computed.find { it.measure.key == 'presence-rate' }.parts[0].of", equalTo(3))
                .body(value("sessions"), equalTo(3))
                .body(value("speakers"), equalTo(2))
                .body(value("cities"), equalTo(2))
                .body(value("countries"), equalTo(3))
                .body(value("events-referenced"), equalTo(1))
                .body(value("partners"), equalTo(0))
                .body("computed.find { it.measure.key == 'satisfaction' }.missing", equalTo("nobody-asked"))
                .body("computed.find { it.measure.key == 'satisfaction' }.value", nullValue());

        // the export alone gives every figure again
        Response export = lead().get(EDITIONS + "/" + edition + "/bilan-basis");
        assertThat(export.asString()).doesNotContain("yusuf").doesNotContain("example.org");
        BilanBasis basis = mapper.readValue(export.asString(), BilanBasis.class);
        publish(edition).then().statusCode(200).body("differences", empty());
        Response report = given().get(EDITIONS + "/rencontres-2027/bilan");
        for (BilanMeasure measure : BilanMeasure.values()) {
            Result again = measure.compute(basis);
            String at = "computed.find { it.measure.key == '"
                    + measure.name().toLowerCase().replace('_', '-') + "' }.";
            Object shown = report.path(at + "value");
            if (again.value() == null) assertThat(shown).as(measure.name()).isNull();
            else
                assertThat(new BigDecimal(String.valueOf(shown)))
                        .as(measure.name())
                        .isEqualByComparingTo(again.value());
            assertThat((List<?>) report.path(at + "parts")).as(measure.name()).hasSameSizeAs(again.parts());
        }
        assertThat(given().get(EDITIONS + "/rencontres-2027/bilan.csv").asString())
                .contains("presence-rate,,")
                .contains("presence-rate,workshop,")
                .contains("computed");

        // what is recorded later shows as a difference; what was published stays
        AttendanceFixtures.seat(event(0), "eve", "CONFIRMED", null);
        lead().get(draft)
                .then()
                .body("differences.find { it.measure == 'registered' }.frozen", equalTo(3))
                .body("differences.find { it.measure == 'registered' }.now", equalTo(4))
                .body(
                        "differences.find { it.measure == 'presence-rate' && it.kind == 'workshop' }.now",
                        equalTo(50.0f));
        given().get(EDITIONS + "/rencontres-2027/bilan").then().body(value("registered"), equalTo(3));
        publish(edition).then().statusCode(200).body("differences", empty());
        given().get(EDITIONS + "/rencontres-2027/bilan").then().body(value("registered"), equalTo(4));
    }

    @Test
    void words_that_may_be_quoted_are_chosen_and_disappear_when_they_are_taken_back() {
        String edition = given_an_edition_that_took_place();
        Event session = Event.require(UUID.fromString(event(0)));
        String quoted = Seats.survey(session);
        answered(quoted, "{\"text\": \"Une journée utile.\", \"signature\": \"Ada, Lyon\", \"consent\": true}");
        answered(Seats.survey(session), "{\"text\": \"À refaire.\", \"consent\": true}");
        for (int n = 0; n < 2; n++) answered(Seats.survey(session), "null");
        // four answers: nothing of them is shown
        lead().get(EDITIONS + "/" + edition + "/bilan-draft").then().body("quotable", empty());
        answered(Seats.survey(session), "null");
        Event other = Seats.event(OrganisationFixtures.listed(), 5, 5);
        for (int n = 0; n < 5; n++)
            answered(Seats.survey(other), "{\"text\": \"Ailleurs %d.\", \"consent\": true}".formatted(n));
        List<Map<String, String>> words =
                lead().get(EDITIONS + "/" + edition + "/bilan-draft").path("quotable");
        assertThat(words).extracting(each -> each.get("text")).contains("Une journée utile.", "À refaire.");

        Map<String, Object> report = new HashMap<>(report());
        List<String> ids = words.stream()
                .sorted(Comparator.comparing(
                        (Map<String, String> each) -> each.get("text").length(), Comparator.reverseOrder()))
                .map(each -> each.get("id"))
                .toList();
        report.put("testimonials", ids);
        write(edition, report).then().statusCode(200).body("quotable.position", containsInAnyOrder(1, 2));
        given().get(EDITIONS + "/rencontres-2027/bilan").then().body("testimonials", empty());
        QuarkusMock.installMockForType(Clock.fixed(AFTERWARDS, ZoneOffset.UTC), Clock.class);
        publish(edition).then().statusCode(200);
        given().get(EDITIONS + "/rencontres-2027/bilan")
                .then()
                .body("testimonials.text", contains("Une journée utile.", "À refaire."))
                .body("testimonials.signature", contains("Ada, Lyon", null));

        given().get("/api/v1/surveys/" + quoted + "/quote").then().body("text", equalTo("Une journée utile."));
        given().post("/api/v1/surveys/" + quoted + "/withdraw-quote").then().statusCode(204);
        given().post("/api/v1/surveys/" + quoted + "/withdraw-quote").then().statusCode(404);
        given().get("/api/v1/surveys/" + quoted + "/quote").then().statusCode(404);
        given().get(EDITIONS + "/rencontres-2027/bilan").then().body("testimonials.text", contains("À refaire."));
        lead().get(EDITIONS + "/" + edition + "/bilan-draft").then().body("quotable", hasSize(1));
        // what was taken back meanwhile hinders nobody; words about other events are refused
        write(edition, report).then().statusCode(200);
        String foreign = Seats.rows("SELECT cast(id AS text) FROM survey_quote WHERE text LIKE 'Ailleurs%'")
                .getFirst()[0]
                .toString();
        report.put("testimonials", List.of(foreign));
        write(edition, report).then().statusCode(400).body("violations[0].pointer", equalTo("/testimonials/0"));
    }

    private static void answered(String token, String testimonial) {
        given().contentType(ContentType.JSON)
                .body("{\"rating\": 5, \"testimonial\": " + testimonial + "}")
                .post("/api/v1/surveys/" + token + "/answer")
                .then()
                .statusCode(204);
    }

    @Test
    void allowances_paid_for_its_events_are_counted_once_and_summed() {
        String edition = given_an_edition_that_took_place();
        ClaimFixtures.scheme(Event.require(UUID.fromString(event(0))), 5);
        var paid = List.of(OrganisationFixtures.listed(), OrganisationFixtures.listed());
        for (int n = 0; n < paid.size(); n++) ClaimFixtures.claim("PAID", paid.get(n), 94_800 - n * 50);
        ClaimFixtures.claim("APPROVED", OrganisationFixtures.listed(), 94_800);
        lead().get(EDITIONS + "/" + edition + "/bilan-draft")
                .then()
                .body(value("allowances"), equalTo(2))
                .body(value("allowances-sum"), equalTo(1895.5f));
    }

    @Test
    void a_report_has_texts_declared_figures_and_recommendations_for_the_next_edition() {
        String edition = given_an_edition_that_took_place();
        QuarkusMock.installMockForType(Clock.fixed(AFTERWARDS, ZoneOffset.UTC), Clock.class);
        write(edition, report(declared("press-articles", 12))).then().statusCode(200);
        given().get(EDITIONS + "/rencontres-2027/bilan")
                .then()
                .body("publishedAt", nullValue())
                .body("computed", empty())
                .body("declared", empty())
                .body("recommendations", empty());
        publish(edition).then().statusCode(200);
        given().get(EDITIONS + "/rencontres-2027/bilan")
                .then()
                .body("publishedAt", notNullValue())
                .body("introduction.fr", equalTo("Deux villes."))
                .body("declared.measure.key", contains("press-articles"))
                .body("declared[0].source.title", equalTo("Revue de presse"))
                .body("recommendations.text.fr", contains("Annoncer plus tôt"));

        // the next edition starts from what this one recommends
        String recommendation = given().get(EDITIONS + "/rencontres-2027/bilan").path("recommendations[0].id");
        String next = lead().body(next()).post(EDITIONS).path("id");
        lead().get(EDITIONS + "/" + next + "/bilan-draft")
                .then()
                .body("carried.text.fr", contains("Annoncer plus tôt"))
                .body("carried[0].edition", equalTo("rencontres-2027"))
                .body("carried[0].state", nullValue())
                .body(
                        "computed.find { it.measure.key == 'registered' }.past.find { it.edition == 'rencontres-2027' }.value",
                        equalTo(3));
        write(
                        next,
                        Map.of(
                                "introduction",
                                Map.of(),
                                "recommendations",
                                List.of(),
                                "declared",
                                List.of(),
                                "followUps",
                                List.of(Map.of(
                                        "recommendation",
                                        recommendation,
                                        "state",
                                        "done",
                                        "note",
                                        Map.of("fr", "Trois mois avant.")))))
                .then()
                .statusCode(200)
                .body("carried[0].state", equalTo("done"));
    }

    @Test
    void a_report_is_a_tagged_pdf_with_every_figure_its_definition_and_source() {
        String edition = given_an_edition_that_took_place();
        given().get(EDITIONS + "/nowhere/bilan.pdf").then().statusCode(404);
        QuarkusMock.installMockForType(Clock.fixed(AFTERWARDS, ZoneOffset.UTC), Clock.class);
        String address = EDITIONS + "/rencontres-2027/bilan.pdf";
        assertThat(Pdf.read(given().get(address).asByteArray()).text()).contains("Aucun chiffre n’est publié");
        write(edition, report(declared("press-articles", 12))).then().statusCode(200);
        publish(edition).then().statusCode(200);

        Response answer = given().get(address);
        answer.then().statusCode(200).contentType("application/pdf");
        Pdf pdf = Pdf.read(answer.asByteArray());
        assertThat(pdf.title()).isEqualTo("Bilan : Rencontres 2027");
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.bookmarks())
                .contains(
                        "  Chiffres calculés",
                        "    Taux de présence par type de session",
                        "  Chiffres déclarés",
                        "  Recommandations pour l’édition suivante");
        assertThat(pdf.tags()).contains("Table", "TH", "TD");
        for (BilanMeasure measure : BilanMeasure.values())
            assertThat(solid(pdf.text()))
                    .contains(solid(measure.label().get("fr")))
                    .contains(solid(measure.definition().get("fr")));
        assertThat(pdf.text())
                .contains(
                        "Personnes inscrites 3",
                        "80\u00A0%",
                        "Atelier 66,7\u00A0% 3 places",
                        "Aucun questionnaire envoyé",
                        "Revue de presse",
                        "Annoncer plus tôt",
                        "Deux villes.");
        assertThat(Pdf.read(given().get(address + "?lang=en").asByteArray()).text())
                .contains("Computed figures", "Workshop 66.7% 3 seats", "People registered 3");
    }

    /** Lines may break after a hyphen. */
    private static String solid(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    @Test
    void what_is_wrong_is_named() {
        String edition = created();
        String address = EDITIONS + "/" + edition + "/bilan-draft";
        Caller.as("mona", "moderator").get(address).then().statusCode(403);
        lead().get(EDITIONS + "/00000000-0000-7000-8000-000000000000/bilan-draft")
                .then()
                .statusCode(404);
        given().get(EDITIONS + "/rencontres-2027/bilan").then().statusCode(404);
        lead().header("If-Match", "\"7\"")
                .body(report(declared("a1", 1)))
                .put(address)
                .then()
                .statusCode(412);
        write(edition, report(declared("twice", 1), declared("twice", 2)))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/declared/1/measure/key"));
        write(edition, report(declared("minus", -1)))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/declared/0/value"));
        write(edition, report(declared("Not a key", 1))).then().statusCode(400);
        publish(edition).then().statusCode(409).body("detail", containsString("Publish the edition first"));
    }

    /** An edition in the year after. */
    private static Map<String, Object> next() {
        Map<String, Object> next = new HashMap<>(Leads.edition(OrganisationFixtures.listed(), List.of()));
        next.put("slug", "rencontres-2028");
        next.put("days", Map.of("first", "2028-11-23", "last", "2028-11-24"));
        return next;
    }

    private static String value(String measure) {
        return "computed.find { it.measure.key == '" + measure + "' }.value";
    }

    private static Response publish(String edition) {
        String tag = lead().get(EDITIONS + "/" + edition + "/bilan-draft").header("ETag");
        return lead().header("If-Match", tag).post(EDITIONS + "/" + edition + "/publish-bilan");
    }

    private static Response write(String edition, Map<String, Object> report) {
        String tag = lead().get(EDITIONS + "/" + edition + "/bilan-draft").header("ETag");
        return lead().header("If-Match", tag).body(report).put(EDITIONS + "/" + edition + "/bilan-draft");
    }

    @SafeVarargs
    private static Map<String, Object> report(Map<String, Object>... declared) {
        return Map.of(
                "introduction",
                Map.of("fr", "Deux villes."),
                "recommendations",
                List.of(Map.of("phase", "before", "text", Map.of("fr", "Annoncer plus tôt"))),
                "followUps",
                List.of(),
                "declared",
                List.of(declared));
    }

    private static Map<String, Object> declared(String key, int value) {
        return Map.of(
                "measure",
                Map.of(
                        "key",
                        key,
                        "theme",
                        "communication",
                        "unit",
                        "count",
                        "label",
                        Map.of("fr", "Articles de presse"),
                        "definition",
                        Map.of("fr", "Articles parus sur l’édition.")),
                "value",
                value,
                "qualifier",
                "exact",
                "quote",
                "12 articles",
                "source",
                Map.of("title", "Revue de presse", "locator", "page 1"),
                "note",
                Map.of(),
                "others",
                List.of());
    }

    /** The event of a slot of the programme, in its order. */
    private static String event(int slot) {
        return given().get(EDITIONS + "/rencontres-2027/programme").path("slots[" + slot + "].session.eventId");
    }

    /**
     * Two sessions in Lyon, one in Brussels. Ada was on site, Bob missed his workshop, Cyd took part remotely, Dan was on
     * the waiting list, somebody came without a registration. One event of others took place in Spain on these days, one
     * after them.
     */
    private static String given_an_edition_that_took_place() {
        String edition = created();
        String named = speaker(edition, "Ondine Exemple", true);
        String discreet = speaker(edition, "Personne discrète", false);
        added(edition, session(edition, 0, "Cartographier", "10", List.of(named, discreet)));
        added(edition, session(edition, 0, "Mutualiser", "12", List.of(named)));
        added(edition, session(edition, 1, "Clôture", "16", List.of()));
        published(edition);
        release(edition).then().statusCode(200);
        String lyon = lead().get(EDITIONS + "/" + edition).path("legs[0].id");
        AttendanceFixtures.seat(lyon, "yusuf", "CONFIRMED", "ON_SITE");
        AttendanceFixtures.seat(lyon, "bob", "CONFIRMED", "ON_SITE");
        AttendanceFixtures.seat(lyon, "dan", "WAITLISTED", null);
        AttendanceFixtures.seat(event(0), "yusuf", "CONFIRMED", "ON_SITE");
        AttendanceFixtures.seat(event(0), "bob", "CONFIRMED", null);
        AttendanceFixtures.seat(event(0), null, null, "ON_SITE");
        AttendanceFixtures.seat(event(2), "cyd", "CONFIRMED", "REMOTE");
        var organisation = OrganisationFixtures.listed();
        EventFixtures.published(elsewhere(organisation.id, "2027-11-24"));
        EventFixtures.published(elsewhere(organisation.id, "2027-11-26"));
        return edition;
    }

    private static EventRequest elsewhere(UUID organisation, String day) {
        return new EventContentBuilder(EventFixtures.content(organisation))
                .at(day + "T10:00", day + "T12:00", "Europe/Madrid")
                .place(new PlaceText("Casa", null, null, "Madrid", "ES", null))
                .build();
    }
}
