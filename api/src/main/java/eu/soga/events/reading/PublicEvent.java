package eu.soga.events.reading;

import eu.soga.events.AccessibilityFacts;
import eu.soga.events.Audience;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.OnlineAccess;
import eu.soga.events.Place;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.Theme;
import eu.soga.shared.calendar.ZonedWallTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public event, read as a row instead of an entity.
 *
 * @param parent the public event it is part of, without its own parent; null for none
 */
public record PublicEvent(
        UUID id,
        String slug,
        Life life,
        Texts texts,
        Subject subject,
        When when,
        Where where,
        TakePart takePart,
        Media media,
        Organisers organisers,
        Origin origin,
        @Nullable PublicEvent parent) {

    /**
     * Status and times of its changes.
     *
     * @param note reason of its cancellation or postponement, by language
     * @param version version of the public content
     * @param sequence iCalendar SEQUENCE
     * @param previousStart local start before it was last moved, in {@code previousZone}; null when it was never
     *     moved
     */
    public record Life(
            EventStatus status,
            Map<String, String> note,
            int version,
            int sequence,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant submittedAt,
            Instant publishedAt,
            @Nullable Instant cancelledAt,
            @Nullable LocalDateTime previousStart,
            @Nullable String previousZone) {}

    /**
     * Its texts by language.
     *
     * @param description Markdown
     */
    public record Texts(
            String defaultLanguage,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> description) {}

    /** Kind, themes, audiences and spoken languages (ISO 639-1). */
    public record Subject(
            @Nullable EventKind kind, List<Theme> themes, List<Audience> audiences, List<String> languages) {}

    /**
     * When it takes place.
     *
     * @param recurrence its further dates; null for a single event
     * @param endsAt when it is over; null for a series without end
     */
    public record When(
            Schedule schedule,
            @Nullable RecurrenceText recurrence,
            Instant startsAt,
            @Nullable Instant endsAt) {}

    /** Where it takes place; {@link #openRoom} says whether the online room may be shown. */
    public record Where(
            @Nullable EventFormat format,
            @Nullable Place place,
            @Nullable OnlineAccess online) {}

    /** How people take part; {@code free} is null when nobody stated it. */
    public record TakePart(
            @Nullable RegistrationPolicy registration,
            @Nullable Boolean free,
            Map<String, String> price,
            AccessibilityFacts accessibility) {}

    /** Picture, recording and licence. */
    public record Media(
            @Nullable UUID imageId,
            Map<String, String> imageAlt,
            @Nullable String replayUrl,
            @Nullable String licence) {}

    /** The organisation and the co-organisers. */
    public record Organisers(Organiser first, List<Organiser> others) {}

    /** An organisation shown beside an event. */
    public record Organiser(
            UUID id, String slug, String name, @Nullable String website) {
        /** Returns its name and address. */
        public OrganisationRef reference() {
            return new OrganisationRef(id, slug, name);
        }
    }

    /**
     * Origin of the entry.
     *
     * @param externalId number in the organisation's own system; null for none
     * @param example true when it is fictional
     * @param splitFrom the series whose dates this one continues; null for none
     * @param hasParts true when other events say that they are part of it, whether or not that is shown
     */
    public record Origin(
            @Nullable String externalId,
            @Nullable Map<String, Object> provenance,
            boolean example,
            @Nullable UUID splitFrom,
            boolean hasParts) {}

    /** Returns the same event as part of another one; null for none that is public. */
    PublicEvent partOf(@Nullable PublicEvent whole) {
        return new PublicEvent(id, slug, life, texts, subject, when, where, takePart, media, organisers, origin, whole);
    }

    public EventStatus status() {
        return life.status;
    }

    public Instant updatedAt() {
        return life.updatedAt;
    }

    public String defaultLanguage() {
        return texts.defaultLanguage;
    }

    public @Nullable EventKind kind() {
        return subject.kind;
    }

    public List<Theme> themes() {
        return subject.themes;
    }

    public Schedule schedule() {
        return when.schedule;
    }

    /** True for a series. */
    public boolean isSeries() {
        return when.recurrence != null;
    }

    /** Returns the dates of a series; null for a single event. */
    public @Nullable Recurrence recurrence() {
        return when.recurrence == null ? null : Recurrence.of(when.recurrence, when.schedule);
    }

    /** Returns the schedule of the date with this original start, as the rule plans it. */
    public Schedule plannedAt(LocalDateTime originalStart) {
        Recurrence series = recurrence();
        return series == null ? when.schedule : series.at(originalStart);
    }

    /** True when it is over. */
    public boolean isOver(Instant now) {
        return when.endsAt != null && !now.isBefore(when.endsAt);
    }

    public @Nullable EventFormat format() {
        return where.format;
    }

    public @Nullable Place place() {
        return where.place;
    }

    /** Returns the address of the online room if it is public. */
    public Optional<String> openRoom() {
        return Optional.ofNullable(where.online)
                .filter(room -> room.releasedTo() == OnlineAccess.Release.EVERYONE)
                .map(OnlineAccess::url);
    }

    public @Nullable RegistrationPolicy registration() {
        return takePart.registration;
    }

    /** Returns until when registration is open; empty when nobody stated it. */
    public Optional<ZonedWallTime> registrationCloses() {
        return Optional.ofNullable(takePart.registration)
                .map(RegistrationPolicy::closesAt)
                .map(closes -> new ZonedWallTime(closes, when.schedule.zoneId(), null));
    }

    public Organiser organisation() {
        return organisers.first;
    }

    public List<Organiser> coOrganisations() {
        return organisers.others;
    }

    public boolean example() {
        return origin.example;
    }
}
