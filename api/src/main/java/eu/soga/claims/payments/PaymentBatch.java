package eu.soga.claims.payments;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims gathered for one file of the bank. */
@Entity
@Table(name = "payment_batch")
class PaymentBatch extends BaseEntity {
    /** Where a batch stands. */
    enum BatchStatus {
        /** A treasurer gathers claims. */
        OPEN,
        /** Another person signed; the file is for the bank. */
        EXPORTED,
        /** The file was never sent: its claims can join another batch. */
        VOID,
        /** One claim that was paid without our file, with a proof; another person signed. */
        SETTLED
    }

    @Version
    int version;

    String number;

    @Enumerated(EnumType.STRING)
    BatchStatus status = BatchStatus.OPEN;

    @Column(name = "execution_day")
    LocalDate executionDay;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_name")
    String createdName;

    @Column(name = "signed_by")
    @Nullable
    String signedBy;

    @Column(name = "signed_name")
    @Nullable
    String signedName;

    @Column(name = "signed_at")
    @Nullable
    Instant signedAt;

    /** True when the person who gathered it signed it, because the four eyes of each of its claims were waived. */
    @Column(name = "four_eyes_waived")
    boolean fourEyesWaived;

    @Column(name = "message_id")
    @Nullable
    String messageId;

    /** Sealed; null before it is signed, and when the last of its claims was erased. */
    @Nullable
    String file;

    @Column(name = "file_sha256")
    @Nullable
    String fileSha256;

    /** The document that proves a payment without our file; null for a batch. */
    @Nullable
    UUID proof;

    @Column(name = "void_reason")
    @Nullable
    String voidReason;

    protected PaymentBatch() {}

    PaymentBatch(String number, LocalDate executionDay, String createdBy, String createdName, Instant now) {
        this.number = number;
        this.executionDay = executionDay;
        this.createdBy = createdBy;
        this.createdName = createdName;
        this.createdAt = now;
    }

    static PaymentBatch require(UUID id) {
        return PaymentBatch.<PaymentBatch>findByIdOptional(id)
                .orElseThrow(() -> DomainException.notFound("payment batch"));
    }

    /** Held until the transaction ends, and read anew. */
    static PaymentBatch lock(UUID id) {
        PaymentBatch batch = PaymentBatch.<PaymentBatch>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("payment batch"));
        getEntityManager().refresh(batch);
        return batch;
    }
}
