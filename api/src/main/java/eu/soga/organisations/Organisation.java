package eu.soga.organisations;

import eu.soga.organisations.identifiers.IdentifierScheme;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A legal or informal body with a registered office. */
@Entity
@Table(name = "organisation")
public class Organisation extends BaseEntity {
    @Version
    public int version;

    @Column(name = "updated_at", nullable = false)
    public Instant updatedAt;

    public String slug;
    public String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> aliases = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public OrganisationKind kind;

    @Nullable
    public String country;

    @Column(name = "default_language")
    public String defaultLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> description = new LinkedHashMap<>();

    @Nullable
    public String website;

    @Embedded
    public AtlasEntry atlas = AtlasEntry.EMPTY;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "office_street"))
    @AttributeOverride(name = "postalCode", column = @Column(name = "office_postal_code"))
    @AttributeOverride(name = "city", column = @Column(name = "office_city"))
    @AttributeOverride(name = "country", column = @Column(name = "office_country"))
    @AttributeOverride(name = "latitude", column = @Column(name = "office_latitude"))
    @AttributeOverride(name = "longitude", column = @Column(name = "office_longitude"))
    @Nullable
    public Address office;

    /** Origin of the office's coordinates; null when it has none. */
    @Column(name = "office_located")
    @Enumerated(EnumType.STRING)
    @Nullable
    public OfficeLocation officeLocated;

    /** Register numbers in their normal form, at most one per register. No two organisations share one. */
    @ElementCollection
    @CollectionTable(name = "organisation_identifier", joinColumns = @JoinColumn(name = "organisation_id"))
    @MapKeyColumn(name = "scheme")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "value")
    public Map<IdentifierScheme, String> identifiers = new EnumMap<>(IdentifierScheme.class);

    @Column(name = "logo_image_id")
    @Nullable
    public UUID logoImageId;

    @Column(name = "logo_alt")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> logoAlt = new LinkedHashMap<>();

    /** Fictional: created for the demonstration and shown as such. */
    public boolean example;

    /** Sources of imported facts; null when people typed them here. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> provenance;

    /** Keycloak's id of the account that created it; null for loaded data. */
    @Column(name = "created_by")
    @Nullable
    public String createdBy;

    @Column(name = "trusted_since")
    @Nullable
    private Instant trustedSince;

    @Column(name = "trusted_by")
    @Nullable
    private String trustedBy;

    /** Mail address of the moderator who gave trust, for the message that it lapsed; null when unknown. */
    @Column(name = "trusted_by_email")
    @Nullable
    private String trustedByEmail;

    protected Organisation() {}

    /** Creates an organisation. The caller must have chosen a free slug. */
    public Organisation(String slug, String name, OrganisationKind kind, String defaultLanguage, Instant now) {
        this.slug = slug;
        this.name = name;
        this.kind = kind;
        this.defaultLanguage = defaultLanguage;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * True when events that its representatives submit are published without a review; {@code PublicationPolicy}
     * has the exact rule.
     */
    public boolean isTrusted() {
        return trustedSince != null;
    }

    public void trust(String moderator, Instant now) {
        trustedSince = now;
        trustedBy = moderator;
    }

    /** Gives trust. @param email address of the moderator, for the message that trust lapsed; null when unknown */
    public void trust(String by, @Nullable String email, Instant now) {
        trust(by, now);
        trustedByEmail = email;
    }

    /**
     * Ends trust because the organisation may not be the same any more.
     *
     * @return mail address of the moderator who gave trust
     */
    public Optional<String> lapse() {
        Optional<String> told = Optional.ofNullable(trustedByEmail);
        withdrawTrust();
        return told;
    }

    public void withdrawTrust() {
        trustedSince = null;
        trustedBy = null;
        trustedByEmail = null;
    }

    /** Returns the organisation with this id. @throws DomainException 404 */
    public static Organisation require(UUID id) {
        return Organisation.<Organisation>findByIdOptional(id)
                .orElseThrow(() -> DomainException.notFound("organisation"));
    }

    /**
     * Does the same as {@link #require} and locks the organisation until the transaction ends, so that two people
     * cannot decide about it at once.
     */
    public static Organisation lock(UUID id) {
        return Organisation.<Organisation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("organisation"));
    }

    /** Finds an organisation by its present slug. */
    public static Optional<Organisation> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
