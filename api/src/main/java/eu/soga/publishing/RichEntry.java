package eu.soga.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Place;
import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Adds properties that only some applications read: RFC 9073 (formatted text, schema.org, people and places as
 * components) and RFC 9253 (related entries).
 */
@ApplicationScoped
class RichEntry {
    private static final Parameter TEXT_VALUE = new Parameter("VALUE", "TEXT");

    private final EventJsonLd jsonLd;
    private final ObjectMapper mapper;
    private final Addresses addresses;

    RichEntry(EventJsonLd jsonLd, ObjectMapper mapper, Addresses addresses) {
        this.jsonLd = jsonLd;
        this.mapper = mapper;
        this.addresses = addresses;
    }

    /** Writes these properties at the end of a VEVENT; {@code parts} are the ids of the event's public parts. */
    void write(ICalendarWriter out, EventInWords words, List<UUID> parts) {
        PublicEvent event = words.event();
        words.descriptionHtml()
                .ifPresent(html -> out.text(
                        "STYLED-DESCRIPTION",
                        html,
                        TEXT_VALUE,
                        new Parameter("FMTTYPE", "text/html"),
                        new Parameter("LANGUAGE", words.language())));
        out.text(
                "STRUCTURED-DATA",
                schemaOrg(words),
                TEXT_VALUE,
                new Parameter("FMTTYPE", "application/ld+json"),
                new Parameter("SCHEMA", JsonLd.SCHEMA + "Event"));
        if (event.parent() != null) related(out, "PARENT", event.parent().id());
        parts.forEach(part -> related(out, "CHILD", part));
        participant(out, event, event.organisation());
        event.coOrganisations().forEach(other -> participant(out, event, other));
        if (event.place() != null) location(out, words, event.place());
    }

    private void related(ICalendarWriter out, String type, UUID other) {
        out.text("RELATED-TO", addresses.uid(other), new Parameter("RELTYPE", type));
    }

    private void participant(ICalendarWriter out, PublicEvent event, PublicEvent.Organiser organisation) {
        out.begin("PARTICIPANT")
                .text("UID", addresses.uid(of(event, organisation.id())))
                .property("PARTICIPANT-TYPE", "PLANNER-CONTACT")
                .text("SUMMARY", organisation.name())
                .uri("URL", URI.create(addresses.of(organisation)))
                .end();
    }

    private void location(ICalendarWriter out, EventInWords words, Place place) {
        out.begin("VLOCATION")
                .text("UID", addresses.uid(of(words.event(), words.event().id())));
        out.text("NAME", Objects.requireNonNullElse(place.name(), Objects.requireNonNullElse(place.city(), "")));
        words.address().ifPresent(address -> out.text("DESCRIPTION", address));
        if (place.latitude() != null) out.property("GEO", place.latitude() + ";" + place.longitude());
        out.end();
    }

    /** Returns the same id for the same component of the same event in every answer. */
    private static UUID of(PublicEvent event, UUID part) {
        return UUID.nameUUIDFromBytes((event.id() + " " + part).getBytes(StandardCharsets.UTF_8));
    }

    private String schemaOrg(EventInWords words) {
        try {
            return mapper.writeValueAsString(jsonLd.document(words, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps can be written", e);
        }
    }
}
