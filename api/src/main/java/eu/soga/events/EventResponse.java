package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.pictures.ImageResponse;
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
 * @param version for {@code If-Match}; visitors see the version of what they see
 * @param sequence iCalendar SEQUENCE
 * @param recurrence its further dates; null for what takes place once
 * @param splitFrom the series of which this one continues the dates
 * @param continuedAs the series that continues the dates of this one
 * @param previousStart the wall time it had before it was last moved
 * @param completeness per language, how much of the texts is there, in per cent
 * @param actions what the caller may do next
 * @param provenance where imported facts come from and what the sources disagree on
 * @param revision the edit that waits beside the live version; only for people who may act on it
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
    /** A wall time that is no longer. */
    record PreviousStart(String start, String zone) {}

    /** Another event, by name. */
    record EventRef(UUID id, String slug, Map<String, String> title) {}

    /** Whether one pays; null when nobody said. */
    record Price(@JsonInclude @Nullable Boolean free, Map<String, String> text) {}

    /** The same event in other formats. */
    record Links(String self, String html, String ics, String jsonld) {}

    /** An edit of a published event: where it stands and the whole event as it would become. */
    record Revision(
            RevisionStatus status, @JsonInclude @Nullable Instant submittedAt, EventRequest proposed) {}
}
