package eu.soga.publishing;

import eu.soga.events.EventStatus;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import eu.soga.shared.calendar.ZonedWallTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the moment when registration closes as a calendar entry of its own, which takes no time (RFC 5545 §3.6.1).
 */
@ApplicationScoped
class DeadlineEntry {
    private final Addresses addresses;

    DeadlineEntry(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Adds the entry when the event has a registration deadline. */
    void add(CalendarFile file, EventInWords words) {
        words.event().registrationCloses().ifPresent(closes -> {
            String zone = closes.zone().getId();
            var moment = new Schedule(closes.local(), null, zone, false, true, closes.fold(), null);
            file.add(words.event(), moment, out -> write(out, words, closes, moment));
        });
    }

    private void write(ICalendarWriter out, EventInWords words, ZonedWallTime closes, Schedule moment) {
        PublicEvent event = words.event();
        Parameter language = new Parameter("LANGUAGE", words.language());
        String text = Stream.of(
                        words.statusLine(),
                        Optional.of(WhenInWords.of(moment, words.language())),
                        Optional.ofNullable(event.registration().url())
                                .map(url -> words.words().of("register")
                                        + words.words().of("colon")
                                        + url),
                        Optional.of(addresses.of(event)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        out.begin("VEVENT")
                .text("UID", uid(event))
                .utc("DTSTAMP", event.updatedAt())
                .utc("LAST-MODIFIED", event.updatedAt())
                .utc("CREATED", event.life().createdAt())
                // the event's version: its SEQUENCE does not rise when only the deadline changes
                .property("SEQUENCE", Integer.toString(event.life().version()))
                .property("STATUS", status(event.status()))
                .property("TRANSP", "TRANSPARENT")
                .dateTime("DTSTART", closes)
                .text("SUMMARY", words.titleBehind(words.words().of("registrationCloses")), language)
                .text("DESCRIPTION", text, language)
                .uri(
                        "ORGANIZER",
                        URI.create(addresses.of(event.organisation())),
                        new Parameter("CN", event.organisation().name()))
                .uri("URL", URI.create(addresses.of(event)))
                .property("CLASS", "PUBLIC")
                .text("RELATED-TO", addresses.uid(event), new Parameter("RELTYPE", "PARENT"))
                .end();
    }

    /** Returns a permanent UID, which changes neither with the event nor with the deadline. */
    private String uid(PublicEvent event) {
        return addresses.uid(
                UUID.nameUUIDFromBytes((event.id() + " registration closes").getBytes(StandardCharsets.UTF_8)));
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case CANCELLED -> "CANCELLED";
            case POSTPONED -> "TENTATIVE";
            default -> "CONFIRMED";
        };
    }
}
