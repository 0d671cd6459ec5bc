package eu.soga.claims.payments;

import eu.soga.claims.ClaimOrders.Payable;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One payment of one claim; its id for the bank is never used again. */
@Entity
@Table(name = "payment_order")
class PaymentOrder extends BaseEntity {
    /** Where an order stands. */
    enum OrderStatus {
        GATHERED,
        REMOVED,
        ORDERED,
        VOID,
        BOOKED,
        FAILED
    }

    /** What the bank said of the holder's name (verification of payee). */
    enum PayeeCheck {
        MATCH,
        CLOSE_MATCH,
        NO_MATCH,
        NOT_POSSIBLE
    }

    static final Set<OrderStatus> ALIVE = EnumSet.of(OrderStatus.GATHERED, OrderStatus.ORDERED, OrderStatus.BOOKED);

    @Column(name = "batch_id")
    UUID batchId;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "end_to_end_id")
    String endToEndId;

    @Enumerated(EnumType.STRING)
    OrderStatus status = OrderStatus.GATHERED;

    long cents;
    String currency;

    @Column(name = "claim_number")
    String claimNumber;

    String project;
    String organisation;
    String holder;
    String masked;

    @Column(name = "payee_check")
    @Enumerated(EnumType.STRING)
    @Nullable
    PayeeCheck payeeCheck;

    @Nullable
    String reason;

    @Column(name = "booked_on")
    @Nullable
    LocalDate bookedOn;

    /** The document that shows that the bank executed it; null while none was recorded by hand. */
    @Nullable
    UUID proof;

    @Column(name = "proven_on")
    @Nullable
    LocalDate provenOn;

    @Column(name = "proven_by")
    @Nullable
    String provenBy;

    @Column(name = "proven_name")
    @Nullable
    String provenName;

    /** Who confirmed what the proof shows; null when a statement of the bank booked it. */
    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    @Column(name = "confirmed_name")
    @Nullable
    String confirmedName;

    protected PaymentOrder() {}

    PaymentOrder(UUID batchId, Payable payable, Instant now) {
        this.batchId = batchId;
        this.claimId = payable.claimId();
        // 32 characters of the SEPA set, random: never given before
        this.endToEndId = UUID.randomUUID().toString().replace("-", "");
        this.cents = payable.cents();
        this.currency = payable.currency();
        this.claimNumber = payable.number();
        this.project = payable.project();
        this.organisation = payable.organisation();
        this.holder = payable.holder();
        this.masked = payable.masked();
        this.createdAt = now;
    }

    static List<PaymentOrder> of(UUID batch) {
        return list("batchId = ?1 order by createdAt, id", batch);
    }

    /** As {@link #of}, held: taken before their claims, as the bank's answers do. */
    static List<PaymentOrder> lockOf(UUID batch) {
        return PaymentOrder.<PaymentOrder>find("batchId = ?1 order by id", batch)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** By the id that the bank repeats, held. */
    static Optional<PaymentOrder> lockByEndToEndId(String id) {
        return find("endToEndId", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
