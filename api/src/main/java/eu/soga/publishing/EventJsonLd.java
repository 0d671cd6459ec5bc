package eu.soga.publishing;

import eu.soga.editions.reading.PublicEditions;
import eu.soga.events.AccessibilityFacts.Known;
import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.Place;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.pages.Html;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes an event with the schema.org properties that search engines read (https://schema.org/Event). */
@ApplicationScoped
class EventJsonLd {
    private static final int DESCRIPTION = 5000;

    /** How many dates of a series its own page lists. */
    private static final int NEXT_DATES = 20;

    private final PublicCalendar calendar;
    private final Addresses addresses;
    private final OrganisationJsonLd organisations;
    private final PublicEditions editions;
    private final Clock clock;

    EventJsonLd(
            PublicCalendar calendar,
            Addresses addresses,
            OrganisationJsonLd organisations,
            PublicEditions editions,
            Clock clock) {
        this.calendar = calendar;
        this.addresses = addresses;
        this.organisations = organisations;
        this.editions = editions;
        this.clock = clock;
    }

    /** Returns the event as a document of its own, with its parts and the next dates of a series. */
    Map<String, Object> document(EventInWords words, List<PublicEvent> parts) {
        List<PublicDate> next = !words.event().isSeries()
                ? List.of()
                : calendar.next(words.event().id(), clock.instant(), NEXT_DATES);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org");
        json.putAll(item(words));
        JsonLd.put(
                json,
                "subEvent",
                Stream.concat(
                                parts.stream().map(part -> new EventInWords(part, words.languages())),
                                next.stream().map(date -> EventInWords.of(date, words.languages())))
                        .map(this::reference)
                        .toList());
        // only a session of a programme, which is part of a leg, has speakers
        if (words.event().parent() != null)
            JsonLd.put(
                    json,
                    "performer",
                    editions.speakersOf(words.event().id()).stream()
                            .map(name -> JsonLd.object("@type", "Person", "name", name))
                            .toList());
        return json;
    }

    /** Returns the event as an element of a list. */
    Map<String, Object> item(EventInWords words) {
        PublicEvent event = words.event();
        Map<String, Object> json = reference(words);
        json.put("identifier", addresses.uid(event));
        words.descriptionText()
                .or(words::summary)
                .ifPresent(text -> json.put("description", Html.excerpt(text, DESCRIPTION)));
        json.put("eventAttendanceMode", JsonLd.SCHEMA + attendance(event.format()));
        Addresses.picturePath(event).ifPresent(path -> json.put("image", List.of(addresses.absolute(path))));
        JsonLd.put(json, "organizer", organisers(event));
        JsonLd.put(json, "inLanguage", event.subject().languages());
        if (event.takePart().free() != null)
            json.put("isAccessibleForFree", event.takePart().free());
        offer(words).ifPresent(offer -> json.put("offers", offer));
        JsonLd.put(
                json, "keywords", event.themes().stream().map(WireEnums::word).toList());
        if (event.parent() != null)
            json.put("superEvent", reference(new EventInWords(event.parent(), words.languages())));
        if (event.media().replayUrl() != null)
            json.put(
                    "recordedIn",
                    JsonLd.object(
                            "@type",
                            "VideoObject",
                            "name",
                            words.title(),
                            "url",
                            event.media().replayUrl()));
        return json;
    }

    private Map<String, Object> reference(EventInWords words) {
        String address = addresses.of(words);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Event");
        json.put("@id", address);
        json.put("url", address);
        json.put("name", words.title());
        dates(json, words);
        json.put("eventStatus", JsonLd.SCHEMA + status(words));
        JsonLd.put(json, "location", locations(words));
        return json;
    }

    private static void dates(Map<String, Object> json, EventInWords words) {
        Schedule schedule = words.schedule();
        PublicEvent event = words.event();
        if (schedule == null) return;
        json.put("startDate", date(schedule, schedule.firstDay(), schedule.startsAt()));
        schedule.endsAt().ifPresent(end -> json.put("endDate", date(schedule, schedule.lastDay(), end)));
        if (words.isOneOfSeveral()) {
            Schedule planned = event.plannedAt(words.date().originalStart());
            if (words.date().isMoved())
                json.put("previousStartDate", date(planned, planned.firstDay(), planned.startsAt()));
            return;
        }
        if (event.life().previousStart() == null || event.life().previousZone() == null) return;
        ZoneId zone = ZoneId.of(event.life().previousZone());
        Instant previous = WallTime.instant(event.life().previousStart(), zone, null);
        if (event.status() == EventStatus.POSTPONED || !previous.equals(schedule.startsAt()))
            json.put(
                    "previousStartDate",
                    schedule.allDay()
                            ? event.life().previousStart().toLocalDate().toString()
                            : offset(previous, zone));
    }

    /** Returns a date when all-day (schema.org includes the last day), else a time with its local offset. */
    private static String date(Schedule schedule, LocalDate day, Instant instant) {
        return schedule.allDay() ? day.toString() : offset(instant, schedule.zoneId());
    }

    static String offset(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private static String status(EventInWords words) {
        return switch (words.status()) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            default -> isMoved(words) ? "EventRescheduled" : "EventScheduled";
        };
    }

    private static boolean isMoved(EventInWords words) {
        if (words.isOneOfSeveral()) return words.date().isMoved();
        PublicEvent event = words.event();
        return event.life().previousStart() != null
                && event.schedule() != null
                && !event.life().previousStart().equals(event.schedule().start());
    }

    private static String attendance(@Nullable EventFormat format) {
        return switch (format) {
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
            case ON_SITE -> "OfflineEventAttendanceMode";
            case null -> "OfflineEventAttendanceMode";
        };
    }

    private List<Map<String, Object>> organisers(PublicEvent event) {
        return Stream.concat(Stream.of(event.organisation()), event.coOrganisations().stream())
                .map(organisations::reference)
                .toList();
    }

    private Optional<Map<String, Object>> offer(EventInWords words) {
        PublicEvent event = words.event();
        boolean elsewhere =
                event.registration() != null && event.registration().mode() == RegistrationPolicy.Mode.EXTERNAL;
        boolean here = event.registration() != null && event.registration().mode() == RegistrationPolicy.Mode.HERE;
        boolean free = Boolean.TRUE.equals(event.takePart().free());
        if (!free && !elsewhere && !here) return Optional.empty();
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("@type", "Offer");
        offer.put(
                "url",
                elsewhere && event.registration().url() != null
                        ? event.registration().url()
                        : addresses.of(event));
        if (free) {
            offer.put("price", 0);
            offer.put("priceCurrency", "EUR");
        }
        words.price().ifPresent(text -> offer.put("description", text));
        Optional<Instant> closes = event.registrationCloses()
                .map(moment -> WallTime.instant(moment.local(), moment.zone(), moment.fold()));
        closes.ifPresent(moment ->
                offer.put("validThrough", offset(moment, event.schedule().zoneId())));
        Instant now = clock.instant();
        boolean open = event.status() == EventStatus.PUBLISHED
                && !event.isOver(now)
                && closes.map(now::isBefore).orElse(true);
        offer.put("availability", JsonLd.SCHEMA + (open ? "InStock" : "Discontinued"));
        return Optional.of(offer);
    }

    /** Returns a place, a virtual location, or both for a hybrid event. */
    private List<Object> locations(EventInWords words) {
        PublicEvent event = words.event();
        List<Object> locations = new ArrayList<>();
        if (event.format() != EventFormat.ONLINE && event.place() != null) locations.add(place(event, event.place()));
        if (event.format() == EventFormat.ONLINE || event.format() == EventFormat.HYBRID)
            // a room for registered people only is reached through the event's page
            locations.add(JsonLd.object(
                    "@type", "VirtualLocation", "url", words.openRoom().orElseGet(() -> addresses.of(event))));
        return locations;
    }

    private static Map<String, Object> place(PublicEvent event, Place place) {
        Map<String, Object> address = JsonLd.object("@type", "PostalAddress");
        JsonLd.put(address, "streetAddress", place.street());
        JsonLd.put(address, "postalCode", place.postalCode());
        JsonLd.put(address, "addressLocality", place.city());
        JsonLd.put(address, "addressCountry", place.country());
        Map<String, Object> json = JsonLd.object("@type", "Place");
        JsonLd.put(json, "name", place.name() != null ? place.name() : place.city());
        json.put("address", address);
        if (place.latitude() != null)
            json.put(
                    "geo",
                    JsonLd.object(
                            "@type", "GeoCoordinates", "latitude", place.latitude(), "longitude", place.longitude()));
        JsonLd.put(
                json,
                "amenityFeature",
                Stream.of(
                                feature(
                                        "step-free",
                                        event.takePart().accessibility().stepFree()),
                                feature(
                                        "hearing-loop",
                                        event.takePart().accessibility().hearingLoop()),
                                feature(
                                        "quiet-room",
                                        event.takePart().accessibility().quietRoom()))
                        .flatMap(Optional::stream)
                        .toList());
        return json;
    }

    private static Optional<Map<String, Object>> feature(String name, Known fact) {
        return fact == Known.UNKNOWN
                ? Optional.empty()
                : Optional.of(JsonLd.object(
                        "@type", "LocationFeatureSpecification", "name", name, "value", fact == Known.YES));
    }
}
