package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
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

/**
 * The content of an event, stored or only proposed: texts, schedule, place, organisers. {@link Event} adds its states.
 */
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

    /** The event this one is part of (schema.org superEvent); null for none. */
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

    /** Markdown by language. */
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

    /** Spoken languages, ISO 639-1. */
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
    @AttributeOverride(name = "capacity.onSite", column = @Column(name = "registration_on_site_seats"))
    @AttributeOverride(name = "capacity.remote", column = @Column(name = "registration_remote_seats"))
    @AttributeOverride(name = "waitingList", column = @Column(name = "registration_waiting_list"))
    @AttributeOverride(name = "opensAt", column = @Column(name = "registration_opens_at"))
    @AttributeOverride(name = "closesAt", column = @Column(name = "registration_closes_at"))
    @Nullable
    public RegistrationPolicy registration;

    /** True when participation is free of charge, false when it is not, null when nobody stated it. */
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

    /** Schedule of the event, or of the first date of a series; null while nobody has given one. */
    public @Nullable Schedule schedule() {
        return schedule;
    }

    /** Start as an instant, derived from the schedule. */
    public @Nullable Instant startsAt() {
        return startsAt;
    }

    /**
     * When it is over: its end or, while that is unknown, the end of its first day; for a series, when its last
     * date is over; null for a series without end.
     */
    public @Nullable Instant endsAt() {
        return endsAt;
    }

    /** Sets schedule and recurrence, and the instants derived from them. */
    public void schedule(@Nullable Schedule next, @Nullable RecurrenceText again) {
        schedule = next;
        recurrence = next == null ? null : again;
        startsAt = next == null ? null : next.startsAt();
        endsAt = next == null ? null : lastOver(next);
    }

    /** Sets the schedule of a single event. */
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

    /** Returns until when registration is open; empty when nobody stated it. */
    public Optional<ZonedWallTime> registrationCloses() {
        return registration == null || registration.closesAt() == null || schedule == null
                ? Optional.empty()
                : Optional.of(new ZonedWallTime(registration.closesAt(), schedule.zoneId(), null));
    }

    /** Returns the dates of a series; null for a single event. */
    public @Nullable Recurrence recurrence() {
        return recurrence == null || schedule == null ? null : Recurrence.of(recurrence, schedule);
    }

    /** The recurrence as written; null for a single event. */
    public @Nullable RecurrenceText recurrenceText() {
        return recurrence;
    }

    /** Formats a local time of this event in the form of the API. */
    public String written(LocalDateTime wallTime) {
        return Objects.requireNonNull(schedule).write(wallTime);
    }

    /** Returns the schedule of the date with this original start, as the rule plans it. */
    public Schedule plannedAt(LocalDateTime originalStart) {
        Recurrence series = recurrence();
        return series == null ? Objects.requireNonNull(schedule) : series.at(originalStart);
    }
}
