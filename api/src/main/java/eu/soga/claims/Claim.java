package eu.soga.claims;

import eu.soga.claims.ClaimAct.Standing;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockOptions;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's request under a scheme, with its state. Every act goes through {@link ClaimAct}; nothing here asks a
 * database or a clock, so that whole lives can be tried in a test.
 */
@Entity
@Table(name = "claim")
class Claim extends BaseEntity {
    /** Stands where something was erased. */
    static final String GONE = "—";

    /** Reasons for a refusal. */
    enum RefusalGround {
        TOO_NEAR,
        NOT_FIRST_PARTICIPATION,
        NO_ATTENDANCE,
        LATE,
        DOUBLE_FUNDING,
        ACCOUNT,
        DOCUMENTS,
        ENVELOPE,
        OTHER
    }

    /** What a reviewer decides about an item of the checklist. */
    enum CheckAnswer {
        FULFILLED,
        /** Needs a note. */
        NOT_FULFILLED,
        NOT_APPLICABLE
    }

    /** An item that was decided. @param by name of the reviewer */
    record CheckedItem(CheckAnswer answer, @Nullable String note, String by, Instant at) {}

    /**
     * What the claimant answers.
     *
     * @param firstParticipation null while unanswered
     * @param lateReason why it comes after the deadline; null for none
     * @param officeLatitude of a point that the claimant put on the map; null exactly when the longitude is
     * @param requestedCents asked for under a ceiling; null for a flat amount
     * @param declaredBy who signed the declarations on honour; null while nobody did
     */
    @Embeddable
    record Answers(
            @Column(name = "first_participation") @Nullable Boolean firstParticipation,
            @Column(name = "late_reason") @Nullable String lateReason,
            @Column(name = "office_latitude") @Nullable Double officeLatitude,
            @Column(name = "office_longitude") @Nullable Double officeLongitude,
            @Column(name = "requested_cents") @Nullable Long requestedCents,
            @Column(name = "declared_by") @Nullable String declaredBy) {
        static final Answers NONE = new Answers(null, null, null, null, null, null);
    }

    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.DRAFT;

    /** Given when it is submitted. */
    @Nullable
    String number;

    @Column(name = "scheme_id")
    UUID schemeId;

    /** The version that judges it, fixed when it is submitted. */
    @Column(name = "terms_number")
    int termsNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    /** The same for all entries of one legal unit: one live claim each under a scheme. */
    @Column(name = "party_key")
    String partyKey;

    @Column(name = "contact_subject")
    String contactSubject;

    @Column(name = "contact_name")
    String contactName;

    String language;

    /** Null in memory when every column is. */
    @Embedded
    @Nullable
    private Answers answers = Answers.NONE;

    private long cents;
    String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, Object>> outcomes = new ArrayList<>();

    /** Rules that a person decided, with the reason. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> overrides = new LinkedHashMap<>();

    /** What the reviewer decided about each item of the checklist, by its code. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, CheckedItem> checklist = new LinkedHashMap<>();

    @Nullable
    private String reviewer;

    @Column(name = "reviewer_name")
    @Nullable
    private String reviewerName;

    @Column(name = "refusing_reviewer")
    @Nullable
    private String refusingReviewer;

    @Column(name = "last_money_by")
    @Nullable
    private String lastMoneyBy;

    @Column(name = "approved_by")
    @Nullable
    private String approvedBy;

    /** Who waived the four eyes in an emergency; once for ever. */
    @Column(name = "four_eyes_waived_by")
    @Nullable
    private String fourEyesWaivedBy;

    /** True from then on until the next money step. */
    @Column(name = "four_eyes_waived")
    private boolean fourEyesWaived;

    /** When the approvers were told of it. */
    @Column(name = "approvers_told_at")
    @Nullable
    Instant approversToldAt;

    /** Who recorded a proof of the payment that waits for another person. */
    @Column(name = "proven_by")
    @Nullable
    private String provenBy;

    @Column(name = "proposes_grant")
    private boolean proposesGrant;

    @Enumerated(EnumType.STRING)
    @Nullable
    RefusalGround ground;

    @Column(name = "on_hold")
    private boolean onHold;

    /** Until when the claimant finishes or answers. */
    @Column(name = "due_at")
    @Nullable
    private Instant dueAt;

    @Column(name = "reminded_at")
    @Nullable
    Instant remindedAt;

    @Column(name = "appeal_until")
    @Nullable
    private Instant appealUntil;

    private boolean appealed;

    /** Of the refusal that was appealed: the claimant reads it until the claim is decided again. */
    @Column(name = "appealed_ground")
    @Enumerated(EnumType.STRING)
    @Nullable
    private RefusalGround appealedGround;

    @Column(name = "expired_from")
    @Enumerated(EnumType.STRING)
    @Nullable
    private ClaimStatus expiredFrom;

    @Column(name = "new_account")
    private boolean newAccount;

    @Column(name = "recovery_asked")
    private boolean recoveryAsked;

    @Column(name = "pay_by")
    @Nullable
    LocalDate payBy;

    @Column(name = "paid_on")
    @Nullable
    LocalDate paidOn;

    /** When its dossier was closed: the years of keeping count from then on at the earliest. */
    @Column(name = "closed_on")
    @Nullable
    private LocalDate closedOn;

    /** When it was refused, withdrawn or expired; null in every other state. */
    @Column(name = "ended_on")
    @Nullable
    private LocalDate endedOn;

    /** When personal data of it were erased first: nothing can be done to it any more. */
    @Column(name = "erased_at")
    @Nullable
    private Instant erasedAt;

    /** Who placed the legal hold that stands. */
    @Column(name = "held_by")
    @Nullable
    private String heldBy;

    protected Claim() {}

    Claim(UUID schemeId, Organisation organisation, String partyKey, Standing by, String language, Instant now) {
        this.schemeId = schemeId;
        this.organisation = organisation;
        this.partyKey = partyKey;
        this.contactSubject = by.subject();
        this.contactName = by.name();
        this.language = language;
        this.createdAt = now;
        this.updatedAt = now;
    }

    ClaimStatus status() {
        return status;
    }

    Answers answers() {
        return answers == null ? Answers.NONE : answers;
    }

    long cents() {
        return cents;
    }

    @Nullable
    String reviewer() {
        return reviewer;
    }

    @Nullable
    String reviewerName() {
        return reviewerName;
    }

    /** Who proposed the refusal that was appealed. */
    @Nullable
    String refusingReviewer() {
        return refusingReviewer;
    }

    /** Who took the last money step. */
    @Nullable
    String lastMoneyBy() {
        return lastMoneyBy;
    }

    /** Who approved what stands; null while nothing is approved. */
    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    /** Who waived the four eyes, once for ever; null while nobody did. */
    @Nullable
    String fourEyesWaivedBy() {
        return fourEyesWaivedBy;
    }

    /** True while the next money step may be taken by whoever took the last one. */
    boolean areFourEyesWaived() {
        return fourEyesWaived;
    }

    /** Who recorded a proof that the bank paid; null while nothing waits for a confirmation. */
    @Nullable
    String provenBy() {
        return provenBy;
    }

    boolean proposesGrant() {
        return proposesGrant;
    }

    boolean isAppealed() {
        return appealed;
    }

    @Nullable
    RefusalGround appealedGround() {
        return appealedGround;
    }

    boolean isOnHold() {
        return onHold;
    }

    boolean hasNewAccount() {
        return newAccount;
    }

    boolean isRecoveryAsked() {
        return recoveryAsked;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    @Nullable
    String heldBy() {
        return heldBy;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant appealUntil() {
        return appealUntil;
    }

    @Nullable
    ClaimStatus expiredFrom() {
        return expiredFrom;
    }

    /** True within the delay of a refusal that was not appealed before. */
    boolean mayAppeal(Instant now) {
        return !appealed && appealUntil != null && now.isBefore(appealUntil);
    }

    /** Does an act that the table must allow; a money step is remembered with its person. */
    private void become(ClaimAct act, Standing by, ClaimStatus next, Instant now) {
        act.require(this, by, now);
        if (!act.leadsTo(next)) throw new IllegalStateException(act + " does not lead to " + next);
        if (act.isMoneyStep()) {
            lastMoneyBy = by.subject();
            fourEyesWaived = false;
        }
        if (status != next) endedOn = null;
        status = next;
        updatedAt = now;
    }

    void expectUntil(@Nullable Instant moment) {
        dueAt = moment;
        remindedAt = null;
    }

    void edit(Answers next, Standing by, Instant now) {
        become(ClaimAct.EDIT, by, status, now);
        answers = next;
    }

    /** Sends it off. @param amount what it is about, under the terms of this number */
    void submit(String givenNumber, int terms, long amount, String inCurrency, Standing by, Instant now) {
        become(ClaimAct.SUBMIT, by, ClaimStatus.SUBMITTED, now);
        number = givenNumber;
        termsNumber = terms;
        cents = amount;
        currency = inCurrency;
        expectUntil(null);
    }

    void withdraw(LocalDate day, Standing by, Instant now) {
        become(ClaimAct.WITHDRAW, by, ClaimStatus.WITHDRAWN, now);
        endedOn = day;
        expectUntil(null);
    }

    void take(Standing by, Instant now) {
        become(ClaimAct.TAKE, by, ClaimStatus.IN_REVIEW, now);
        reviewer = by.subject();
        reviewerName = by.name();
    }

    /** Decides items of the checklist; the others stay as they are. */
    void check(Map<String, CheckedItem> decided, Standing by, Instant now) {
        become(ClaimAct.CHECK, by, status, now);
        Map<String, CheckedItem> all = new LinkedHashMap<>(checklist);
        all.putAll(decided);
        checklist = all;
    }

    void ask(Duration within, Standing by, Instant now) {
        become(ClaimAct.ASK, by, ClaimStatus.NEEDS_INFO, now);
        expectUntil(now.plus(within));
    }

    void answer(Standing by, Instant now) {
        become(ClaimAct.ANSWER, by, ClaimStatus.IN_REVIEW, now);
        expectUntil(null);
    }

    void reopen(Duration within, Standing by, Instant now) {
        become(ClaimAct.REOPEN, by, ClaimStatus.NEEDS_INFO, now);
        expiredFrom = null;
        expectUntil(now.plus(within));
    }

    /** Proposes a decision. @param grant false for a refusal */
    void propose(boolean grant, Standing by, Instant now) {
        become(grant ? ClaimAct.RECOMMEND : ClaimAct.PROPOSE_REFUSAL, by, ClaimStatus.RECOMMENDED, now);
        proposesGrant = grant;
    }

    /** Grants it out of the envelope, whose row is locked. @throws DomainException 409 when there is no room */
    void approve(Scheme scheme, LocalDate expected, Standing by, Instant now) {
        ClaimAct.APPROVE.require(this, by, now);
        scheme.reserve(cents);
        become(ClaimAct.APPROVE, by, ClaimStatus.APPROVED, now);
        approvedBy = by.subject();
        payBy = expected;
    }

    void refuse(RefusalGround why, Duration appeal, LocalDate day, Standing by, Instant now) {
        become(ClaimAct.REFUSE, by, ClaimStatus.REJECTED, now);
        endedOn = day;
        ground = why;
        refusingReviewer = reviewer;
        if (!appealed) appealUntil = now.plus(appeal);
    }

    void sendBack(Standing by, Instant now) {
        become(ClaimAct.SEND_BACK, by, ClaimStatus.IN_REVIEW, now);
        lastMoneyBy = null;
    }

    /** Waits for another reviewer. */
    void appeal(Standing by, Instant now) {
        become(ClaimAct.APPEAL, by, ClaimStatus.IN_REVIEW, now);
        appealed = true;
        appealedGround = ground;
        appealUntil = null;
        reviewer = null;
        reviewerName = null;
        checklist = new LinkedHashMap<>();
    }

    void hold(boolean held, Standing by, Instant now) {
        become(held ? ClaimAct.HOLD : ClaimAct.RELEASE, by, ClaimStatus.APPROVED, now);
        onHold = held;
    }

    /** Another account was given: an approval is void, and its money goes back into the envelope. */
    void changeAccount(Scheme scheme, Standing by, Instant now) {
        ClaimAct.CHANGE_ACCOUNT.require(this, by, now);
        if (status == ClaimStatus.APPROVED) {
            scheme.release(cents);
            become(ClaimAct.CHANGE_ACCOUNT, by, ClaimStatus.IN_REVIEW, now);
            lastMoneyBy = null;
            approvedBy = null;
            onHold = false;
            payBy = null;
        } else {
            become(ClaimAct.CHANGE_ACCOUNT, by, status, now);
            newAccount = status == ClaimStatus.PAYMENT_FAILED;
        }
    }

    void acceptAccount(Standing by, Instant now) {
        become(ClaimAct.ACCEPT_ACCOUNT, by, ClaimStatus.APPROVED, now);
        newAccount = false;
    }

    void batch(Standing by, Instant now) {
        become(ClaimAct.BATCH, by, ClaimStatus.IN_BATCH, now);
    }

    void unbatch(Standing by, Instant now) {
        become(ClaimAct.UNBATCH, by, ClaimStatus.APPROVED, now);
        lastMoneyBy = approvedBy;
    }

    void sign(Standing by, Instant now) {
        become(ClaimAct.SIGN, by, ClaimStatus.ORDERED, now);
    }

    void makeVoid(Standing by, Instant now) {
        become(ClaimAct.VOID, by, ClaimStatus.APPROVED, now);
        provenBy = null;
        lastMoneyBy = approvedBy;
    }

    void pay(Scheme scheme, LocalDate day, Instant now) {
        become(ClaimAct.PAY, Standing.SYSTEM, ClaimStatus.PAID, now);
        paid(scheme, day);
    }

    private void paid(Scheme scheme, LocalDate day) {
        scheme.spend(cents);
        paidOn = day;
        provenBy = null;
    }

    /** A document shows that the bank executed the order; another person confirms it. */
    void provePayment(Standing by, Instant now) {
        become(ClaimAct.PROVE_PAYMENT, by, ClaimStatus.ORDERED, now);
        provenBy = by.subject();
    }

    /** @param day on which the bank executed the order */
    void confirmPayment(Scheme scheme, LocalDate day, Standing by, Instant now) {
        become(ClaimAct.CONFIRM_PAYMENT, by, ClaimStatus.PAID, now);
        paid(scheme, day);
    }

    /** Lets whoever took the last money step take the next one too; the approvers are told of it. */
    void waiveFourEyes(Standing by, Instant now) {
        become(ClaimAct.WAIVE_FOUR_EYES, by, status, now);
        fourEyesWaivedBy = by.subject();
        fourEyesWaived = true;
    }

    /** The bank refused the order, or sent back what it had booked. */
    void fail(Scheme scheme, Instant now) {
        boolean wasPaid = status != ClaimStatus.ORDERED;
        become(ClaimAct.FAIL, Standing.SYSTEM, ClaimStatus.PAYMENT_FAILED, now);
        if (wasPaid) scheme.unspend(cents);
        paidOn = null;
        closedOn = null;
        provenBy = null;
        newAccount = false;
        recoveryAsked = false;
    }

    void askRecovery(Standing by, Instant now) {
        become(ClaimAct.ASK_RECOVERY, by, ClaimStatus.PAID, now);
        closedOn = null;
        recoveryAsked = true;
    }

    void confirmRecovery(Standing by, Instant now) {
        become(ClaimAct.CONFIRM_RECOVERY, by, ClaimStatus.TO_RECOVER, now);
    }

    /** Closes what was paid. */
    void close(LocalDate day, Instant now) {
        become(ClaimAct.CLOSE, Standing.SYSTEM, ClaimStatus.CLOSED, now);
        closedOn = day;
    }

    /** Closes a recovery. @param back true when the money came back, false when it was written off */
    void recover(boolean back, Scheme scheme, LocalDate day, Standing by, Instant now) {
        become(ClaimAct.RECOVER, by, ClaimStatus.CLOSED, now);
        closedOn = day;
        if (back) scheme.recover(cents);
    }

    void expire(LocalDate day, Instant now) {
        ClaimStatus before = status;
        become(ClaimAct.EXPIRE, Standing.SYSTEM, ClaimStatus.EXPIRED, now);
        endedOn = day;
        expiredFrom = before;
        expectUntil(null);
    }

    void placeLegalHold(Standing by, Instant now) {
        become(ClaimAct.LEGAL_HOLD, by, status, now);
        heldBy = by.subject();
    }

    void liftLegalHold(Standing by, Instant now) {
        become(ClaimAct.LIFT_LEGAL_HOLD, by, status, now);
        heldBy = null;
    }

    /** Bank data of it were erased. The name that the account rule compared goes with them. */
    void eraseBank(Instant now) {
        erased(now);
        outcomes = outcomes.stream().map(Claim::withoutHolder).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, Object> withoutHolder(Map<String, Object> outcome) {
        if (!(outcome.get("inputs") instanceof Map<?, ?> inputs) || !inputs.containsKey("holder")) return outcome;
        Map<String, Object> without = new LinkedHashMap<>(outcome);
        Map<Object, Object> left = new LinkedHashMap<>(inputs);
        left.remove("holder");
        without.put("inputs", left);
        return without;
    }

    /** Takes away who acted for the organisation, and what people wrote. What was decided stays. */
    void erasePeople(Instant now) {
        erased(now);
        contactSubject = "erased";
        contactName = GONE;
        Answers before = answers();
        answers = new Answers(
                before.firstParticipation(),
                before.lateReason() == null ? null : GONE,
                null,
                null,
                before.requestedCents(),
                before.declaredBy() == null ? null : GONE);
        Map<String, String> reasons = new LinkedHashMap<>();
        overrides.keySet().forEach(rule -> reasons.put(rule, GONE));
        overrides = reasons;
        Map<String, CheckedItem> checked = new LinkedHashMap<>(checklist);
        checked.replaceAll(
                (code, item) -> item.note == null ? item : new CheckedItem(item.answer, GONE, item.by, item.at));
        checklist = checked;
    }

    void erased(Instant now) {
        if (erasedAt == null) erasedAt = now;
        updatedAt = now;
    }

    static Claim require(UUID id) {
        return Claim.<Claim>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("claim"));
    }

    /** Held until the transaction ends. @throws DomainException 404 */
    static Claim lock(UUID id) {
        return Claim.<Claim>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("claim"));
    }

    /** As {@link #lock}; empty when somebody else holds it. */
    static Optional<Claim> lockFree(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .firstResultOptional();
    }

    /** The live claim of a legal unit under a scheme, except this one. */
    static Optional<Claim> liveOf(UUID scheme, String party, @Nullable UUID except) {
        return Claim.<Claim>find(
                        "schemeId = ?1 and partyKey = ?2 and status not in ?3", scheme, party, ClaimStatus.OVER)
                .stream()
                .filter(other -> !other.id.equals(except))
                .findFirst();
    }
}
