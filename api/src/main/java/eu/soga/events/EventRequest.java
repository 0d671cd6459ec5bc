package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.Theme;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as its author writes it. A draft needs organisation, default language and a title in it; other fields must
 * be well-formed when present, and are only required for submission. An event as it was read may be sent back: fields
 * that nobody can write are ignored, and references are read by their id.
 */
@JsonIgnoreProperties({
    "id",
    "slug",
    "url",
    "status",
    "version",
    "sequence",
    "display",
    "completeness",
    "startsAt",
    "endsAt",
    "splitFrom",
    "continuedAs",
    "previousStart",
    "parts",
    "statusNote",
    "submittedAt",
    "publishedAt",
    "cancelledAt",
    "updatedAt",
    "example",
    "provenance",
    "links",
    "actions",
    "revision"
})
public record EventRequest(
        @NotNull @Pattern(regexp = "[a-z]{2}") String defaultLanguage,
        @OneLine @NotNull Map<String, @Size(max = 160) String> title,
        @Nullable Map<String, @Size(max = 400) String> summary,
        @Nullable Map<String, @Size(max = 20_000) String> description,
        @Nullable EventKind kind,
        @Nullable EventFormat format,
        @Nullable ScheduleText schedule,
        @Nullable @Valid PlaceText place,
        @Nullable OnlineAccess online,
        @Nullable @Size(max = 6) List<Theme> themes,
        @Nullable @Size(max = 9) List<Audience> audiences,
        @Nullable @Size(max = 10) List<@Pattern(regexp = "[a-z]{2}") String> languages,

        @JsonAlias("organisation") @JsonDeserialize(using = IdOrReference.class) @NotNull
        UUID organisationId,

        @JsonAlias("coOrganisations") @JsonDeserialize(contentUsing = IdOrReference.class) @Nullable @Size(max = 20)
        List<UUID> coOrganisationIds,

        @JsonDeserialize(using = IdOrReference.class) @Nullable
        UUID partOf,

        @Nullable RegistrationPolicy registration,
        @Nullable @Valid PriceText price,
        @Nullable AccessibilityFacts accessibility,
        @Nullable @Valid ImageChoice image,
        @OneLine @Nullable @Size(max = 100) String licence,
        @OneLine @Nullable @Size(max = 2000) String replayUrl,

        @Nullable RecurrenceText recurrence,

        @OneLine @Nullable @Size(min = 1, max = 200) String externalId) {
    /** Returns the present content of an event; sending it back unchanged changes nothing. */
    public static EventRequest of(EventContent event) {
        return new EventRequest(
                event.defaultLanguage,
                event.title,
                event.summary,
                event.description,
                event.kind,
                event.format,
                event.schedule() == null ? null : event.schedule().toText(),
                PlaceText.of(event.place),
                event.online,
                event.themes,
                event.audiences,
                event.languages,
                event.organisation.id,
                event.coOrganisations.stream().map(other -> other.id).toList(),
                event.parent == null ? null : event.parent.id,
                event.registration,
                new PriceText(event.free, event.priceText),
                event.accessibility,
                event.imageId == null ? null : new ImageChoice(event.imageId, event.imageAlt),
                event.licence,
                event.replayUrl,
                event.recurrenceText(),
                event.externalId);
    }

    /** Returns the same event with another schedule and recurrence. */
    public EventRequest at(@Nullable ScheduleText when, @Nullable RecurrenceText again) {
        return with(title, when, again, externalId);
    }

    /** Returns the event that continues these dates on its own, under this title and without external id. */
    public EventRequest continued(ScheduleText when, RecurrenceText again, Map<String, String> as) {
        return with(as, when, again, null);
    }

    /** Returns the same event with what a programme decides about a session; null keeps the present value. */
    public EventRequest planned(
            @Nullable Map<String, String> as,
            @Nullable ScheduleText when,
            @Nullable EventKind what,
            UUID whole,
            @Nullable PlaceText where) {
        return new EventRequest(
                defaultLanguage,
                as == null ? title : as,
                summary,
                description,
                what == null ? kind : what,
                format,
                when == null ? schedule : when,
                where == null ? place : where,
                online,
                themes,
                audiences,
                languages,
                organisationId,
                coOrganisationIds,
                whole,
                registration,
                price,
                accessibility,
                image,
                licence,
                replayUrl,
                recurrence,
                externalId);
    }

    private EventRequest with(
            Map<String, String> as,
            @Nullable ScheduleText when,
            @Nullable RecurrenceText again,
            @Nullable String knownAs) {
        return new EventRequest(
                defaultLanguage,
                as,
                summary,
                description,
                kind,
                format,
                when,
                place,
                online,
                themes,
                audiences,
                languages,
                organisationId,
                coOrganisationIds,
                partOf,
                registration,
                price,
                accessibility,
                image,
                licence,
                replayUrl,
                again,
                knownAs);
    }

    /** Returns the same event with this organisation and external id. */
    EventRequest knownAs(UUID organisation, @Nullable String number) {
        return new EventRequest(
                defaultLanguage,
                title,
                summary,
                description,
                kind,
                format,
                schedule,
                place,
                online,
                themes,
                audiences,
                languages,
                organisation,
                coOrganisationIds,
                partOf,
                registration,
                price,
                accessibility,
                image,
                licence,
                replayUrl,
                recurrence,
                number);
    }

    /** Whether participation is free of charge, and the price. */
    public record PriceText(
            @Nullable Boolean free, @Nullable Map<String, @Size(max = 300) String> text) {}

    /** An uploaded picture and its text alternative. */
    @JsonIgnoreProperties({"small", "large"})
    public record ImageChoice(
            @NotNull UUID id, @OneLine @Nullable Map<String, @Size(max = 300) String> alt) {}

    /** An id, or what is shown of the thing that has it. */
    static final class IdOrReference extends JsonDeserializer<UUID> {
        @Override
        public UUID deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            return context.readTreeAsValue(node.isObject() ? node.path("id") : node, UUID.class);
        }
    }
}
