package eu.soga.claims;

import eu.soga.claims.Claim.CheckAnswer;
import eu.soga.claims.Claim.RefusalGround;
import eu.soga.claims.ClaimQuestion.ClaimItem;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.shared.bank.Money;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What acts on a claim take. */
final class ClaimRequests {
    private ClaimRequests() {}

    /** Starts a claim. @param language of its mails: fr or en */
    record ClaimStartRequest(
            @NotBlank @Size(max = 100) String scheme,
            @NotNull UUID organisationId,

            @NotNull @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.language}")
            String language) {}

    /**
     * The answers of the claimant.
     *
     * @param office a point that the claimant put on the map; null takes the office of the organisation's profile
     * @param requested asked for under a ceiling
     * @param declares signs: no double funding, first participation, authority to sign
     */
    record ClaimAnswersRequest(
            @Nullable Boolean firstParticipation,
            @Nullable @Size(max = 1000) String lateReason,
            @Nullable Coordinates office,
            @Valid @Nullable Money requested,
            boolean declares) {}

    /**
     * The organisation's account.
     *
     * @param holder exactly as the bank has it
     * @param ofOrganisation false when a natural person holds it: such an account is not paid
     */
    record ClaimAccountRequest(
            @OneLine @NotBlank @Size(max = 140) String holder,
            @NotBlank @Size(max = 60) String iban,

            @Nullable @Pattern(regexp = "[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", message = "{soga.bic}")
            String bic,

            @NotNull Boolean ofOrganisation) {
        /** Without the number: requests may be logged. */
        @Override
        public String toString() {
            return "account of " + holder;
        }
    }

    /** A message; some acts need one. */
    record ClaimMessageRequest(@Nullable @Size(max = 2000) String message) {}

    /** Why a whole account number is read. */
    record AccountReadingRequest(@NotBlank @Size(max = 500) String reason) {}

    /** Questions, each about one item. */
    record ClaimQuestionsRequest(@NotEmpty @Size(max = 8) List<@Valid @NotNull ClaimQuestionRequest> questions) {}

    /** One question. */
    record ClaimQuestionRequest(
            @NotNull ClaimItem item,
            @NotBlank @Size(max = 1000) String reason) {}

    /** An answer to every open question, in words beside what was edited. */
    record ClaimAnswerRequest(@NotNull @Size(max = 8) List<@Valid @NotNull QuestionAnswer> answers) {}

    /** An answer to one question. */
    record QuestionAnswer(
            @NotNull ClaimItem item,
            @NotBlank @Size(max = 1000) String message) {}

    /** A recommendation. @param overrides for each rule that does not say yes, why it is granted all the same */
    record ClaimRecommendationRequest(
            @NotNull @Size(max = 6) List<@Valid @NotNull RuleOverride> overrides,
            @Nullable @Size(max = 2000) String message) {}

    /** Items of the checklist that are decided; the others stay as they are. */
    record ClaimChecklistRequest(@NotEmpty @Size(max = 20) List<@Valid @NotNull ChecklistDecision> items) {}

    /** One item. @param note why; needed when it is not fulfilled */
    record ChecklistDecision(
            @NotNull @Size(max = 40) String code,
            @NotNull CheckAnswer answer,
            @Nullable @Size(max = 1000) String note) {}

    /** Why a rule is granted that does not say yes. */
    record RuleOverride(
            @NotNull RuleName rule,
            @NotBlank @Size(max = 1000) String reason) {}

    /** A refusal, proposed or decided. */
    record ClaimRefusalRequest(
            @NotNull RefusalGround ground,
            @NotBlank @Size(max = 2000) String message) {}

    /** How a recovery ended. @param back false when it was written off */
    record ClaimRecoveryRequest(
            @NotNull Boolean back,
            @NotBlank @Size(max = 2000) String message) {}
}
