package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.changes.ChangeLog;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A search as feed readers expect it (RFC 4287, 5005, 6721), read by an XML parser. */
@QuarkusTest
@Tag("clock")
class AtomFeedTest {
    private static final LocalDate SOON = Now.today().plusDays(20);
    private static final String LINK = "/a:feed/a:link[@rel='%s']/@href";

    private final ChangeLog changes;

    @Inject
    AtomFeedTest(ChangeLog changes) {
        this.changes = changes;
    }

    @Test
    void has_an_id_a_title_and_a_date_of_its_own() {
        day("un");
        Xml feed = feed("?kind=workshop");

        assertThat(feed.one("/a:feed/a:id")).startsWith("urn:uuid:");
        assertThat(feed.one("/a:feed/a:id")).isEqualTo(feed("?kind=workshop").one("/a:feed/a:id"));
        assertThat(feed.one("/a:feed/a:id")).isNotEqualTo(feed("").one("/a:feed/a:id"));
        assertThat(feed.one("/a:feed/a:title")).isEqualTo("Agenda du numérique social et solidaire · Atelier");
        assertThat(feed.one("/a:feed/a:updated")).isEqualTo(PublicEvents.PUBLISHED_AT.toString());
        assertThat(feed.one("/a:feed/a:author/a:name")).isNotBlank();
        assertThat(feed("?country=BE").one("/a:feed/a:updated")).isEqualTo(PublicEvents.PUBLISHED_AT.toString());
    }

    @Test
    void names_its_entries_by_ids_that_never_change() {
        Event event = day("un");
        assertThat(feed("").one("/a:feed/a:entry/a:id")).isEqualTo("urn:uuid:" + event.id);

        PublicEvents.move(event, days(SOON.plusDays(1)), Now.instant());
        PublicEvents.cancel(event, Now.instant());
        assertThat(feed("").one("/a:feed/a:entry/a:id")).isEqualTo("urn:uuid:" + event.id);
    }

    @Test
    void tells_the_true_time_of_the_last_change_and_begins_with_it() {
        Event changed = day("ancien");
        day("autre");
        Instant at = Instant.parse("2026-11-20T10:11:12Z");
        PublicEvents.cancel(changed, at);
        Xml feed = feed("");

        assertThat(feed.all("/a:feed/a:entry/a:updated"))
                .containsExactly(at.toString(), PublicEvents.PUBLISHED_AT.toString());
        assertThat(feed.all("/a:feed/a:entry/a:published")).containsOnly(PublicEvents.PUBLISHED_AT.toString());
        assertThat(feed.one("/a:feed/a:updated")).isEqualTo(at.toString());
        assertThat(feed.all("/a:feed/a:entry/a:title").getFirst()).startsWith("Annulé : ");
    }

    @Test
    void links_to_itself_to_the_page_for_people_and_to_other_formats() {
        day("un");
        Xml feed = feed("?kind=workshop&lang=fr");

        assertThat(feed.one(LINK.formatted("self")))
                .isEqualTo("http://localhost:8080/api/v1/events.atom?kind=workshop&lang=fr");
        assertThat(feed.one("/a:feed/a:link[@rel='alternate'][@type='text/html']/@href"))
                .startsWith("http://localhost:8080/calendar?kind=workshop");
        assertThat(feed.one("/a:feed/a:entry/a:link[@rel='alternate'][@type='text/html']/@href"))
                .isEqualTo("http://localhost:8080/events/un");
        assertThat(feed.one("/a:feed/a:entry/a:link[@type='text/calendar']/@href"))
                .isEqualTo("http://localhost:8080/api/v1/events/un.ics");
    }

    @Test
    void has_pages_that_lead_to_one_another_and_repeat_nothing() {
        PublicEvents.many(230, SOON);
        List<Xml> pages = new ArrayList<>();
        String next = "/api/v1/events.atom?kind=workshop";
        while (next != null) {
            Xml page = Xml.parse(given().urlEncodingEnabled(false).get(next).asByteArray());
            pages.add(page);
            next = page.all(LINK.formatted("next")).stream()
                    .findFirst()
                    .map(AtomFeedTest::local)
                    .orElse(null);
        }

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(page -> page.all("/a:feed/a:entry/a:id").stream()))
                .hasSize(230)
                .doesNotHaveDuplicates();
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.one(LINK.formatted("first")))
                        .isEqualTo("http://localhost:8080/api/v1/events.atom?kind=workshop"));
        assertThat(pages.getFirst().all(LINK.formatted("previous"))).isEmpty();
        assertThat(pages.get(1).one(LINK.formatted("previous")))
                .isEqualTo(pages.getFirst().one(LINK.formatted("self")));
        Xml before = Xml.parse(given().urlEncodingEnabled(false)
                .get(local(pages.get(2).one(LINK.formatted("previous"))))
                .asByteArray());
        assertThat(before.all("/a:feed/a:entry/a:id")).isEqualTo(pages.get(1).all("/a:feed/a:entry/a:id"));
    }

    @Test
    void tells_what_was_deleted_or_merged_and_nothing_that_is_still_there() {
        Event there = day("un");
        UUID gone = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            changes.record("event.deleted", "/api/v1/events/" + gone, 3);
            changes.record("event.merged", "/api/v1/events/" + there.id, 2);
            changes.record("organisation.merged", "/api/v1/organisations/" + UUID.randomUUID(), 2);
        });
        Xml feed = feed("?country=BE");

        assertThat(feed.all("/a:feed/at:deleted-entry/@ref")).containsExactly("urn:uuid:" + gone);
        assertThat(Instant.parse(feed.one("/a:feed/at:deleted-entry/@when")))
                .isAfter(Now.instant().minusSeconds(600));
        assertThat(feed.one("/a:feed/a:updated")).isEqualTo(feed.one("/a:feed/at:deleted-entry/@when"));
    }

    @Test
    void without_cancelled_events_tells_that_they_left() {
        Event event = day("un");
        PublicEvents.cancel(event, Instant.parse("2026-11-20T10:11:12Z"));

        assertThat(feed("").all("/a:feed/at:deleted-entry")).isEmpty();
        assertThat(feed("?cancelled=hide").all("/a:feed/a:entry")).isEmpty();
        assertThat(feed("?cancelled=hide").one("/a:feed/at:deleted-entry/@ref")).isEqualTo("urn:uuid:" + event.id);
    }

    @Test
    void holds_any_text_escaped_once_as_text_and_twice_as_html() {
        PublicEvents.published("texte", days(SOON), event -> {
            event.title = Map.of("fr", "A < B & «C»\u0001 ]]>");
            event.description = Map.of("fr", "**gras** <script>alert(1)</script> & co");
        });
        Xml feed = feed("");

        assertThat(feed.one("/a:feed/a:entry/a:title")).isEqualTo("A < B & «C» ]]>");
        assertThat(feed.one("/a:feed/a:entry/a:content/@type")).isEqualTo("html");
        assertThat(feed.one("/a:feed/a:entry/a:content"))
                .contains("<strong>gras</strong>", "&amp; co")
                .doesNotContain("<script");
    }

    @Test
    @Now.At("2026-11-20T09:00:00Z")
    void says_who_and_what_in_the_language_that_was_asked_for() {
        PublicEvents.workshop();
        Xml feed = feed("?lang=en");

        assertThat(feed.one("/a:feed/@xml:lang")).isEqualTo("en");
        assertThat(feed.one("/a:feed/a:entry/a:title")).isEqualTo("Workshop: mapping your data");
        assertThat(feed.one("/a:feed/a:entry/a:author/a:uri")).startsWith("http://localhost:8080/organisations/");
        assertThat(feed.all("/a:feed/a:entry/a:category/@term")).containsExactly("workshop", "data", "open-source");
        assertThat(feed.all("/a:feed/a:entry/a:category/@label")).contains("Workshop", "Data", "Open source");
        assertThat(feed.one("/a:feed/a:entry/a:summary")).contains("Three hours to see clearly.");
    }

    @Test
    void says_that_a_series_repeats_and_when_next() {
        LocalDate day = SOON;
        for (int i = 0; i < 3; i++)
            EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                    .title(i == 0 ? Map.of("fr", "Café", "en", "Coffee") : Map.of("fr", "Café " + i))
                    .at(day + "T14:00", day + "T16:00", "Europe/Paris")
                    .every("FREQ=WEEKLY;COUNT=9")
                    .build());
        day("une-fois");
        Xml feed = feed("?lang=fr");
        List<String> summaries = feed.all("/a:feed/a:entry/a:summary");

        assertThat(summaries.stream().filter(text -> text.contains("Se répète. Prochaines dates : ")))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text.split(" ; ")).hasSize(3));
        assertThat(feed.all("/a:feed/a:entry/a:content").stream().filter(text -> text.contains("<p>Se répète.")))
                .hasSize(3);
        assertThat(feed("?lang=en").all("/a:feed/a:entry[a:title='Coffee']/a:summary"))
                .hasSize(1)
                .allMatch(text -> text.contains("Repeats. Next dates: "));
        long several = Statements.of(() -> feed(""));
        EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .at(day + "T14:00", day + "T16:00", "Europe/Paris")
                .every("FREQ=WEEKLY;COUNT=9")
                .build());
        assertThat(Statements.of(() -> feed(""))).isEqualTo(several);
    }

    @Test
    void is_not_sent_again_until_it_changes_and_refuses_what_it_does_not_know() {
        Event event = day("un");
        String tag = given().get("/api/v1/events.atom").then().extract().header("ETag");

        assertThat(tag).startsWith("\"");
        given().header("If-None-Match", tag).get("/api/v1/events.atom").then().statusCode(304);
        given().head("/api/v1/events.atom").then().statusCode(200).header("ETag", tag);
        PublicEvents.cancel(event, Now.instant());
        given().header("If-None-Match", tag).get("/api/v1/events.atom").then().statusCode(200);
        given().get("/api/v1/events.atom?page=2").then().statusCode(400);
        given().get("/api/v1/events.atom?cursor=x").then().statusCode(400);
    }

    private static Event day(String slug) {
        return PublicEvents.published(slug, days(SOON), event -> {});
    }

    private static ScheduleText days(LocalDate day) {
        return PublicEvents.days(day.toString(), day.plusDays(1).toString());
    }

    private static Xml feed(String query) {
        return Xml.parse(given().get("/api/v1/events.atom" + query)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml;charset=utf-8")
                .extract()
                .asByteArray());
    }

    private static String local(String address) {
        return address.replace("http://localhost:8080", "");
    }
}
