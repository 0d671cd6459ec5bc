package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class PageShellTest {
    private static final String ORIGIN = "http://localhost:8080";

    @Test
    void home_and_calendar_list_what_comes_next_before_any_script_runs() {
        Organisation organisation = OrganisationFixtures.listed("Les Communs");
        PublicEvents.published(
                organisation, "atelier", PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"), event -> {});

        String line = "<ul class=\"lines\"><li><a href=\"/events/atelier\">Atelier : cartographier ses données</a>";
        assertThat(page("/", "fr").asString()).contains(line);
        assertThat(page("/calendar?q=atelier", "fr").asString()).contains(line);
        assertThat(page("/calendar?q=rien", "fr").asString()).doesNotContain("<ul");
        assertThat(page("/calendar?from=yesterday", "fr").asString()).doesNotContain("<ul");
    }

    @Test
    void a_link_preview_shows_title_date_place_and_picture() {
        Organisation organisation = OrganisationFixtures.listed("Les Communs");
        UUID image = PublicEvents.image(organisation);
        PublicEvents.published(
                organisation, "atelier", PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"), event -> {
                    event.imageId = image;
                    event.imageAlt = Map.of("fr", "Une carte");
                });

        String html = page("/events/atelier", "fr").asString().replace('\u202f', ' ');

        assertThat(html)
                .contains("<html lang=\"fr\">")
                .contains(
                        "<title>Atelier\u00a0: cartographier ses données · L’agenda du numérique social et solidaire</title>")
                .contains("<meta property=\"og:title\" content=\"Atelier\u00a0: cartographier ses données\" />")
                .contains("<meta property=\"og:locale\" content=\"fr_FR\" />")
                .contains("<meta property=\"og:type\" content=\"website\" />")
                .contains("<meta property=\"og:url\" content=\"" + ORIGIN + "/events/atelier\" />")
                .contains("<meta property=\"og:image\" content=\"" + ORIGIN + "/api/v1/images/" + image + "/large\" />")
                .contains("<meta property=\"og:image:alt\" content=\"Une carte\" />")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\" />")
                .contains(
                        "<meta name=\"twitter:data1\" content=\"mercredi 25 novembre 2026, 14 h – 17 h (Europe/Paris)\" />")
                .contains("<link rel=\"canonical\" href=\"" + ORIGIN + "/events/atelier\" />")
                .contains("type=\"text/calendar\"")
                .contains("href=\"/api/v1/events/atelier.ics\"")
                .contains("href=\"/api/v1/events/atelier.jsonld\"")
                .contains("<meta name=\"soga:issuer\" content=\"http://localhost:8180/realms/soga\" />");
        assertThat(content(html, "og:description"))
                .startsWith("mercredi 25 novembre 2026, 14 h – 17 h (Europe/Paris) · Musée social, 5 rue Las Cases,"
                        + " 75007 Paris, France + En ligne — Trois heures")
                .isEqualTo(content(html, "description"));
    }

    @Test
    void the_page_is_useful_without_a_script() {
        PublicEvents.workshop();

        assertThat(page("/events/atelier-cartographier", "fr").asString())
                .contains("<div id=\"root\"><main><article><h1>Atelier\u00a0: cartographier ses données</h1>")
                .contains("<time datetime=\"2026-11-25T14:00:00+01:00\">")
                .contains("Musée social")
                .contains("<strong>vos</strong>")
                .contains("<a href=\"https://example.org/inscription\">S’inscrire</a>");
    }

    @Test
    void a_script_in_a_text_stays_a_text() throws Exception {
        String attack = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)><!--";
        PublicEvents.published("piege", PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"), event -> {
            event.title = Map.of("fr", attack);
            event.summary = Map.of("fr", attack);
            event.description = Map.of("fr", attack + "\n\n[x](javascript:alert(1))");
        });

        String html = page("/events/piege", "fr").asString();

        assertThat(html).doesNotContain("<script>").doesNotContain("<img").doesNotContain("href=\"javascript");
        assertThat(jsonLd(html).get("name").asText()).isEqualTo(attack);
        assertThat(html.split("<script", -1))
                .as("the file's own script and the data block")
                .hasSize(3);
    }

    @Test
    void the_reader_gets_a_language_that_is_there_and_an_address_for_each() {
        PublicEvents.workshop();

        assertThat(page("/events/atelier-cartographier", "de,en").asString())
                .contains("<html lang=\"en\">")
                .contains("Workshop: mapping your data")
                .contains("Wednesday 25 November 2026, 14:00-17:00")
                .contains("hreflang=\"fr\" href=\"" + ORIGIN + "/events/atelier-cartographier?lang=fr\"")
                .contains("hreflang=\"en\" href=\"" + ORIGIN + "/events/atelier-cartographier?lang=en\"")
                .contains("hreflang=\"x-default\" href=\"" + ORIGIN + "/events/atelier-cartographier\"");
        assertThat(page("/events/atelier-cartographier?lang=fr", "en").asString())
                .contains("<html lang=\"fr\">")
                .contains("rel=\"canonical\" href=\"" + ORIGIN + "/events/atelier-cartographier?lang=fr\"");
        assertThat(page("/events/atelier-cartographier?lang=klingon", "en").asString())
                .contains("<html lang=\"en\">");
    }

    @Test
    void a_cancelled_event_is_still_there_and_says_so() throws Exception {
        Event event = PublicEvents.workshop();
        PublicEvents.cancel(event, Instant.parse("2026-11-20T10:00:00Z"));

        Response page = page("/events/atelier-cartographier", "fr");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<p role=\"status\"><strong>Annulé\u00a0: La salle est fermée.</strong></p>")
                .contains("<meta property=\"og:title\" content=\"Annulé\u00a0: Atelier");
        assertThat(jsonLd(page.asString()).get("eventStatus").asText()).isEqualTo("https://schema.org/EventCancelled");
    }

    @Test
    void a_former_address_leads_to_the_present_one() {
        PublicEvents.formerSlug(PublicEvents.workshop(), "ancien-titre");

        given().redirects()
                .follow(false)
                .get("/events/ancien-titre")
                .then()
                .statusCode(301)
                .header("Location", "/events/atelier-cartographier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/nothing", "/organisations/nothing", "/events/nothing/at/all"})
    void what_is_not_there_is_the_shell_with_status_404(String path) {
        Response page = page(path, "fr");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.asString()).contains("Page introuvable").contains("noindex");
    }

    @Test
    void an_organisation_has_a_page_with_what_it_holds_next() throws Exception {
        Organisation organisation = OrganisationFixtures.listed("Les Communs");
        PublicEvents.published(
                organisation, "atelier", PublicEvents.paris("2099-11-25T14:00", "2099-11-25T17:00"), event -> {});

        String html = page("/organisations/les-communs", "fr").asString();

        assertThat(html)
                .contains("<title>Les Communs · ")
                .contains("<a href=\"/events/atelier\">Atelier : cartographier ses données</a>")
                .contains("href=\"/api/v1/events.ics?organisation=les-communs\"");
        JsonNode json = jsonLd(html);
        assertThat(json.get("@type").asText()).isEqualTo("Organization");
        assertThat(json.at("/address/addressLocality").asText()).isEqualTo("Lyon");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        PublicEvents.workshop();
        String tag = page("/events/atelier-cartographier", "fr").header("ETag");

        assertThat(tag).matches("\"[\\w-]+\"");
        given().header("Accept-Language", "fr")
                .header("If-None-Match", tag)
                .get("/events/atelier-cartographier")
                .then()
                .statusCode(304);
    }

    private static Response page(String path, String languages) {
        return given().accept("text/html").header("Accept-Language", languages).get(path);
    }

    private static JsonNode jsonLd(String html) throws Exception {
        String open = "<script type=\"application/ld+json\">";
        int from = html.indexOf(open) + open.length();
        return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    private static String content(String html, String name) {
        String open = "=\"" + name + "\" content=\"";
        int from = html.indexOf(open) + open.length();
        return html.substring(from, html.indexOf('"', from));
    }
}
