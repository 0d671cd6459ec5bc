package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventSummary.EventDisplay;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.Theme;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as read.
 *
 * @param version for {@code If-Match}; visitors get the version of the public content
 * @param sequence iCalendar SEQUENCE
 * @param recurrence its further dates; null for a single event
 * @param splitFrom the series whose dates this one continues; null for none
 * @param continuedAs the series that continues the dates of this one; null for none
 * @param previousStart local start before it was last moved; null when it was never moved
 * @param completeness by language, the percentage of texts that exist
 * @param actions acts that the caller may do next
 * @param provenance sources of imported facts and what they disagree on
 * @param revision the pending edit; null unless the caller may act on it
 */
@JsonInclude
public record EventResponse(
        UUID id,
        String slug,
        String url,
        EventStatus status,
        int version,
        int sequence,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> summary,
        Map<String, String> description,
        EventDisplay display,
        Map<String, Integer> completeness,
        @Nullable EventKind kind,
        @Nullable EventFormat format,
        @Nullable ScheduleText schedule,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable RecurrenceText recurrence,
        @Nullable EventRef splitFrom,
        @Nullable EventRef continuedAs,
        @Nullable PreviousStart previousStart,
        @Nullable PlaceText place,
        @Nullable OnlineAccess online,
        List<Theme> themes,
        List<Audience> audiences,
        List<String> languages,
        OrganisationRef organisation,
        List<OrganisationRef> coOrganisations,
        @Nullable EventRef partOf,
        List<EventSummary> parts,
        @Nullable RegistrationPolicy registration,
        Price price,
        AccessibilityFacts accessibility,
        @Nullable ImageResponse image,
        @Nullable String licence,
        @Nullable String replayUrl,
        @Nullable String externalId,
        Map<String, String> statusNote,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant cancelledAt,
        Instant updatedAt,
        boolean example,
        @Nullable Map<String, Object> provenance,
        Links links,
        List<Action> actions,
        @Nullable Revision revision)
        implements Versioned {
    /** A local time before a move. */
    public record PreviousStart(String start, String zone) {}

    /** Another event, by name. */
    public record EventRef(UUID id, String slug, Map<String, String> title) {}

    /** The price; {@code free} is null when nobody stated it. */
    public record Price(@JsonInclude @Nullable Boolean free, Map<String, String> text) {}

    /** Addresses of the same event in other formats, and of the dates of a series. */
    public record Links(
            String self,
            String html,
            String ics,
            String jsonld,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String occurrences) {}

    /** The pending edit of a published event: its state and the whole event with the edit. */
    record Revision(
            RevisionStatus status, @JsonInclude @Nullable Instant submittedAt, EventRequest proposed) {}
}
