package eu.soga.events;

import static eu.soga.events.Calls.act;
import static eu.soga.events.Calls.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when one registers. The event is on 25 January 2027, 14:00 to 17:00 in Paris. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class RegistrationClosingResourceTest {
    private Organisation mine;
    private Event draft;

    @BeforeEach
    void a_draft() {
        mine = OrganisationFixtures.representedBy("ana");
        draft = EventFixtures.draft(mine);
    }

    @Test
    void is_written_as_clocks_show_and_read_the_same() {
        write("2027-01-20T18:00").statusCode(200).body("registration.closesAt", equalTo("2027-01-20T18:00"));
        put("ana", draft.id, 1, EventContentBuilder.of(mine.id).build())
                .statusCode(200)
                .body("registration.closesAt", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-25T16:59", "2027-01-25T14:00"})
    void may_be_while_it_takes_place(String closes) {
        write(closes).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-25T17:00 | Registration closes before the event ends.
            2028-01-01T00:00 | Registration closes before the event ends.
            2026-03-29T02:30 | Clocks jump over this time.
            """)
    void is_no_time_after_the_end_nor_one_that_clocks_jump_over(String closes, String message) {
        write(closes)
                .statusCode(400)
                .body("violations.pointer", contains("/registration/closesAt"))
                .body("violations[0].message", equalTo(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30T10:00", "2027-01-20", "2027-01-20T18:00Z", "soon"})
    void is_a_day_and_a_time(String closes) {
        String body = EventFixtures.json(content("2027-01-20T18:00")).replace("2027-01-20T18:00", closes);
        put("ana", draft.id, 0, body).statusCode(400).body("violations[0].pointer", equalTo("/registration/closesAt"));
    }

    @Test
    void goes_with_a_registration_only() {
        var policy =
                new RegistrationPolicy(RegistrationPolicy.Mode.NONE, null, LocalDateTime.parse("2027-01-20T18:00"));
        put(
                        "ana",
                        draft.id,
                        0,
                        EventContentBuilder.of(mine.id).registration(policy).build())
                .statusCode(400)
                .body("violations.pointer", contains("/registration/closesAt"));
    }

    @Test
    void of_a_series_lies_before_its_last_date_is_over() {
        put(
                        "ana",
                        draft.id,
                        0,
                        new EventContentBuilder(content("2027-02-08T16:00"))
                                .every("FREQ=WEEKLY;COUNT=3")
                                .build())
                .statusCode(200);
        put(
                        "ana",
                        draft.id,
                        1,
                        new EventContentBuilder(content("2027-02-08T17:00"))
                                .every("FREQ=WEEKLY;COUNT=3")
                                .build())
                .statusCode(400);
        put(
                        "ana",
                        draft.id,
                        1,
                        new EventContentBuilder(content("2035-01-01T00:00"))
                                .every("FREQ=WEEKLY")
                                .build())
                .statusCode(200);
    }

    @Test
    void is_never_left_behind_by_a_new_date() {
        Event live = EventFixtures.load(EventStatus.POSTPONED, content("2027-01-20T18:00"));
        act("ana", live.id, "reschedule", Map.of("schedule", ScheduleText.of("2027-01-10T10:00", null, "Europe/Paris")))
                .statusCode(400)
                .body("violations.pointer", contains("/registration/closesAt"));
        act("ana", live.id, "reschedule", Map.of("schedule", ScheduleText.of("2027-03-10T10:00", null, "Europe/Paris")))
                .statusCode(200)
                .body("registration.closesAt", equalTo("2027-01-20T18:00"));
    }

    private EventRequest content(String closes) {
        var policy = new RegistrationPolicy(
                RegistrationPolicy.Mode.EXTERNAL, "https://example.org/inscription", LocalDateTime.parse(closes));
        return EventContentBuilder.of(mine.id).registration(policy).build();
    }

    private ValidatableResponse write(String closes) {
        return put("ana", draft.id, 0, content(closes));
    }
}
