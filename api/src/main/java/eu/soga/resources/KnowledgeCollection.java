package eu.soga.resources;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The entity of a collection, used for writing: resources in the order that an editor gave them. */
@Entity
@Table(name = "resource_collection")
class KnowledgeCollection extends BaseEntity {
    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    String slug;

    @Column(name = "default_language")
    String defaultLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> summary = new LinkedHashMap<>();

    @ManyToMany
    @JoinTable(
            name = "resource_collection_entry",
            joinColumns = @JoinColumn(name = "collection_id"),
            inverseJoinColumns = @JoinColumn(name = "resource_id"))
    @OrderColumn(name = "position")
    List<Knowledge> entries = new ArrayList<>();

    protected KnowledgeCollection() {}

    KnowledgeCollection(String slug, Instant now) {
        this.slug = slug;
        this.createdAt = now;
    }

    /** Held until the transaction ends. @throws DomainException 404 */
    static KnowledgeCollection lock(UUID id) {
        return KnowledgeCollection.<KnowledgeCollection>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("collection"));
    }
}
