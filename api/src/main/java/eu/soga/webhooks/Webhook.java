package eu.soga.webhooks;

import eu.soga.organisations.Organisation;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An address that receives public changes, with its filter and its secret. */
@Entity
@Table(name = "webhook")
class Webhook extends BaseEntity {
    /** How long the former secret also signs after a rotation. */
    static final Duration ROTATION = Duration.ofHours(24);

    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    String url;

    /** Names of change types; empty for all. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> types = new ArrayList<>();

    /** Query string of a search: only events that match it, or matched before, are reported. Null for all. */
    @Nullable
    String filter;

    @Column(name = "created_by")
    private String createdBy;

    private String secret;

    @Column(name = "previous_secret")
    @Nullable
    private String previousSecret;

    @Column(name = "previous_secret_until")
    @Nullable
    private Instant previousSecretUntil;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status = WebhookStatus.ENABLED;

    @Column(name = "disabled_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    private DisabledReason disabledReason;

    @Column(name = "disabled_at")
    @Nullable
    private Instant disabledAt;

    /** Excluded from the version, because every attempt may change it while people edit the webhook. */
    @Column(name = "failing_since")
    @OptimisticLock(excluded = true)
    @Nullable
    private Instant failingSince;

    protected Webhook() {}

    Webhook(Organisation organisation, String createdBy, Instant now) {
        this.organisation = organisation;
        this.createdBy = createdBy;
        this.secret = SigningSecret.generate();
        this.createdAt = now;
        this.updatedAt = now;
    }

    String secret() {
        return secret;
    }

    /** Returns the secrets that sign at this moment, newest first. */
    List<String> secrets(Instant now) {
        return previousSecretUntil(now) == null ? List.of(secret) : List.of(secret, previousSecret);
    }

    /** Returns until when the former secret also signs; null when only one secret signs. */
    @Nullable
    Instant previousSecretUntil(Instant now) {
        return previousSecretUntil == null || !now.isBefore(previousSecretUntil) ? null : previousSecretUntil;
    }

    boolean isEnabled() {
        return status == WebhookStatus.ENABLED;
    }

    WebhookStatus status() {
        return status;
    }

    @Nullable
    DisabledReason disabledReason() {
        return disabledReason;
    }

    @Nullable
    Instant disabledAt() {
        return disabledAt;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    /** Creates a new secret; the former one also signs for {@link #ROTATION}. */
    void rotateSecret(Instant now) {
        previousSecret = secret;
        previousSecretUntil = now.plus(ROTATION);
        secret = SigningSecret.generate();
        updatedAt = now;
    }

    void enable(Instant now) {
        status = WebhookStatus.ENABLED;
        disabledReason = null;
        disabledAt = null;
        failingSince = null;
        updatedAt = now;
    }

    void disable(DisabledReason reason, Instant now) {
        status = WebhookStatus.DISABLED;
        disabledReason = reason;
        disabledAt = now;
        updatedAt = now;
    }

    void gotThrough() {
        failingSince = null;
    }

    /** Records a failure. @return how long no delivery has succeeded */
    Duration failed(Instant now) {
        if (failingSince == null) failingSince = now;
        return Duration.between(failingSince, now);
    }

    /** Returns the webhooks that receive changes. */
    static List<Webhook> enabled() {
        return list("status = ?1 order by id", WebhookStatus.ENABLED);
    }

    /** Locks the webhook until the transaction ends, before its state is read. */
    static Optional<Webhook> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
