package eu.soga.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.ClaimAct.Standing;
import eu.soga.claims.ClaimDesk.ChecklistEntry;
import eu.soga.claims.ClaimDesk.ClaimSight;
import eu.soga.claims.ClaimDesk.ClaimWarning;
import eu.soga.claims.ClaimQuestion.ClaimItem;
import eu.soga.claims.ClaimRequests.RuleOverride;
import eu.soga.claims.ClaimResponse.AccountSummary;
import eu.soga.claims.ClaimResponse.ClaimDecision;
import eu.soga.claims.ClaimResponse.ClaimSubject;
import eu.soga.claims.ClaimResponse.ClaimWriting;
import eu.soga.claims.ClaimResponse.DocumentSummary;
import eu.soga.claims.ClaimResponse.QuestionSummary;
import eu.soga.claims.Schemes.InForce;
import eu.soga.claims.rules.RuleOutcome;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.AmountKind;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.geo.Coordinates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the representation of a claim for the caller. */
@ApplicationScoped
class ClaimView {
    private static final Set<ClaimStatus> DECIDED = EnumSet.of(
            ClaimStatus.APPROVED,
            ClaimStatus.IN_BATCH,
            ClaimStatus.ORDERED,
            ClaimStatus.PAID,
            ClaimStatus.PAYMENT_FAILED,
            ClaimStatus.TO_RECOVER,
            ClaimStatus.CLOSED,
            ClaimStatus.REJECTED);

    private final ClaimDesk desk;
    private final DossierGaps gaps;
    private final ObjectMapper mapper;

    ClaimView(ClaimDesk desk, DossierGaps gaps, ObjectMapper mapper) {
        this.desk = desk;
        this.gaps = gaps;
        this.mapper = mapper;
    }

    /** After what was changed is in the database, so that the version is the new one. */
    ClaimResponse shown(Claim claim) {
        Claim.flush();
        InForce scheme = desk.terms(claim);
        ClaimAccount account = ClaimAccount.of(claim.id).orElse(null);
        Standing caller = desk.standing(claim.organisation.id);
        return new ClaimResponse(
                claim.id,
                claim.version,
                claim.status(),
                new ClaimSubject(
                        claim.number,
                        scheme.slug(),
                        scheme.terms().texts().title(),
                        OrganisationRef.of(claim.organisation),
                        claim.contactName,
                        new Money(claim.cents(), claim.currency),
                        claim.createdAt,
                        claim.updatedAt),
                writing(claim, scheme, account),
                claim.outcomes,
                account == null
                        ? null
                        : new AccountSummary(
                                account.holder,
                                account.masked(),
                                account.bic,
                                account.ofOrganisation,
                                account.createdAt),
                ClaimDocument.of(claim.id).stream().map(ClaimView::document).toList(),
                ClaimQuestion.of(claim.id).stream()
                        .map(asked -> new QuestionSummary(asked.item, asked.reason, asked.createdAt, asked.answer))
                        .toList(),
                decision(claim, caller),
                desk.readsAll() ? sight(claim, scheme, account, caller) : null,
                ClaimAct.of(claim, caller, desk.now()));
    }

    static DocumentSummary document(ClaimDocument document) {
        return new DocumentSummary(
                document.id,
                document.kind,
                document.name,
                document.mediaType,
                document.bytes,
                document.sha256,
                document.createdAt,
                document.erasedAt);
    }

    private ClaimWriting writing(Claim claim, InForce scheme, @Nullable ClaimAccount account) {
        Claim.Answers answers = claim.answers();
        return new ClaimWriting(
                answers.firstParticipation(),
                answers.lateReason(),
                answers.officeLatitude() == null
                        ? null
                        : new Coordinates(answers.officeLatitude(), answers.officeLongitude()),
                answers.requestedCents() == null ? null : new Money(answers.requestedCents(), claim.currency),
                answers.declaredBy() != null,
                missing(claim, scheme.terms(), account != null).stream()
                        .map(Violation::pointer)
                        .toList());
    }

    /**
     * A proposal is the desk's own until somebody decides; the claimant's people, whatever their roles, do not see it
     * before. After an appeal they read the ground of the first refusal until the claim is decided again.
     */
    private ClaimDecision decision(Claim claim, Standing caller) {
        boolean decided = DECIDED.contains(claim.status());
        boolean shown = decided || desk.isOfTheDesk(caller);
        boolean proposed = decided || claim.status() == ClaimStatus.RECOMMENDED;
        List<RuleOverride> overrides = claim.overrides.entrySet().stream()
                .map(each -> new RuleOverride(RuleName.valueOf(each.getKey()), each.getValue()))
                .toList();
        return new ClaimDecision(
                claim.reviewerName(),
                shown && proposed ? claim.proposesGrant() : null,
                shown ? claim.ground : claim.appealedGround(),
                shown ? overrides : List.of(),
                claim.isOnHold(),
                claim.dueAt(),
                claim.appealUntil(),
                claim.payBy,
                claim.paidOn,
                claim.closedOn());
    }

    /** What the desk sees beside it; the claimant's people who have a role there see only which steps are whose. */
    private ClaimSight sight(Claim claim, InForce scheme, @Nullable ClaimAccount account, Standing caller) {
        boolean desks = desk.isOfTheDesk(caller);
        Scheme envelope = Scheme.findById(claim.schemeId);
        return new ClaimSight(
                desks ? warnings(claim, scheme, account) : List.of(),
                envelope.envelope(),
                ClaimAct.steps(claim, caller, desk.now()),
                gaps.of(claim, scheme.terms()),
                scheme.terms().checklist().stream()
                        .map(item -> new ChecklistEntry(
                                item.code(), item.label(), desks ? claim.checklist.get(item.code()) : null))
                        .toList());
    }

    private List<ClaimWarning> warnings(Claim claim, InForce scheme, @Nullable ClaimAccount account) {
        List<ClaimWarning> warnings = new ArrayList<>();
        if (account != null
                && !ClaimAccount.sameElsewhere(claim, account.blindIndex).isEmpty())
            warnings.add(ClaimWarning.SAME_ACCOUNT_ELSEWHERE);
        if (!ClaimDocument.sameElsewhere(claim).isEmpty()) warnings.add(ClaimWarning.SAME_FILE_ELSEWHERE);
        if (desk.hasTwin(claim.organisation.id)) warnings.add(ClaimWarning.TWIN_ORGANISATION);
        if (claim.answers().lateReason() != null && scheme.terms().window().deadline() != null)
            warnings.add(ClaimWarning.LATE);
        if (claim.fourEyesWaivedBy() != null) warnings.add(ClaimWarning.FOUR_EYES_WAIVED);
        return warnings;
    }

    /** What a submission still needs, each with its pointer. */
    List<Violation> missing(Claim claim, SchemeTerms terms, boolean account) {
        List<Violation> missing = new ArrayList<>();
        Claim.Answers answers = claim.answers();
        if (answers.firstParticipation() == null)
            missing.add(new Violation("/firstParticipation", "Say whether this is the first participation."));
        if (answers.declaredBy() == null) missing.add(new Violation("/declares", "Sign the declarations on honour."));
        if (!account) missing.add(new Violation("/account", "Give the account of the organisation."));
        if (terms.amount().kind() == AmountKind.CEILING && answers.requestedCents() == null)
            missing.add(new Violation("/requested", "Say which amount you ask for."));
        if (terms.window().at(desk.now()) == ClaimWindow.ClaimPhase.LATE
                && (answers.lateReason() == null || answers.lateReason().isBlank()))
            missing.add(new Violation("/lateReason", "The deadline is over: say why the claim is late."));
        var sent = ClaimDocument.of(claim.id).stream().map(each -> each.kind).toList();
        terms.documents().stream()
                .filter(each -> each.required() && !sent.contains(each.kind()))
                .forEach(each -> missing.add(new Violation(
                        "/documents/"
                                + each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "Add this document: "
                                + each.label().getOrDefault("en", each.kind().name()))));
        return missing;
    }

    /** The outcomes as they are stored with the claim. */
    List<Map<String, Object>> stored(List<RuleOutcome> outcomes) {
        return mapper.convertValue(outcomes, new TypeReference<>() {});
    }

    /** True when this item may be edited now. */
    static boolean mayEdit(Claim claim, ClaimItem item) {
        return claim.status() != ClaimStatus.NEEDS_INFO
                || ClaimQuestion.openOf(claim.id).stream().anyMatch(asked -> asked.item == item);
    }
}
