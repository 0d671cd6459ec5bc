package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.AccessibilityFacts;
import eu.soga.events.Calendar;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventKind;
import eu.soga.events.Place;
import eu.soga.events.PlaceText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("clock")
class EventSearchResourceTest {
    private static final String DAY = "2031-05-12";

    private Organisation organisation;

    @BeforeEach
    void organise() {
        organisation = OrganisationFixtures.listed("Fabrique des communs");
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(true).get("/api/v1/events" + query).then();
    }

    private static List<String> titles(String query) {
        return search(query).statusCode(200).extract().path("items.title.fr");
    }

    @Test
    void only_what_is_public_and_not_past_without_days() {
        var today = Now.today();
        Calendar.published(organisation, "Past", today.minusDays(3).toString());
        Calendar.published(organisation, "Coming", today.plusDays(3).toString());
        var start = today.plusDays(4).atTime(9, 0);
        Calendar.draft(organisation, "Draft", start, start.plusHours(1), ZoneId.of("Europe/Paris"), _ -> {});

        assertThat(titles("")).containsExactly("Coming");
        assertThat(titles("?to=" + today)).containsExactly("Past");
    }

    @Test
    void lang_chooses_the_language_of_display_and_hides_none() {
        Event event = EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                .title(Map.of("fr", "Cartographie", "en", "Mapping"))
                .at(DAY + "T14:00", DAY + "T17:00", "Europe/Paris")
                .build());
        search("?from=" + DAY + "&lang=en")
                .statusCode(200)
                .body("items[0].display.title", equalTo("Mapping"))
                .body("items[0].title.fr", equalTo("Cartographie"));
        given().header("Accept-Language", "en")
                .get("/api/v1/events?from=" + DAY + "&lang=fr")
                .then()
                .body("items[0].display.title", equalTo("Cartographie"));
        given().header("Accept-Language", "fr")
                .get("/api/v1/events/" + event.id + "?lang=en")
                .then()
                .statusCode(200)
                .body("display.title", equalTo("Mapping"));
        search("?from=" + DAY + "&lang=zz").statusCode(200).body("items[0].display.title", equalTo("Cartographie"));
        given().get("/api/v1/organisations?lang=en").then().statusCode(200);
        given().get("/api/v1/organisations/" + organisation.slug + "?lang=en")
                .then()
                .statusCode(200);
    }

    @Test
    void similar_events_share_a_town_or_a_theme_one_date_per_series_the_most_similar_first() {
        var day = Now.today().plusDays(20);
        Event this_ = like("This", day, "Lyon", Theme.DATA);
        like("Town only", day.plusDays(1), "Lyon", Theme.HEALTH);
        like("Theme only", day, "Lille", Theme.DATA);
        like("Both", day.plusDays(2), "lyon", Theme.DATA);
        like("Nothing", day, "Lille", Theme.HEALTH);
        like("Past", Now.today().minusDays(3), "Lyon", Theme.DATA);
        like("Fourth", day.plusDays(1), "Lille", Theme.DATA);

        for (String asked : List.of(this_.slug, this_.id.toString()))
            given().get("/api/v1/events/" + asked + "/similar")
                    .then()
                    .statusCode(200)
                    .body("items.title.fr", contains("Both", "Town only", "Theme only"));
        given().get("/api/v1/events/no-such-event/similar").then().statusCode(404);
    }

    @Test
    void a_series_is_similar_once_and_not_to_its_own_dates() {
        var day = Now.today().plusDays(20);
        Event this_ = like("This", day, "Lyon", Theme.DATA);
        Event weekly = EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                .title("Weekly")
                .themes(Theme.DATA)
                .at(day + "T14:00", day + "T17:00", "Europe/Paris")
                .every("FREQ=WEEKLY;COUNT=4")
                .build());

        given().get("/api/v1/events/" + this_.slug + "/similar")
                .then()
                .body("items.title.fr", contains("Weekly"))
                .body("items[0].originalStart", equalTo(day + "T14:00"));
        given().get("/api/v1/events/" + weekly.slug + "/similar").then().body("items.title.fr", contains("This"));
    }

    private Event like(String title, LocalDate day, String city, Theme theme) {
        return EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                .title(title)
                .themes(theme)
                .place(new PlaceText("Salle", null, null, city, "FR", null))
                .at(day + "T14:00", day + "T17:00", "Europe/Paris")
                .build());
    }

    @Test
    void days_are_those_of_the_event_and_what_lasts_into_them_counts() {
        var tokyo = ZoneId.of("Asia/Tokyo");
        var start = LocalDate.parse(DAY).atTime(1, 0);
        Calendar.published(organisation, "Tokyo", start, start.plusHours(2), tokyo, _ -> {});
        Calendar.published(
                organisation, "Long", start.minusDays(5), start.plusDays(5), ZoneId.of("Europe/Paris"), _ -> {});

        assertThat(titles("?from=2031-05-12&to=2031-05-12")).containsExactly("Long", "Tokyo");
        assertThat(titles("?from=2031-05-11&to=2031-05-11")).containsExactly("Long");
        assertThat(titles("?from=2031-05-13")).containsExactly("Long");
    }

    @Test
    void by_id_and_by_last_change_also_when_over() {
        Event over = Calendar.published(organisation, "Over", "2026-01-12");
        Event coming = Calendar.published(organisation, "Coming", DAY);
        Calendar.published(organisation, "Other", DAY);

        assertThat(titles("?id=" + coming.id + "," + over.id)).containsExactly("Over", "Coming");
        assertThat(titles("?id=" + over.id + "&id=" + UUID.randomUUID())).containsExactly("Over");
        assertThat(titles("?id=" + coming.id + "&q=Other")).isEmpty();
        assertThat(titles("?modifiedSince=" + over.updatedAt)).contains("Over", "Coming", "Other");
        assertThat(titles("?modifiedSince=" + Now.instant().plusSeconds(60))).isEmpty();
        search("?id=salon-de-lyon&modifiedSince=lately")
                .statusCode(400)
                .body("violations.pointer", contains("?id", "?modifiedSince"));
    }

    @Test
    void near_a_point_with_distance() {
        Calendar.published(organisation, "Lyon", DAY);
        Calendar.published(
                organisation,
                "Villeurbanne",
                DAY,
                e -> e.place = new Place(null, null, null, "Villeurbanne", "FR", 45.7719, 4.8902));
        Calendar.published(
                organisation, "Paris", DAY, e -> e.place = new Place(null, null, null, "Paris", "FR", 48.8566, 2.3522));
        Calendar.published(organisation, "Online", DAY, e -> e.place = null);

        search("?near=45.7719,4.8902&radius=20&sort=distance")
                .body("items.title.fr", contains("Villeurbanne", "Lyon"))
                .body("items[0].distanceKm", equalTo(0.0f))
                .body("items[1].distanceKm", equalTo(4.3f));
        search("").body("items[0].distanceKm", nullValue());
    }

    @Test
    void in_a_box_also_across_the_180th_meridian() {
        Calendar.published(organisation, "Lyon", DAY);
        Calendar.published(
                organisation, "Suva", DAY, e -> e.place = new Place(null, null, null, "Suva", "FJ", -18.14, 178.44));
        Calendar.published(
                organisation,
                "Mata-Utu",
                DAY,
                e -> e.place = new Place(null, null, null, "Mata-Utu", "WF", -13.28, -176.18));

        assertThat(titles("?bbox=4,45,5,46")).containsExactly("Lyon");
        assertThat(titles("?bbox=170,-30,-170,0")).containsExactlyInAnyOrder("Suva", "Mata-Utu");
    }

    @Test
    void a_town_whatever_its_accents_case_and_hyphens() {
        Calendar.published(
                organisation,
                "Forum",
                DAY,
                e -> e.place = new Place(null, null, null, "Saint-Étienne", "FR", null, null));

        for (String city : List.of("saint etienne", "SAINT-ETIENNE", "Saint-Étienne"))
            assertThat(titles("?city=" + city)).containsExactly("Forum");
        search("?city=Saint").body("total.value", equalTo(0));
    }

    @Test
    void an_organiser_or_co_organiser() {
        var other = OrganisationFixtures.listed("Autre");
        Calendar.published(organisation, "Ours", DAY);
        Calendar.published(other, "Together", DAY, e -> e.coOrganisations.add(Organisation.require(organisation.id)));
        Calendar.published(other, "Theirs", DAY);

        assertThat(titles("?organisation=" + organisation.slug)).containsExactlyInAnyOrder("Ours", "Together");
        search("?facets=organisation")
                .body("facets.organisation.find { it.value == '" + organisation.slug + "' }.count", equalTo(2))
                .body(
                        "facets.organisation.find { it.value == '" + organisation.slug + "' }.label",
                        equalTo("Fabrique des communs"))
                .body("facets.organisation.find { it.value == '" + other.slug + "' }.count", equalTo(2));
    }

    @Test
    void access_price_and_what_was_cancelled() {
        Calendar.published(organisation, "Free", DAY, e -> {
            e.free = true;
            e.accessibility = new AccessibilityFacts(
                    AccessibilityFacts.Known.YES,
                    AccessibilityFacts.Known.NO,
                    AccessibilityFacts.Known.UNKNOWN,
                    AccessibilityFacts.Known.UNKNOWN,
                    AccessibilityFacts.Known.YES);
        });
        Calendar.published(organisation, "Paying", DAY, e -> e.free = false);
        Calendar.published(organisation, "Cancelled", DAY, e -> e.cancel(Map.of(), Instant.EPOCH));

        assertThat(titles("?free=true")).containsExactly("Free");
        assertThat(titles("?free=false")).containsExactly("Paying");
        assertThat(titles("?accessibility=step-free,quiet-room")).containsExactly("Free");
        assertThat(titles("?accessibility=step-free&accessibility=live-captions"))
                .isEmpty();
        search("?accessibility=sign-language").body("total.value", equalTo(0));
        assertThat(titles("?cancelled=hide")).doesNotContain("Cancelled").hasSize(2);
        search("")
                .body("items.find { it.title.fr == 'Cancelled' }.status", equalTo("cancelled"))
                .body("items.find { it.title.fr == 'Free' }.accessibility", contains("step-free", "quiet-room"));
    }

    @Test
    void a_choice_of_access_is_counted_among_what_the_chosen_ones_leave() {
        Calendar.published(
                organisation,
                "Both",
                DAY,
                e -> e.accessibility = access(AccessibilityFacts.Known.YES, AccessibilityFacts.Known.YES));
        Calendar.published(
                organisation,
                "Step-free",
                DAY,
                e -> e.accessibility = access(AccessibilityFacts.Known.YES, AccessibilityFacts.Known.NO));
        Calendar.published(
                organisation,
                "Captions",
                DAY,
                e -> e.accessibility = access(AccessibilityFacts.Known.UNKNOWN, AccessibilityFacts.Known.YES));

        search("?facets=accessibility")
                .body("facets.accessibility.value", contains("live-captions", "step-free"))
                .body("facets.accessibility.count", contains(2, 2));
        search("?facets=accessibility&accessibility=step-free")
                .body("total.value", equalTo(2))
                .body("facets.accessibility.value", contains("step-free", "live-captions"))
                .body("facets.accessibility.count", contains(2, 1));
        search("?accessibility=step-free,live-captions").body("items.title.fr", contains("Both"));
    }

    private static AccessibilityFacts access(AccessibilityFacts.Known stepFree, AccessibilityFacts.Known liveCaptions) {
        return new AccessibilityFacts(
                stepFree,
                AccessibilityFacts.Known.UNKNOWN,
                liveCaptions,
                AccessibilityFacts.Known.UNKNOWN,
                AccessibilityFacts.Known.UNKNOWN);
    }

    @Test
    void the_one_filter_whose_removal_gives_most() {
        Calendar.published(organisation, "Un", DAY);
        Calendar.published(organisation, "Deux", DAY);
        Calendar.published(organisation, "Trois", DAY, e -> e.kind = EventKind.SUMMIT);

        search("?city=Paris&kind=workshop&q=trois")
                .body("total.value", equalTo(0))
                .body("suggestion", nullValue());
        search("?city=Paris&kind=workshop")
                .body("suggestion.remove", equalTo("city"))
                .body("suggestion.count", equalTo(2));
        search("?q=trois&kind=workshop").body("suggestion.remove", equalTo("q")).body("suggestion.count", equalTo(2));
        search("?kind=workshop").body("suggestion", nullValue());
    }
}
