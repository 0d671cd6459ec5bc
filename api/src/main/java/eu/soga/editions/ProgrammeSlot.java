package eu.soga.editions;

import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A session or an interlude of a draft programme. A release copies the rows of the draft ({@link ProgrammeReleases});
 * this entity only sees the draft.
 */
@Entity
@Table(name = "programme_slot")
@SQLRestriction("release_id is null")
class ProgrammeSlot extends BaseEntity {
    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "edition_id")
    UUID editionId;

    /** The same in the draft and in every release; programs know the slot by it. */
    UUID guid = UUID.randomUUID();

    @Column(name = "leg_id")
    UUID legId;

    /**
     * The event of a session that was released; null before, and for an interlude. A release sets it without a new
     * version, so that a lead who has the slot open can still save it.
     */
    @Column(name = "event_id")
    @OptimisticLock(excluded = true)
    @Nullable
    UUID eventId;

    boolean interlude;

    /** Null for an interlude. */
    @Enumerated(EnumType.STRING)
    @Nullable
    EventKind kind;

    /** Null: that of the leg. */
    @Enumerated(EnumType.STRING)
    @Nullable
    EventFormat format;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> summary = new LinkedHashMap<>();

    LocalDate day;

    @Column(name = "start_local")
    @Nullable
    private LocalDateTime start;

    @Column(name = "end_local")
    @Nullable
    private LocalDateTime end;

    @Column(name = "starts_at")
    @Nullable
    private Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    private Instant endsAt;

    @Column(name = "track_id")
    @Nullable
    UUID trackId;

    @Column(name = "room_id")
    @Nullable
    UUID roomId;

    int position;

    /** The funded project it belongs to, for reports to funders. */
    @Nullable
    String project;

    @Nullable
    Integer seats;

    @ElementCollection
    @CollectionTable(name = "programme_appearance", joinColumns = @JoinColumn(name = "slot_id"))
    @OrderColumn(name = "position")
    List<Appearance> people = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_host", joinColumns = @JoinColumn(name = "slot_id"))
    @OrderColumn(name = "position")
    @Column(name = "organisation_id")
    List<UUID> hosts = new ArrayList<>();

    protected ProgrammeSlot() {}

    ProgrammeSlot(UUID editionId, Instant now) {
        this.editionId = editionId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Sets day and hours in the leg's zone; null hours: they are not known. */
    void at(LocalDate onDay, @Nullable LocalDateTime from, @Nullable LocalDateTime to, ZoneId zone) {
        day = onDay;
        start = from;
        end = to;
        startsAt = from == null ? null : WallTime.instant(from, zone, null);
        endsAt = to == null ? null : WallTime.instant(to, zone, null);
    }

    @Nullable
    LocalDateTime start() {
        return start;
    }

    @Nullable
    LocalDateTime end() {
        return end;
    }

    @Nullable
    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    /** Returns the slot of a draft with this guid. */
    static ProgrammeSlot require(UUID guid) {
        return ProgrammeSlot.<ProgrammeSlot>find("guid", guid)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.notFound("slot"));
    }

    static List<ProgrammeSlot> ofDraft(UUID editionId) {
        return list("editionId = ?1 order by day, startsAt nulls last, position, id", editionId);
    }
}
