package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.Claim.RefusalGround;
import eu.soga.claims.ClaimDesk.ClaimSight;
import eu.soga.claims.ClaimQuestion.ClaimItem;
import eu.soga.claims.ClaimRequests.RuleOverride;
import eu.soga.claims.rules.SchemeTerms.DocumentKind;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.bank.Money;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its claimant and the people who decide see it. Account numbers are masked.
 *
 * @param number null for a draft
 * @param rules as judged when it was submitted, or last
 */
@JsonInclude
record ClaimResponse(
        UUID id,
        int version,
        ClaimStatus status,
        ClaimSubject subject,
        ClaimWriting writing,
        List<Map<String, Object>> rules,
        @Nullable AccountSummary account,
        List<DocumentSummary> documents,
        List<QuestionSummary> questions,
        ClaimDecision decision,
        @Nullable ClaimSight desk,
        List<Action> actions)
        implements Versioned {
    /** What it is about. */
    @JsonInclude
    record ClaimSubject(
            @Nullable String number,
            String scheme,
            Map<String, String> schemeTitle,
            OrganisationRef organisation,
            String contact,
            Money amount,
            Instant createdAt,
            Instant updatedAt) {}

    /** What the claimant wrote. @param missing pointers of what a submission still needs */
    @JsonInclude
    record ClaimWriting(
            @Nullable Boolean firstParticipation,
            @Nullable String lateReason,
            @Nullable Coordinates office,
            @Nullable Money requested,
            boolean declared,
            List<String> missing) {}

    /** An account without its number. */
    @JsonInclude
    record AccountSummary(
            String holder, String masked, @Nullable String bic, boolean ofOrganisation, Instant givenAt) {}

    /** A piece. @param erasedAt when its bytes and its name were erased; null while they are there */
    @JsonInclude
    record DocumentSummary(
            UUID id,
            DocumentKind kind,
            String name,
            String mediaType,
            int bytes,
            String sha256,
            Instant uploadedAt,
            @Nullable Instant erasedAt) {}

    /** A question with its answer; null while it is open. */
    @JsonInclude
    record QuestionSummary(
            ClaimItem item,
            String reason,
            Instant askedAt,
            @Nullable String answer) {}

    /**
     * Where the decision stands. What is only proposed ({@code proposesGrant}, {@code ground}, {@code overrides}) is for
     * the desk: the claimant's people see it once it is decided.
     *
     * @param proposesGrant null while nothing is proposed, and while the proposal is the desk's own
     * @param ground of a refusal; after an appeal, of the first one until the claim is decided again
     * @param overrides rules that a person decided, with the reason
     * @param dueAt until when the claimant finishes or answers
     * @param payBy expected payment
     * @param closedOn when its dossier was closed
     */
    @JsonInclude
    record ClaimDecision(
            @Nullable String reviewer,
            @Nullable Boolean proposesGrant,
            @Nullable RefusalGround ground,
            List<RuleOverride> overrides,
            boolean onHold,
            @Nullable Instant dueAt,
            @Nullable Instant appealUntil,
            @Nullable LocalDate payBy,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate closedOn) {}
}
