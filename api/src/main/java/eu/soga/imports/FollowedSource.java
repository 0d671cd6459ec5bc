package eu.soga.imports;

import eu.soga.events.EventKind;
import eu.soga.imports.reading.SourceKind;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An address that is read every hour for an organisation, on behalf of the person who asked for it. */
@Entity
@Table(name = "followed_source")
class FollowedSource extends BaseEntity {
    /** Interval between two readings. */
    static final Duration EVERY = Duration.ofHours(1);

    private static final Duration RAREST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 5;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    public String url;

    @Enumerated(EnumType.STRING)
    @Nullable
    public SourceKind kind;

    @Nullable
    public String name;

    /** Kind of its events when the source gives none. */
    @Column(name = "event_kind")
    @Enumerated(EnumType.STRING)
    @Nullable
    public EventKind eventKind;

    @Column(name = "apply_as")
    @Enumerated(EnumType.STRING)
    public ApplyAs applyAs = ApplyAs.DRAFT;

    /** Whether everybody may read the whole address; else its host. */
    @Column(name = "show_address")
    public boolean showAddress;

    @Column(name = "followed_by")
    public String followedBy;

    @Column(name = "followed_by_name")
    public String followedByName;

    public boolean paused;

    @Nullable
    public String etag;

    @Column(name = "last_modified")
    @Nullable
    public String lastModified;

    @Column(name = "content_hash")
    @Nullable
    public String contentHash;

    @Column(name = "last_read_at")
    @Nullable
    public Instant lastReadAt;

    @Column(name = "last_changed_at")
    @Nullable
    public Instant lastChangedAt;

    @Column(name = "next_read_at")
    public Instant nextReadAt;

    public int failures;

    @Column(name = "last_problem")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> lastProblem;

    protected FollowedSource() {}

    FollowedSource(Organisation organisation, String url, String by, String byName, Instant now) {
        this.organisation = organisation;
        this.url = url;
        this.followedBy = by;
        this.followedByName = byName;
        this.createdAt = now;
        this.nextReadAt = now.plus(EVERY);
    }

    /** Stores the validators and the hash of this answer for the next request. */
    void remember(@Nullable String etag, @Nullable String lastModified, String contentHash) {
        this.etag = etag;
        this.lastModified = lastModified;
        this.contentHash = contentHash;
    }

    /** Records a successful reading. */
    void read(Instant now) {
        lastReadAt = now;
        nextReadAt = now.plus(EVERY);
        failures = 0;
        lastProblem = null;
    }

    /** Records a failed reading. Each further failure doubles the wait, up to a day. */
    void failed(Map<String, Object> problem, Instant now) {
        lastReadAt = now;
        lastProblem = problem;
        Duration wait = EVERY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, ++failures));
        nextReadAt = now.plus(wait.compareTo(RAREST) > 0 ? RAREST : wait);
    }

    /** Returns the ids of addresses to read now, longest overdue first. */
    static List<UUID> due(Instant now, int most) {
        return find(
                        "select s.id from FollowedSource s where s.paused = false and s.nextReadAt <= ?1 order by s.nextReadAt",
                        now)
                .project(UUID.class)
                .page(0, most)
                .list();
    }

    /** Locks the address until the transaction ends; empty when it does not exist any more. */
    static Optional<FollowedSource> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws DomainException 404 */
    static FollowedSource require(UUID organisationId, UUID id) {
        return FollowedSource.<FollowedSource>find("id = ?1 and organisation.id = ?2", id, organisationId)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.notFound("source"));
    }

    static Optional<FollowedSource> find(UUID organisationId, String url) {
        return find("organisation.id = ?1 and url = ?2", organisationId, url).firstResultOptional();
    }

    static List<FollowedSource> of(UUID organisationId) {
        return list("organisation.id = ?1 order by createdAt, id", organisationId);
    }
}
