package eu.soga.events.errors;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventAnnouncement.ErrorAnswered;
import eu.soga.events.EventAnnouncement.ErrorReported;
import eu.soga.events.EventAnnouncement.Mistake;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.shared.security.FormTokens;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anyone says what is wrong about an event; who can mend it answers; nobody else reads it. */
@QuarkusTest
class ErrorReportTest {
    private static final String REPORTS = "/api/v1/event-error-reports";

    private final FormTokens forms;
    private final Clock clock;

    private Event event;

    @Inject
    ErrorReportTest(FormTokens forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @BeforeEach
    void an_event_of_ana() {
        event = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        Announcements.forget();
    }

    private ValidatableResponse report(UUID about, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "mistake", "date",
                "words", "Elle commence à 18 h.",
                "language", "fr",
                "formToken", forms.issueAt(clock.instant().minusSeconds(60))));
        body.putAll(more);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/events/" + about + "/error-reports")
                .then();
    }

    private static List<String> waiting(String person, String... roles) {
        return Caller.as(person, roles).get(REPORTS).jsonPath().getList("items.id");
    }

    private static ValidatableResponse answer(String id, boolean mended, String person, String... roles) {
        return Caller.as(person, roles)
                .contentType(ContentType.JSON)
                .body(Map.of("mended", mended, "message", "Merci !"))
                .post(REPORTS + "/" + id + "/answer")
                .then();
    }

    private static void days_pass(int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> ErrorReport.getEntityManager()
                        .createNativeQuery(
                                "UPDATE event_error_report SET created_at = created_at - make_interval(days => :days),"
                                        + " answered_at = answered_at - make_interval(days => :days)")
                        .setParameter("days", days)
                        .executeUpdate());
    }

    @Test
    void a_report_reaches_the_organisation_and_its_author_is_told() {
        report(event.id, Map.of("email", " Lea@Example.org ")).statusCode(204);
        assertThat(Announcements.of(ErrorReported.class)).singleElement().satisfies(told -> {
            assertThat(told.mistake()).isEqualTo(Mistake.DATE);
            assertThat(told.words()).isEqualTo("Elle commence à 18 h.");
        });
        get(Calls.EVENTS + event.id).then().body(not(containsString("commence à 18")));

        Caller.as("ana")
                .get(REPORTS)
                .then()
                .statusCode(200)
                .body("items.event.slug", contains(event.slug), "items.mistake", contains("date"))
                .body("items.answerWanted", contains(true), "total.value", equalTo(1))
                .body(not(containsString("example.org")));
        String id = waiting("ana").getFirst();
        answer(id, true, "ana").statusCode(200).body("state", equalTo("mended"));
        assertThat(Announcements.of(ErrorAnswered.class)).singleElement().satisfies(told -> {
            assertThat(told.email()).isEqualTo("lea@example.org");
            assertThat(told.mended()).isTrue();
            assertThat(told.message()).isEqualTo("Merci !");
        });
        assertThat(waiting("ana")).isEmpty();
        Caller.as("ana")
                .get(Calls.EVENTS + event.id + "/history")
                .then()
                .body("items.findAll { it.action == 'mend-error' }.note", contains("Merci !"));

        answer(id, true, "ana").statusCode(200);
        answer(id, false, "ana").statusCode(409);
        assertThat(Announcements.of(ErrorAnswered.class)).hasSize(1);
        days_pass(2);
        forget();
        assertThat(addresses()).isZero();
    }

    private static long addresses() {
        return QuarkusTransaction.requiringNew().call(() -> ErrorReport.count("email is not null"));
    }

    @Inject
    ErrorReports reports;

    private void forget() {
        reports.forget();
    }

    @Test
    void without_an_address_nobody_is_told() {
        report(event.id, Map.of("mistake", "other", "email", "")).statusCode(204);
        answer(waiting("ana").getFirst(), false, "ana").statusCode(200).body("state", equalTo("kept"));
        assertThat(Announcements.of(ErrorAnswered.class)).isEmpty();
    }

    @Test
    void moderators_see_what_nobody_answers() {
        report(event.id, Map.of()).statusCode(204);
        Organisation alone = OrganisationFixtures.listed();
        Event unattended = EventFixtures.published(alone);
        report(unattended.id, Map.of()).statusCode(204);

        assertThat(waiting("mod", "moderator")).hasSize(1);
        assertThat(waiting("ben")).isEmpty();
        days_pass(3);
        List<String> all = waiting("mod", "moderator");
        assertThat(all).hasSize(2);
        for (String id : all) answer(id, false, "ben").statusCode(404);
        for (String id : all) answer(id, true, "mod", "moderator").statusCode(200);
        assertThat(waiting("mod", "moderator")).isEmpty();
        get(REPORTS).then().statusCode(401);
    }

    @Test
    void the_form_is_bounded() {
        report(event.id, Map.of("formToken", "1.x")).statusCode(400).body("violations.pointer", contains("/formToken"));
        report(event.id, Map.of("words", " ")).statusCode(400);
        report(event.id, Map.of("words", "x".repeat(1001))).statusCode(400);
        report(event.id, Map.of("email", "lea")).statusCode(400);
        report(EventFixtures.draft(OrganisationFixtures.representedBy("ben")).id, Map.of())
                .statusCode(404);
        report(event.id, Map.of("website", "http://x")).statusCode(204);
        assertThat(waiting("ana")).isEmpty();
    }

    @Test
    void mails_are_few() {
        for (int i = 0; i < ErrorReports.MOST_OPEN; i++) {
            Map<String, Object> body = Map.of("mistake", "link", "words", "404", "language", "fr", "email", "x@y.eu");
            Caller.as("visitor" + i)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/events/" + event.id + "/error-reports")
                    .then()
                    .statusCode(204);
        }
        assertThat(Announcements.of(ErrorReported.class)).hasSize(ErrorReports.MAILS_A_DAY);
        assertThat(addresses()).isEqualTo(ErrorReports.MAILS_A_DAY);
        report(event.id, Map.of()).statusCode(429).body("type", containsString("too-many-requests"));
        Caller.as("ana").get(REPORTS + "?size=5").then().body("items.size()", equalTo(5), "total.value", equalTo(20));
        String next = Caller.as("ana").get(REPORTS + "?size=15").path("next");
        assertThat(Caller.as("ana")
                        .get(REPORTS + "?size=15&cursor=" + next)
                        .jsonPath()
                        .getList("items"))
                .hasSize(5);
        days_pass(366);
        forget();
        Caller.as("ana").get(REPORTS).then().body("items", empty());
    }
}
