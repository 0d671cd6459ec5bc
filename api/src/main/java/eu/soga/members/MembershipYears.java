package eu.soga.members;

import eu.soga.members.MembershipActRequests.ResignationRequest;
import eu.soga.members.MembershipActRequests.TermRequest;
import eu.soga.members.MembershipActRequests.TierRequest;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The years of a membership: the first call for dues, renewal, return, another tier, resignation. */
@ApplicationScoped
class MembershipYears {
    private final MembershipDesk desk;
    private final Memberships memberships;
    private final Catalogue catalogue;
    private final PriceLists prices;
    private final DuesReferences references;
    private final MembershipRecords records;

    MembershipYears(
            MembershipDesk desk,
            Memberships memberships,
            Catalogue catalogue,
            PriceLists prices,
            DuesReferences references,
            MembershipRecords records) {
        this.desk = desk;
        this.memberships = memberships;
        this.catalogue = catalogue;
        this.prices = prices;
        this.references = references;
        this.records = records;
    }

    /** Calls for the dues of the first term. @throws DomainException 403, 404, 409, 412 */
    @Transactional
    MembershipResponse invoice(UUID id, @Nullable String ifMatch) {
        Membership membership = desk.open(id, MembershipAct.INVOICE, ifMatch);
        invoice(membership);
        return memberships.written(membership);
    }

    /** As above, by the clock. */
    void invoice(Membership membership) {
        MembershipStatus from = membership.status();
        membership.invoice(references.next(), desk.today(), desk.dueDay(), desk.graceDays(), desk.now());
        called(membership, membership.terms.getLast());
        records.did(membership, MembershipAct.INVOICE.word(), from, desk.today(), null);
    }

    /** Calls for the dues of the year after the last paid one. @throws DomainException 400, 403, 404, 409, 412 */
    @Transactional
    MembershipResponse renew(UUID id, @Nullable String ifMatch, TermRequest request) {
        Membership membership = desk.open(id, MembershipAct.RENEW, ifMatch);
        renew(membership, request.tier());
        return memberships.written(membership);
    }

    private void renew(Membership membership, @Nullable String tier) {
        LocalDate today = desk.today();
        LocalDate next = membership.paidUntil().orElseThrow();
        if (next.isAfter(today)
                && membership
                        .currentTerm(today)
                        .filter(term -> term.endDay().equals(next))
                        .isEmpty())
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "The next year is paid already.");
        chooseTier(membership, tier);
        MembershipTerm term = membership.renew(prices.require(membership.tier, next), desk.now());
        call(membership, MembershipAct.RENEW, term);
    }

    /** A new term from today on, after a lapse or a resignation. @throws DomainException 400, 403, 404, 409, 412 */
    @Transactional
    MembershipResponse comeBack(UUID id, @Nullable String ifMatch, TermRequest request) {
        Membership membership = desk.open(id, MembershipAct.RETURN, ifMatch);
        LocalDate today = desk.today();
        if (membership.isPaidAhead(today))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "A year that begins later is paid already.");
        List<MembershipTerm> open = membership.openTerms(today);
        if (open.stream().anyMatch(term -> term.paidCents() > 0))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Dues that were called for before are paid in part: pay the rest instead of coming back anew.");
        if (membership.status() == MembershipStatus.RESIGNED)
            membership.enterCollege(membership.college, today, desk.now());
        open.forEach(term -> term.end(today));
        Membership.flush();
        chooseTier(membership, request.tier());
        MembershipTerm term = membership.comeBack(prices.require(membership.tier, today), today, desk.now());
        call(membership, MembershipAct.RETURN, term);
        return memberships.written(membership);
    }

    private void chooseTier(Membership membership, @Nullable String tier) {
        if (tier == null) return;
        catalogue.brokenTier(tier, "/tier").ifPresent(broken -> {
            throw DomainException.invalid(List.of(broken));
        });
        membership.tier = tier;
    }

    private void call(Membership membership, MembershipAct act, MembershipTerm term) {
        MembershipStatus from = membership.status();
        membership.call(act, term, references.next(), desk.today(), desk.dueDay(), desk.graceDays(), desk.now());
        called(membership, term);
        records.did(membership, act.word(), from, desk.today(), String.valueOf(term.year()));
    }

    private void called(Membership membership, MembershipTerm term) {
        membership.flush();
        if (term.balanceCents() <= 0) return;
        Money amount = new Money(term.balanceCents(), term.currency());
        String page = PriceList.on(membership.tier, term.firstDay())
                .map(list -> list.paymentPage)
                .orElse(null);
        records.announce(new MembershipAnnouncement.Called(
                records.facts(membership), term.year(), amount, term.reference(), term.dueOn(), page));
    }

    /**
     * Another tier within the paid term: what it costs more is a line of the same term, and it counts once that is paid.
     * A cheaper tier costs nothing more and nothing less until the next term.
     *
     * @throws DomainException 400, 403, 404, 409, 412
     */
    @Transactional
    MembershipResponse changeTier(UUID id, @Nullable String ifMatch, TierRequest request) {
        Membership membership = desk.open(id, MembershipAct.CHANGE_TIER, ifMatch);
        LocalDate today = desk.today();
        LocalDate from = request.from() == null ? today : request.from();
        MembershipTerm term = membership.currentTerm(today).orElseThrow();
        if (from.isBefore(today) || !term.covers(from))
            throw DomainException.invalid(
                    "/from",
                    "Give a day of the present term, from today to "
                            + term.endDay().minusDays(1) + ".");
        String last = term.lines.getLast().tier;
        if (last.equals(request.tier()))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "The last change of this term leads to this tier already.");
        chooseTier(membership, request.tier());
        PriceList list = prices.require(request.tier(), term.firstDay());
        if (!list.currency.equals(term.currency()))
            throw DomainException.invalid("/tier", "The prices of this tier are in " + list.currency + ".");
        long more = Math.max(0, list.priceFor(membership.budgetCents) - term.askedCents());
        term.change(list, from, more, desk.now());
        MembershipStatus status = membership.status();
        membership.settle(MembershipAct.CHANGE_TIER, today, desk.graceDays(), desk.now());
        called(membership, term);
        records.did(
                membership,
                MembershipAct.CHANGE_TIER.word(),
                status,
                today,
                last + " → " + request.tier() + ", " + from);
        return memberships.written(membership);
    }

    /** Leaves today, or on a later day of the paid term. @throws DomainException 400, 403, 404, 409, 412 */
    @Transactional
    MembershipResponse resign(UUID id, @Nullable String ifMatch, ResignationRequest request) {
        Membership membership = desk.open(id, MembershipAct.RESIGN, ifMatch);
        LocalDate today = desk.today();
        LocalDate on = request.on() == null ? today : request.on();
        if (on.isBefore(today)) throw DomainException.invalid("/on", "Nobody leaves before today.");
        if (on.isAfter(today)
                && membership.paidUntil().filter(end -> !on.isAfter(end)).isEmpty())
            throw DomainException.invalid("/on", "Give a day that the paid term still covers, or leave today.");
        MembershipStatus from = membership.status();
        membership.resign(on, request.keepData(), today, desk.graceDays(), desk.now());
        records.did(membership, MembershipAct.RESIGN.word(), from, today, request.message());
        return memberships.written(membership);
    }
}
