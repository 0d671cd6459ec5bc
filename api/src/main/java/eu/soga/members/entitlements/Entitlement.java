package eu.soga.members.entitlements;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that a tier gives. Written once; retired when it is not given any more. */
@Entity
@Table(name = "entitlement")
class Entitlement extends BaseEntity {
    /** How it is given. */
    @Schema(name = "EntitlementKind")
    enum Kind {
        /** Something that is open to members. */
        ACCESS,
        /** So much in each term. */
        QUOTA,
        /** So many percent off a price. */
        RATE
    }

    /** What a quota counts. */
    @Schema(name = "EntitlementUnit")
    enum Unit {
        HOURS,
        SEATS,
        TIMES
    }

    @Version
    int version;

    String tier;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> label;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    Integer amount;

    @Enumerated(EnumType.STRING)
    @Nullable
    Unit unit;

    @Column(name = "in_grace")
    boolean inGrace;

    boolean example;

    @Column(name = "retired_on")
    @Nullable
    LocalDate retiredOn;

    protected Entitlement() {}

    Entitlement(Entitlements.EntitlementRequest request, Instant now) {
        this.tier = request.tier();
        this.label = request.label();
        this.kind = request.kind();
        this.amount = request.amount();
        this.unit = request.unit();
        this.inGrace = request.inGrace();
        this.example = request.example();
        this.createdAt = now;
    }
}
