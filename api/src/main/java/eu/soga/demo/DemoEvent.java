package eu.soga.demo;

import eu.soga.events.AccessibilityFacts;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.events.ModerationReason;
import eu.soga.events.OnlineAccess;
import eu.soga.events.PlaceText;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the demonstration files.
 *
 * @param <S> its schedule: dates for a past event, offsets from today for an example
 */
record DemoEvent<S>(
        String slug,
        @Nullable EventStatus state,
        String organisation,
        List<String> coOrganisations,
        @Nullable String partOf,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> summary,
        @Nullable Map<String, String> description,
        @Nullable EventKind kind,
        @Nullable EventFormat format,
        @Nullable S schedule,
        @Nullable RecurrenceText recurrence,
        @Nullable PlaceText place,
        @Nullable OnlineAccess online,
        List<Theme> themes,
        List<String> languages,
        @Nullable RegistrationPolicy registration,
        EventRequest.@Nullable PriceText price,
        @Nullable AccessibilityFacts accessibility,
        @Nullable String image,
        @Nullable String externalId,
        @Nullable Integer submittedHoursAgo,
        @Nullable Map<String, String> statusNote,
        @Nullable List<Message> thread,
        @Nullable Revision revision,
        @Nullable String edition,
        @Nullable String dateBasis,
        @Nullable List<Map<String, String>> source,
        @Nullable List<Map<String, String>> notes) {
    /** A message from a moderator or the partner. */
    record Message(
            String by, String kind, int hoursAgo, @Nullable ModerationReason reason, String body) {}

    /** An edit that waits for a moderator's decision. */
    record Revision(int submittedHoursAgo, @Nullable String message, Changes changes) {}

    /** The changed values of an edit; null keeps the present value. */
    record Changes(
            @Nullable String startTime,
            @Nullable Integer durationMinutes,
            @Nullable String placeName,
            @Nullable Map<String, String> title,
            @Nullable Map<String, String> summary,
            @Nullable Map<String, String> description) {}

    /**
     * Returns the notes on disagreeing or missing sources. For an online event they include the town, because an
     * online event has no place to store it in.
     */
    List<Map<String, String>> notesWithTown() {
        List<Map<String, String>> all = new ArrayList<>(notes == null ? List.of() : notes);
        if (format == EventFormat.ONLINE && place != null && place.city() != null) {
            String town = place.city() + " (" + place.country() + ")";
            all.add(Map.of(
                    "fr", "L’événement était en ligne ; les sources le rattachent à une ville : " + town + ".",
                    "en", "The event was online; the sources tie it to a town: " + town + "."));
        }
        return all;
    }

    /** Builds the request an API client would send; an online event has no place. */
    EventRequest toRequest(
            @Nullable Map<String, String> described,
            @Nullable ScheduleText when,
            UUID organisationId,
            List<UUID> coOrganisationIds,
            @Nullable UUID parentId,
            EventRequest.@Nullable ImageChoice picture) {
        return new EventRequest(
                defaultLanguage,
                title,
                summary,
                described,
                kind,
                format,
                when,
                format == EventFormat.ONLINE ? null : place,
                online,
                themes,
                List.of(),
                languages,
                organisationId,
                coOrganisationIds,
                parentId,
                registration,
                price,
                accessibility,
                picture,
                null,
                null,
                recurrence,
                externalId);
    }

    /** Returns the event with the changes of its pending edit, except the schedule. */
    DemoEvent<S> edited() {
        Changes changes = revision.changes();
        PlaceText where = changes.placeName() == null
                ? place
                : new PlaceText(
                        changes.placeName(),
                        place.street(),
                        place.postalCode(),
                        place.city(),
                        place.country(),
                        place.coordinates());
        return new DemoEvent<>(
                slug,
                state,
                organisation,
                coOrganisations,
                partOf,
                defaultLanguage,
                or(changes.title(), title),
                or(changes.summary(), summary),
                or(changes.description(), description),
                kind,
                format,
                schedule,
                recurrence,
                where,
                online,
                themes,
                languages,
                registration,
                price,
                accessibility,
                image,
                externalId,
                submittedHoursAgo,
                statusNote,
                thread,
                null,
                edition,
                dateBasis,
                source,
                notes);
    }

    private static <T> T or(@Nullable T changed, T kept) {
        return changed == null ? kept : changed;
    }
}
