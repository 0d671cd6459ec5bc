package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.shared.calendar.ZonedWallTime;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is written about an event, be it stored or only proposed. {@link Event} adds its states. */
@MappedSuperclass
public abstract class EventContent extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    @ManyToMany
    @JoinTable(
            name = "event_co_organiser",
            joinColumns = @JoinColumn(name = "event_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    public List<Organisation> coOrganisations = new ArrayList<>();

    /** The event this one is part of (schema.org superEvent). */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    @Nullable
    public Event parent;

    @Column(name = "external_id")
    @Nullable
    public String externalId;

    @Column(name = "default_language")
    public String defaultLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> title = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> summary = new LinkedHashMap<>();

    /** Markdown. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> description = new LinkedHashMap<>();

    @Enumerated(EnumType.STRING)
    @Nullable
    public EventKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    public EventFormat format;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<Theme> themes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<Audience> audiences = new ArrayList<>();

    /** Languages spoken, ISO 639-1. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages = new ArrayList<>();

    @Embedded
    @Nullable
    private Schedule schedule;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private RecurrenceText recurrence;

    @Column(name = "starts_at")
    @Nullable
    private Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    private Instant endsAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "place_name"))
    @AttributeOverride(name = "street", column = @Column(name = "place_street"))
    @AttributeOverride(name = "postalCode", column = @Column(name = "place_postal_code"))
    @AttributeOverride(name = "city", column = @Column(name = "place_city"))
    @AttributeOverride(name = "country", column = @Column(name = "place_country"))
    @AttributeOverride(name = "latitude", column = @Column(name = "place_latitude"))
    @AttributeOverride(name = "longitude", column = @Column(name = "place_longitude"))
    @Nullable
    public Place place;

    @Embedded
    @AttributeOverride(name = "url", column = @Column(name = "online_url"))
    @AttributeOverride(name = "releasedTo", column = @Column(name = "online_released_to"))
    @Nullable
    public OnlineAccess online;

    @Embedded
    @AttributeOverride(name = "mode", column = @Column(name = "registration_mode"))
    @AttributeOverride(name = "url", column = @Column(name = "registration_url"))
    @AttributeOverride(name = "closesAt", column = @Column(name = "registration_closes_at"))
    @Nullable
    public RegistrationPolicy registration;

    /** Null when nobody said whether one pays. */
    @Column(name = "price_free")
    @Nullable
    public Boolean free;

    @Column(name = "price_text")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> priceText = new LinkedHashMap<>();

    @Embedded
    public AccessibilityFacts accessibility = AccessibilityFacts.NOT_SAID;

    @Column(name = "image_id")
    @Nullable
    public UUID imageId;

    @Column(name = "image_alt")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> imageAlt = new LinkedHashMap<>();

    @Nullable
    public String licence;

    @Column(name = "replay_url")
    @Nullable
    public String replayUrl;

    /** When it takes place; null while nobody said. */
    public @Nullable Schedule schedule() {
        return schedule;
    }

    /** The first instant, derived from the schedule. */
    public @Nullable Instant startsAt() {
        return startsAt;
    }

    /**
     * From when on it is past: its end or, while that is unknown, the end of the day on which it starts; of a series
     * the last one's, or null while it goes on for ever.
     */
    public @Nullable Instant endsAt() {
        return endsAt;
    }

    /** Sets when it takes place, once or again and again, and the instants derived from it. */
    public void schedule(@Nullable Schedule next, @Nullable RecurrenceText again) {
        schedule = next;
        recurrence = next == null ? null : again;
        startsAt = next == null ? null : next.startsAt();
        endsAt = next == null ? null : lastOver(next);
    }

    /** Sets when it takes place, once. */
    public void schedule(@Nullable Schedule next) {
        schedule(next, null);
    }

    private @Nullable Instant lastOver(Schedule first) {
        Recurrence series = recurrence();
        if (series == null) return first.overFrom();
        return series.last()
                .map(last -> later(series.at(last).overFrom(), first.overFrom()))
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Until when one registers; empty when nobody said. */
    public Optional<ZonedWallTime> registrationCloses() {
        return registration == null || registration.closesAt() == null || schedule == null
                ? Optional.empty()
                : Optional.of(new ZonedWallTime(registration.closesAt(), schedule.zoneId(), null));
    }

    /** The dates of a series; null for what takes place once. */
    public @Nullable Recurrence recurrence() {
        return recurrence == null || schedule == null ? null : Recurrence.of(recurrence, schedule);
    }

    /** As written; null for what takes place once. */
    public @Nullable RecurrenceText recurrenceText() {
        return recurrence;
    }

    /** A wall time of this event as on the wire. */
    public String written(LocalDateTime wallTime) {
        return Objects.requireNonNull(schedule).write(wallTime);
    }

    /** When the date of this original start takes place, unless it was moved. */
    public Schedule plannedAt(LocalDateTime originalStart) {
        Recurrence series = recurrence();
        return series == null ? Objects.requireNonNull(schedule) : series.at(originalStart);
    }
}
