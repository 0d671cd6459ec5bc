package eu.soga.members;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Money that came in for a term, was waived, or went back. Written once. */
@Entity
@Immutable
@Table(name = "dues_entry")
public class DuesEntry extends BaseEntity {
    /** What happened to the dues. */
    @Schema(name = "DuesEntryKind")
    public enum Kind {
        PAYMENT,
        /** The board asks for less. */
        WAIVER,
        /** Takes back a payment or a waiver as a whole. */
        REVERSAL
    }

    /** How it was paid. */
    @Schema(name = "DuesMethod")
    public enum Method {
        TRANSFER,
        CARD,
        CHEQUE,
        CASH,
        /** Through a payment platform. */
        PLATFORM,
        /** No money moved. */
        NONE
    }

    /**
     * What was seen of a payment.
     *
     * @param bookedOn day of the bank
     * @param source names it in a bank statement or an export, so that it is counted once; null when typed by a person
     */
    public record Facts(
            long cents,
            LocalDate bookedOn,
            Method method,
            @Nullable String source,
            @Nullable String note) {}

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "term_id")
    MembershipTerm term;

    int position;

    @Enumerated(EnumType.STRING)
    Kind kind;

    long cents;

    @Column(name = "booked_on")
    LocalDate bookedOn;

    @Enumerated(EnumType.STRING)
    Method method;

    @Nullable
    String source;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reverses")
    @Nullable
    DuesEntry reverses;

    @Nullable
    String note;

    @Column(name = "by_subject")
    String bySubject;

    protected DuesEntry() {}

    DuesEntry(MembershipTerm term, Kind kind, Facts facts, @Nullable DuesEntry reverses, String by, Instant now) {
        this.term = term;
        this.position = term.entries.size();
        this.kind = kind;
        this.cents = facts.cents;
        this.bookedOn = facts.bookedOn;
        this.method = facts.method;
        this.source = facts.source;
        this.note = facts.note;
        this.reverses = reverses;
        this.bySubject = by;
        this.createdAt = now;
    }

    /** What it adds to what counts as paid. */
    long signedCents() {
        return kind == Kind.REVERSAL ? -cents : cents;
    }
}
