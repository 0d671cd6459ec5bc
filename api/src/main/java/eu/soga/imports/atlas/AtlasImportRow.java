package eu.soga.imports.atlas;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of a list, with its verdict and what became of it. */
@Entity
@Table(name = "atlas_import_row")
class AtlasImportRow extends BaseEntity {
    @Column(name = "import_id")
    public UUID importId;

    public int position;

    /** Identifier in the source; made of name and town when it has none. */
    public String uid;

    public String name;

    @Enumerated(EnumType.STRING)
    public AtlasVerdict verdict;

    @Enumerated(EnumType.STRING)
    public AtlasRowState state = AtlasRowState.PENDING;

    /** What the row says, by field. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> cells = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> changes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> notices = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> violations = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> twins = new ArrayList<>();

    @Column(name = "organisation_id")
    @Nullable
    public UUID organisationId;

    /** Version of the organisation after this row created it. */
    @Column(name = "written_version")
    @Nullable
    public Integer writtenVersion;

    /** What the row wrote over an entry; null unless it changed one. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> written;

    /** Fields that undoing restored. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> restored = new ArrayList<>();

    /** Fields that undoing left, because somebody changed them after the import. */
    @Column(name = "left_out")
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> leftOut = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Nullable
    public AtlasOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    public AtlasReason reason;

    /** How an entry compares with the directory. */
    enum AtlasVerdict {
        NEW,
        /** Imported before, and the source says something else now. */
        CHANGED,
        UNCHANGED,
        /** It would change an organisation that somebody represents: its representatives decide. */
        REPRESENTED,
        POSSIBLE_DUPLICATE,
        INVALID
    }

    /** What became of a row. */
    enum AtlasRowState {
        PENDING,
        APPLIED,
        FAILED,
        /** What it created was removed again, or what it changed was restored as far as nobody changed it since. */
        UNDONE,
        /** Undoing left it; {@code reason} says why. */
        KEPT
    }

    /** The effect of applying a row. */
    enum AtlasOutcome {
        CREATED,
        CHANGED,
        /** It is an organisation of the directory, which stays as it is. */
        LINKED
    }

    /** Why a row could not be applied or undone. */
    enum AtlasReason {
        /** Somebody represents the organisation. */
        REPRESENTED,
        /** The rules of profiles refuse it. */
        RULES_BROKEN,
        /** The organisation, or a field that the import changed, was changed after the import. */
        CHANGED_SINCE,
        /** Something refers to the organisation. */
        STILL_USED,
        /** The organisation was in the directory before the import. */
        WAS_THERE_BEFORE
    }

    /** Takes the write lock of this row. */
    static @Nullable AtlasImportRow locked(UUID id) {
        return findById(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }
}
