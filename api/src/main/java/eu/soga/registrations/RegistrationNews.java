package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import eu.soga.shared.calendar.VTimezone;
import eu.soga.shared.calendar.ZonedWallTime;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announces that a registered person must be told something.
 *
 * @param seat the registration as it is now
 * @param event what it is about
 * @param token secret part of the link; stored nowhere else in plain text
 */
public record RegistrationNews(Notice notice, Seat seat, Happening event, String token) {
    /**
     * The registration as it is told.
     *
     * @param sequence iCalendar SEQUENCE of this mail
     * @param position place in the waiting list; null for others
     * @param offeredUntil until when a seat is held; null without an offer
     */
    public record Seat(
            UUID id,
            String name,
            String email,
            String language,
            RegistrationStatus status,
            SeatMode mode,
            @Nullable Integer position,
            @Nullable Instant offeredUntil,
            String code,
            int sequence) {}

    /**
     * The event as it is told.
     *
     * @param where in one line; null for an online event or when the place is unknown
     * @param note reason of a cancellation or postponement by language
     */
    public record Happening(
            String slug,
            Map<String, String> title,
            String defaultLanguage,
            Schedule schedule,
            @Nullable String where,
            String organiser,
            Map<String, String> note,
            Instant changedAt) {
        /** Returns a text in this language, else in the event's own. */
        public static String in(String language, Map<String, String> texts, String otherwise) {
            return texts.getOrDefault(language, texts.getOrDefault(otherwise, ""));
        }
    }

    static RegistrationNews of(Notice notice, Registration registration, Event event, String token, Instant now) {
        Schedule schedule = Objects.requireNonNull(event.schedule());
        RegisteredEvent shown = RegisteredEvent.of(event);
        return new RegistrationNews(
                notice,
                new Seat(
                        registration.id(),
                        registration.person().name(),
                        registration.person().email(),
                        registration.person().language(),
                        registration.status(),
                        registration.mode(),
                        registration.position(),
                        registration.offeredUntil(),
                        registration.code(),
                        registration.sequence()),
                new Happening(
                        event.slug,
                        Map.copyOf(event.title),
                        event.defaultLanguage,
                        schedule,
                        registration.mode() == SeatMode.REMOTE ? null : shown.where(),
                        shown.organiser(),
                        event.status() == EventStatus.PUBLISHED ? Map.of() : Map.copyOf(event.statusNote()),
                        now),
                token);
    }

    /** Returns the method of the calendar part (RFC 5546); null for a mail without one. */
    public @Nullable String calendarMethod() {
        return notice.calendarMethod(seat.status);
    }

    /**
     * Returns the calendar part: the UID of a registration never changes, its SEQUENCE rises with each mail.
     *
     * @param page absolute address of the event's page
     * @param organiserAddress mail address that stands for the organiser
     */
    public String calendar(String method, String page, String organiserAddress) {
        StringBuilder text = new StringBuilder();
        ICalendarWriter out = new ICalendarWriter(text);
        out.begin("VCALENDAR")
                .property("VERSION", "2.0")
                .text("PRODID", "-//Social Good Accelerator//Registrations//EN")
                .property("METHOD", method);
        Schedule when = event.schedule;
        if (!when.allDay()) VTimezone.write(out, when.zoneId(), when.startsAt(), when.overFrom());
        out.begin("VEVENT")
                .text("UID", "registration-" + seat.id + "@" + URI.create(page).getHost())
                .utc("DTSTAMP", event.changedAt)
                .property("SEQUENCE", Integer.toString(seat.sequence))
                .property("STATUS", method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED")
                .text("SUMMARY", Happening.in(seat.language, event.title, event.defaultLanguage));
        if (when.allDay()) {
            out.date("DTSTART", when.firstDay());
            if (when.end() != null) out.date("DTEND", when.end().toLocalDate());
        } else {
            out.dateTime("DTSTART", new ZonedWallTime(when.start(), when.zoneId(), when.startFold()));
            if (when.end() != null) out.dateTime("DTEND", new ZonedWallTime(when.end(), when.zoneId(), when.endFold()));
        }
        if (event.where != null) out.text("LOCATION", event.where);
        out.uri("ORGANIZER", URI.create("mailto:" + organiserAddress), new Parameter("CN", event.organiser))
                .property(
                        "ATTENDEE",
                        "mailto:" + seat.email,
                        new Parameter("CN", seat.name),
                        new Parameter("ROLE", "REQ-PARTICIPANT"),
                        new Parameter("PARTSTAT", "ACCEPTED"),
                        new Parameter("RSVP", "FALSE"))
                .uri("URL", URI.create(page))
                .end()
                .end();
        return text.toString();
    }
}
