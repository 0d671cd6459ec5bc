package eu.soga.members.dues;

import eu.soga.shared.bank.BankEntry;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of a statement, and what became of it. */
@Entity
@Table(name = "statement_line")
class StatementLine extends BaseEntity {
    /** What became of an entry; a person decides about those that were neither booked nor decided. */
    @Schema(name = "StatementLineOutcome")
    enum Outcome {
        /** Paid the dues that it names, to the cent. */
        BOOKED,
        /** A person said for which dues it was. */
        ASSIGNED,
        /** A person said that it is none of our dues. */
        IGNORED,
        NO_REFERENCE,
        /** Something that begins like a reference, with check digits that do not fit. */
        MISTYPED_REFERENCE,
        /** A right reference that no call for dues has. */
        UNKNOWN_REFERENCE,
        TOO_LITTLE,
        TOO_MUCH,
        ALREADY_PAID,
        OTHER_CURRENCY,
        /** Money that left the account, or went back to a payer. */
        OUTGOING;

        static final Set<Outcome> DONE = EnumSet.of(BOOKED, ASSIGNED, IGNORED);
    }

    @Version
    int version;

    @Column(name = "statement_id")
    UUID statementId;

    int position;
    String source;

    @Column(name = "booked_on")
    LocalDate bookedOn;

    long cents;
    String currency;

    @Nullable
    String payer;

    @Nullable
    String message;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Column(name = "term_id")
    @Nullable
    UUID termId;

    @Nullable
    String note;

    protected StatementLine() {}

    StatementLine(UUID statementId, int position, BankEntry entry, Instant now) {
        this.statementId = statementId;
        this.position = position;
        this.source = entry.source();
        this.bookedOn = entry.bookedOn();
        this.cents = entry.cents();
        this.currency = entry.currency();
        this.payer = entry.payer();
        this.message = entry.message();
        this.createdAt = now;
    }

    /** Held, for a decision. @throws DomainException 404; 409 when it was decided */
    static StatementLine lockOpen(UUID id) {
        StatementLine line = StatementLine.<StatementLine>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("line of a statement"));
        if (Outcome.DONE.contains(line.outcome))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This line was booked or decided already.");
        return line;
    }
}
