package eu.soga.members;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One membership year: its days, what is asked for it and what was paid. Days, lines and entries are written once; the
 * call for dues and an early end are added once.
 */
@Entity
@Table(name = "membership_term")
public class MembershipTerm extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "membership_id")
    Membership membership;

    private int year;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "end_day")
    private LocalDate endDay;

    @Column(name = "ended_on")
    @Nullable
    private LocalDate endedOn;

    private String currency;

    @Column(name = "called_on")
    @Nullable
    private LocalDate calledOn;

    @Column(name = "due_on")
    @Nullable
    private LocalDate dueOn;

    @Nullable
    private String reference;

    @OneToMany(mappedBy = "term", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 50)
    List<TermLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "term", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 50)
    List<DuesEntry> entries = new ArrayList<>();

    protected MembershipTerm() {}

    MembershipTerm(Membership membership, PriceList.Period days, PriceList prices, Instant now) {
        this.membership = membership;
        this.year = days.year();
        this.firstDay = days.firstDay();
        this.endDay = days.endDay();
        this.currency = prices.currency;
        this.createdAt = now;
        long cents = prices.priceFor(membership.budgetCents);
        lines.add(new TermLine(this, prices.tier, firstDay, cents, prices.id, now));
    }

    /** The membership year it counts for. */
    public int year() {
        return year;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The day after the last one; earlier than planned when the member left. */
    public LocalDate endDay() {
        return endedOn == null ? endDay : endedOn;
    }

    /** False when the member left before it began. */
    boolean hasDays() {
        return endDay().isAfter(firstDay);
    }

    /** ISO 4217 code of its dues. */
    public String currency() {
        return currency;
    }

    /** What the payer names: ISO 11649; null before the call for dues. */
    public @Nullable String reference() {
        return reference;
    }

    /** The day by which the dues are to be paid; null before the call. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate calledOn() {
        return calledOn;
    }

    boolean isCalled() {
        return calledOn != null;
    }

    boolean endedEarly() {
        return endedOn != null;
    }

    /** True when it is in force on this day. */
    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(endDay());
    }

    /** What all its lines ask for, in cents. */
    public long askedCents() {
        return lines.stream().mapToLong(line -> line.cents).sum();
    }

    /** What was paid or waived, less what was taken back, in cents. */
    public long paidCents() {
        return entries.stream().mapToLong(DuesEntry::signedCents).sum();
    }

    /** What is still to be paid, in cents; negative when too much was paid. */
    public long balanceCents() {
        return askedCents() - paidCents();
    }

    /** True when the dues it began with are paid or waived: a change of tier that is not paid yet takes nothing away. */
    public boolean isSettled() {
        return isCalled() && paidCents() >= lines.getFirst().cents;
    }

    /** True when it is settled and no money came in. */
    boolean isExempt() {
        return isSettled()
                && entries.stream()
                        .filter(entry -> entry.kind == DuesEntry.Kind.WAIVER)
                        .anyMatch(waiver -> !isReversed(waiver));
    }

    /** The tier on this day: the last line that has begun and is paid for. */
    String tierOn(LocalDate day) {
        long paid = paidCents();
        long asked = 0;
        String tier = lines.getFirst().tier;
        for (TermLine line : lines) {
            asked += line.cents;
            if (asked <= paid && !line.fromDay.isAfter(day)) tier = line.tier;
        }
        return tier;
    }

    boolean isReversed(DuesEntry entry) {
        return entries.stream().anyMatch(other -> other.reverses == entry);
    }

    void call(String newReference, LocalDate on, LocalDate by) {
        reference = newReference;
        calledOn = on;
        dueOn = by;
    }

    /** Ends before its time; later than its end it was over already. */
    void end(LocalDate day) {
        if (endedOn != null || !day.isBefore(endDay)) return;
        endedOn = day.isBefore(firstDay) ? firstDay : day;
    }

    TermLine change(PriceList prices, LocalDate from, long cents, Instant now) {
        TermLine line = new TermLine(this, prices.tier, from, cents, prices.id, now);
        lines.add(line);
        return line;
    }

    DuesEntry enter(DuesEntry.Kind kind, DuesEntry.Facts facts, @Nullable DuesEntry reverses, String by, Instant now) {
        DuesEntry entry = new DuesEntry(this, kind, facts, reverses, by, now);
        entries.add(entry);
        return entry;
    }

    /** The term that this reference calls for, with its membership. */
    static Optional<MembershipTerm> withReference(String reference) {
        return find("from MembershipTerm t join fetch t.membership where t.reference = ?1", reference)
                .firstResultOptional();
    }
}
