package eu.soga.claims;

import eu.soga.shared.bank.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a claim, for mails. None has bank data or a document. */
public sealed interface ClaimAnnouncement {
    /** The facts that each of them carries. */
    Facts facts();

    /**
     * @param number of the claim; null for a draft
     * @param recipients mail addresses of the organisation's representatives
     * @param language of the mails: fr or en
     */
    record Facts(
            UUID claimId,
            @Nullable String number,
            String organisation,
            String scheme,
            Money amount,
            List<String> recipients,
            String language) {}

    /** Something that the claimant learns by mail. */
    enum Step {
        SUBMITTED,
        ASKED,
        /** The deadline for an answer or a draft is near. */
        DUE,
        EXPIRED,
        APPROVED,
        REFUSED,
        APPEALED,
        /** Another account was given: the approval is void. */
        ACCOUNT_CHANGED,
        ORDERED,
        PAID,
        PAYMENT_FAILED,
        TO_RECOVER,
        WITHDRAWN
    }

    /**
     * A step.
     *
     * @param message of a person; null for none
     * @param until deadline or end of the delay for an appeal; null for none
     * @param day of the expected or the booked payment; null for none
     */
    record Stepped(
            Facts facts,
            Step step,
            @Nullable String message,
            @Nullable Instant until,
            @Nullable LocalDate day) implements ClaimAnnouncement {}

    /** For an approver: another one let one person take two money steps in a row. @param by the name of that approver */
    record FourEyesWaived(Facts facts, String by, String reason) implements ClaimAnnouncement {}
}
