package eu.soga.editions;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One year of the gathering, as edition leads write it. Public reading goes through {@code PublicEditions}. */
@Entity
@Table(name = "edition")
class Edition extends BaseEntity {
    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    String slug;
    int year;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "default_language")
    String defaultLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> name = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> theme = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> summary = new LinkedHashMap<>();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organiser_id")
    Organisation organiser;

    @JdbcTypeCode(SqlTypes.JSON)
    EditionAbout about = EditionAbout.EMPTY;

    /** Null: only edition leads see it. */
    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** Counts the changes of the draft programme. Changed by {@link ProgrammeDesk} only, beside {@link #version}. */
    @Column(name = "draft_version", insertable = false, updatable = false)
    int draftVersion;

    boolean example;

    /** The events that are its legs, in the order of the edition. */
    @ElementCollection
    @CollectionTable(name = "edition_leg", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "event_id")
    List<UUID> legs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "edition_partner", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    List<EditionPartner> partners = new ArrayList<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<EditionTrack> tracks = new ArrayList<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<EditionRoom> rooms = new ArrayList<>();

    protected Edition() {}

    Edition(String slug, Instant now) {
        this.slug = slug;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Edition require(UUID id) {
        return Edition.<Edition>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("edition"));
    }

    /** Returns the edition, locked until the transaction ends: changes of one programme follow each other. */
    static Edition lock(UUID id) {
        return Edition.<Edition>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("edition"));
    }

    static Optional<Edition> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
