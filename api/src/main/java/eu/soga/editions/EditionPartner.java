package eu.soga.editions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A partner of an edition: an organisation of the directory, or something that only has a name.
 *
 * @param name null exactly when {@code organisationId} is given
 * @param detail how it took part, by language; empty when nobody says so
 */
@Embeddable
record EditionPartner(
        @Enumerated(EnumType.STRING) PartnerRole role,

        @Column(name = "organisation_id") @Nullable UUID organisationId,

        @Nullable String name,

        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> detail) {}
