package eu.soga.members;

import eu.soga.members.DuesEntry.Facts;
import eu.soga.members.DuesEntry.Kind;
import eu.soga.members.DuesEntry.Method;
import eu.soga.members.MembershipActRequests.PaymentRequest;
import eu.soga.members.MembershipActRequests.WaiverRequest;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money for a term: paid in full or in part, waived, taken back. Each entry is written once. */
@ApplicationScoped
public class Dues {
    private final MembershipDesk desk;
    private final Memberships memberships;
    private final MembershipRecords records;
    private final CurrentUser user;
    private final Idempotency idempotency;

    Dues(
            MembershipDesk desk,
            Memberships memberships,
            MembershipRecords records,
            CurrentUser user,
            Idempotency idempotency) {
        this.desk = desk;
        this.memberships = memberships;
        this.records = records;
        this.user = user;
        this.idempotency = idempotency;
    }

    /** Records a payment that a person saw. @throws DomainException 400, 403, 404, 409, 422 */
    @Transactional
    MembershipResponse pay(UUID membershipId, UUID termId, @Nullable String key, PaymentRequest request) {
        return idempotency.create(key, Map.of("term", termId, "payment", request), MembershipResponse.class, () -> {
            Membership membership = desk.open(membershipId, MembershipAct.PAY, null);
            MembershipTerm term = term(membership, termId);
            request.amount().require(term.currency(), "/amount");
            if (request.amount().cents() == 0)
                throw DomainException.invalid("/amount/cents", "A payment is more than nothing.");
            if (request.bookedOn().isAfter(desk.today()))
                throw DomainException.invalid("/bookedOn", "A payment is recorded when it is there.");
            enter(
                    membership,
                    term,
                    MembershipAct.PAY,
                    Kind.PAYMENT,
                    new Facts(request.amount().cents(), request.bookedOn(), request.method(), null, request.note()),
                    null);
            return memberships.written(membership);
        });
    }

    /**
     * What a call for dues asks for.
     *
     * @param name of the member
     * @param balance still to be paid, in cents
     */
    public record Called(UUID termId, UUID membershipId, String name, int year, String currency, long balance) {
        static Called of(MembershipTerm term) {
            Membership membership = term.membership;
            UUID survivor = membership.mergedInto();
            return new Called(
                    term.id,
                    survivor == null ? membership.id : survivor,
                    membership.partyName(),
                    term.year(),
                    term.currency(),
                    term.balanceCents());
        }
    }

    /** The dues that a reference names; their membership is held until the transaction ends. */
    @Transactional
    public Optional<Called> calledBy(String reference) {
        return MembershipTerm.withReference(reference).map(term -> {
            Membership.lock(term.membership.id);
            return Called.of(term);
        });
    }

    /** What was asked for a term. @throws DomainException 404 when its dues were not called for */
    @Transactional
    public Called called(UUID termId) {
        return Called.of(require(termId));
    }

    /** Tells the member, once more, that dues are to be paid; nothing when they are by now. */
    @Transactional
    public void remind(UUID termId) {
        MembershipTerm term = require(termId);
        Membership membership = Membership.lock(term.membership.id);
        if (term.isSettled()) return;
        Money amount = new Money(term.balanceCents(), term.currency());
        boolean late = desk.today().isAfter(term.dueOn());
        records.announce(new MembershipAnnouncement.Reminded(
                records.facts(membership), term.year(), amount, term.reference(), term.dueOn(), late));
    }

    private static MembershipTerm require(UUID termId) {
        return MembershipTerm.<MembershipTerm>findByIdOptional(termId)
                .filter(MembershipTerm::isCalled)
                .orElseThrow(() -> DomainException.notFound("term whose dues were called for"));
    }

    /**
     * Books what a bank statement or an export says was paid for the term, whatever became of the membership since.
     *
     * @return false when an entry with this source was booked before
     */
    @Transactional
    public boolean book(UUID termId, Facts facts) {
        MembershipTerm found = require(termId);
        UUID survivor = found.membership.mergedInto();
        Membership membership = Membership.lock(survivor == null ? found.membership.id : survivor);
        if (DuesEntry.count("source", facts.source()) > 0) return false;
        desk.catchUp(membership);
        enter(membership, found, MembershipAct.PAY, Kind.PAYMENT, facts, null);
        return true;
    }

    /** Asks for less, or for nothing, with a reason. @throws DomainException 400, 403, 404, 409 */
    @Transactional
    MembershipResponse waive(UUID membershipId, UUID termId, @Nullable String key, WaiverRequest request) {
        return idempotency.create(key, Map.of("term", termId, "waiver", request), MembershipResponse.class, () -> {
            Membership membership = desk.open(membershipId, MembershipAct.WAIVE, null);
            MembershipTerm term = term(membership, termId);
            long balance = term.balanceCents();
            if (request.amount() != null) request.amount().require(term.currency(), "/amount");
            long cents = request.amount() == null ? balance : request.amount().cents();
            if (cents <= 0 || cents > balance)
                throw DomainException.invalid(
                        "/amount/cents", "What is waived is part of the balance: " + balance + ".");
            enter(
                    membership,
                    term,
                    MembershipAct.WAIVE,
                    Kind.WAIVER,
                    new Facts(cents, desk.today(), Method.NONE, null, request.message()),
                    null);
            return memberships.written(membership);
        });
    }

    /** Takes back a payment or a waiver as a whole, once. @throws DomainException 403, 404, 409 */
    @Transactional
    MembershipResponse reverse(UUID membershipId, UUID entryId, String message) {
        Membership membership = desk.open(membershipId, MembershipAct.REVERSE, null);
        DuesEntry entry = membership.ledger().stream()
                .flatMap(term -> term.entries.stream())
                .filter(each -> each.id.equals(entryId))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("entry"));
        if (entry.kind == Kind.REVERSAL || entry.term.isReversed(entry))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "This entry was taken back, or takes one back itself: record a new payment instead.");
        enter(
                membership,
                entry.term,
                MembershipAct.REVERSE,
                Kind.REVERSAL,
                new Facts(entry.cents, desk.today(), entry.method, null, message),
                entry);
        return memberships.written(membership);
    }

    private void enter(
            Membership membership,
            MembershipTerm term,
            MembershipAct act,
            Kind kind,
            Facts facts,
            @Nullable DuesEntry reverses) {
        MembershipStatus from = membership.status();
        LocalDate today = desk.today();
        String by = user.subject().orElse("system");
        term.enter(kind, facts, reverses, by, desk.now());
        membership.settle(act, today, desk.graceDays(), desk.now());
        String note = "%d: %d.%02d %s%s"
                .formatted(
                        term.year(),
                        facts.cents() / 100,
                        facts.cents() % 100,
                        term.currency(),
                        facts.note() == null ? "" : ", " + facts.note());
        records.did(membership, act.word(), from, today, note);
    }

    /** A called term of the membership. */
    private static MembershipTerm term(Membership membership, UUID id) {
        return membership.ledger().stream()
                .filter(term -> term.id.equals(id) && term.isCalled())
                .min(Comparator.comparing(MembershipTerm::firstDay))
                .orElseThrow(() -> DomainException.notFound("term whose dues were called for"));
    }
}
