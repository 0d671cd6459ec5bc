package eu.soga.events.reading;

import eu.soga.events.AccessibilityFacts;
import eu.soga.events.Audience;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.OnlineAccess;
import eu.soga.events.Place;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.Theme;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.calendar.ZonedWallTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public event as everyone may read it: a row made for reading, not the entity.
 *
 * @param parent the public event that it is part of, which names no parent of its own; else null
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
     * Where it stands, and since when.
     *
     * @param note why it was cancelled or postponed, per language
     * @param version of what visitors see
     * @param sequence iCalendar SEQUENCE
     * @param previousStart the wall time it had before it was last moved, in {@code previousZone}
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
     * What is written about it, per language.
     *
     * @param description Markdown
     */
    public record Texts(
            String defaultLanguage,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> description) {}

    /** What it is about and for whom; languages spoken are ISO 639-1. */
    public record Subject(
            @Nullable EventKind kind, List<Theme> themes, List<Audience> audiences, List<String> languages) {}

    /**
     * When it takes place.
     *
     * @param recurrence its further dates; null for what takes place once
     * @param endsAt from when on it is past; null for a series that goes on for ever
     */
    public record When(
            Schedule schedule,
            @Nullable RecurrenceText recurrence,
            Instant startsAt,
            @Nullable Instant endsAt) {}

    /** Where it takes place; {@link #openRoom} says which online room may be shown. */
    public record Where(
            @Nullable EventFormat format,
            @Nullable Place place,
            @Nullable OnlineAccess online) {}

    /** How one takes part; {@code free} is null when nobody said whether one pays. */
    public record TakePart(
            @Nullable RegistrationPolicy registration,
            @Nullable Boolean free,
            Map<String, String> price,
            AccessibilityFacts accessibility) {}

    /** Pictures and recordings. */
    public record Media(
            @Nullable UUID imageId,
            Map<String, String> imageAlt,
            @Nullable String replayUrl,
            @Nullable String licence) {}

    /** Who invites. */
    public record Organisers(Organiser first, List<Organiser> others) {}

    /** An organisation as named beside an event. */
    public record Organiser(
            UUID id, String slug, String name, @Nullable String website) {
        /** Its name and where it is. */
        public OrganisationRef reference() {
            return new OrganisationRef(id, slug, name);
        }
    }

    /**
     * Where its entry comes from.
     *
     * @param externalId its number at its organisation
     * @param example plainly fictional, and shown as such
     * @param splitFrom the series whose dates this one continues
     */
    public record Origin(
            @Nullable String externalId,
            @Nullable Map<String, Object> provenance,
            boolean example,
            @Nullable UUID splitFrom) {}

    /** The same as part of another; null for part of nothing that is public. */
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

    /** True for what takes place again and again. */
    public boolean isSeries() {
        return when.recurrence != null;
    }

    /** The dates of a series; null for what takes place once. */
    public @Nullable Recurrence recurrence() {
        return when.recurrence == null ? null : Recurrence.of(when.recurrence, when.schedule);
    }

    /** When the date of this original start takes place, unless it was moved. */
    public Schedule plannedAt(LocalDateTime originalStart) {
        Recurrence series = recurrence();
        return series == null ? when.schedule : series.at(originalStart);
    }

    /** True when it is past. */
    public boolean isOver(Instant now) {
        return when.endsAt != null && !now.isBefore(when.endsAt);
    }

    public @Nullable EventFormat format() {
        return where.format;
    }

    public @Nullable Place place() {
        return where.place;
    }

    /** The address of the online room, only when everyone may know it. */
    public Optional<String> openRoom() {
        return Optional.ofNullable(where.online)
                .filter(room -> room.releasedTo() == OnlineAccess.Release.EVERYONE)
                .map(OnlineAccess::url);
    }

    public @Nullable RegistrationPolicy registration() {
        return takePart.registration;
    }

    /** Until when one registers; empty when nobody said. */
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
