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

    /** The name under which identifiers of this source are stored; see {@link ImportMapping.Key}. */
    @Column(name = "source_key")
    public String sourceKey;

    @Enumerated(EnumType.STRING)
    @Nullable
    public SourceKind kind;

    @Nullable
    public String name;

    @Nullable
    public String url;

    /** Whether everybody may read the whole address; else its host. */
    @Column(name = "show_address")
    boolean showAddress;

    @Column(name = "file_name")
    @Nullable
    public String fileName;

    public boolean complete;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> notices = new ArrayList<>();

    /** Why it failed, in the form of the API. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> problem;

    /** Equal for two readings of one source that propose the same. */
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

    /**
     * @throws DomainException 409 when the source could not be read
     */
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

    /**
     * @throws DomainException 409 once a row was applied
     */
    void requireDiscardable() {
        if (state == ImportState.APPLYING || state == ImportState.APPLIED)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "Something of this import was applied: it stays in the history.");
    }

    /** Locks the import until the transaction ends. @throws DomainException 404 */
    static EventImport lock(UUID id) {
        return EventImport.<EventImport>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("import"));
    }

    /** @throws DomainException 404 */
    static EventImport require(UUID id) {
        return EventImport.<EventImport>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("import"));
    }

    /** Returns the imports that are being applied, oldest first. */
    static List<UUID> applying() {
        return find("select i.id from EventImport i where i.state = ?1 order by i.createdAt", ImportState.APPLYING)
                .project(UUID.class)
                .list();
    }

    /** Returns previews of a followed address of which nothing was applied. */
    static List<EventImport> untouchedOf(FollowedSource source) {
        return list("source = ?1 and state = ?2", source, ImportState.PREVIEW);
    }

    /** Returns a page, newest first. */
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

    /** The states of an import. */
    enum ImportState {
        /** Read; nothing was applied. */
        PREVIEW,
        /** Chosen rows are being applied. */
        APPLYING,
        /** The chosen rows were applied; further rows can still be applied. */
        APPLIED,
        /** The source could not be read. */
        FAILED
    }
}
