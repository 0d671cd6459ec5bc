package eu.soga.imports;

import eu.soga.imports.reading.SourceKind;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.web.TimeCursor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One reading of a file or an address for an organisation. */
@Entity
@Table(name = "event_import")
class EventImport extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    @Nullable
    public FollowedSource source;

    /** Under which name its identifiers are kept; see {@link ImportMapping.Key}. */
    @Column(name = "source_key")
    public String sourceKey;

    @Enumerated(EnumType.STRING)
    @Nullable
    public SourceKind kind;

    @Nullable
    public String name;

    @Nullable
    public String url;

    @Column(name = "file_name")
    @Nullable
    public String fileName;

    public boolean complete;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> notices = new ArrayList<>();

    /** Why it failed, as on the wire. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> problem;

    /** Two readings of one source that propose the same have the same signature. */
    public String signature = "";

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_by_name")
    public String createdByName;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.PREVIEW;

    @Column(name = "finished_at")
    @Nullable
    private Instant finishedAt;

    protected EventImport() {}

    EventImport(Organisation organisation, String sourceKey, String by, String byName, Instant now) {
        this.organisation = organisation;
        this.sourceKey = sourceKey;
        this.createdBy = by;
        this.createdByName = byName;
        this.createdAt = now;
    }

    ImportState state() {
        return state;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    /** @throws DomainException 409 for a reading that failed */
    void begin() {
        if (state == ImportState.FAILED)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "Nothing was read: there is nothing to apply.");
        state = ImportState.APPLYING;
        finishedAt = null;
    }

    void finish(Instant now) {
        state = ImportState.APPLIED;
        finishedAt = now;
    }

    void fail(Map<String, Object> why, Instant now) {
        state = ImportState.FAILED;
        problem = why;
        finishedAt = now;
    }

    /** @throws DomainException 409 once something was applied */
    void requireDiscardable() {
        if (state == ImportState.APPLYING || state == ImportState.APPLIED)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "Something of this import was applied: it stays in the history.");
    }

    /** Locked until the transaction ends. @throws DomainException 404 */
    static EventImport lock(UUID id) {
        return EventImport.<EventImport>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("import"));
    }

    /** @throws DomainException 404 */
    static EventImport require(UUID id) {
        return EventImport.<EventImport>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("import"));
    }

    /** What is being applied, oldest first. */
    static List<UUID> applying() {
        return find("select i.id from EventImport i where i.state = ?1 order by i.createdAt", ImportState.APPLYING)
                .project(UUID.class)
                .list();
    }

    /** Previews of a followed address of which nothing was applied. */
    static List<EventImport> untouchedOf(FollowedSource source) {
        return list("source = ?1 and state = ?2", source, ImportState.PREVIEW);
    }

    /** Newest first. */
    static List<EventImport> page(UUID organisationId, @Nullable TimeCursor after, int size) {
        return after == null
                ? EventImport.<EventImport>find("organisation.id = ?1 order by createdAt desc, id desc", organisationId)
                        .page(0, size)
                        .list()
                : EventImport.<EventImport>find(
                                "organisation.id = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3)"
                                        + " order by createdAt desc, id desc",
                                organisationId,
                                after.at(),
                                after.id())
                        .page(0, size)
                        .list();
    }

    /** Where an import stands. */
    enum ImportState {
        /** Read, and nothing of it applied. */
        PREVIEW,
        /** Chosen entries are being applied. */
        APPLYING,
        /** What was chosen is applied; more can be. */
        APPLIED,
        /** The source could not be read. */
        FAILED
    }
}
