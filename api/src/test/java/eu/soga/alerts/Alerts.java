package eu.soga.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.shared.security.FormTokens;
import eu.soga.testing.Announcements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do with saved searches, by HTTP, and what comes of it. */
public final class Alerts {
    static final String PATH = "/api/v1/saved-searches";
    static final String LEA = "lea@example.org";

    private Alerts() {}

    /** Stops the clock of the application then, until the end of the test. */
    public static void at(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
    }

    /** A form that was opened a minute ago. */
    public static Map<String, Object> form(String email, String filter, String frequency) {
        Map<String, Object> form = new HashMap<>();
        form.put("email", email);
        form.put("filter", filter);
        form.put("frequency", frequency);
        form.put("language", "fr");
        form.put("formToken", tokenOfAMinuteAgo());
        return form;
    }

    private static String tokenOfAMinuteAgo() {
        Clock now = CDI.current().select(Clock.class).get();
        Clock then = Clock.fixed(now.instant().minusSeconds(60), ZoneOffset.UTC);
        return CDI.current().select(FormTokens.class).get().issueAt(then.instant());
    }

    public static Response ask(Map<String, Object> form) {
        return given().contentType(ContentType.JSON).body(form).post(PATH);
    }

    /** Asks, opens the mail and confirms. @return the token of the link */
    public static String confirmed(String email, String filter, String frequency) {
        ask(form(email, filter, frequency)).then().statusCode(202);
        String token = lastAsked().token();
        given().post(PATH + "/" + token + "/confirm").then().statusCode(200);
        return token;
    }

    static SavedSearchAsked lastAsked() {
        return Announcements.of(SavedSearchAsked.class).getLast();
    }

    /** What the mails say, in the order they were written. */
    static List<AlertFound> found() {
        return Announcements.of(AlertFound.class);
    }

    /** An event that «ana» publishes now. */
    public static UUID publish(Organisation organisation, String title) {
        Event event = EventFixtures.load(
                EventStatus.DRAFT,
                new EventContentBuilder(EventFixtures.content(organisation.id))
                        .title(title)
                        .build());
        Calls.submit("ana", event.id).statusCode(200);
        return event.id;
    }

    /** Looks now, as the job does. */
    public static void look() {
        CDI.current().select(AlertJobs.class).get().look();
    }

    static void forget() {
        CDI.current().select(AlertJobs.class).get().forget();
    }

    /** The only mail that was asked for. */
    static AlertFound only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    /** Gives an event of this organisation, which Ana represents, another start. */
    static void move(Organisation organisation, UUID event, String start) {
        change(organisation, event, "Atelier", start);
    }

    /** As {@link #move}, with another title. */
    static void change(Organisation organisation, UUID event, String title, String start) {
        int current = Calls.event("ana", event).path("version");
        Calls.put(
                        "ana",
                        event,
                        current,
                        EventContentBuilder.of(organisation.id)
                                .title(title)
                                .at(start, start.replace("T14", "T17"), "Europe/Paris")
                                .build())
                .statusCode(200);
    }

    /** How many saved searches there are of these. */
    static long count(String query, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> SavedSearch.count(query, values));
    }
}
