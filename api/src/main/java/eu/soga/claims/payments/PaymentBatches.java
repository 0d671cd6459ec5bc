package eu.soga.claims.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.ClaimAct;
import eu.soga.claims.ClaimOrders;
import eu.soga.claims.ClaimOrders.Payable;
import eu.soga.claims.ClaimsConfig;
import eu.soga.claims.payments.CreditTransfers.Debtor;
import eu.soga.claims.payments.CreditTransfers.Transfer;
import eu.soga.claims.payments.Journal.EntryKind;
import eu.soga.claims.payments.PaymentBatch.BatchStatus;
import eu.soga.claims.payments.PaymentOrder.OrderStatus;
import eu.soga.claims.payments.PaymentOrder.PayeeCheck;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.bank.BankEntry;
import eu.soga.shared.bank.Iban;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.FreshSignIn;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Versioned;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers approved claims, has a second person sign, and keeps the file for the bank. */
@ApplicationScoped
class PaymentBatches {
    private static final String SUBJECT = "payment-batch";

    private final ClaimOrders claims;
    private final Journal journal;
    private final ClaimsConfig config;
    private final Recorder recorder;
    private final CurrentUser user;
    private final FreshSignIn freshSignIn;
    private final Idempotency idempotency;
    private final EntityManager entities;
    private final Clock clock;

    PaymentBatches(
            ClaimOrders claims,
            Journal journal,
            ClaimsConfig config,
            Recorder recorder,
            CurrentUser user,
            FreshSignIn freshSignIn,
            Idempotency idempotency,
            EntityManager entities,
            Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.config = config;
        this.recorder = recorder;
        this.user = user;
        this.freshSignIn = freshSignIn;
        this.idempotency = idempotency;
        this.entities = entities;
        this.clock = clock;
    }

    /** Claims to pay on a day. */
    record PaymentBatchRequest(
            @NotEmpty @Size(max = 500) List<@NotNull UUID> claimIds,
            @NotNull LocalDate executionDay) {}

    /** Why a file is void. */
    record PaymentVoidRequest(@NotBlank @Size(max = 500) String message) {}

    /** What the bank said of a holder's name. */
    record PayeeCheckRequest(@NotNull PayeeCheck result) {}

    /**
     * A batch. Account numbers are masked.
     *
     * @param file what the bank gets; null before it is signed
     * @param single a batch of one: the bank's check of the payee's name shows only that one
     */
    @JsonInclude
    record PaymentBatchResponse(
            UUID id,
            int version,
            String number,
            BatchStatus status,
            LocalDate executionDay,
            String createdBy,
            @Nullable String signedBy,
            @Nullable PaymentFile file,
            Money total,
            boolean single,
            List<PaymentOrderSummary> orders,
            List<Action> actions)
            implements Versioned {}

    /**
     * The file of a signed batch; or the proof of a payment that was made without our file.
     *
     * @param messageId of the bank's file; null for a proof
     * @param sha256 of its bytes
     * @param proof id of the claim's document that proves the payment; null for a file of the bank
     */
    @JsonInclude
    record PaymentFile(
            @Nullable String messageId,
            String sha256,
            @Nullable UUID proof) {}

    /**
     * The account that is paid.
     *
     * @param holder exactly as the bank has the name
     * @param account country and last four characters
     */
    @JsonInclude
    record PayeeAccount(
            String holder, String account, @Nullable PayeeCheck check) {}

    /**
     * A proof by hand that the bank executed an order.
     *
     * @param document of the claim
     * @param paidOn as the document shows it
     * @param by who recorded it
     * @param confirmedBy who confirmed it; null while it waits
     * @param actions what the caller may do with it
     */
    @JsonInclude
    record PaymentProof(
            UUID document,
            LocalDate paidOn,
            String by,
            @Nullable String confirmedBy,
            List<Action> actions) {}

    /** What can be done with a proof. */
    enum ProofAct implements ActName {
        CONFIRM_PAYMENT
    }

    /** What can be done to a batch. */
    enum BatchAct implements ActName {
        SIGN,
        REMOVE_ORDER,
        DOWNLOAD,
        /** Of an order that waits for the bank. */
        PROVE_PAYMENT,
        VOID
    }

    /** An order of a batch. */
    @JsonInclude
    record PaymentOrderSummary(
            UUID id,
            UUID claimId,
            String claim,
            String organisation,
            PayeeAccount payee,
            Money amount,
            OrderStatus status,
            String endToEndId,
            @Nullable String reason,
            @Nullable LocalDate bookedOn,
            @Nullable PaymentProof proof) {}

    /** @throws DomainException 400, 403, 404, 409 */
    @Transactional
    PaymentBatchResponse create(@Nullable String key, PaymentBatchRequest request) {
        return idempotency.create(key, request, PaymentBatchResponse.class, () -> {
            if (request.executionDay().isBefore(today()))
                throw DomainException.invalid("/executionDay", "Choose today or a later day.");
            if (request.claimIds().stream().distinct().count()
                    < request.claimIds().size()) throw DomainException.invalid("/claimIds", "Name each claim once.");
            PaymentBatch batch = new PaymentBatch(
                    number(), request.executionDay(), user.requireSubject(), user.name(), clock.instant());
            batch.persist();
            // in the order of ids, so that two treasurers never wait for each other
            for (UUID id : request.claimIds().stream().sorted().toList()) {
                Payable payable = claims.batch(id);
                if (!payable.currency().equals("EUR"))
                    throw DomainException.invalid("/claimIds", "Only claims in EUR are paid by this file.");
                new PaymentOrder(batch.id, payable, clock.instant()).persist();
            }
            did(batch, "create", null, batch.number);
            return shown(batch);
        });
    }

    /**
     * Records a payment of one claim that was made without our file. Another person signs, and the claim is paid.
     *
     * @param cents as the proof shows them; they must be those of the claim
     * @throws DomainException 400, 403, 404, 409, 413, 422
     */
    PaymentBatchResponse record(UUID claim, LocalDate paidOn, long cents, String fileName, byte[] bytes) {
        requirePast(paidOn);
        return claims.proven(claim, ClaimAct.BATCH, cents, fileName, bytes, proof -> {
            PaymentBatch batch =
                    new PaymentBatch(number(), paidOn, user.requireSubject(), user.name(), clock.instant());
            batch.proof = proof;
            batch.persist();
            new PaymentOrder(batch.id, claims.batch(claim), clock.instant()).persist();
            did(batch, "record", null, batch.number);
            return shown(batch);
        });
    }

    private void requirePast(LocalDate paidOn) {
        if (paidOn.isAfter(today()) || paidOn.getYear() < 2000)
            throw DomainException.invalid("/paidOn", "Give the day on which the bank paid: today or earlier.");
    }

    /**
     * Records a document that shows that the bank executed an order of our file, when its statement never came. Another
     * person confirms it. A second proof takes the place of one that waits.
     *
     * @param cents as the proof shows them; they must be those of the order
     * @throws DomainException 400, 403, 404, 409, 412, 413, 422
     */
    PaymentBatchResponse prove(
            UUID id,
            UUID orderId,
            @Nullable String ifMatch,
            LocalDate paidOn,
            long cents,
            String fileName,
            byte[] bytes) {
        requirePast(paidOn);
        UUID claim = QuarkusTransaction.requiringNew().call(() -> {
            PaymentBatch batch = PaymentBatch.require(id);
            if (batch.signedAt != null && paidOn.isBefore(LocalDate.ofInstant(batch.signedAt, config.zone())))
                throw DomainException.invalid(
                        "/paidOn",
                        "The bank cannot have paid before the file was signed: give that day or a later one.");
            return order(id, orderId).claimId;
        });
        return claims.proven(claim, ClaimAct.PROVE_PAYMENT, cents, fileName, bytes, proof -> {
            PaymentBatch batch = open(id, ifMatch, BatchStatus.EXPORTED);
            PaymentOrder order = ordered(id, orderId);
            claims.prove(claim, order.endToEndId, paidOn);
            order.proof = proof;
            order.provenOn = paidOn;
            order.provenBy = user.requireSubject();
            order.provenName = user.name();
            touch(batch);
            did(batch, "prove", batch.status, order.claimNumber + " " + paidOn);
            return shown(batch);
        });
    }

    /** Another person has seen the proof of an order: its claim is paid. @throws DomainException 401, 403, 404, 409, 412 */
    @Transactional
    PaymentBatchResponse confirm(UUID id, UUID orderId, @Nullable String ifMatch) {
        PaymentBatch batch = open(id, ifMatch, BatchStatus.EXPORTED);
        PaymentOrder order = ordered(id, orderId);
        LocalDate day = Objects.requireNonNullElse(order.provenOn, today());
        // refuses a claim whose payment nobody has proven
        claims.confirm(order.claimId, day);
        order.confirmedBy = user.requireSubject();
        order.confirmedName = user.name();
        order.status = OrderStatus.BOOKED;
        order.bookedOn = day;
        journal.write(EntryKind.PAYMENT, order, day);
        touch(batch);
        did(batch, "confirm", batch.status, order.claimNumber + " " + day);
        return shown(batch);
    }

    private static PaymentOrder order(UUID id, UUID orderId) {
        return PaymentOrder.of(id).stream()
                .filter(each -> each.id.equals(orderId))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("order in this batch"));
    }

    /** The order, held; it waits for the bank. */
    private static PaymentOrder ordered(UUID id, UUID orderId) {
        PaymentOrder order =
                PaymentOrder.lockByEndToEndId(order(id, orderId).endToEndId).orElseThrow();
        PaymentOrder.getEntityManager().refresh(order);
        if (order.status != OrderStatus.ORDERED)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "This order does not wait for the bank: see how it stands now.");
        return order;
    }

    /** Another person has seen the proof: the claim is paid, with one entry for the order and one for the payment. */
    private PaymentBatchResponse settle(PaymentBatch batch, List<PaymentOrder> orders) {
        for (PaymentOrder order : orders) {
            if (claims.settle(order.claimId, order.endToEndId, batch.executionDay) != order.cents)
                throw new IllegalStateException("a claim changed inside a batch");
            journal.write(EntryKind.ORDER, order, batch.executionDay);
            journal.write(EntryKind.PAYMENT, order, batch.executionDay);
            order.status = OrderStatus.BOOKED;
            order.bookedOn = batch.executionDay;
        }
        signed(batch, BatchStatus.SETTLED);
        did(batch, "sign", BatchStatus.OPEN, null);
        return shown(batch);
    }

    private void signed(PaymentBatch batch, BatchStatus status) {
        batch.signedBy = user.requireSubject();
        batch.fourEyesWaived = batch.signedBy.equals(batch.createdBy);
        batch.signedName = user.name();
        batch.signedAt = clock.instant();
        batch.status = status;
    }

    private String number() {
        long next = ((Number) entities.createNativeQuery("SELECT nextval('payment_batch_number')")
                        .getSingleResult())
                .longValue();
        return "B-%d-%04d".formatted(today().getYear(), next);
    }

    /** Takes one claim out. @throws DomainException 403, 404, 409, 412 */
    @Transactional
    PaymentBatchResponse remove(UUID id, UUID orderId, @Nullable String ifMatch) {
        PaymentBatch batch = open(id, ifMatch, BatchStatus.OPEN);
        PaymentOrder order = PaymentOrder.of(id).stream()
                .filter(each -> each.id.equals(orderId) && each.status == OrderStatus.GATHERED)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("order in this batch"));
        claims.unbatch(order.claimId);
        order.status = OrderStatus.REMOVED;
        touch(batch);
        did(batch, "remove", batch.status, order.claimNumber);
        return shown(batch);
    }

    /**
     * Another person signs: every claim is ordered, and the file for the bank is written and checked, all or nothing.
     *
     * @throws DomainException 403, 404, 409, 412; 503 when the association's account is not configured
     */
    @Transactional
    PaymentBatchResponse sign(UUID id, @Nullable String ifMatch) {
        PaymentBatch batch = open(id, ifMatch, BatchStatus.OPEN);
        List<PaymentOrder> orders = PaymentOrder.of(id).stream()
                .filter(order -> order.status == OrderStatus.GATHERED)
                .sorted((one, other) -> one.claimId.compareTo(other.claimId))
                .toList();
        if (orders.isEmpty())
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "The batch has no claim: gather some first.");
        if (user.requireSubject().equals(batch.createdBy))
            claims.signing(orders.stream().map(order -> order.claimId).toList()).ifPresent(why -> {
                throw new DomainException(ProblemType.FORBIDDEN, "You gathered this batch: another person signs it.")
                        .because(why);
            });
        if (batch.proof != null) return settle(batch, orders);
        Iban account = config.debtorIban()
                .filter(number -> Iban.problem(number).isEmpty())
                .map(Iban::parse)
                .orElseThrow(() -> new DomainException(
                        ProblemType.UNAVAILABLE,
                        "The association’s account is not configured: tell whoever runs the platform."));
        List<Transfer> transfers = new ArrayList<>();
        for (PaymentOrder order : orders) {
            Payable payable = claims.sign(order.claimId, order.endToEndId);
            if (payable.cents() != order.cents || !payable.masked().equals(order.masked))
                throw new IllegalStateException("a claim changed inside a batch");
            transfers.add(new Transfer(order.endToEndId, payable));
            order.status = OrderStatus.ORDERED;
            journal.write(EntryKind.ORDER, order, today());
        }
        batch.messageId = UUID.randomUUID().toString().replace("-", "");
        LocalDate day = batch.executionDay.isBefore(today()) ? today() : batch.executionDay;
        byte[] file = CreditTransfers.write(new CreditTransfers.Order(
                batch.messageId,
                LocalDateTime.ofInstant(clock.instant(), config.zone()),
                day,
                new Debtor(
                        config.debtorName(),
                        account,
                        config.debtorBic().filter(bic -> !bic.isBlank()).orElse(null)),
                transfers));
        batch.file = claims.seal(batch.id, file);
        batch.fileSha256 = BankEntry.digest(file);
        signed(batch, BatchStatus.EXPORTED);
        did(batch, "sign", BatchStatus.OPEN, batch.fileSha256);
        return shown(batch);
    }

    /** The bank's file, the same bytes each time; every reading is in the audit log. @throws DomainException 401, 404, 409 */
    @Transactional
    byte[] file(UUID id) {
        PaymentBatch batch = PaymentBatch.require(id);
        if (batch.status != BatchStatus.EXPORTED || batch.file == null)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The file is there once another person has signed, until it is void or its time to be kept is over.");
        freshSignIn.require();
        byte[] file = claims.open(batch.id, batch.file);
        CreditTransfers.validate(file);
        did(batch, "download", batch.status, batch.fileSha256);
        return file;
    }

    /** The file was never sent. Its claims can join another batch, with new ids. @throws DomainException 403, 404, 409, 412 */
    @Transactional
    PaymentBatchResponse makeVoid(UUID id, @Nullable String ifMatch, String reason) {
        PaymentBatch batch = open(id, ifMatch, BatchStatus.EXPORTED);
        List<PaymentOrder> orders = PaymentOrder.lockOf(id).stream()
                .filter(order -> order.status != OrderStatus.REMOVED)
                .toList();
        if (orders.stream().anyMatch(order -> order.status != OrderStatus.ORDERED))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The bank has answered to this file: it was sent, and is not void.");
        for (PaymentOrder order : orders) {
            claims.makeVoid(order.claimId, reason);
            order.status = OrderStatus.VOID;
            order.reason = reason;
            journal.write(EntryKind.ORDER_UNDONE, order, today());
        }
        batch.status = BatchStatus.VOID;
        batch.voidReason = reason;
        did(batch, "void", BatchStatus.EXPORTED, reason);
        return shown(batch);
    }

    /** Records what the bank said of a holder's name before it executes the order. */
    @Transactional
    PaymentBatchResponse payee(UUID id, UUID orderId, PayeeCheck result) {
        PaymentBatch batch = PaymentBatch.lock(id);
        PaymentOrder order = order(id, orderId);
        order.payeeCheck = result;
        touch(batch);
        did(batch, "payee-check", batch.status, order.claimNumber + " " + result);
        return shown(batch);
    }

    @Transactional
    PaymentBatchResponse read(UUID id) {
        return shown(PaymentBatch.require(id));
    }

    /** Newest first; the last 200. */
    @Transactional
    List<PaymentBatchResponse> list() {
        return PaymentBatch.<PaymentBatch>find("order by createdAt desc, id desc").page(0, 200).list().stream()
                .map(this::shown)
                .toList();
    }

    private PaymentBatch open(UUID id, @Nullable String ifMatch, BatchStatus needed) {
        PaymentBatch batch = PaymentBatch.lock(id);
        Preconditions.check(ifMatch, batch.version);
        if (batch.status != needed)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "The batch is signed, void, or not signed yet.");
        return batch;
    }

    /** Raises the version although only an order changed. */
    private void touch(PaymentBatch batch) {
        entities.lock(batch, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void did(PaymentBatch batch, String act, @Nullable BatchStatus from, @Nullable String note) {
        recorder.act(new Act(SUBJECT, batch.id, act, from, batch.status, null, note));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    private PaymentBatchResponse shown(PaymentBatch batch) {
        PaymentBatch.flush();
        List<PaymentOrder> orders = PaymentOrder.of(batch.id);
        List<PaymentOrder> counted = orders.stream()
                .filter(order -> order.status != OrderStatus.REMOVED)
                .toList();
        return new PaymentBatchResponse(
                batch.id,
                batch.version,
                batch.number,
                batch.status,
                batch.executionDay,
                batch.createdName,
                batch.signedName,
                file(batch),
                new Money(counted.stream().mapToLong(order -> order.cents).sum(), "EUR"),
                counted.size() == 1,
                orders.stream()
                        .map(order -> new PaymentOrderSummary(
                                order.id,
                                order.claimId,
                                order.claimNumber,
                                order.organisation,
                                new PayeeAccount(order.holder, order.masked, order.payeeCheck),
                                new Money(order.cents, order.currency),
                                order.status,
                                order.endToEndId,
                                order.reason,
                                order.bookedOn,
                                proof(order)))
                        .toList(),
                actions(batch, counted));
    }

    private @Nullable PaymentFile file(PaymentBatch batch) {
        if (batch.proof != null) return new PaymentFile(null, claims.sha256(batch.proof), batch.proof);
        return batch.fileSha256 == null ? null : new PaymentFile(batch.messageId, batch.fileSha256, null);
    }

    private @Nullable PaymentProof proof(PaymentOrder order) {
        if (order.proof == null) return null;
        boolean waits = order.status == OrderStatus.ORDERED;
        return new PaymentProof(
                order.proof,
                Objects.requireNonNull(order.provenOn),
                Objects.requireNonNull(order.provenName),
                order.confirmedName,
                waits && user.hasRole(Roles.TREASURER, Roles.CLAIMS_APPROVER)
                        ? List.of(claims.refusal(order.claimId, ClaimAct.CONFIRM_PAYMENT)
                                .map(why -> Action.refused(ProofAct.CONFIRM_PAYMENT, why))
                                .orElseGet(() -> Action.allowed(ProofAct.CONFIRM_PAYMENT)))
                        : List.of());
    }

    /** What the caller may do to a batch in this state; for who gathered it, why somebody else signs. */
    private List<Action> actions(PaymentBatch batch, List<PaymentOrder> orders) {
        boolean pays = user.hasRole(Roles.TREASURER);
        List<Action> acts = new ArrayList<>();
        if (batch.status == BatchStatus.OPEN) {
            if ((pays || user.hasRole(Roles.CLAIMS_APPROVER)) && !orders.isEmpty())
                acts.add(claims.signing(
                                orders.stream().map(order -> order.claimId).toList())
                        .map(why -> Action.refused(BatchAct.SIGN, why))
                        .orElseGet(() -> Action.allowed(BatchAct.SIGN)));
            if (pays) acts.add(Action.allowed(BatchAct.REMOVE_ORDER));
        }
        if (batch.status == BatchStatus.EXPORTED && pays) {
            if (batch.file != null) acts.add(Action.allowed(BatchAct.DOWNLOAD));
            if (orders.stream().anyMatch(order -> order.status == OrderStatus.ORDERED))
                acts.add(Action.allowed(BatchAct.PROVE_PAYMENT));
            if (orders.stream().allMatch(order -> order.status == OrderStatus.ORDERED))
                acts.add(Action.allowed(BatchAct.VOID));
        }
        return acts;
    }
}
