package eu.soga.members;

import eu.soga.shared.bank.Money;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent with the acts on a membership. */
final class MembershipActRequests {
    private MembershipActRequests() {}

    /** Words to the other side, or the reason of a decision. */
    record MembershipReasonRequest(
            @NotBlank @Size(max = 2000) String message) {}

    /** The answer to what was asked, with the application as it is now. */
    record MembershipAnswerRequest(
            @NotBlank @Size(max = 2000) String message,
            @Nullable @Valid MembershipRequest application) {}

    /** @param college into which the member is admitted; the proposed one when left out */
    record AdmissionRequest(
            @OneLine @Nullable @Size(max = 60) String college,
            @Nullable @Size(max = 2000) String message) {}

    /** @param tier of the next term; the last one when left out */
    record TermRequest(@OneLine @Nullable @Size(max = 60) String tier) {}

    /** @param from the first day in the new tier; today when left out */
    record TierRequest(
            @OneLine @NotBlank @Size(max = 60) String tier,
            @Nullable LocalDate from) {}

    /** @param from the first day in the new college; today when left out */
    record CollegeRequest(
            @OneLine @NotBlank @Size(max = 60) String college,
            @Nullable LocalDate from,
            @Nullable @Size(max = 2000) String message) {}

    /**
     * @param on the day from which there is no membership; today when left out
     * @param keepData the member agrees that personal data are kept
     */
    record ResignationRequest(
            @Nullable LocalDate on,
            boolean keepData,
            @Nullable @Size(max = 2000) String message) {}

    /** @param heardOn day of the hearing, not later than today */
    record ExclusionRequest(
            @NotNull LocalDate heardOn,
            @NotBlank @Size(max = 2000) String message) {}

    /** @param into the membership that continues this one */
    record MembershipMergeRequest(
            @NotNull UUID into, @NotBlank @Size(max = 2000) String message) {}

    /** @param bookedOn day of the bank, not later than today */
    record PaymentRequest(
            @NotNull @Valid Money amount,
            @NotNull LocalDate bookedOn,
            @NotNull DuesEntry.Method method,
            @Nullable @Size(max = 500) String note) {}

    /** @param amount the whole balance when left out */
    record WaiverRequest(
            @Nullable @Valid Money amount,
            @NotBlank @Size(max = 2000) String message) {}
}
