package eu.soga.publishing;

import eu.soga.events.EventStatus;
import eu.soga.events.Place;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import eu.soga.shared.calendar.ZonedWallTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a public event as a VEVENT (RFC 5545 §3.6.1, RFC 7986). */
@ApplicationScoped
class CalendarEvent {
    private static final Parameter URI_VALUE = new Parameter("VALUE", "URI");

    private final Addresses addresses;

    CalendarEvent(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Writes the properties of an open VEVENT; {@code recurrence} writes RRULE and dates of a series, or
     * RECURRENCE-ID of one date.
     */
    void write(ICalendarWriter out, EventInWords words, String uid, Consumer<ICalendarWriter> recurrence) {
        PublicEvent event = words.event();
        Parameter language = new Parameter("LANGUAGE", words.language());
        out.text("UID", uid);
        recurrence.accept(out);
        // DTSTAMP is the last change, so that an entry that did not change stays the same in every answer
        out.utc("DTSTAMP", event.updatedAt())
                .utc("LAST-MODIFIED", event.updatedAt())
                .utc("CREATED", event.life().createdAt())
                .property("SEQUENCE", Integer.toString(event.life().sequence()));
        status(out, words.status());
        schedule(out, words.schedule());
        out.text("SUMMARY", words.titleWithStatus(), language).text("DESCRIPTION", description(words), language);
        words.where().ifPresent(where -> out.text("LOCATION", where, language));
        geo(out, event.place());
        out.uri(
                "ORGANIZER",
                URI.create(addresses.of(event.organisation())),
                new Parameter("CN", event.organisation().name()));
        out.texts("CATEGORIES", categories(words), language)
                .uri("URL", URI.create(addresses.of(words)))
                .property("CLASS", "PUBLIC");
        Addresses.picturePath(event)
                .ifPresent(path -> out.uri(
                        "IMAGE",
                        URI.create(addresses.absolute(path)),
                        URI_VALUE,
                        new Parameter("DISPLAY", "FULLSIZE")));
        words.openRoom()
                .flatMap(CalendarEvent::parse)
                .ifPresent(room -> out.uri(
                        "CONFERENCE",
                        room,
                        URI_VALUE,
                        new Parameter("FEATURE", "VIDEO"),
                        new Parameter("LABEL", words.words().of("joinOnline"))));
    }

    /**
     * Writes STATUS and TRANSP. A postponed event keeps its former date as TENTATIVE: with CANCELLED applications
     * would drop an entry that comes back, with CONFIRMED people would go there. Cancelled and postponed events do
     * not block the reader's time.
     */
    private static void status(ICalendarWriter out, EventStatus status) {
        switch (status) {
            case CANCELLED -> out.property("STATUS", "CANCELLED").property("TRANSP", "TRANSPARENT");
            case POSTPONED -> out.property("STATUS", "TENTATIVE").property("TRANSP", "TRANSPARENT");
            default -> out.property("STATUS", "CONFIRMED").property("TRANSP", "OPAQUE");
        }
    }

    /** Writes start and end. An unknown end is left out, because readers would believe an invented one. */
    private static void schedule(ICalendarWriter out, Schedule schedule) {
        if (schedule.allDay()) {
            out.date("DTSTART", schedule.firstDay());
            if (schedule.end() != null) out.date("DTEND", schedule.end().toLocalDate());
            return;
        }
        out.dateTime("DTSTART", new ZonedWallTime(schedule.start(), schedule.zoneId(), schedule.startFold()));
        if (schedule.end() != null)
            out.dateTime("DTEND", new ZonedWallTime(schedule.end(), schedule.zoneId(), schedule.endFold()));
    }

    private static void geo(ICalendarWriter out, Place place) {
        if (place != null && place.latitude() != null) out.property("GEO", place.latitude() + ";" + place.longitude());
    }

    private static List<String> categories(EventInWords words) {
        PublicEvent event = words.event();
        List<String> categories = new ArrayList<>();
        if (event.kind() != null) categories.add(words.words().of(event.kind()));
        event.themes().forEach(theme -> categories.add(words.words().of(theme)));
        return categories;
    }

    private String description(EventInWords words) {
        PublicEvent event = words.event();
        Wording wording = words.words();
        boolean elsewhere = event.registration() != null
                && event.registration().mode() == RegistrationPolicy.Mode.EXTERNAL
                && event.registration().url() != null;
        return Stream.of(
                        words.statusLine(),
                        words.summary(),
                        words.descriptionText(),
                        Optional.of(
                                wording.of("by") + " " + event.organisation().name()),
                        words.registrationCloses(),
                        elsewhere
                                ? Optional.of(wording.of("register")
                                        + wording.of("colon")
                                        + event.registration().url())
                                : Optional.<String>empty(),
                        event.example() ? Optional.of(wording.of("example")) : Optional.<String>empty(),
                        Optional.of(addresses.of(words)))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
