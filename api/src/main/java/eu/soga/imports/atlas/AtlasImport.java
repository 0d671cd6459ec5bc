package eu.soga.imports.atlas;

import eu.soga.imports.reading.ListKind;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One reading of a list of organisations by a moderator. */
@Entity
@Table(name = "atlas_import")
class AtlasImport extends BaseEntity {
    /** The name under which identifiers of this source are stored. */
    @Column(name = "source_key")
    public String sourceKey;

    @Column(name = "source_name")
    public String sourceName;

    @Column(name = "source_url")
    @Nullable
    public String sourceUrl;

    public String licence;

    @Column(name = "file_name")
    @Nullable
    public String fileName;

    @Enumerated(EnumType.STRING)
    public ListKind kind;

    @Enumerated(EnumType.STRING)
    public AtlasImportState state = AtlasImportState.PREVIEW;

    /** False when the file breaks off. */
    public boolean complete;

    /** Heading and field of each column, in the order of the file; the field is null when the column is left out. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> columns = new ArrayList<>();

    /** Words that the atlas does not know, with their number of rows. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> words = new LinkedHashMap<>();

    /** Countries that are not known, with their number of rows. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> countries = new LinkedHashMap<>();

    /** Kinds that are not known, with their number of rows. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> kinds = new LinkedHashMap<>();

    /** Words mapped by hand by which this list was read, each a {@link MappedWord}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> mapped = new ArrayList<>();

    /** ISO 639-1 code of texts that do not say their own. */
    public String language;

    /** The file, so that its columns can be read otherwise; null once rows were applied. */
    public byte @Nullable [] file;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_by_name")
    public String createdByName;

    /** The states of an import of a list. */
    enum AtlasImportState {
        /** Read; nothing was applied. */
        PREVIEW,
        /** Rows were applied; further rows can still be applied. */
        APPLIED,
        /** What it created was removed and what it changed restored, as far as nobody has used or changed it since. */
        UNDONE
    }

    /** @throws DomainException 404 */
    static AtlasImport require(UUID id) {
        return AtlasImport.<AtlasImport>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("import"));
    }

    /** Locks the import until the transaction ends. @throws DomainException 404 */
    static AtlasImport lock(UUID id) {
        return AtlasImport.<AtlasImport>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("import"));
    }

    /** Says where an entry comes from, as pages show it. */
    Map<String, Object> provenance() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("title", sourceName + " (" + licence + ")");
        if (sourceUrl != null) source.put("url", sourceUrl);
        source.put("licence", licence);
        return Map.of("source", List.of(source), "notes", List.of());
    }
}
