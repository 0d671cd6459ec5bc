package eu.soga.publishing.resources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.publishing.Xml;
import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeFixtures;
import eu.soga.resources.KnowledgeKind;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class KnowledgePublicationTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static JsonNode jsonLd(String slug) throws Exception {
        var found = DATA.matcher(page("/resources/" + slug));
        assertThat(found.find()).isTrue();
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void the_page_is_readable_before_any_script_runs() {
        KnowledgeFixtures.module();
        assertThat(page("/resources/" + KnowledgeFixtures.MODULE + "?lang=en"))
                .contains("<title>Module: mapping your data · ")
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/resources/" + KnowledgeFixtures.MODULE)
                .contains("hreflang=\"fr\"")
                .contains("https://example.org/module")
                .contains("Les Cartographes")
                .contains("/resources/cartographier-suite");
        assertThat(page("/resources?kind=podcast")).contains("/api/v1/resources.atom");
        given().get("/resources/nothing").then().statusCode(404);
    }

    @Test
    void what_is_for_members_says_so_and_gives_no_address() {
        KnowledgeFixtures.of("ferme", "Le module fermé")
                .access(KnowledgeAccess.MEMBERS, "Financé par les cotisations.")
                .load();
        assertThat(page("/resources/ferme"))
                .contains("réservée aux adhérent·e·s")
                .doesNotContain("example.org/secret");
        assertThat(page("/api/v1/resources.atom")).contains("Le module fermé").doesNotContain("example.org/secret");
    }

    @ParameterizedTest
    @EnumSource(KnowledgeKind.class)
    void each_kind_has_its_type_of_schema_org(KnowledgeKind kind) throws Exception {
        var draft = KnowledgeFixtures.of("une-ressource", "Une ressource");
        (kind == KnowledgeKind.JOB_OFFER ? draft.job("Lyon", Now.instant().plus(Duration.ofDays(3))) : draft.kind(kind))
                .load();
        String type = switch (kind) {
            case REPLAY, VIDEO, WEBINAR -> "VideoObject";
            case MODULE, GUIDE, KIT, TEMPLATE, CASE_STUDY, JOB_PROFILE -> "LearningResource";
            case PODCAST -> "PodcastEpisode";
            case JOB_OFFER -> "JobPosting";
            case TOOL, SOLUTION -> "SoftwareApplication";
            case ARTICLE -> "Article";
            case REPORT, STUDY -> "Report";
            default -> "CreativeWork";
        };
        JsonNode data = jsonLd("une-ressource");
        assertThat(data.path("@type").asText()).isEqualTo(type);
        assertThat(data.path(kind == KnowledgeKind.JOB_OFFER ? "title" : "name").asText())
                .isEqualTo("Une ressource");
    }

    @Test
    void a_job_offer_says_who_hires_where_and_until_when() throws Exception {
        KnowledgeFixtures.of("offre", "Chargé·e de projet")
                .made(OrganisationFixtures.listed("La Mednum"))
                .job("Lyon", Now.instant().plus(Duration.ofDays(3)))
                .load();
        JsonNode data = jsonLd("offre");
        assertThat(data.at("/hiringOrganization/name").asText()).isEqualTo("La Mednum");
        assertThat(data.at("/jobLocation/address/addressLocality").asText()).isEqualTo("Lyon");
        assertThat(data.has("validThrough") && data.has("datePosted")).isTrue();
    }

    @Test
    void what_is_new_is_an_atom_feed_of_any_search() {
        KnowledgeFixtures.module();
        KnowledgeFixtures.of("guide", "Un guide <b>& rien d’autre").load();
        var feed = Xml.parse(given().get("/api/v1/resources.atom?kind=guide&lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(feed.all("/a:feed/a:entry/a:title")).containsExactly("Un guide <b>& rien d’autre");
        assertThat(feed.all("/a:feed/a:entry/a:category/@label")).containsExactly("Guide");
        assertThat(feed.all("/a:feed/a:link[@rel='alternate']/@href"))
                .containsExactly("http://localhost:8080/resources?kind=guide&lang=en");
        assertThat(Xml.parse(given().get("/api/v1/resources.atom").asByteArray())
                        .all("/a:feed/a:entry"))
                .hasSize(3);
        given().get("/api/v1/resources.atom?kind=song").then().statusCode(400);
    }

    @Test
    void the_site_map_lists_resources() {
        KnowledgeFixtures.module();
        assertThat(page("/sitemap.xml")).contains("/sitemap-resources-1.xml");
        assertThat(page("/sitemap-resources-1.xml")).contains("/resources/" + KnowledgeFixtures.MODULE);
    }
}
