package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.ClaimAct.Standing;
import eu.soga.claims.rules.RetentionRule;
import eu.soga.claims.rules.RetentionRule.ClaimData;
import eu.soga.claims.rules.RetentionRule.Facts;
import eu.soga.claims.rules.RetentionRule.Periods;
import eu.soga.claims.rules.RetentionRule.RetentionBasis;
import eu.soga.claims.rules.RetentionRule.RetentionTerm;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.images.ImageStore;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.web.WireEnums;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Erases personal data of claims when their time to be kept is over, or at once when the organisation asks and no law keeps
 * them, and certifies it. A legal hold stops both. Rows, amounts, days, hashes and the audit log stay. A document's bytes
 * are deleted after the row says so, and again until the store has done it: a crash between the two leaves nothing behind.
 */
@ApplicationScoped
class ClaimRetention {
    private static final Set<ClaimStatus> ENDED =
            EnumSet.of(ClaimStatus.REJECTED, ClaimStatus.EXPIRED, ClaimStatus.WITHDRAWN, ClaimStatus.CLOSED);

    private static final List<String> WITHOUT_BANK = List.of(
            "DELETE FROM claim_account WHERE claim_id = :id",
            "UPDATE payment_order SET holder = '—', masked = '—' WHERE claim_id = :id",
            "UPDATE payment_answer SET party = NULL WHERE order_id IN (SELECT id FROM payment_order WHERE claim_id = :id)");
    private static final List<String> WITHOUT_DOCUMENTS = List.of(
            "UPDATE claim_document SET name = '—', uploaded_by = 'erased', erased_at = CAST(:now AS timestamptz)"
                    + " WHERE claim_id = :id AND erased_at IS NULL");
    private static final List<String> WITHOUT_PEOPLE = List.of("UPDATE claim_question SET reason = '—', asked_by = '—',"
            + " answer = CASE WHEN answer IS NULL THEN NULL ELSE '—' END WHERE claim_id = :id");

    private final ClaimDesk desk;
    private final ClaimsConfig config;
    private final ImageStore store;
    private final Recorder recorder;
    private final Session session;

    ClaimRetention(ClaimDesk desk, ClaimsConfig config, ImageStore store, Recorder recorder, Session session) {
        this.desk = desk;
        this.config = config;
        this.store = store;
        this.recorder = recorder;
        this.session = session;
    }

    /** Why data were erased. */
    enum ClaimErasureReason {
        /** The organisation. */
        ASKED,
        /** The time to keep them is over. */
        RETENTION
    }

    /** What was erased, when, and under which rule. */
    record ClaimErasure(Instant at, ClaimErasureReason reason, List<ClaimData> erased, RetentionBasis basis) {}

    /** A legal hold. @param liftedBy another person; null while it stands */
    @JsonInclude
    record LegalHoldEntry(
            Instant at,
            String placedBy,
            String reason,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy,
            @Nullable String liftReason) {}

    /**
     * What is kept of a claim and until when.
     *
     * @param onHold a legal hold stands: nothing is erased
     * @param terms of what is still there; empty while the claim is not over
     * @param holds for the people who decide; empty for the claimant
     */
    record ClaimKeeping(
            boolean onHold, List<RetentionTerm> terms, List<ClaimErasure> erasures, List<LegalHoldEntry> holds) {}

    /** @throws DomainException 401, 404 */
    @Transactional
    ClaimKeeping keeping(UUID id) {
        return keeping(desk.read(id));
    }

    private ClaimKeeping keeping(Claim claim) {
        return new ClaimKeeping(
                claim.heldBy() != null,
                left(claim),
                erasures(claim.id),
                desk.readsAll()
                        ? LegalHold.of(claim.id).stream()
                                .map(hold -> new LegalHoldEntry(
                                        hold.createdAt,
                                        hold.placedName,
                                        hold.reason,
                                        hold.liftedAt,
                                        hold.liftedName,
                                        hold.liftReason))
                                .toList()
                        : List.of());
    }

    /** Erases what no law keeps; the answer says what stays, until when and why. @throws DomainException 401, 403, 404, 409, 412 */
    ClaimKeeping erase(UUID id, @Nullable String ifMatch) {
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = desk.open(id, ClaimAct.ERASE, ifMatch);
            List<ClaimData> free = left(claim).stream()
                    .filter(term -> term.basis() == RetentionBasis.ASSOCIATION)
                    .map(RetentionTerm::kind)
                    .toList();
            if (free.isEmpty()) desk.did(claim, "erase-refused", null, null, "the law keeps what is left");
            else erase(claim, free, ClaimErasureReason.ASKED, RetentionBasis.REQUEST);
        });
        deleteBytes();
        return QuarkusTransaction.requiringNew().call(() -> keeping(id));
    }

    /** Every night. One claim is one transaction; two processes erase it once. */
    @Scheduled(cron = "0 50 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : QuarkusTransaction.requiringNew().call(this::candidates)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> Claim.lockFree(id).ifPresent(this::eraseWhatIsOver));
            } catch (RuntimeException e) {
                Log.errorf(e, "the data of claim %s could not be erased; again tomorrow", id);
            }
        }
        deleteBytes();
    }

    /** Claims that are over and have people's data: these go last. */
    private List<UUID> candidates() {
        return session.createNativeQuery(
                        "SELECT id FROM claim c WHERE status IN ('REJECTED', 'EXPIRED', 'WITHDRAWN', 'CLOSED')"
                                + " AND held_by IS NULL AND NOT EXISTS (SELECT FROM claim_erasure e"
                                + " WHERE e.claim_id = c.id AND 'PEOPLE' = ANY (e.erased)) ORDER BY id",
                        UUID.class)
                .getResultList();
    }

    private void eraseWhatIsOver(Claim claim) {
        session.refresh(claim);
        if (claim.heldBy() != null) return;
        left(claim).stream()
                .filter(term -> term.isOver(desk.today()))
                .collect(Collectors.groupingBy(
                        RetentionTerm::basis, Collectors.mapping(RetentionTerm::kind, Collectors.toList())))
                .forEach((basis, kinds) -> erase(claim, kinds, ClaimErasureReason.RETENTION, basis));
    }

    /** The terms of what is not erased yet; nothing while the claim is not over. */
    private List<RetentionTerm> left(Claim claim) {
        if (!ENDED.contains(claim.status())) return List.of();
        Set<ClaimData> gone = erasures(claim.id).stream()
                .flatMap(erasure -> erasure.erased.stream())
                .collect(Collectors.toSet());
        return RetentionRule.terms(
                        facts(claim),
                        new Periods(
                                config.keepBankDays(),
                                config.keepUnpaidDays(),
                                config.keepAccountYears(),
                                config.keepFundedYears(),
                                config.keepSmallFundedYears()))
                .stream()
                .filter(term -> !gone.contains(term.kind()))
                .toList();
    }

    private Facts facts(Claim claim) {
        boolean paid = claim.status() == ClaimStatus.CLOSED;
        LocalDate ended = paid ? claim.closedOn() : claim.endedOn();
        if (claim.appealUntil() != null) {
            LocalDate appeal = LocalDate.ofInstant(claim.appealUntil(), config.zone());
            if (appeal.isAfter(ended)) ended = appeal;
        }
        Scheme scheme = Scheme.findById(claim.schemeId);
        Object last = session.createNativeQuery(
                        "SELECT max(j.day) FROM payment_journal j JOIN payment_order o ON o.id = j.order_id"
                                + " WHERE o.claim_id = :id",
                        Object.class)
                .setParameter("id", claim.id)
                .getSingleResultOrNull();
        return new Facts(
                paid,
                claim.number != null,
                ended,
                last instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) last,
                scheme.balancePaidOn,
                scheme.grantCents);
    }

    private void erase(Claim claim, List<ClaimData> kinds, ClaimErasureReason reason, RetentionBasis basis) {
        if (kinds.contains(ClaimData.BANK)) {
            claim.eraseBank(desk.now());
            run(WITHOUT_BANK, claim.id);
        }
        if (kinds.contains(ClaimData.DOCUMENTS)) {
            claim.erased(desk.now());
            run(WITHOUT_DOCUMENTS, claim.id);
        }
        if (kinds.contains(ClaimData.PEOPLE)) {
            claim.erasePeople(desk.now());
            run(WITHOUT_PEOPLE, claim.id);
        }
        session.createNativeMutationQuery("INSERT INTO claim_erasure (id, created_at, claim_id, reason, erased, basis)"
                        + " VALUES (:id, CAST(:now AS timestamptz), :claim, :reason, :erased, :basis)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("now", OffsetDateTime.ofInstant(desk.now(), ZoneOffset.UTC))
                .setParameter("claim", claim.id)
                .setParameter("reason", reason.name())
                .setParameter("erased", kinds.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("basis", basis.name())
                .executeUpdate();
        desk.did(
                claim,
                ClaimAct.ERASE.word(),
                null,
                basis,
                kinds.stream().map(WireEnums::word).collect(Collectors.joining(", ")));
    }

    private void run(List<String> statements, UUID id) {
        session.flush();
        statements.forEach(sql -> {
            var statement = session.createNativeMutationQuery(sql).setParameter("id", id);
            if (sql.contains(":now"))
                statement.setParameter("now", OffsetDateTime.ofInstant(desk.now(), ZoneOffset.UTC));
            statement.executeUpdate();
        });
    }

    /** Deletes bytes whose rows are erased, and files of the bank none of whose claims has an account any more. */
    private void deleteBytes() {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "SELECT id, stored_as FROM claim_document WHERE erased_at IS NOT NULL"
                                        + " AND stored_as IS NOT NULL ORDER BY id",
                                Object[].class)
                        .getResultList());
        for (Object[] row : rows) {
            store.delete(ClaimDocument.key((UUID) row[1]));
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery(
                                    "UPDATE claim_document SET stored_as = NULL WHERE id = :id")
                            .setParameter("id", row[0])
                            .executeUpdate());
        }
        QuarkusTransaction.requiringNew().run(this::deleteFiles);
    }

    private void deleteFiles() {
        session.createNativeQuery(
                        "UPDATE payment_batch b SET file = NULL, file_erased_at = CAST(:now AS timestamptz),"
                                + " version = version + 1 WHERE file IS NOT NULL AND NOT EXISTS (SELECT FROM payment_order o"
                                + " JOIN claim_account a ON a.claim_id = o.claim_id"
                                + " WHERE o.batch_id = b.id AND o.status <> 'REMOVED') RETURNING id",
                        UUID.class)
                .setParameter("now", OffsetDateTime.ofInstant(desk.now(), ZoneOffset.UTC))
                .getResultList()
                .forEach(id -> recorder.act(new Act("payment-batch", id, "erase-file", null, null, null, null)));
    }

    private List<ClaimErasure> erasures(UUID claim) {
        return session
                .createNativeQuery(
                        "SELECT created_at, reason, array_to_string(erased, ','), basis FROM claim_erasure"
                                + " WHERE claim_id = :id ORDER BY created_at, id",
                        Object[].class)
                .setParameter("id", claim)
                .getResultList()
                .stream()
                .map(row -> new ClaimErasure(
                        (Instant) row[0],
                        ClaimErasureReason.valueOf((String) row[1]),
                        Arrays.stream(((String) row[2]).split(","))
                                .map(ClaimData::valueOf)
                                .toList(),
                        RetentionBasis.valueOf((String) row[3])))
                .toList();
    }

    /** A reason to erase nothing of a claim: who placed it, and which other person lifted it. */
    @Entity(name = "LegalHold")
    @Table(name = "claim_legal_hold")
    static class LegalHold extends BaseEntity {
        @Column(name = "claim_id")
        UUID claimId;

        String reason;

        @Column(name = "placed_by")
        String placedBy;

        @Column(name = "placed_name")
        String placedName;

        @Column(name = "lifted_at")
        @Nullable
        Instant liftedAt;

        @Column(name = "lifted_by")
        @Nullable
        String liftedBy;

        @Column(name = "lifted_name")
        @Nullable
        String liftedName;

        @Column(name = "lift_reason")
        @Nullable
        String liftReason;

        protected LegalHold() {}

        LegalHold(UUID claimId, String reason, Standing by, Instant now) {
            this.claimId = claimId;
            this.reason = reason;
            this.placedBy = by.subject();
            this.placedName = by.name();
            this.createdAt = now;
        }

        void lift(String why, Standing by, Instant now) {
            liftedAt = now;
            liftedBy = by.subject();
            liftedName = by.name();
            liftReason = why;
        }

        static LegalHold standing(UUID claim) {
            return LegalHold.<LegalHold>find("claimId = ?1 and liftedAt is null", claim)
                    .singleResult();
        }

        static List<LegalHold> of(UUID claim) {
            return list("claimId = ?1 order by createdAt, id", claim);
        }
    }
}
