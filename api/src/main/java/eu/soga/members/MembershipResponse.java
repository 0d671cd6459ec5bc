package eu.soga.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.bank.Money;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as its member and the association's desk see it. */
@JsonInclude
record MembershipResponse(
        UUID id,
        int version,
        MembershipStatus status,
        MembershipParty party,
        MembershipChoice choice,
        MembershipState state,
        List<TermSummary> terms,
        List<CollegeStaySummary> colleges,
        Instant createdAt,
        Instant updatedAt,
        List<Action> actions)
        implements Versioned {

    /**
     * Whose it is.
     *
     * @param organisation null for a person
     * @param name of the organisation or the person
     * @param contact who acts for it
     * @param language of the mails
     */
    @JsonInclude
    record MembershipParty(
            String name,
            @Nullable OrganisationRef organisation,
            MembershipContact contact,
            String country,
            String language) {}

    /** Who acts for the party. */
    @JsonInclude
    record MembershipContact(String name, @Nullable String email) {}

    /**
     * What was applied for, and is asked for in the next term.
     *
     * @param budget yearly, in cents; null when none was given
     * @param statutes version that was accepted
     */
    @JsonInclude
    record MembershipChoice(
            String tier,
            String college,
            @Nullable String segment,
            @Nullable Long budget,
            @Nullable String motivation,
            String statutes) {}

    /**
     * What today's date means for it.
     *
     * @param tier of the paid term that covers today; null when none does
     * @param paidUntil the day after the last paid one; null when nothing was paid
     * @param graceUntil the day after the last one of grace; only in grace
     * @param resignsOn the day from which there is no membership; null when nobody resigned
     * @param mergedInto the membership that continues this one
     * @param erasedAt when its personal data were erased; null while they are here
     */
    @JsonInclude
    record MembershipState(
            @Nullable String tier,
            @Nullable LocalDate paidUntil,
            @Nullable LocalDate graceUntil,
            @Nullable LocalDate resignsOn,
            @Nullable UUID mergedInto,
            @Nullable Instant erasedAt) {}

    /**
     * A membership year.
     *
     * @param endDay the day after the last one
     * @param dues what is asked for and what came in
     * @param settled the dues it began with are paid or waived
     */
    @JsonInclude
    record TermSummary(
            UUID id,
            int year,
            LocalDate firstDay,
            LocalDate endDay,
            boolean settled,
            boolean exempt,
            DuesSummary dues,
            List<TierLineSummary> lines,
            List<DuesEntrySummary> entries) {}

    /**
     * The dues of a term.
     *
     * @param balance still to be paid in cents; negative when too much was paid
     * @param reference ISO 11649, named by the payer; null before the call
     * @param payTo account to transfer to, as the association writes it; null when it names none
     */
    @JsonInclude
    record DuesSummary(
            Money asked,
            Money paid,
            long balance,
            @Nullable String reference,
            @Nullable LocalDate calledOn,
            @Nullable LocalDate dueOn,
            @Nullable String payTo) {}

    /** A tier from a day on, with what it adds to the dues. */
    @JsonInclude
    record TierLineSummary(String tier, LocalDate from, long cents) {}

    /**
     * Money that came in, was waived or went back.
     *
     * @param reverses the entry that this one takes back
     */
    @JsonInclude
    record DuesEntrySummary(
            UUID id,
            DuesEntry.Kind kind,
            long cents,
            LocalDate bookedOn,
            DuesEntry.Method method,
            @Nullable String note,
            @Nullable UUID reverses) {}

    /** @param to the day after the last one; null while it lasts */
    @JsonInclude
    record CollegeStaySummary(
            String college, LocalDate from, @Nullable LocalDate to) {}

    static MembershipResponse from(
            Membership membership, LocalDate today, int graceDays, @Nullable String payTo, List<Action> actions) {
        LocalDate paidUntil = membership.paidUntil().orElse(null);
        boolean inGrace = membership.status() == MembershipStatus.GRACE;
        return new MembershipResponse(
                membership.id,
                membership.version,
                membership.status(),
                new MembershipParty(
                        membership.partyName(),
                        membership.organisation == null ? null : OrganisationRef.of(membership.organisation),
                        new MembershipContact(membership.contactName, membership.contactEmail),
                        membership.country,
                        membership.language),
                new MembershipChoice(
                        membership.tier,
                        membership.college,
                        membership.segment,
                        membership.budgetCents,
                        membership.motivation,
                        membership.statutes.label),
                new MembershipState(
                        membership
                                .currentTerm(today)
                                .map(term -> term.tierOn(today))
                                .orElse(null),
                        paidUntil,
                        inGrace && paidUntil != null ? paidUntil.plusDays(graceDays) : null,
                        membership.resignsOn(),
                        membership.mergedInto(),
                        membership.erasedAt()),
                membership.ledger().stream().map(term -> term(term, payTo)).toList(),
                membership.stays.stream()
                        .map(stay -> new CollegeStaySummary(stay.college, stay.fromDay, stay.toDay))
                        .toList(),
                membership.createdAt,
                membership.updatedAt,
                actions);
    }

    private static TermSummary term(MembershipTerm term, @Nullable String payTo) {
        return new TermSummary(
                term.id,
                term.year(),
                term.firstDay(),
                term.endDay(),
                term.isSettled(),
                term.isExempt(),
                new DuesSummary(
                        new Money(term.askedCents(), term.currency()),
                        new Money(term.paidCents(), term.currency()),
                        term.balanceCents(),
                        term.reference(),
                        term.calledOn(),
                        term.dueOn(),
                        payTo),
                term.lines.stream()
                        .map(line -> new TierLineSummary(line.tier, line.fromDay, line.cents))
                        .toList(),
                term.entries.stream()
                        .map(entry -> new DuesEntrySummary(
                                entry.id,
                                entry.kind,
                                entry.cents,
                                entry.bookedOn,
                                entry.method,
                                entry.note,
                                entry.reverses == null ? null : entry.reverses.id))
                        .toList());
    }
}
