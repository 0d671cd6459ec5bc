package eu.soga.publishing;

import static io.restassured.RestAssured.given;

import eu.soga.events.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;

/** A calendar as a parser that is not ours reads it, with its first entry and the text as it was sent. */
record ParsedCalendar(Calendar calendar, Component event, String text) {
    /** The calendar of one event. */
    static ParsedCalendar of(Event event) {
        return read("/api/v1/events/" + event.slug + ".ics");
    }

    static ParsedCalendar read(String path) {
        byte[] bytes = given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            List<Component> events = List.copyOf(calendar.getComponents("VEVENT"));
            return new ParsedCalendar(calendar, events.isEmpty() ? null : events.getFirst(), text);
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Of the first entry. */
    String value(String name) {
        return value(event, name);
    }

    /** Of the calendar itself. */
    String calendarValue(String name) {
        return calendar.getProperty(name).orElseThrow().getValue();
    }

    /** Of each component of this name. */
    List<String> values(String component, String name) {
        return calendar.getComponents(component).stream()
                .map(each -> value(each, name))
                .toList();
    }

    /** A line of the first entry as it was sent, unfolded. */
    String line(String name) {
        String entry = text.substring(text.indexOf("BEGIN:VEVENT")).replace("\r\n ", "");
        return entry.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).orElseThrow().getValue();
    }
}
