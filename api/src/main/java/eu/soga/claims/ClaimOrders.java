package eu.soga.claims;

import eu.soga.claims.ClaimAct.Standing;
import eu.soga.claims.ClaimAnnouncement.Step;
import eu.soga.claims.rules.SchemeTerms.DocumentKind;
import eu.soga.shared.bank.Iban;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What payments ask of claims: each step of the money, with its guards. */
@ApplicationScoped
public class ClaimOrders {
    private final ClaimDesk desk;
    private final ClaimDocuments documents;
    private final AccountCipher cipher;

    ClaimOrders(ClaimDesk desk, ClaimDocuments documents, AccountCipher cipher) {
        this.desk = desk;
        this.documents = documents;
        this.cipher = cipher;
    }

    /**
     * What a claim is paid.
     *
     * @param holder exactly as the bank has it
     * @param account the number; null where nobody may read it
     */
    public record Payable(
            UUID claimId,
            String number,
            UUID schemeId,
            String project,
            String organisation,
            String holder,
            @Nullable Iban account,
            String masked,
            @Nullable String bic,
            long cents,
            String currency) {}

    /** Puts an approved claim into a batch. @throws DomainException 403, 404, 409 */
    @Transactional(Transactional.TxType.MANDATORY)
    public Payable batch(UUID id) {
        Claim claim = desk.open(id, ClaimAct.BATCH, null);
        claim.batch(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.BATCH.word(), ClaimStatus.APPROVED, null, null);
        return payable(claim, false);
    }

    /**
     * Stores the proof of a payment of this claim, then does the rest in one transaction.
     *
     * @param act that the proof is for
     * @param cents must be those of the claim
     * @param work gets the id of the proof, whose row is written
     * @throws DomainException 400, 403, 404, 409, 413, 422
     */
    public <T> T proven(UUID id, ClaimAct act, long cents, String fileName, byte[] bytes, Function<UUID, T> work) {
        String mediaType = documents.checked(bytes);
        QuarkusTransaction.requiringNew().run(() -> {
            if (desk.open(id, act, null).cents() != cents)
                throw DomainException.invalid(
                        "/cents", "The claim is about another amount: correct the payment with the bank first.");
        });
        ClaimDocument proof = documents.stored(id, DocumentKind.PAYMENT_PROOF, fileName, mediaType, bytes);
        return documents.named(proof, () -> {
            proof.persist();
            desk.did(Claim.require(id), "add-document", null, proof.kind, proof.sha256);
            return work.apply(proof.id);
        });
    }

    /** Of the bytes of a document. */
    public String sha256(UUID document) {
        return ClaimDocument.<ClaimDocument>findById(document).sha256;
    }

    /** Signs for a payment that was made without our file: the claim is paid. @throws DomainException 401, 403, 409 */
    @Transactional(Transactional.TxType.MANDATORY)
    public long settle(UUID id, String endToEndId, LocalDate day) {
        Claim claim = desk.open(id, ClaimAct.SIGN, null);
        claim.sign(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.SIGN.word(), ClaimStatus.IN_BATCH, null, "paid outside a batch, " + endToEndId);
        paid(id, day);
        return claim.cents();
    }

    /** A document shows that the bank executed the order. @throws DomainException 403, 409 */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prove(UUID id, String endToEndId, LocalDate day) {
        Claim claim = desk.open(id, ClaimAct.PROVE_PAYMENT, null);
        claim.provePayment(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.PROVE_PAYMENT.word(), ClaimStatus.ORDERED, null, day + ", " + endToEndId);
    }

    /** Another person has seen that document: the claim is paid. @throws DomainException 401, 403, 409 */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(UUID id, LocalDate day) {
        Claim claim = desk.open(id, ClaimAct.CONFIRM_PAYMENT, null);
        claim.confirmPayment(Scheme.lock(claim.schemeId), day, desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.CONFIRM_PAYMENT.word(), ClaimStatus.ORDERED, null, day.toString());
        desk.tell(claim, Step.PAID, null, null, day);
    }

    /** Why the caller does not take this act on this claim; empty when it is open. */
    public Optional<RefusalReason> refusal(UUID id, ClaimAct act) {
        Claim claim = Claim.require(id);
        return act.refusal(claim, desk.standing(claim.organisation.id), desk.now())
                .map(RefusalReason.class::cast);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void unbatch(UUID id) {
        Claim claim = desk.open(id, ClaimAct.UNBATCH, null);
        claim.unbatch(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.UNBATCH.word(), ClaimStatus.IN_BATCH, null, null);
    }

    /** Signs for the payment; the reading of the account number is in the audit log. @throws DomainException 403, 409 */
    @Transactional(Transactional.TxType.MANDATORY)
    public Payable sign(UUID id, String endToEndId) {
        Claim claim = desk.open(id, ClaimAct.SIGN, null);
        claim.sign(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.SIGN.word(), ClaimStatus.IN_BATCH, null, endToEndId);
        desk.did(claim, "read-account", null, null, "payment file, order " + endToEndId);
        desk.tell(claim, Step.ORDERED, null, null, claim.payBy);
        return payable(claim, true);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void makeVoid(UUID id, String reason) {
        Claim claim = desk.open(id, ClaimAct.VOID, null);
        claim.makeVoid(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.VOID.word(), ClaimStatus.ORDERED, null, reason);
    }

    /** A statement says that it was booked. False when the claim does not wait for that any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean paid(UUID id, LocalDate day) {
        Claim claim = Claim.lock(id);
        if (claim.status() != ClaimStatus.ORDERED) return false;
        claim.pay(Scheme.lock(claim.schemeId), day, desk.now());
        desk.did(claim, ClaimAct.PAY.word(), ClaimStatus.ORDERED, null, day.toString());
        desk.tell(claim, Step.PAID, null, null, day);
        return true;
    }

    /** The bank refused or returned it. False when the claim does not wait for it and was not paid. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean failed(UUID id, String code) {
        Claim claim = Claim.lock(id);
        if (ClaimAct.FAIL.refusal(claim, Standing.SYSTEM, desk.now()).isPresent()) return false;
        ClaimStatus before = claim.status();
        claim.fail(Scheme.lock(claim.schemeId), desk.now());
        desk.did(claim, ClaimAct.FAIL.word(), before, null, code);
        desk.tell(claim, Step.PAYMENT_FAILED, null, null, null);
        return true;
    }

    /** Why the caller does not sign for these claims; empty when nothing stands against it. */
    public Optional<RefusalReason> signing(List<UUID> ids) {
        return Claim.<Claim>list("id in ?1", ids).stream()
                .flatMap(claim ->
                        ClaimAct.SIGN.refusal(claim, desk.standing(claim.organisation.id), desk.now()).stream())
                .map(RefusalReason.class::cast)
                .findFirst();
    }

    /** Seals a file of payments; only {@link #open} of the same id reads it. */
    public String seal(UUID id, byte[] file) {
        AccountCipher.Sealed sealed = cipher.seal(id, file);
        return sealed.key() + ":" + Base64.getEncoder().encodeToString(sealed.bytes());
    }

    public byte[] open(UUID id, String sealed) {
        String[] parts = sealed.split(":", 2);
        return cipher.open(
                id, new AccountCipher.Sealed(parts[0], Base64.getDecoder().decode(parts[1])));
    }

    private Payable payable(Claim claim, boolean withNumber) {
        ClaimAccount account = ClaimAccount.of(claim.id)
                .orElseThrow(() -> new DomainException(ProblemType.ILLEGAL_TRANSITION, "The claim has no account."));
        Scheme scheme = Scheme.findById(claim.schemeId);
        return new Payable(
                claim.id,
                claim.number,
                claim.schemeId,
                scheme.project,
                claim.organisation.name,
                account.holder,
                withNumber ? account.open(cipher) : null,
                account.masked(),
                account.bic,
                claim.cents(),
                claim.currency);
    }
}
