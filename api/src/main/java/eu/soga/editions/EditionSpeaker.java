package eu.soga.editions;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who speaks or moderates. Nothing of it is public before the person has agreed. */
@Entity
@Table(name = "edition_speaker")
class EditionSpeaker extends BaseEntity {
    @Version
    int version;

    @Column(name = "edition_id")
    UUID editionId;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> biography = new LinkedHashMap<>();

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    @Column(name = "consented_at")
    @Nullable
    Instant consentedAt;

    protected EditionSpeaker() {}

    EditionSpeaker(UUID editionId, Instant now) {
        this.editionId = editionId;
        this.createdAt = now;
    }

    static EditionSpeaker require(UUID id) {
        return EditionSpeaker.<EditionSpeaker>findByIdOptional(id)
                .orElseThrow(() -> DomainException.notFound("speaker"));
    }
}
