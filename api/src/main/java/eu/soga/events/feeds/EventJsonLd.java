package eu.soga.events.feeds;

import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.RegistrationMode;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.web.Html;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event as schema.org describes it (https://schema.org/Event), the properties search engines read first. */
@ApplicationScoped
class EventJsonLd {
    private static final int DESCRIPTION = 5000;

    private final Addresses addresses;
    private final OrganisationJsonLd organisations;
    private final LocationJsonLd locations;
    private final Clock clock;

    EventJsonLd(Addresses addresses, OrganisationJsonLd organisations, LocationJsonLd locations, Clock clock) {
        this.addresses = addresses;
        this.organisations = organisations;
        this.locations = locations;
        this.clock = clock;
    }

    /** The event on a page of its own, with what is part of it. */
    Map<String, Object> document(EventInWords words, List<Event> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org");
        json.putAll(item(words));
        JsonLd.put(
                json,
                "subEvent",
                parts.stream().map(part -> reference(part, words)).toList());
        return json;
    }

    /** The event inside a list. */
    Map<String, Object> item(EventInWords words) {
        Event event = words.event();
        Map<String, Object> json = reference(event, words);
        json.put("identifier", addresses.uid(event));
        words.descriptionText()
                .or(words::summary)
                .ifPresent(text -> json.put("description", Html.excerpt(text, DESCRIPTION)));
        json.put("eventAttendanceMode", JsonLd.SCHEMA + attendance(event.format));
        Addresses.picturePath(event).ifPresent(path -> json.put("image", List.of(addresses.absolute(path))));
        JsonLd.put(json, "organizer", organisers(event));
        JsonLd.put(json, "inLanguage", event.languages);
        if (event.free != null) json.put("isAccessibleForFree", event.free);
        offer(words).ifPresent(offer -> json.put("offers", offer));
        JsonLd.put(json, "keywords", event.themes.stream().map(WireEnums::word).toList());
        if (event.parent != null && event.parent.status().isPublic())
            json.put("superEvent", reference(event.parent, words));
        if (event.replayUrl != null)
            json.put(
                    "recordedIn", JsonLd.object("@type", "VideoObject", "name", words.title(), "url", event.replayUrl));
        return json;
    }

    private Map<String, Object> reference(Event event, EventInWords reader) {
        EventInWords words = new EventInWords(event, reader.languages());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Event");
        json.put("@id", addresses.of(event));
        json.put("url", addresses.of(event));
        json.put("name", words.title());
        dates(json, event);
        json.put("eventStatus", JsonLd.SCHEMA + status(event));
        JsonLd.put(json, "location", locations.of(words));
        return json;
    }

    private static void dates(Map<String, Object> json, Event event) {
        Schedule schedule = event.schedule();
        if (schedule == null) return;
        json.put("startDate", date(schedule, schedule.firstDay(), schedule.startsAt()));
        schedule.endsAt().ifPresent(end -> json.put("endDate", date(schedule, schedule.lastDay(), end)));
        if (event.previousStart() == null || event.previousZone() == null) return;
        ZoneId zone = ZoneId.of(event.previousZone());
        Instant previous = WallTime.instant(event.previousStart(), zone, null);
        if (event.status() == EventStatus.POSTPONED || !previous.equals(schedule.startsAt()))
            json.put(
                    "previousStartDate",
                    schedule.allDay() ? event.previousStart().toLocalDate().toString() : offset(previous, zone));
    }

    /** A date when all-day (the last day included, as schema.org counts), else a time with its local offset. */
    private static String date(Schedule schedule, LocalDate day, Instant instant) {
        return schedule.allDay() ? day.toString() : offset(instant, schedule.zoneId());
    }

    static String offset(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private static String status(Event event) {
        return switch (event.status()) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            default -> isMoved(event) ? "EventRescheduled" : "EventScheduled";
        };
    }

    private static boolean isMoved(Event event) {
        return event.previousStart() != null
                && event.schedule() != null
                && !event.previousStart().equals(event.schedule().start());
    }

    private static String attendance(@Nullable EventFormat format) {
        return switch (format) {
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
            case ON_SITE -> "OfflineEventAttendanceMode";
            case null -> "OfflineEventAttendanceMode";
        };
    }

    private List<Map<String, Object>> organisers(Event event) {
        return Stream.concat(Stream.of(event.organisation), event.coOrganisations.stream())
                .map(organisations::reference)
                .toList();
    }

    private Optional<Map<String, Object>> offer(EventInWords words) {
        Event event = words.event();
        boolean elsewhere = event.registration != null && event.registration.mode() == RegistrationMode.EXTERNAL;
        boolean free = Boolean.TRUE.equals(event.free);
        if (!free && !elsewhere) return Optional.empty();
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("@type", "Offer");
        offer.put(
                "url", elsewhere && event.registration.url() != null ? event.registration.url() : addresses.of(event));
        if (free) {
            offer.put("price", 0);
            offer.put("priceCurrency", "EUR");
        }
        words.price().ifPresent(text -> offer.put("description", text));
        boolean open = event.status() == EventStatus.PUBLISHED && !event.isOver(clock.instant());
        offer.put("availability", JsonLd.SCHEMA + (open ? "InStock" : "Discontinued"));
        return Optional.of(offer);
    }
}
