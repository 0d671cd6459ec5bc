package eu.soga.members;

import static eu.soga.members.MembershipStatus.ADMITTED;
import static eu.soga.members.MembershipStatus.APPLIED;
import static eu.soga.members.MembershipStatus.CURRENT;
import static eu.soga.members.MembershipStatus.DUE;
import static eu.soga.members.MembershipStatus.ENDED;
import static eu.soga.members.MembershipStatus.EXCLUDED;
import static eu.soga.members.MembershipStatus.GRACE;
import static eu.soga.members.MembershipStatus.INCOMPLETE;
import static eu.soga.members.MembershipStatus.LAPSED;
import static eu.soga.members.MembershipStatus.MERGED;
import static eu.soga.members.MembershipStatus.REFUSED;
import static eu.soga.members.MembershipStatus.RESIGNED;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be done to a membership: in which states, where it leads, and who may. The one table of states;
 * the {@code actions} that are shown and the checks that refuse an act both read it. Acts that lead to a state of the
 * ledger lead to the one that terms and payments give on that day.
 */
public enum MembershipAct implements ActName {
    ASK(Set.of(Who.SECRETARY, Who.BOARD), "be asked for more", Set.of(APPLIED), Set.of(INCOMPLETE)),
    ANSWER(Set.of(Who.PARTY), "be answered", Set.of(INCOMPLETE), Set.of(APPLIED)),
    WITHDRAW(Set.of(Who.PARTY), "be withdrawn", Set.of(APPLIED, INCOMPLETE, ADMITTED), Set.of(ENDED)),
    /** By the board; by the secretary when the statutes in force say so. */
    ADMIT(Set.of(Who.BOARD, Who.SECRETARY), "be admitted", Set.of(APPLIED), Set.of(ADMITTED)),
    REFUSE(Set.of(Who.BOARD), "be refused", Set.of(APPLIED, INCOMPLETE), Set.of(REFUSED)),
    /** Calls for the dues. The clock does it too. */
    INVOICE(Set.of(Who.TREASURER, Who.SECRETARY), "be asked for dues", Set.of(ADMITTED), Set.of(DUE, CURRENT)),
    PAY(Set.of(Who.TREASURER, Who.SECRETARY), "be paid for", MembershipStatus.BY_LEDGER, MembershipStatus.BY_LEDGER),
    WAIVE(Set.of(Who.BOARD), "have dues waived", MembershipStatus.BY_LEDGER, MembershipStatus.BY_LEDGER),
    /** Of a payment that was recorded by mistake, or taken back by a bank; whatever became of the membership. */
    REVERSE(
            Set.of(Who.TREASURER),
            "have a payment reversed",
            EnumSet.of(DUE, CURRENT, GRACE, LAPSED, RESIGNED, EXCLUDED, ENDED, MERGED),
            EnumSet.of(DUE, CURRENT, GRACE, LAPSED)),
    RENEW(
            Set.of(Who.PARTY, Who.TREASURER, Who.SECRETARY),
            "be renewed",
            Set.of(CURRENT, GRACE),
            MembershipStatus.BY_LEDGER),
    /** After a lapse or a resignation: a new term, which is no renewal. */
    RETURN(
            Set.of(Who.PARTY, Who.TREASURER, Who.SECRETARY),
            "come back",
            Set.of(LAPSED, RESIGNED),
            MembershipStatus.BY_LEDGER),
    CHANGE_TIER(Set.of(Who.PARTY, Who.SECRETARY), "change its tier", Set.of(CURRENT), MembershipStatus.BY_LEDGER),
    CHANGE_COLLEGE(Set.of(Who.BOARD), "change its college", MembershipStatus.LIVE, MembershipStatus.LIVE),
    RESIGN(Set.of(Who.PARTY), "be ended by its member", Set.of(DUE, CURRENT, GRACE, LAPSED), Set.of(RESIGNED)),
    EXCLUDE(Set.of(Who.BOARD), "be excluded", Set.of(ADMITTED, DUE, CURRENT, GRACE, LAPSED), Set.of(EXCLUDED)),
    /** The appeal against an exclusion succeeded. The member comes back as after a lapse. */
    REINSTATE(Set.of(Who.BOARD), "be reinstated", Set.of(EXCLUDED), Set.of(LAPSED)),
    /** The organisation was dissolved, or the person died. */
    END(
            Set.of(Who.SECRETARY),
            "be ended",
            EnumSet.of(APPLIED, INCOMPLETE, ADMITTED, DUE, CURRENT, GRACE, LAPSED, RESIGNED),
            Set.of(ENDED)),
    MERGE(
            Set.of(Who.SECRETARY),
            "be merged into another",
            EnumSet.of(ADMITTED, DUE, CURRENT, GRACE, LAPSED, RESIGNED, ENDED),
            Set.of(MERGED)),
    /** Of personal data, once, after the end. Time does it too. */
    ERASE(
            Set.of(Who.PARTY, Who.SECRETARY),
            "have its personal data erased",
            EnumSet.of(REFUSED, RESIGNED, EXCLUDED, ENDED),
            EnumSet.of(REFUSED, RESIGNED, EXCLUDED, ENDED));

    /** In which capacity. */
    enum Who {
        /** The person, or a signatory of the organisation. */
        PARTY,
        SECRETARY,
        BOARD,
        TREASURER
    }

    /**
     * What the caller is to one membership.
     *
     * @param capacities empty for who has no part in it
     * @param concerned is the person, represents the organisation or did in the last 30 days: decides nothing about it
     * @param secretaryAdmits the statutes in force let the secretary admit
     * @param erased its personal data were erased already
     */
    record Standing(Set<Who> capacities, boolean concerned, boolean secretaryAdmits, boolean erased) {}

    /** Why an act is closed: the machine word in {@code actions} and in the problem of whoever tries all the same. */
    public enum Refusal implements RefusalReason {
        /** The state does not allow it. */
        WRONG_STATE(ProblemType.ILLEGAL_TRANSITION, "A membership in this state cannot %s."),
        /** The caller decides about himself or herself. */
        OWN_MEMBERSHIP(
                ProblemType.OWN_ORGANISATION,
                "This is your own membership, or that of an organisation you"
                        + " represent or did lately: somebody else decides."),
        /** The statutes leave the admission to the board. */
        BOARD_ADMITS(ProblemType.FORBIDDEN, "The statutes in force leave the admission of members to the board."),
        /** Nothing is left to erase. */
        ERASED_ALREADY(ProblemType.ILLEGAL_TRANSITION, "The personal data of this membership were erased already."),
        /** The caller has none of the capacities. */
        NOT_YOURS(ProblemType.FORBIDDEN, "Your account does not have the right to do this.");

        private final ProblemType type;
        private final String sentence;

        Refusal(ProblemType type, String sentence) {
            this.type = type;
            this.sentence = sentence;
        }

        /** @throws DomainException always, with this reason */
        void refuse() {
            throw new DomainException(type, sentence).because(this);
        }
    }

    private final Set<Who> who;
    private final String phrase;
    private final Set<MembershipStatus> from;
    private final Set<MembershipStatus> to;

    MembershipAct(Set<Who> who, String phrase, Set<MembershipStatus> from, Set<MembershipStatus> to) {
        this.who = who;
        this.phrase = phrase;
        this.from = from;
        this.to = to;
    }

    /** As on the wire and in the audit log. */
    @Override
    public String word() {
        return ActName.super.word();
    }

    /** True when this act is open in that state. */
    boolean isOpenIn(MembershipStatus status) {
        return from.contains(status);
    }

    /** True when this act leads to that state. */
    boolean leadsTo(MembershipStatus status) {
        return to.contains(status);
    }

    /** Every act that concerns the caller, with the reason when it is closed. */
    static List<Action> of(MembershipStatus status, Standing caller) {
        return Arrays.stream(values())
                .filter(act -> act.who.stream().anyMatch(caller.capacities::contains))
                .map(act -> act.refusal(status, caller)
                        .map(why -> Action.refused(act, why))
                        .orElseGet(() -> Action.allowed(act)))
                .toList();
    }

    /** @throws DomainException when the act is closed to the caller */
    void require(MembershipStatus status, Standing caller) {
        refusal(status, caller).ifPresent(why -> {
            throw new DomainException(why.type, why.sentence.formatted(phrase)).because(why);
        });
    }

    /** @throws DomainException 409 when the act is closed in this state, whoever asks */
    void require(MembershipStatus status) {
        if (!from.contains(status))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, Refusal.WRONG_STATE.sentence.formatted(phrase))
                    .because(Refusal.WRONG_STATE);
    }

    /** Why the act is closed to the caller; empty when it is open. */
    Optional<Refusal> refusal(MembershipStatus status, Standing caller) {
        if (who.stream().noneMatch(caller.capacities::contains)) return Optional.of(Refusal.NOT_YOURS);
        boolean asParty = who.contains(Who.PARTY) && caller.capacities.contains(Who.PARTY);
        if (!asParty && caller.concerned) return Optional.of(Refusal.OWN_MEMBERSHIP);
        if (this == ADMIT && !caller.capacities.contains(Who.BOARD) && !caller.secretaryAdmits)
            return Optional.of(Refusal.BOARD_ADMITS);
        if (this == ERASE && caller.erased) return Optional.of(Refusal.ERASED_ALREADY);
        return from.contains(status) ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }
}
