package eu.soga.registrations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Pdf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckInResourceTest {
    private Instant now;
    private Event event;

    @BeforeEach
    void event() {
        now = Now.instant().truncatedTo(ChronoUnit.SECONDS);
        event = Seats.event(OrganisationFixtures.representedBy("paul"), 20, 5);
        Seats.at(now);
    }

    private String code(String person) {
        Seats.registered(event, person);
        return (String) Seats.rows(
                        "SELECT code FROM registration WHERE name = '" + person + "' AND event_id = '" + event.id + "'")
                .getFirst()[0];
    }

    private static String came(UUID id, String code, Instant at) {
        return "{\"clientId\": \"%s\", \"code\": \"%s\", \"at\": \"%s\"}".formatted(id, code, at);
    }

    private static String undo(UUID id, UUID undone, Instant at) {
        return "{\"clientId\": \"%s\", \"undoes\": \"%s\", \"at\": \"%s\"}".formatted(id, undone, at);
    }

    private ValidatableResponse send(Instant deviceClock, String... entries) {
        return Caller.as("paul")
                .contentType(ContentType.JSON)
                .body("{\"eventId\": \"%s\", \"sentAt\": \"%s\", \"entries\": [%s]}"
                        .formatted(event.id, deviceClock, String.join(",", entries)))
                .post("/api/v1/check-ins")
                .then();
    }

    private static List<List<Object>> attendance() {
        return Seats.rows("SELECT name, mode, attended_at FROM attendance ORDER BY name").stream()
                .map(List::of)
                .toList();
    }

    @Test
    void records_a_typed_code_once_and_corrects_the_clock_of_the_device() {
        String code = code("ada");
        UUID id = UUID.randomUUID();
        String typed = code.toLowerCase(java.util.Locale.ROOT).substring(0, 4) + " " + code.substring(4);
        Instant wrong = now.plus(Duration.ofMinutes(7));
        send(wrong, came(id, typed, wrong.minusSeconds(60)))
                .statusCode(200)
                .body("results[0].verdict", equalTo("recorded"))
                .body("results[0].name", equalTo("ada"))
                .body("present", equalTo(1));
        send(now, came(id, code, now)).body("results[0].verdict", equalTo("repeated"));
        send(now, came(UUID.randomUUID(), code, now)).body("results[0].verdict", equalTo("already-present"));
        assertThat(attendance()).containsExactly(List.of("ada", "ON_SITE", now.minusSeconds(60)));
    }

    @Test
    void says_what_is_wrong_with_a_code() {
        Event other = Seats.event(OrganisationFixtures.representedBy("paul"), 1, 5);
        Event mine = event;
        event = other;
        String foreign = code("ada");
        String waiting = code("bob");
        send(now, came(UUID.randomUUID(), waiting, now)).body("results[0].verdict", equalTo("no-seat"));
        event = mine;
        send(now, came(UUID.randomUUID(), foreign, now), came(UUID.randomUUID(), "NONSENSE", now))
                .body("results.verdict", equalTo(List.of("other-event", "unknown-code")))
                .body("present", equalTo(0));
        Caller.as("mallory")
                .contentType(ContentType.JSON)
                .body("{\"eventId\": \"%s\", \"sentAt\": \"%s\", \"entries\": []}".formatted(event.id, now))
                .post("/api/v1/check-ins")
                .then()
                .statusCode(403);
        send(now, "{\"clientId\": \"%s\", \"at\": \"%s\"}".formatted(UUID.randomUUID(), now))
                .statusCode(400);
    }

    @Test
    void refuses_times_that_no_clock_shows() {
        String code = code("ada");
        send(Instant.parse("-999999999-01-01T00:00:00Z"), came(UUID.randomUUID(), code, now))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/sentAt"));
        send(now, came(UUID.randomUUID(), code, Instant.MAX.truncatedTo(ChronoUnit.SECONDS)))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/entries/0/at"));
    }

    @Test
    void an_entry_is_taken_back_also_when_the_undo_arrives_first() {
        String code = code("ada");
        UUID first = UUID.randomUUID();
        send(now, came(first, code, now), undo(UUID.randomUUID(), first, now)).body("present", equalTo(0));
        UUID second = UUID.randomUUID();
        send(now, undo(UUID.randomUUID(), second, now));
        send(now, came(second, code, now)).body("present", equalTo(0));
        send(now, came(UUID.randomUUID(), code, now)).body("present", equalTo(1));
    }

    @Test
    void counts_people_who_came_without_a_registration() {
        UUID id = UUID.randomUUID();
        String walkIn = "{\"clientId\": \"%s\", \"name\": \"Zoé\", \"departure\": \"Lille\", \"at\": \"%s\"}"
                .formatted(id, now);
        send(now, walkIn).body("present", equalTo(1));
        send(now, walkIn).body("results[0].verdict", equalTo("repeated")).body("present", equalTo(1));
        send(now, undo(UUID.randomUUID(), id, now)).body("present", equalTo(0));
    }

    /** Three devices with clocks minutes apart, each entry sent once or twice, in any order. */
    @Test
    void the_list_to_sign_is_a_tagged_pdf_with_who_has_a_seat_and_who_came() {
        String ada = code("elise");
        code("bruno");
        send(now, came(UUID.randomUUID(), ada, now)).statusCode(200);
        send(
                        now,
                        "{\"clientId\": \"%s\", \"name\": \"Zoé Sans-Place\", \"departure\": \"Liège\", \"at\": \"%s\"}"
                                .formatted(UUID.randomUUID(), now))
                .statusCode(200);
        String list = "/api/v1/events/" + event.id + "/sign-list.pdf";
        Caller.as("sue").get(list).then().statusCode(403);
        Response answer = Caller.as("paul").get(list);
        answer.then().statusCode(200).contentType("application/pdf");
        Pdf pdf = Pdf.read(answer.asByteArray());
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.title()).isEqualTo("Feuille d’émargement");
        assertThat(pdf.tags()).contains("Table", "TH", "TD");
        assertThat(pdf.text())
                .contains("3 personnes sur la liste, 2 présences enregistrées", "Zoé Sans-Place Liège", "Signature");
        assertThat(pdf.text().indexOf("bruno")).isLessThan(pdf.text().indexOf("elise"));
        assertThat(Pdf.read(Caller.as("paul").get(list + "?lang=en").asByteArray())
                        .title())
                .isEqualTo("Attendance sheet");
    }

    @Test
    void who_was_present_has_a_certificate_as_tagged_pdf() {
        String link = Seats.registered(event, "elise");
        String code = (String)
                Seats.rows("SELECT code FROM registration WHERE name = 'elise'").getFirst()[0];
        String certificate = "/api/v1/registrations/" + link + "/certificate.pdf";
        given().get(certificate).then().statusCode(404);
        send(now, came(UUID.randomUUID(), code, now)).statusCode(200);
        Response answer = given().get(certificate);
        answer.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "private, no-cache");
        Pdf pdf = Pdf.read(answer.asByteArray());
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.title()).isEqualTo("Attestation de présence");
        assertThat(pdf.text()).contains("atteste que", "elise", "a participé sur place", "Présence enregistrée");
        assertThat(Pdf.read(given().get(certificate + "?lang=en").asByteArray()).text())
                .contains("certifies that", "took part in person");
        given().get("/api/v1/registrations/unknown/certificate.pdf").then().statusCode(404);
    }

    @Test
    void three_devices_end_with_the_same_attendance_in_any_order() {
        List<String> codes = IntStream.range(0, 12).mapToObj(i -> code("p" + i)).toList();
        Duration[] wrong = {Duration.ofMinutes(-6), Duration.ZERO, Duration.ofMinutes(9)};
        List<List<Object>> expected = null;
        Random random = new Random(11);
        List<Entry> entries = new ArrayList<>();
        for (int device = 0; device < 3; device++)
            for (int i = device; i < 12; i += device + 1) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                Instant real = now.minusSeconds(600 - 13L * i - device);
                entries.add(new Entry(device, came(id, codes.get(i), real.plus(wrong[device]))));
                if (random.nextInt(4) == 0)
                    entries.add(new Entry(
                            device,
                            undo(new UUID(random.nextLong(), random.nextLong()), id, real.plus(wrong[device]))));
            }
        for (int order = 0; order < 6; order++) {
            Seats.change("DELETE FROM attendance");
            Seats.change("DELETE FROM check_in");
            List<Entry> sent = new ArrayList<>(entries);
            sent.addAll(entries.subList(0, entries.size() / 2));
            Collections.shuffle(sent, random);
            for (Entry entry : sent)
                send(now.plus(wrong[entry.device]), entry.json).statusCode(200);
            if (expected == null) expected = attendance();
            assertThat(attendance()).isEqualTo(expected);
        }
        System.out.printf(
                "check-in: %d entries of 3 devices, half of them twice, in 6 orders: %d present each time%n",
                entries.size(), expected.size());
        assertThat(expected).isNotEmpty();
    }

    private record Entry(int device, String json) {}
}
