package eu.soga.claims;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands. */
public enum ClaimStatus {
    /** The claimant writes it. */
    DRAFT,
    /** Waits for a reviewer. */
    SUBMITTED,
    /** A reviewer examines it; after an appeal, one is awaited. */
    IN_REVIEW,
    /** The claimant was asked something. */
    NEEDS_INFO,
    /** The reviewer has proposed a decision; an approver decides. */
    RECOMMENDED,
    /** Granted: its amount is reserved in the envelope. */
    APPROVED,
    /** Part of a payment batch that is not signed. */
    IN_BATCH,
    /** Part of a file that was signed for the bank. */
    ORDERED,
    /** The bank has booked the payment. */
    PAID,
    /** The bank refused or returned the payment: a new account is needed. */
    PAYMENT_FAILED,
    /** It was paid and should not have been. */
    TO_RECOVER,
    CLOSED,
    REJECTED,
    /** Nobody finished or answered it in time. */
    EXPIRED,
    WITHDRAWN;

    /** Another claim of the organisation under the scheme is possible. */
    static final Set<ClaimStatus> OVER = EnumSet.of(REJECTED, EXPIRED, WITHDRAWN);

    /** Its amount is set aside in the envelope. */
    static final Set<ClaimStatus> RESERVED = EnumSet.of(APPROVED, IN_BATCH, ORDERED, PAYMENT_FAILED);
}
