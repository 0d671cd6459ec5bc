package eu.soga.members;

import eu.soga.shared.bank.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a membership, for other rooms. */
public sealed interface MembershipAnnouncement {
    /** The facts that each of them carries. */
    Facts facts();

    /**
     * @param party name of the person or organisation
     * @param recipients mail addresses of the person, or of the organisation's representatives
     * @param language of the mails: fr or en
     */
    record Facts(UUID membershipId, String party, List<String> recipients, String language) {}

    /** Waits for a decision. */
    record Applied(Facts facts) implements MembershipAnnouncement {}

    /** The secretary asks for something. */
    record Asked(Facts facts, String message) implements MembershipAnnouncement {}

    /** The board refused, with its reason. */
    record Refused(Facts facts, String message) implements MembershipAnnouncement {}

    /**
     * Dues were called for.
     *
     * @param reference ISO 11649
     */
    record Called(
            Facts facts,
            int year,
            Money amount,
            String reference,
            LocalDate dueOn,
            @Nullable String paymentPage) implements MembershipAnnouncement {}

    /** Dues that were called for are not paid. @param late their day is over */
    record Reminded(Facts facts, int year, Money amount, String reference, LocalDate dueOn, boolean late)
            implements MembershipAnnouncement {}

    /** A paid term covers today, and none did before. @param until the day after the last one */
    record Started(Facts facts, LocalDate until) implements MembershipAnnouncement {}

    /** The days of grace are over, or a payment was taken back. */
    record Lapsed(Facts facts) implements MembershipAnnouncement {}

    /** Resigned, excluded, or ended. */
    record Left(Facts facts, MembershipStatus how, @Nullable String message) implements MembershipAnnouncement {}

    /** Personal data are erased; the last mail. @param keptUntil until when accounts keep the name; null when nothing is kept */
    record Erased(Facts facts, @Nullable LocalDate keptUntil) implements MembershipAnnouncement {}
}
