package eu.soga.resources;

import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The entity of a resource, used for writing. Public reading goes through {@link PublicResources}. */
@Entity
@Table(name = "resource")
class Knowledge extends BaseEntity {
    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    @ManyToMany
    @JoinTable(
            name = "resource_maker",
            joinColumns = @JoinColumn(name = "resource_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<Organisation> makers = new ArrayList<>();

    @Column(name = "default_language")
    String defaultLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> summary = new LinkedHashMap<>();

    @Enumerated(EnumType.STRING)
    KnowledgeKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<Theme> themes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Nullable
    KnowledgeLevel level;

    @Enumerated(EnumType.STRING)
    @Nullable
    KnowledgeLicence licence;

    @Column(name = "licence_note")
    @Nullable
    String licenceNote;

    @Enumerated(EnumType.STRING)
    @Nullable
    KnowledgeAccess access;

    @Column(name = "access_note")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> accessNote = new LinkedHashMap<>();

    @Nullable
    String url;

    @Column(name = "transcript_url")
    @Nullable
    String transcriptUrl;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> contents = new ArrayList<>();

    @Nullable
    String funder;

    @Nullable
    Integer year;

    @Column(name = "end_year")
    @Nullable
    Integer endYear;

    @Column(name = "released_on")
    @Nullable
    LocalDate releasedOn;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Nullable
    String city;

    @Nullable
    String country;

    boolean example;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, Object> provenance;

    protected Knowledge() {}

    /** Creates a resource that is public at once. The caller chooses the slug, which must be free. */
    Knowledge(String slug, Organisation organisation, KnowledgeKind kind, String defaultLanguage, Instant now) {
        this.slug = slug;
        this.organisation = organisation;
        this.kind = kind;
        this.defaultLanguage = defaultLanguage;
        this.createdAt = now;
        this.updatedAt = now;
        this.publishedAt = now;
    }

    static Optional<Knowledge> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
