package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.Occurrence;
import eu.soga.events.OccurrenceOverride;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.junit.jupiter.api.Test;

/** A series as calendar applications read it. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class CalendarSeriesTest {
    private static final String SECOND = "2027-02-02T14:00";

    private static Event tuesdays(RecurrenceText recurrence) {
        return EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .at("2027-01-05T14:00", "2027-01-05T16:00", "Europe/Paris")
                .recurrence(recurrence)
                .build());
    }

    private static Event tuesdays() {
        return tuesdays(new RecurrenceText(
                "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231", List.of("2027-03-10T19:00"), List.of("2027-08-03T14:00")));
    }

    private static void differ(Event event, String date, Instant since, Consumer<OccurrenceOverride> how) {
        QuarkusTransaction.requiringNew().run(() -> {
            Event series = Event.require(event.id);
            var override = new OccurrenceOverride(series, LocalDateTime.parse(date), since);
            how.accept(override);
            override.persist();
            Occurrence.replaceFor(series, null, Now.instant());
        });
    }

    private static void move(Event event, String date, String start, String end) {
        differ(
                event,
                date,
                Now.instant(),
                override -> override.moveTo(Schedule.parse(ScheduleText.of(start, end, "Europe/Paris"))));
    }

    private static void cancel(Event event, String date, Instant since) {
        differ(event, date, since, override -> {
            override.cancelled = true;
            override.note = Map.of("fr", "La salle est fermée.");
        });
    }

    private static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString().replace("\r\n ", "");
    }

    private static String feed(Event event) {
        return text("/api/v1/events/" + event.slug + ".ics");
    }

    @Test
    void is_one_entry_with_its_rule() {
        Event series = tuesdays();
        assertThat(feed(series))
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains(
                        "DTSTART;TZID=Europe/Paris:20270105T140000",
                        "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231T225959Z",
                        "RDATE;TZID=Europe/Paris:20270310T190000",
                        "EXDATE;TZID=Europe/Paris:20270803T140000",
                        "BEGIN:VTIMEZONE");
        assertThat(text("/api/v1/events.ics")).containsOnlyOnce("UID:" + series.id + "@");
    }

    @Test
    void counts_whole_days_without_hours() {
        Event series = EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .schedule(new ScheduleText("2027-01-05", "2027-01-06", "Europe/Paris", true, false, null, null))
                .recurrence(new RecurrenceText("FREQ=WEEKLY;UNTIL=20270301", List.of(), List.of("2027-01-12")))
                .build());
        assertThat(feed(series))
                .contains(
                        "DTSTART;VALUE=DATE:20270105",
                        "RRULE:FREQ=WEEKLY;UNTIL=20270301\r\n",
                        "EXDATE;VALUE=DATE:20270112");
    }

    @Test
    void spells_out_a_date_that_moved_or_was_cancelled_lately() {
        Event series = tuesdays();
        move(series, SECOND, "2027-02-03T18:00", "2027-02-03T19:00");
        cancel(series, "2027-04-06T14:00", Now.instant());
        cancel(series, "2027-05-04T14:00", Now.instant().minus(Duration.ofDays(31)));
        String feed = feed(series);
        assertThat(feed)
                .contains(
                        "RECURRENCE-ID;TZID=Europe/Paris:20270202T140000", "DTSTART;TZID=Europe/Paris:20270203T180000")
                .contains("RECURRENCE-ID;TZID=Europe/Paris:20270406T140000", "STATUS:CANCELLED")
                .contains("EXDATE;TZID=Europe/Paris:20270504T140000")
                .doesNotContain("RECURRENCE-ID;TZID=Europe/Paris:20270504T140000");
        assertThat(text("/api/v1/events.ics?cancelled=hide"))
                .contains("EXDATE;TZID=Europe/Paris:20270406T140000")
                .doesNotContain("STATUS:CANCELLED");
    }

    @Test
    void spells_out_the_night_that_applications_read_in_two_ways() {
        Event nightly = EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .at("2027-03-21T02:30", "2027-03-21T03:15", "Europe/Paris")
                .every("FREQ=WEEKLY;COUNT=3")
                .build());
        assertThat(feed(nightly))
                .contains(
                        "RECURRENCE-ID;TZID=Europe/Paris:20270328T023000",
                        "DTSTART;TZID=Europe/Paris:20270328T033000",
                        "DTEND;TZID=Europe/Paris:20270328T041500");
    }

    @Test
    void names_no_date_twice_flattened_or_not() {
        Event series = tuesdays();
        move(series, SECOND, "2027-03-02T14:00", "2027-03-02T16:00");
        for (String path : List.of("/api/v1/events.ics", "/api/v1/events.ics?expand=true")) {
            var calendar = ParsedCalendar.read(path);
            List<String> names = calendar.calendar().<VEvent>getComponents("VEVENT").stream()
                    .map(event -> event.getRequiredProperty("UID").getValue()
                            + event.getProperty("RECURRENCE-ID")
                                    .map(p -> p.getValue())
                                    .orElse(""))
                    .toList();
            assertThat(names).doesNotHaveDuplicates().hasSize(path.endsWith("true") ? 12 : 2);
        }
        assertThat(text("/api/v1/events/" + series.slug + ".ics?expand=true"))
                .doesNotContain("RRULE:FREQ=MONTHLY")
                .contains("RELATED-TO;RELTYPE=PARENT:" + series.id + "@");
        given().get("/api/v1/events.ics?expand=yes").then().statusCode(400);
    }

    @Test
    void keeps_its_hour_for_years() {
        Event forever = tuesdays(RecurrenceText.of("FREQ=YEARLY;BYMONTH=1,7;BYDAY=1TU"));
        assertThat(feed(forever)).contains("BEGIN:DAYLIGHT", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    }

    /** The wall times that another implementation makes of our feed are those that we list. */
    @Test
    void is_read_by_another_parser_as_we_list_it() {
        Event series = tuesdays();
        move(series, SECOND, "2027-02-03T18:00", "2027-02-03T19:00");
        List<VEvent> entries = ParsedCalendar.of(series).calendar().getComponents("VEVENT");
        var period = new Period<Temporal>(
                LocalDateTime.parse("2027-01-01T00:00").atZone(ZoneId.of("Europe/Paris")), Duration.ofDays(365));
        var read = new TreeSet<LocalDateTime>();
        VEvent master = entries.getFirst();
        master.calculateRecurrenceSet(period).forEach(date -> read.add(LocalDateTime.from(date.getStart())));
        for (VEvent entry : entries.subList(1, entries.size())) {
            RecurrenceId<?> instead = entry.getRequiredProperty("RECURRENCE-ID");
            read.remove(LocalDateTime.from(instead.getDate()));
            read.add(LocalDateTime.from(entry.getDateTimeStart().getDate()));
        }
        List<String> listed = given().get("/api/v1/events/" + series.slug + "/occurrences?from=2027-01-01&size=100")
                .path("items.start");
        assertThat(read.stream().map(LocalDateTime::toString).collect(Collectors.toList()))
                .isEqualTo(listed);
    }

    @Test
    void costs_no_more_statements_for_many_series() {
        tuesdays();
        long one = Statements.ofNew(() -> text("/api/v1/events.ics"));
        for (int i = 0; i < 9; i++) tuesdays();
        assertThat(Statements.ofNew(() -> text("/api/v1/events.ics"))).isEqualTo(one);
    }

    @Test
    void is_told_to_crawlers_date_by_date() {
        Event series = tuesdays();
        cancel(series, SECOND, Now.instant());
        given().get("/api/v1/events/" + series.slug + ".jsonld")
                .then()
                .body("subEvent", hasSize(12))
                .body("subEvent[0].startDate", equalTo("2027-01-05T14:00:00+01:00"))
                .body("subEvent[1].eventStatus", endsWith("EventCancelled"))
                .body("subEvent[1].url", endsWith("/events/" + series.slug + "?date=" + SECOND));
        given().get("/api/v1/events.jsonld?from=2027-02-01&to=2027-03-02")
                .then()
                .body(
                        "itemListElement.item.startDate",
                        contains("2027-02-02T14:00:00+01:00", "2027-03-02T14:00:00+01:00"));
        assertThat(given().get("/api/v1/events.csv?from=2027-02-01&to=2027-02-28")
                        .asString())
                .contains("2027-02-02T14:00")
                .contains("cancelled");
    }
}
