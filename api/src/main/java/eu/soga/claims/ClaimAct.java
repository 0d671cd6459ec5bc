package eu.soga.claims;

import static eu.soga.claims.ClaimStatus.APPROVED;
import static eu.soga.claims.ClaimStatus.CLOSED;
import static eu.soga.claims.ClaimStatus.DRAFT;
import static eu.soga.claims.ClaimStatus.EXPIRED;
import static eu.soga.claims.ClaimStatus.IN_BATCH;
import static eu.soga.claims.ClaimStatus.IN_REVIEW;
import static eu.soga.claims.ClaimStatus.NEEDS_INFO;
import static eu.soga.claims.ClaimStatus.ORDERED;
import static eu.soga.claims.ClaimStatus.PAID;
import static eu.soga.claims.ClaimStatus.PAYMENT_FAILED;
import static eu.soga.claims.ClaimStatus.RECOMMENDED;
import static eu.soga.claims.ClaimStatus.REJECTED;
import static eu.soga.claims.ClaimStatus.SUBMITTED;
import static eu.soga.claims.ClaimStatus.TO_RECOVER;
import static eu.soga.claims.ClaimStatus.WITHDRAWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.openapi.Words;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done to a claim: who may, in which states, where it leads, and whether it is a money step. The
 * one table of states; the {@code actions} that are shown and the checks that refuse an act both read it.
 */
public enum ClaimAct implements ActName {
    /** Writes answers; while something is asked, the asked items alone. */
    EDIT(Set.of(ClaimCapacity.PARTY), "be edited", Set.of(DRAFT, NEEDS_INFO), Set.of(DRAFT, NEEDS_INFO)),
    SUBMIT(Set.of(ClaimCapacity.PARTY), "be submitted", Set.of(DRAFT), Set.of(SUBMITTED)),
    WITHDRAW(
            Set.of(ClaimCapacity.PARTY),
            "be withdrawn",
            Set.of(DRAFT, SUBMITTED, IN_REVIEW, NEEDS_INFO),
            Set.of(WITHDRAWN)),
    /** Gives the organisation's account. An approval before it is void. */
    CHANGE_ACCOUNT(
            Set.of(ClaimCapacity.PARTY),
            "get another account",
            Set.of(DRAFT, NEEDS_INFO, APPROVED, PAYMENT_FAILED),
            Set.of(DRAFT, NEEDS_INFO, IN_REVIEW, PAYMENT_FAILED)),
    ANSWER(Set.of(ClaimCapacity.PARTY), "be answered", Set.of(NEEDS_INFO), Set.of(IN_REVIEW)),
    /** Once, within the delay; another reviewer examines it. */
    APPEAL(Set.of(ClaimCapacity.PARTY), "be appealed", Set.of(REJECTED), Set.of(IN_REVIEW)),
    TAKE(Set.of(ClaimCapacity.REVIEWER), "be taken for review", Set.of(SUBMITTED, IN_REVIEW), Set.of(IN_REVIEW)),
    /** Decides items of the checklist. */
    CHECK(Set.of(ClaimCapacity.REVIEWER), "be checked", Set.of(IN_REVIEW), Set.of(IN_REVIEW)),
    ASK(Set.of(ClaimCapacity.REVIEWER), "be asked about", Set.of(IN_REVIEW), Set.of(NEEDS_INFO)),
    /** Of an answer that came too late. */
    REOPEN(Set.of(ClaimCapacity.APPROVER), "be reopened", Set.of(EXPIRED), Set.of(NEEDS_INFO)),
    RECOMMEND(Set.of(ClaimCapacity.REVIEWER), true, "be recommended", Set.of(IN_REVIEW), Set.of(RECOMMENDED)),
    PROPOSE_REFUSAL(
            Set.of(ClaimCapacity.REVIEWER), true, "be proposed for refusal", Set.of(IN_REVIEW), Set.of(RECOMMENDED)),
    APPROVE(Set.of(ClaimCapacity.APPROVER), true, "be approved", Set.of(RECOMMENDED), Set.of(APPROVED)),
    REFUSE(Set.of(ClaimCapacity.APPROVER), true, "be refused", Set.of(RECOMMENDED), Set.of(REJECTED)),
    SEND_BACK(Set.of(ClaimCapacity.APPROVER), "be sent back", Set.of(RECOMMENDED), Set.of(IN_REVIEW)),
    HOLD(Set.of(ClaimCapacity.APPROVER), "be held", Set.of(APPROVED), Set.of(APPROVED)),
    RELEASE(Set.of(ClaimCapacity.APPROVER), "be released", Set.of(APPROVED), Set.of(APPROVED)),
    BATCH(Set.of(ClaimCapacity.TREASURER), true, "join a batch", Set.of(APPROVED), Set.of(IN_BATCH)),
    /** Before the batch is signed, or when its file was void. */
    UNBATCH(Set.of(ClaimCapacity.TREASURER), "leave its batch", Set.of(IN_BATCH), Set.of(APPROVED)),
    /** Signs the batch and exports the bank's file. */
    SIGN(
            Set.of(ClaimCapacity.TREASURER, ClaimCapacity.APPROVER),
            true,
            "be signed for payment",
            Set.of(IN_BATCH),
            Set.of(ORDERED)),
    /** The bank's file was never sent: it is void. */
    VOID(Set.of(ClaimCapacity.TREASURER), "have its order made void", Set.of(ORDERED), Set.of(APPROVED)),
    /** A statement says that it was booked. */
    PAY(Set.of(ClaimCapacity.SYSTEM), "be paid", Set.of(ORDERED), Set.of(PAID)),
    /** A document shows that the bank executed the order: its statement never came, or says nothing of it. */
    PROVE_PAYMENT(Set.of(ClaimCapacity.TREASURER), "have its payment proven", Set.of(ORDERED), Set.of(ORDERED)),
    /** Another person has seen that document. */
    CONFIRM_PAYMENT(
            Set.of(ClaimCapacity.TREASURER, ClaimCapacity.APPROVER),
            true,
            "have its payment confirmed",
            Set.of(ORDERED),
            Set.of(PAID)),
    /** The bank refused it, or sent it back after it was booked. */
    FAIL(Set.of(ClaimCapacity.SYSTEM), "fail", Set.of(ORDERED, PAID, CLOSED), Set.of(PAYMENT_FAILED)),
    /** The reviewer has checked the new account. */
    ACCEPT_ACCOUNT(
            Set.of(ClaimCapacity.REVIEWER),
            true,
            "have its account accepted",
            Set.of(PAYMENT_FAILED),
            Set.of(APPROVED)),
    /**
     * In an emergency: whoever took the last money step may take the next one too. Once in the life of a claim, so that two
     * people at least stand behind every payment; all approvers are told by mail.
     */
    WAIVE_FOUR_EYES(
            Set.of(ClaimCapacity.APPROVER),
            "have its four eyes waived",
            Set.of(RECOMMENDED, APPROVED, IN_BATCH, PAYMENT_FAILED),
            Set.of(RECOMMENDED, APPROVED, IN_BATCH, PAYMENT_FAILED)),
    /** What was paid should not have been; also years later, when an audit finds it. */
    ASK_RECOVERY(Set.of(ClaimCapacity.APPROVER), true, "be proposed for recovery", Set.of(PAID, CLOSED), Set.of(PAID)),
    CONFIRM_RECOVERY(
            Set.of(ClaimCapacity.APPROVER, ClaimCapacity.TREASURER),
            true,
            "be recovered from",
            Set.of(PAID),
            Set.of(TO_RECOVER)),
    RECOVER(Set.of(ClaimCapacity.TREASURER), "be recovered", Set.of(TO_RECOVER), Set.of(CLOSED)),
    /** Paid some time ago, nothing came back, and its dossier is complete. */
    CLOSE(Set.of(ClaimCapacity.SYSTEM), "be closed", Set.of(PAID), Set.of(CLOSED)),
    EXPIRE(Set.of(ClaimCapacity.SYSTEM), "expire", Set.of(DRAFT, NEEDS_INFO), Set.of(EXPIRED)),
    /** An audit, an appeal or a dispute: nothing of it is erased until another person lifts the hold. */
    LEGAL_HOLD(
            Set.of(ClaimCapacity.APPROVER, ClaimCapacity.TREASURER),
            "be put on legal hold",
            EnumSet.complementOf(EnumSet.of(DRAFT)),
            EnumSet.complementOf(EnumSet.of(DRAFT))),
    LIFT_LEGAL_HOLD(
            Set.of(ClaimCapacity.APPROVER, ClaimCapacity.TREASURER),
            "have its legal hold lifted",
            EnumSet.complementOf(EnumSet.of(DRAFT)),
            EnumSet.complementOf(EnumSet.of(DRAFT))),
    /** Erases at once what no law keeps. */
    ERASE(
            Set.of(ClaimCapacity.PARTY),
            "have its personal data erased",
            Set.of(REJECTED, EXPIRED, WITHDRAWN, CLOSED),
            Set.of(REJECTED, EXPIRED, WITHDRAWN, CLOSED));

    /** In which capacity. */
    enum ClaimCapacity {
        /** A signatory of the organisation. */
        PARTY,
        REVIEWER,
        APPROVER,
        TREASURER,
        /** The clock, or a file of the bank. */
        SYSTEM
    }

    /**
     * What the caller is to one claim.
     *
     * @param subject Keycloak's id; {@code system} for the clock
     * @param concerned represents the organisation, or did lately: decides nothing about it, whatever the roles
     */
    record Standing(String subject, String name, Set<ClaimCapacity> capacities, boolean concerned) {
        static final Standing SYSTEM = new Standing("system", "", Set.of(ClaimCapacity.SYSTEM), false);
    }

    /** Why an act is closed: the machine word in {@code actions} and in the problem of whoever tries all the same. */
    public enum Refusal implements RefusalReason {
        /** The state does not allow it. */
        CLAIM_WRONG_STATE(ProblemType.ILLEGAL_TRANSITION, "A claim in this state cannot %s."),
        /** The caller decides about an organisation that he or she represents, or did lately. */
        OWN_CLAIM(
                ProblemType.OWN_ORGANISATION,
                "This is a claim of an organisation that you represent or did lately: somebody else decides."),
        /** The caller took the money step before. */
        FOUR_EYES(
                ProblemType.FORBIDDEN,
                "You took the step before this one. Nobody takes two money steps of a claim in a row."),
        /** They were waived before. */
        FOUR_EYES_WAIVED(
                ProblemType.ILLEGAL_TRANSITION,
                "The four eyes of this claim were waived once, which is all there is: another person takes the next step."),
        /** Nobody has recorded what shows that the bank paid. */
        PROOF_MISSING(
                ProblemType.ILLEGAL_TRANSITION,
                "Nobody has recorded a proof of this payment: a treasurer does so with the document, then another person confirms."),
        /** Another reviewer examines it. */
        REVIEWED_BY_ANOTHER(ProblemType.TAKEN_BY_ANOTHER, "Another reviewer examines this claim."),
        /** Nobody examines it yet. */
        NOT_TAKEN_YET(ProblemType.ILLEGAL_TRANSITION, "Take the claim first."),
        /** The reviewer proposed the refusal that is appealed. */
        SAME_REVIEWER(ProblemType.FORBIDDEN, "After an appeal, another reviewer examines the claim."),
        /** The appeal came too late, or is the second one. */
        APPEAL_OVER(ProblemType.ILLEGAL_TRANSITION, "The delay for an appeal is over, or it was used already."),
        /** The reviewer proposed the other decision. */
        OTHER_PROPOSAL(
                ProblemType.ILLEGAL_TRANSITION,
                "The reviewer proposed the other decision: send the claim back if you do not agree."),
        /** The scheme has no money or no place left. */
        ENVELOPE_EMPTY(ProblemType.ILLEGAL_TRANSITION, "The envelope has no room for this claim."),
        /** An approver keeps it out of batches. */
        CLAIM_ON_HOLD(ProblemType.ILLEGAL_TRANSITION, "This claim is on hold: an approver releases it first."),
        /** It is not on hold, or is already. */
        HOLD_AS_IT_IS(ProblemType.ILLEGAL_TRANSITION, "The claim is on hold already, or is not on hold."),
        /** The claimant has given no new account. */
        ACCOUNT_UNCHANGED(ProblemType.ILLEGAL_TRANSITION, "The claimant has not given another account yet."),
        /** Nobody proposed to recover it, or somebody did already. */
        RECOVERY_AS_IT_IS(
                ProblemType.ILLEGAL_TRANSITION, "Nobody has proposed a recovery yet, or somebody did already."),
        /** It expired as a draft. */
        EXPIRED_DRAFT(ProblemType.ILLEGAL_TRANSITION, "A draft that expired is not reopened: start another claim."),
        /** The organisation has another live claim under the scheme. */
        ANOTHER_CLAIM(ProblemType.DUPLICATE, "The organisation has a claim under this scheme already."),
        /** Personal data of it were erased. */
        CLAIM_ERASED(ProblemType.ILLEGAL_TRANSITION, "Data of this claim were erased: nothing can be done to it."),
        /** A legal hold stands. */
        ON_LEGAL_HOLD(
                ProblemType.ILLEGAL_TRANSITION,
                "A legal hold stands on this claim (an audit, an appeal or a dispute): nothing of it is erased until it is lifted."),
        /** There is no legal hold to lift. */
        NO_LEGAL_HOLD(ProblemType.ILLEGAL_TRANSITION, "No legal hold stands on this claim."),
        /** The caller placed the legal hold. */
        OWN_LEGAL_HOLD(ProblemType.FORBIDDEN, "You placed this legal hold: another person lifts it."),
        /** The caller has none of the capacities. */
        NO_PART_IN_CLAIM(ProblemType.FORBIDDEN, "Your account does not have the right to do this.");

        private final ProblemType type;
        private final String sentence;

        Refusal(ProblemType type, String sentence) {
            this.type = type;
            this.sentence = sentence;
        }

        DomainException problem(String phrase) {
            return new DomainException(type, sentence.formatted(phrase)).because(this);
        }
    }

    private final Set<ClaimCapacity> who;
    private final boolean money;
    private final String phrase;
    private final Set<ClaimStatus> from;
    private final Set<ClaimStatus> to;

    ClaimAct(Set<ClaimCapacity> who, String phrase, Set<ClaimStatus> from, Set<ClaimStatus> to) {
        this(who, false, phrase, from, to);
    }

    ClaimAct(Set<ClaimCapacity> who, boolean money, String phrase, Set<ClaimStatus> from, Set<ClaimStatus> to) {
        this.who = who;
        this.money = money;
        this.phrase = phrase;
        this.from = from;
        this.to = to;
    }

    /** As on the wire and in the audit log. */
    @Override
    public String word() {
        return ActName.super.word();
    }

    /** True when nobody takes this step and the money step before or after it. */
    boolean isMoneyStep() {
        return money;
    }

    /** True for what commits or moves money, or lets evidence go: a session that somebody left open does not do it. */
    boolean needsFreshSignIn() {
        return switch (this) {
            case APPROVE, SIGN, CONFIRM_PAYMENT, WAIVE_FOUR_EYES, LIFT_LEGAL_HOLD -> true;
            default -> false;
        };
    }

    boolean isOpenIn(ClaimStatus status) {
        return from.contains(status);
    }

    boolean leadsTo(ClaimStatus status) {
        return to.contains(status);
    }

    /**
     * An act that this state allows to somebody, and how it stands for the caller.
     *
     * @param needs one of these capacities is needed
     * @param money nobody takes it and the money step before or after it
     * @param reason why it is closed to the caller; null when it is open
     */
    @JsonInclude
    record ClaimStep(
            @Words(ActName.class) String name,
            List<ClaimCapacity> needs,
            boolean money,
            boolean allowed,
            @Words(RefusalReason.class) @Nullable String reason) {}

    /** Every act of a person that this state allows, whoever may do it: who several hats has reads which one is needed. */
    static List<ClaimStep> steps(Claim claim, Standing caller, Instant now) {
        return Arrays.stream(values())
                .filter(act -> act.from.contains(claim.status()) && !act.who.contains(ClaimCapacity.SYSTEM))
                .map(act -> {
                    Optional<Refusal> why = act.refusal(claim, caller, now);
                    return new ClaimStep(
                            act.word(),
                            act.who.stream().sorted().toList(),
                            act.money,
                            why.isEmpty(),
                            why.map(Refusal::word).orElse(null));
                })
                .toList();
    }

    /** True for an act of one of these capacities. */
    boolean isOf(ClaimCapacity capacity) {
        return who.contains(capacity);
    }

    /** Every act that concerns the caller and this state, with the reason when it is closed. */
    static List<Action> of(Claim claim, Standing caller, Instant now) {
        return Arrays.stream(values())
                .filter(act -> act.from.contains(claim.status()))
                .filter(act -> act.who.stream().anyMatch(caller.capacities::contains))
                .map(act -> act.refusal(claim, caller, now)
                        .map(why -> Action.refused(act, why))
                        .orElseGet(() -> Action.allowed(act)))
                .toList();
    }

    /** @throws DomainException when the act is closed to the caller */
    void require(Claim claim, Standing caller, Instant now) {
        refusal(claim, caller, now).ifPresent(why -> {
            throw why.problem(phrase);
        });
    }

    /** Why the act is closed to the caller; empty when it is open. */
    Optional<Refusal> refusal(Claim claim, Standing caller, Instant now) {
        if (who.stream().noneMatch(caller.capacities::contains)) return Optional.of(Refusal.NO_PART_IN_CLAIM);
        boolean asParty = who.contains(ClaimCapacity.PARTY);
        if (!asParty && caller.concerned) return Optional.of(Refusal.OWN_CLAIM);
        if (!from.contains(claim.status())) return Optional.of(Refusal.CLAIM_WRONG_STATE);
        if (claim.isErased() && this != ERASE) return Optional.of(Refusal.CLAIM_ERASED);
        if (money && caller.subject.equals(claim.lastMoneyBy()) && !claim.areFourEyesWaived())
            return Optional.of(Refusal.FOUR_EYES);
        return Optional.ofNullable(refusedBy(claim, caller, now));
    }

    private @Nullable Refusal refusedBy(Claim claim, Standing caller, Instant now) {
        return switch (this) {
            case TAKE -> {
                if (claim.reviewer() != null && claim.status() == IN_REVIEW) yield Refusal.REVIEWED_BY_ANOTHER;
                yield caller.subject.equals(claim.refusingReviewer()) ? Refusal.SAME_REVIEWER : null;
            }
            case CHECK, ASK, RECOMMEND, PROPOSE_REFUSAL -> {
                if (claim.reviewer() == null) yield Refusal.NOT_TAKEN_YET;
                yield caller.subject.equals(claim.reviewer()) ? null : Refusal.REVIEWED_BY_ANOTHER;
            }
            case APPROVE -> claim.proposesGrant() ? null : Refusal.OTHER_PROPOSAL;
            case REFUSE -> claim.proposesGrant() ? Refusal.OTHER_PROPOSAL : null;
            case APPEAL -> claim.mayAppeal(now) ? null : Refusal.APPEAL_OVER;
            case HOLD -> claim.isOnHold() ? Refusal.HOLD_AS_IT_IS : null;
            case RELEASE -> claim.isOnHold() ? null : Refusal.HOLD_AS_IT_IS;
            case BATCH -> {
                if (caller.subject.equals(claim.approvedBy()) && !claim.areFourEyesWaived()) yield Refusal.FOUR_EYES;
                yield claim.isOnHold() ? Refusal.CLAIM_ON_HOLD : null;
            }
            case CONFIRM_PAYMENT -> {
                if (claim.provenBy() == null) yield Refusal.PROOF_MISSING;
                yield caller.subject.equals(claim.provenBy()) ? Refusal.FOUR_EYES : null;
            }
            case WAIVE_FOUR_EYES -> claim.fourEyesWaivedBy() == null ? null : Refusal.FOUR_EYES_WAIVED;
            case ACCEPT_ACCOUNT -> claim.hasNewAccount() ? null : Refusal.ACCOUNT_UNCHANGED;
            case ASK_RECOVERY -> claim.isRecoveryAsked() ? Refusal.RECOVERY_AS_IT_IS : null;
            case CONFIRM_RECOVERY -> claim.isRecoveryAsked() ? null : Refusal.RECOVERY_AS_IT_IS;
            // what came back for good cannot come back again
            case FAIL -> claim.status() == CLOSED && claim.isRecoveryAsked() ? Refusal.CLAIM_WRONG_STATE : null;
            case CLOSE -> claim.isRecoveryAsked() ? Refusal.RECOVERY_AS_IT_IS : null;
            case LEGAL_HOLD -> claim.heldBy() == null ? null : Refusal.ON_LEGAL_HOLD;
            case LIFT_LEGAL_HOLD -> {
                if (claim.heldBy() == null) yield Refusal.NO_LEGAL_HOLD;
                yield caller.subject.equals(claim.heldBy()) ? Refusal.OWN_LEGAL_HOLD : null;
            }
            case ERASE -> claim.heldBy() == null ? null : Refusal.ON_LEGAL_HOLD;
            case REOPEN -> claim.expiredFrom() == NEEDS_INFO ? null : Refusal.EXPIRED_DRAFT;
            default -> null;
        };
    }
}
