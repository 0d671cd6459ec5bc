package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.events.PublicEvents;
import eu.soga.shared.pages.RoomPages;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SiteMapTest {
    private static final String ORIGIN = "http://localhost:8080";

    private final Instance<RoomPages> rooms;
    private final EntityManager database;
    private final Addresses addresses;

    @Inject
    SiteMapTest(Instance<RoomPages> rooms, EntityManager database, Addresses addresses) {
        this.rooms = rooms;
        this.database = database;
        this.addresses = addresses;
    }

    @Test
    void crawlers_are_told_where_it_is() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .body(startsWith("User-agent: *\n"), containsString("Sitemap: " + ORIGIN + "/sitemap.xml"));
    }

    @Test
    void lists_public_events_and_organisations_with_their_last_change() {
        PublicEvents.published(
                OrganisationFixtures.listed("Les Communs"),
                "atelier",
                PublicEvents.days("2026-11-24", "2026-11-25"),
                event -> {});
        PublicEvents.draft("brouillon");

        assertThat(xml("/sitemap.xml").getList("sitemapindex.sitemap.loc"))
                .containsExactly(
                        ORIGIN + "/sitemap-pages.xml",
                        ORIGIN + "/sitemap-events-1.xml",
                        ORIGIN + "/sitemap-organisations-1.xml");
        assertThat(xml("/sitemap-events-1.xml").getString("urlset.url.loc")).isEqualTo(ORIGIN + "/events/atelier");
        assertThat(xml("/sitemap-events-1.xml").getString("urlset.url.lastmod")).isEqualTo("2026-10-01T08:00:00Z");
        assertThat(xml("/sitemap-organisations-1.xml").getList("urlset.url.loc"))
                .contains(ORIGIN + "/organisations/les-communs");
        assertThat(xml("/sitemap-pages.xml").getList("urlset.url.loc"))
                .contains(ORIGIN + "/calendar", ORIGIN + "/resources");
    }

    @Test
    void lists_no_organisation_that_the_public_does_not_see() {
        OrganisationFixtures.listed("Visible");
        UUID hidden = OrganisationFixtures.listed("Cachée").id;
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("DELETE FROM organisation_listed WHERE organisation_id = :id")
                        .setParameter("id", hidden)
                        .executeUpdate());
        assertThat(xml("/sitemap-organisations-1.xml").getList("urlset.url.loc"))
                .contains(ORIGIN + "/organisations/visible")
                .doesNotContain(ORIGIN + "/organisations/cachee");
    }

    @Test
    void lists_every_page_that_search_engines_may_list_and_closes_those_behind_a_login() {
        assertThat(xml("/sitemap-pages.xml").getList("urlset.url.loc"))
                .containsExactly(
                        ORIGIN + "/",
                        ORIGIN + "/about",
                        ORIGIN + "/accessibility",
                        ORIGIN + "/bilan",
                        ORIGIN + "/calendar",
                        ORIGIN + "/collections",
                        ORIGIN + "/developers",
                        ORIGIN + "/editions",
                        ORIGIN + "/governance",
                        ORIGIN + "/join",
                        ORIGIN + "/moderation/report",
                        ORIGIN + "/organisations",
                        ORIGIN + "/resources",
                        ORIGIN + "/schemes");
        given().get("/robots.txt").then().body(containsString("""
                        Disallow: /desk/
                        Disallow: /invitations/
                        Disallow: /join-confirmations/
                        Disallow: /me/
                        Disallow: /moderation/events
                        Disallow: /registrations/
                        Disallow: /sign-in
                        """));
    }

    @Test
    void goes_on_in_another_file_when_one_is_full() {
        PublicEvents.many(5, Now.today());
        var small = new SiteMap(rooms.stream().toList(), database, addresses, 2);

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(small.index()).contains("/sitemap-events-3.xml").doesNotContain("/sitemap-events-4.xml");
            assertThat(small.file("events", 1).orElseThrow().split("<loc>")).hasSize(3);
            assertThat(small.file("events", 3).orElseThrow().split("<loc>")).hasSize(2);
            assertThat(small.file("events", 4)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap-events-1.xml", "/sitemap-events-0.xml", "/sitemap-events-99999.xml"})
    void has_no_empty_file(String path) {
        given().get(path).then().statusCode(404);
    }

    private static XmlPath xml(String path) {
        return given().get(path).then().statusCode(200).extract().xmlPath();
    }
}
