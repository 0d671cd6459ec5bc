package eu.soga.claims;

import eu.soga.claims.Claim.CheckAnswer;
import eu.soga.claims.Claim.CheckedItem;
import eu.soga.claims.Claim.RefusalGround;
import eu.soga.claims.ClaimAct.Standing;
import eu.soga.claims.ClaimAnnouncement.Step;
import eu.soga.claims.ClaimRequests.ChecklistDecision;
import eu.soga.claims.ClaimRequests.ClaimChecklistRequest;
import eu.soga.claims.ClaimRequests.ClaimQuestionsRequest;
import eu.soga.claims.ClaimRequests.ClaimRecommendationRequest;
import eu.soga.claims.ClaimRequests.ClaimRecoveryRequest;
import eu.soga.claims.ClaimRequests.ClaimRefusalRequest;
import eu.soga.claims.ClaimRequests.RuleOverride;
import eu.soga.claims.ClaimRetention.LegalHold;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.ChecklistItem;
import eu.soga.claims.rules.SchemeTerms.ClaimDelays;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What reviewers, approvers and treasurers decide about a claim. */
@ApplicationScoped
class ClaimReview {
    private final ClaimDesk desk;
    private final ClaimView view;
    private final Claims claims;

    ClaimReview(ClaimDesk desk, ClaimView view, Claims claims) {
        this.desk = desk;
        this.view = view;
        this.claims = claims;
    }

    /** Acts that need no more than a message. @throws DomainException 400, 403, 404, 409, 412 */
    @Transactional
    ClaimResponse act(UUID id, ClaimAct act, @Nullable String ifMatch, @Nullable String message) {
        Claim claim = desk.open(id, act, ifMatch);
        boolean needsReason = act != ClaimAct.TAKE && act != ClaimAct.APPROVE && act != ClaimAct.ACCEPT_ACCOUNT;
        if (needsReason && (message == null || message.isBlank()))
            throw DomainException.invalid("/message", "Say why.");
        Standing by = desk.standing(claim.organisation.id);
        ClaimStatus before = claim.status();
        ClaimDelays delays = desk.terms(claim).terms().delays();
        switch (act) {
            case TAKE -> {
                claim.take(by, desk.now());
                claims.judge(claim, desk.terms(claim));
            }
            case APPROVE -> {
                desk.requireOneClaim(claim);
                claim.approve(Scheme.lock(claim.schemeId), desk.today().plusDays(delays.payDays()), by, desk.now());
                desk.tell(claim, Step.APPROVED, message, null, claim.payBy);
            }
            case SEND_BACK -> claim.sendBack(by, desk.now());
            case HOLD -> claim.hold(true, by, desk.now());
            case RELEASE -> claim.hold(false, by, desk.now());
            case REOPEN -> {
                claim.reopen(Duration.ofDays(delays.answerDays()), by, desk.now());
                desk.requireOneClaim(claim);
                desk.tell(claim, Step.ASKED, message, claim.dueAt(), null);
            }
            case ACCEPT_ACCOUNT -> claim.acceptAccount(by, desk.now());
            case WAIVE_FOUR_EYES -> claim.waiveFourEyes(by, desk.now());
            case ASK_RECOVERY -> claim.askRecovery(by, desk.now());
            case CONFIRM_RECOVERY -> {
                claim.confirmRecovery(by, desk.now());
                desk.tell(claim, Step.TO_RECOVER, message, null, null);
            }
            case LEGAL_HOLD -> {
                claim.placeLegalHold(by, desk.now());
                new LegalHold(claim.id, Objects.requireNonNull(message), by, desk.now()).persist();
            }
            case LIFT_LEGAL_HOLD -> {
                claim.liftLegalHold(by, desk.now());
                LegalHold.standing(claim.id).lift(Objects.requireNonNull(message), by, desk.now());
            }
            default -> throw new IllegalArgumentException(act + " needs more than a message");
        }
        desk.did(claim, act.word(), before, null, message);
        return view.shown(claim);
    }

    @Transactional
    ClaimResponse ask(UUID id, @Nullable String ifMatch, ClaimQuestionsRequest request) {
        Claim claim = desk.open(id, ClaimAct.ASK, ifMatch);
        long items =
                request.questions().stream().map(each -> each.item()).distinct().count();
        if (items < request.questions().size())
            throw DomainException.invalid("/questions", "Ask about each item once.");
        Standing by = desk.standing(claim.organisation.id);
        Duration within = Duration.ofDays(desk.terms(claim).terms().delays().answerDays());
        request.questions()
                .forEach(each ->
                        new ClaimQuestion(claim.id, each.item(), each.reason(), by.name(), desk.now()).persist());
        claim.ask(within, by, desk.now());
        String words = String.join(
                "\n\n", request.questions().stream().map(each -> each.reason()).toList());
        desk.did(claim, ClaimAct.ASK.word(), ClaimStatus.IN_REVIEW, null, words);
        desk.tell(claim, Step.ASKED, words, claim.dueAt(), null);
        return view.shown(claim);
    }

    /** Decides items of the checklist of the claim's version. @throws DomainException 400, 403, 404, 409, 412 */
    @Transactional
    ClaimResponse check(UUID id, @Nullable String ifMatch, ClaimChecklistRequest request) {
        Claim claim = desk.open(id, ClaimAct.CHECK, ifMatch);
        Standing by = desk.standing(claim.organisation.id);
        Set<String> known = codes(desk.terms(claim).terms());
        List<Violation> wrong = new ArrayList<>();
        Map<String, CheckedItem> decided = new LinkedHashMap<>();
        for (int i = 0; i < request.items().size(); i++) {
            ChecklistDecision item = request.items().get(i);
            String note = item.note() == null || item.note().isBlank()
                    ? null
                    : item.note().strip();
            if (!known.contains(item.code()))
                wrong.add(new Violation("/items/" + i + "/code", "The checklist has no such item."));
            if (item.answer() == CheckAnswer.NOT_FULFILLED && note == null)
                wrong.add(new Violation("/items/" + i + "/note", "Say why it is not fulfilled."));
            decided.put(item.code(), new CheckedItem(item.answer(), note, by.name(), desk.now()));
        }
        if (!wrong.isEmpty()) throw DomainException.invalid(wrong);
        claim.check(decided, by, desk.now());
        desk.did(claim, ClaimAct.CHECK.word(), ClaimStatus.IN_REVIEW, null, said(decided));
        return view.shown(claim);
    }

    private static Set<String> codes(SchemeTerms terms) {
        return terms.checklist().stream().map(ChecklistItem::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String said(Map<String, CheckedItem> decided) {
        return decided.entrySet().stream()
                .map(each ->
                        each.getKey() + ": " + WireEnums.word(each.getValue().answer())
                                + (each.getValue().note() == null
                                        ? ""
                                        : " (" + each.getValue().note() + ")"))
                .collect(Collectors.joining("; "));
    }

    /**
     * Proposes to grant it: every item of the checklist is decided, and every rule says yes or has a reason.
     *
     * @throws DomainException 400, 403, 404, 409, 412
     */
    @Transactional
    ClaimResponse recommend(UUID id, @Nullable String ifMatch, ClaimRecommendationRequest request) {
        Claim claim = desk.open(id, ClaimAct.RECOMMEND, ifMatch);
        claims.judge(claim, desk.terms(claim));
        List<Violation> open = new ArrayList<>();
        Map<RuleName, String> reasons = request.overrides().stream()
                .collect(Collectors.toMap(RuleOverride::rule, RuleOverride::reason, (one, other) -> other));
        Map<String, String> decided = new LinkedHashMap<>();
        for (var outcome : claim.outcomes) {
            RuleName rule = RuleName.valueOf(constant(outcome.get("rule")));
            String reason = reasons.get(rule);
            if ("yes".equals(outcome.get("verdict"))) continue;
            // a person decides what is uncertain; nobody decides that two claims are one, or pays a person
            boolean fixed =
                    "no".equals(outcome.get("verdict")) && (rule == RuleName.ONE_CLAIM || rule == RuleName.ACCOUNT);
            if (reason == null || fixed)
                open.add(new Violation(
                        "/overrides/" + outcome.get("rule"),
                        fixed
                                ? "This rule cannot be decided otherwise."
                                : "Say why it is granted although this rule does not say yes."));
            else decided.put(rule.name(), reason);
        }
        codes(desk.terms(claim).terms()).stream()
                .filter(code -> !claim.checklist.containsKey(code))
                .forEach(code -> open.add(new Violation("/checklist/" + code, "Decide this item of the checklist.")));
        if (!open.isEmpty()) throw DomainException.invalid(open);
        claim.overrides = decided;
        claim.propose(true, desk.standing(claim.organisation.id), desk.now());
        String note = Stream.concat(
                        decided.entrySet().stream()
                                .map(each -> WireEnums.word(RuleName.valueOf(each.getKey())) + ": " + each.getValue()),
                        Stream.ofNullable(request.message()).filter(text -> !text.isBlank()))
                .collect(Collectors.joining("; "));
        desk.did(claim, ClaimAct.RECOMMEND.word(), ClaimStatus.IN_REVIEW, null, note.isEmpty() ? null : note);
        return view.shown(claim);
    }

    /** The constant of a word as it is stored: {@code one-claim} is {@code ONE_CLAIM}. */
    static String constant(Object word) {
        return word.toString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Transactional
    ClaimResponse proposeRefusal(UUID id, @Nullable String ifMatch, ClaimRefusalRequest request) {
        Claim claim = desk.open(id, ClaimAct.PROPOSE_REFUSAL, ifMatch);
        claim.propose(false, desk.standing(claim.organisation.id), desk.now());
        claim.ground = request.ground();
        desk.did(claim, ClaimAct.PROPOSE_REFUSAL.word(), ClaimStatus.IN_REVIEW, request.ground(), request.message());
        return view.shown(claim);
    }

    @Transactional
    ClaimResponse refuse(UUID id, @Nullable String ifMatch, ClaimRefusalRequest request) {
        Claim claim = desk.open(id, ClaimAct.REFUSE, ifMatch);
        Duration appeal = Duration.ofDays(desk.terms(claim).terms().delays().appealDays());
        RefusalGround ground = request.ground();
        claim.refuse(ground, appeal, desk.today(), desk.standing(claim.organisation.id), desk.now());
        desk.did(claim, ClaimAct.REFUSE.word(), ClaimStatus.RECOMMENDED, ground, request.message());
        desk.tell(claim, Step.REFUSED, request.message(), claim.appealUntil(), null);
        return view.shown(claim);
    }

    @Transactional
    ClaimResponse recover(UUID id, @Nullable String ifMatch, ClaimRecoveryRequest request) {
        Claim claim = desk.open(id, ClaimAct.RECOVER, ifMatch);
        claim.recover(
                request.back(),
                Scheme.lock(claim.schemeId),
                desk.today(),
                desk.standing(claim.organisation.id),
                desk.now());
        desk.did(claim, request.back() ? "recover" : "write-off", ClaimStatus.TO_RECOVER, null, request.message());
        return view.shown(claim);
    }
}
