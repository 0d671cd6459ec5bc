package eu.soga.claims;

import eu.soga.claims.ClaimAct.Standing;
import eu.soga.claims.ClaimAnnouncement.Step;
import eu.soga.claims.ClaimQuestion.ClaimItem;
import eu.soga.claims.ClaimRequests.ClaimAccountRequest;
import eu.soga.claims.ClaimRequests.ClaimAnswerRequest;
import eu.soga.claims.ClaimRequests.ClaimAnswersRequest;
import eu.soga.claims.ClaimRequests.ClaimStartRequest;
import eu.soga.claims.ClaimRequests.QuestionAnswer;
import eu.soga.claims.Schemes.InForce;
import eu.soga.claims.rules.SchemeTerms.AmountKind;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow.ClaimPhase;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.bank.Iban;
import eu.soga.shared.bank.Money;
import eu.soga.shared.bank.SepaText;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.FreshSignIn;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a claimant does and reads: start, write, give an account, submit, answer, appeal, withdraw. */
@ApplicationScoped
class Claims {
    private final ClaimDesk desk;
    private final ClaimView view;
    private final ClaimRules rules;
    private final Schemes schemes;
    private final Representation representation;
    private final AccountCipher cipher;
    private final CurrentUser user;
    private final FreshSignIn freshSignIn;
    private final Idempotency idempotency;
    private final EntityManager entities;

    Claims(
            ClaimDesk desk,
            ClaimView view,
            ClaimRules rules,
            Schemes schemes,
            Representation representation,
            AccountCipher cipher,
            CurrentUser user,
            FreshSignIn freshSignIn,
            Idempotency idempotency,
            EntityManager entities) {
        this.desk = desk;
        this.view = view;
        this.rules = rules;
        this.schemes = schemes;
        this.representation = representation;
        this.cipher = cipher;
        this.user = user;
        this.freshSignIn = freshSignIn;
        this.idempotency = idempotency;
        this.entities = entities;
    }

    /** What the desk prepares before it decides. */
    private static final Set<String> DESK_ONLY = Stream.of(
                    ClaimAct.CHECK,
                    ClaimAct.RECOMMEND,
                    ClaimAct.PROPOSE_REFUSAL,
                    ClaimAct.SEND_BACK,
                    ClaimAct.ASK_RECOVERY,
                    ClaimAct.WAIVE_FOUR_EYES,
                    ClaimAct.PROVE_PAYMENT)
            .map(ClaimAct::word)
            .collect(Collectors.toUnmodifiableSet());

    /** Acts whose words the claimant wrote or was sent. */
    private static final Set<String> SAID_TO_PARTY = Stream.concat(
                    Stream.of(
                                    ClaimAct.SUBMIT,
                                    ClaimAct.WITHDRAW,
                                    ClaimAct.CHANGE_ACCOUNT,
                                    ClaimAct.ANSWER,
                                    ClaimAct.APPEAL,
                                    ClaimAct.ASK,
                                    ClaimAct.REOPEN,
                                    ClaimAct.APPROVE,
                                    ClaimAct.REFUSE,
                                    ClaimAct.CONFIRM_RECOVERY,
                                    ClaimAct.PAY,
                                    ClaimAct.FAIL)
                            .map(ClaimAct::word),
                    Stream.of("add-document", "remove-document"))
            .collect(Collectors.toUnmodifiableSet());

    /** What was done to a claim, oldest first. */
    record ClaimHistoryEntry(
            Instant at,
            String actorName,
            String act,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String note) {}

    /** A whole account number, as it was asked for. */
    record AccountReading(
            String holder, String iban, @Nullable String bic) {
        @Override
        public String toString() {
            return "account of " + holder;
        }
    }

    /** @throws DomainException 403, 404, 409 */
    @Transactional
    ClaimResponse start(@Nullable String key, ClaimStartRequest request) {
        user.requireSubject();
        return idempotency.create(key, request, ClaimResponse.class, () -> {
            if (!representation.require(request.organisationId()).isSignatory())
                throw new DomainException(ProblemType.FORBIDDEN, "Only a signatory of the organisation files a claim.");
            InForce scheme = schemes.inForce(request.scheme());
            ClaimPhase phase = scheme.terms().window().at(desk.now());
            if (phase == ClaimPhase.NOT_YET || phase == ClaimPhase.CLOSED)
                throw new DomainException(
                        ProblemType.ILLEGAL_TRANSITION, "The scheme takes no claims now: see its window.");
            Organisation organisation = Organisation.lock(request.organisationId());
            String party = desk.partyKey(organisation.id);
            desk.holdParty(scheme.id(), party);
            Claim.liveOf(scheme.id(), party, null).ifPresent(other -> {
                DomainException problem = ClaimAct.Refusal.ANOTHER_CLAIM.problem("");
                throw desk.isSignatory(other.organisation.id)
                        ? problem.existing("/api/v1/claims/" + other.id)
                        : problem;
            });
            Claim claim = new Claim(
                    scheme.id(), organisation, party, desk.standing(organisation.id), request.language(), desk.now());
            Money amount = scheme.terms().amount().money();
            claim.currency = amount.currency();
            claim.termsNumber = scheme.number();
            Instant deadline = scheme.terms().window().deadline();
            claim.expectUntil(
                    deadline == null
                            ? desk.now()
                                    .plus(Duration.ofDays(
                                            scheme.terms().delays().draftDays()))
                            : deadline.plus(
                                    Duration.ofHours(scheme.terms().window().graceHours())));
            claim.persistAndFlush();
            desk.did(claim, "start", null, null, null);
            return view.shown(claim);
        });
    }

    /** Writes the answers. @throws DomainException 400, 404, 409, 412, 428 */
    @Transactional
    ClaimResponse write(UUID id, @Nullable String ifMatch, ClaimAnswersRequest request) {
        Claim claim = desk.open(id, ClaimAct.EDIT, ifMatch);
        Standing caller = desk.standing(claim.organisation.id);
        Claim.Answers before = claim.answers();
        if (request.requested() != null) {
            request.requested().require(claim.currency, "/requested");
            Money most = desk.terms(claim).terms().amount().money();
            if (request.requested().cents() > most.cents()
                    || request.requested().cents() == 0)
                throw DomainException.invalid("/requested/cents", "Ask for something up to the amount of the scheme.");
        }
        Claim.Answers next = new Claim.Answers(
                request.firstParticipation(),
                request.lateReason() == null || request.lateReason().isBlank() ? null : request.lateReason(),
                request.office() == null ? null : request.office().lat(),
                request.office() == null ? null : request.office().lon(),
                request.requested() == null ? null : request.requested().cents(),
                request.declares() ? Objects.requireNonNullElse(before.declaredBy(), caller.name()) : null);
        requireAsked(claim, ClaimItem.FIRST_PARTICIPATION, before.firstParticipation(), next.firstParticipation());
        requireAsked(claim, ClaimItem.LATE_REASON, before.lateReason(), next.lateReason());
        requireAsked(claim, ClaimItem.OFFICE, before.officeLatitude(), next.officeLatitude());
        requireAsked(claim, ClaimItem.OFFICE, before.officeLongitude(), next.officeLongitude());
        requireAsked(claim, ClaimItem.AMOUNT, before.requestedCents(), next.requestedCents());
        requireAsked(claim, ClaimItem.DECLARATIONS, before.declaredBy(), next.declaredBy());
        claim.edit(next, caller, desk.now());
        return view.shown(claim);
    }

    private static void requireAsked(Claim claim, ClaimItem item, @Nullable Object before, @Nullable Object next) {
        if (!Objects.equals(before, next) && !ClaimView.mayEdit(claim, item)) throw notAsked();
    }

    private static DomainException notAsked() {
        return new DomainException(
                ProblemType.ILLEGAL_TRANSITION, "While something is asked, only the asked items can be changed.");
    }

    /** Gives or replaces the account. @throws DomainException 400, 404, 409, 412 */
    @Transactional
    ClaimResponse account(UUID id, @Nullable String ifMatch, ClaimAccountRequest request) {
        Claim claim = desk.open(id, ClaimAct.CHANGE_ACCOUNT, ifMatch);
        if (!ClaimView.mayEdit(claim, ClaimItem.ACCOUNT)) throw notAsked();
        Iban.problem(request.iban()).ifPresent(wrong -> {
            throw DomainException.invalid(
                    "/iban",
                    switch (wrong) {
                        case STRUCTURE ->
                            "This is no IBAN of a country that has them: copy it from the account statement.";
                        case CHECK_DIGITS -> "A character is wrong: the check digits of the IBAN do not fit.";
                        case NATIONAL_KEY -> "A character is wrong: the national key of the account does not fit.";
                    });
        });
        if (SepaText.name(request.holder()).isEmpty())
            throw DomainException.invalid(
                    "/holder",
                    "A bank file holds Latin letters and digits only: write the holder’s name as the bank spells it in them.");
        if (!request.ofOrganisation())
            throw DomainException.invalid(
                    "/ofOrganisation", "The account of a person is not paid: give the organisation’s.");
        ClaimAccount.of(claim.id).ifPresent(old -> old.replacedAt = desk.now());
        Claim.flush();
        ClaimAccount account =
                new ClaimAccount(claim.id, Iban.parse(request.iban()), cipher, user.requireSubject(), desk.now());
        account.holder = request.holder();
        account.ofOrganisation = request.ofOrganisation();
        account.bic = request.bic();
        account.persist();
        ClaimStatus before = claim.status();
        claim.changeAccount(Scheme.lock(claim.schemeId), desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.CHANGE_ACCOUNT.word(), before, null, account.masked());
        if (before == ClaimStatus.APPROVED) desk.tell(claim, Step.ACCOUNT_CHANGED, null, null, null);
        return view.shown(claim);
    }

    /** Reads the whole number; who, when and why is written to the audit log. @throws DomainException 401, 403, 404 */
    @Transactional
    AccountReading readAccount(UUID id, String reason) {
        Claim claim = desk.read(id);
        boolean own = desk.isSignatory(claim.organisation.id);
        boolean concerned = desk.standing(claim.organisation.id).concerned();
        if (!own && (!user.hasRole(Roles.TREASURER) || concerned)) throw ClaimAct.Refusal.NO_PART_IN_CLAIM.problem("");
        // a signatory has no guarded role, and perhaps no second factor
        if (own) freshSignIn.requireRecent();
        else freshSignIn.require();
        ClaimAccount account = ClaimAccount.of(claim.id).orElseThrow(() -> DomainException.notFound("account"));
        desk.did(claim, "read-account", null, null, reason);
        return new AccountReading(account.holder, account.open(cipher).full(), account.bic);
    }

    /** Sends it off, judged by the terms in force now. @throws DomainException 400, 404, 409, 412 */
    @Transactional
    ClaimResponse submit(UUID id, @Nullable String ifMatch) {
        Claim claim = desk.open(id, ClaimAct.SUBMIT, ifMatch);
        InForce scheme = schemes.inForce(claim.schemeId);
        ClaimPhase phase = scheme.terms().window().at(desk.now());
        if (phase == ClaimPhase.NOT_YET || phase == ClaimPhase.CLOSED)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "The scheme takes no claims now: see its window.");
        List<Violation> missing =
                view.missing(claim, scheme.terms(), ClaimAccount.of(claim.id).isPresent());
        if (!missing.isEmpty())
            throw new DomainException(ProblemType.INCOMPLETE, "Something is missing.").with(missing);
        desk.requireOneClaim(claim);
        Money most = scheme.terms().amount().money();
        long amount = scheme.terms().amount().kind() == AmountKind.FLAT
                ? most.cents()
                : Math.min(most.cents(), Objects.requireNonNull(claim.answers().requestedCents()));
        claim.submit(
                number(), scheme.number(), amount, most.currency(), desk.standing(claim.organisation.id), desk.now());
        judge(claim, scheme);
        desk.did(claim, ClaimAct.SUBMIT.word(), ClaimStatus.DRAFT, null, "version " + scheme.number());
        desk.tell(claim, Step.SUBMITTED, null, null, null);
        return view.shown(claim);
    }

    /** Asks the rules again and stores what they say. */
    void judge(Claim claim, InForce scheme) {
        claim.outcomes = new ArrayList<>(view.stored(rules.judge(
                claim,
                scheme,
                Claim.liveOf(claim.schemeId, claim.partyKey, claim.id).isPresent(),
                desk.now())));
    }

    private String number() {
        long next = ((Number) entities.createNativeQuery("SELECT nextval('claim_number')")
                        .getSingleResult())
                .longValue();
        return "D-%d-%05d".formatted(desk.today().getYear(), next);
    }

    /** Answers every open question. @throws DomainException 400, 404, 409, 412 */
    @Transactional
    ClaimResponse answer(UUID id, @Nullable String ifMatch, ClaimAnswerRequest request) {
        Claim claim = desk.open(id, ClaimAct.ANSWER, ifMatch);
        List<ClaimQuestion> open = ClaimQuestion.openOf(claim.id);
        Map<ClaimItem, String> answers = request.answers().stream()
                .collect(Collectors.toMap(QuestionAnswer::item, QuestionAnswer::message, (one, other) -> other));
        List<Violation> missing = open.stream()
                .filter(asked -> answers.get(asked.item) == null)
                .map(asked -> new Violation("/answers", "Answer the question about " + word(asked.item) + "."))
                .toList();
        if (!missing.isEmpty())
            throw new DomainException(ProblemType.INCOMPLETE, "Something is missing.").with(missing);
        open.forEach(asked -> {
            asked.answer = answers.get(asked.item);
            asked.answeredAt = desk.now();
        });
        claim.answer(desk.standing(claim.organisation.id), desk.now());
        judge(claim, desk.terms(claim));
        desk.did(claim, ClaimAct.ANSWER.word(), ClaimStatus.NEEDS_INFO, null, null);
        return view.shown(claim);
    }

    @Transactional
    ClaimResponse appeal(UUID id, @Nullable String ifMatch, @Nullable String message) {
        if (message == null || message.isBlank())
            throw DomainException.invalid("/message", "Say why the refusal should be looked at again.");
        Claim claim = desk.open(id, ClaimAct.APPEAL, ifMatch);
        desk.requireOneClaim(claim);
        claim.appeal(desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.APPEAL.word(), ClaimStatus.REJECTED, null, message);
        desk.tell(claim, Step.APPEALED, message, null, null);
        return view.shown(claim);
    }

    @Transactional
    ClaimResponse withdraw(UUID id, @Nullable String ifMatch) {
        Claim claim = desk.open(id, ClaimAct.WITHDRAW, ifMatch);
        ClaimStatus before = claim.status();
        claim.withdraw(desk.today(), desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.WITHDRAW.word(), before, null, null);
        if (before != ClaimStatus.DRAFT) desk.tell(claim, Step.WITHDRAWN, null, null, null);
        return view.shown(claim);
    }

    /** @throws DomainException 401, 404 */
    @Transactional
    ClaimResponse read(UUID id) {
        return view.shown(desk.read(id));
    }

    /**
     * What was done, oldest first. A claimant's people, whatever their roles, do not see what the desk prepares before it
     * decides, and of the other acts only the words that were written to them or by them.
     */
    @Transactional
    List<ClaimHistoryEntry> history(UUID id) {
        Claim claim = desk.read(id);
        boolean party = !desk.isOfTheDesk(desk.standing(claim.organisation.id));
        return AuditEntry.about(ClaimDesk.SUBJECT, id).stream()
                .filter(entry -> !party || !DESK_ONLY.contains(entry.action))
                .map(entry -> new ClaimHistoryEntry(
                        entry.at,
                        entry.actorName,
                        entry.action,
                        word(entry.fromState),
                        word(entry.toState),
                        !party || SAID_TO_PARTY.contains(entry.action) ? word(entry.reason) : null,
                        !party || SAID_TO_PARTY.contains(entry.action) ? entry.note : null))
                .toList();
    }

    /** The claims of the organisations that the caller signs for, newest first. */
    @Transactional
    List<ClaimResponse> mine() {
        user.requireSubject();
        List<UUID> signed = representation.organisationIds().stream()
                .filter(desk::isSignatory)
                .toList();
        return Claim.<Claim>list("organisation.id in ?1 order by createdAt desc, id desc", signed).stream()
                .map(view::shown)
                .toList();
    }

    private static @Nullable String word(@Nullable Object name) {
        return name == null ? null : name.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
