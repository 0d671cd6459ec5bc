package eu.soga.members;

import eu.soga.members.Catalogue.PartyKind;
import eu.soga.members.MembershipActRequests.AdmissionRequest;
import eu.soga.members.MembershipActRequests.CollegeRequest;
import eu.soga.members.MembershipActRequests.ExclusionRequest;
import eu.soga.members.MembershipActRequests.MembershipMergeRequest;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the secretary and the board decide about a membership. Nobody decides about his or her own. */
@ApplicationScoped
class MembershipDecisions {
    private final MembershipDesk desk;
    private final Memberships memberships;
    private final Catalogue catalogue;
    private final PriceLists prices;
    private final MembershipRecords records;

    MembershipDecisions(
            MembershipDesk desk,
            Memberships memberships,
            Catalogue catalogue,
            PriceLists prices,
            MembershipRecords records) {
        this.desk = desk;
        this.memberships = memberships;
        this.catalogue = catalogue;
        this.prices = prices;
        this.records = records;
    }

    /** Asks the applicant for something. */
    @Transactional
    MembershipResponse ask(UUID id, @Nullable String ifMatch, String message) {
        Membership membership = desk.open(id, MembershipAct.ASK, ifMatch);
        MembershipStatus from = membership.status();
        membership.ask(desk.now());
        records.announce(new MembershipAnnouncement.Asked(records.facts(membership), message));
        return done(membership, MembershipAct.ASK, from, message);
    }

    /** Admits into a college; the first term begins today, at today's price. @throws DomainException 400, 403, 404, 409 */
    @Transactional
    MembershipResponse admit(UUID id, @Nullable String ifMatch, AdmissionRequest request) {
        Membership membership = desk.open(id, MembershipAct.ADMIT, ifMatch);
        String college = request.college() == null ? membership.college : request.college();
        requireCollege(membership, college);
        MembershipStatus from = membership.status();
        LocalDate today = desk.today();
        membership.admit(college, prices.require(membership.tier, today), today, desk.now());
        return done(membership, MembershipAct.ADMIT, from, request.message());
    }

    /** Refuses with a reason. */
    @Transactional
    MembershipResponse refuse(UUID id, @Nullable String ifMatch, String message) {
        Membership membership = desk.open(id, MembershipAct.REFUSE, ifMatch);
        MembershipStatus from = membership.status();
        membership.refuse(desk.now());
        records.announce(new MembershipAnnouncement.Refused(records.facts(membership), message));
        return done(membership, MembershipAct.REFUSE, from, message);
    }

    /** Moves to another college from a day on, never before the stay in the present one began. */
    @Transactional
    MembershipResponse changeCollege(UUID id, @Nullable String ifMatch, CollegeRequest request) {
        Membership membership = desk.open(id, MembershipAct.CHANGE_COLLEGE, ifMatch);
        requireCollege(membership, request.college());
        LocalDate from = request.from() == null ? desk.today() : request.from();
        if (membership.college.equals(request.college()))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "The member is in this college already.");
        if (from.isAfter(desk.today()) || !from.isAfter(membership.stays.getLast().fromDay))
            throw DomainException.invalid(
                    "/from",
                    "Give a day after " + membership.stays.getLast().fromDay
                            + ", when the present stay began, and not after today.");
        String before = membership.college;
        membership.leaveCollege(from);
        Membership.flush();
        membership.enterCollege(request.college(), from, desk.now());
        String note = before + " → " + request.college() + ", " + from
                + (request.message() == null ? "" : ": " + request.message());
        return done(membership, MembershipAct.CHANGE_COLLEGE, membership.status(), note);
    }

    /** Excludes today, after a hearing. */
    @Transactional
    MembershipResponse exclude(UUID id, @Nullable String ifMatch, ExclusionRequest request) {
        Membership membership = desk.open(id, MembershipAct.EXCLUDE, ifMatch);
        if (request.heardOn().isAfter(desk.today()))
            throw DomainException.invalid("/heardOn", "The hearing comes before the exclusion.");
        MembershipStatus from = membership.status();
        membership.leave(MembershipAct.EXCLUDE, MembershipStatus.EXCLUDED, desk.today(), desk.now());
        return done(membership, MembershipAct.EXCLUDE, from, request.heardOn() + ": " + request.message());
    }

    /** After an appeal: the member may come back as after a lapse. */
    @Transactional
    MembershipResponse reinstate(UUID id, @Nullable String ifMatch, String message) {
        Membership membership = desk.open(id, MembershipAct.REINSTATE, ifMatch);
        MembershipStatus from = membership.status();
        membership.reinstate(desk.now());
        Membership.flush();
        membership.enterCollege(membership.college, desk.today(), desk.now());
        return done(membership, MembershipAct.REINSTATE, from, message);
    }

    /** The organisation was dissolved, the person died, the application came to nothing. */
    @Transactional
    MembershipResponse end(UUID id, @Nullable String ifMatch, String message) {
        Membership membership = desk.open(id, MembershipAct.END, ifMatch);
        MembershipStatus from = membership.status();
        membership.leave(MembershipAct.END, MembershipStatus.ENDED, desk.today(), desk.now());
        return done(membership, MembershipAct.END, from, message);
    }

    /**
     * Continues two memberships as one; terms and payments of both count for the one that stays.
     *
     * @throws DomainException 400 for itself or a membership that is no member's, 404
     */
    @Transactional
    MembershipResponse merge(UUID id, @Nullable String ifMatch, MembershipMergeRequest request) {
        if (id.equals(request.into()))
            throw DomainException.invalid("/into", "A membership is not merged into itself.");
        // both locked in one order, so that two merges do not wait for each other
        if (id.compareTo(request.into()) > 0) Membership.lock(request.into());
        Membership gone = desk.open(id, MembershipAct.MERGE, ifMatch);
        Membership stays = Membership.lock(request.into());
        desk.catchUp(stays);
        if (!MembershipStatus.BY_LEDGER.contains(stays.status()))
            throw DomainException.invalid(
                    "/into", "Only a membership whose dues were called for can continue another one.");
        MembershipAct.MERGE.require(stays.status(), desk.standing(stays));
        MembershipStatus from = gone.status();
        MembershipStatus before = stays.status();
        gone.mergeInto(stays, desk.today(), desk.now());
        stays.advance(desk.today(), desk.graceDays(), desk.now());
        records.did(stays, "absorb", before, desk.today(), gone.id + ": " + request.message());
        return done(gone, MembershipAct.MERGE, from, stays.id + ": " + request.message());
    }

    private void requireCollege(Membership membership, String college) {
        PartyKind party = membership.organisation == null ? PartyKind.PERSON : PartyKind.ORGANISATION;
        catalogue.brokenCollege(college, party, "/college").ifPresent(broken -> {
            throw DomainException.invalid(java.util.List.of(broken));
        });
    }

    private MembershipResponse done(
            Membership membership, MembershipAct act, MembershipStatus from, @Nullable String note) {
        records.did(membership, act.word(), from, desk.today(), note);
        return memberships.written(membership);
    }
}
