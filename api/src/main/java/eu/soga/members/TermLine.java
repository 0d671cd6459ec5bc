package eu.soga.members;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A tier of a term from a day on, with what it adds to the dues. Written once. */
@Entity
@Immutable
@Table(name = "term_line")
class TermLine extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "term_id")
    MembershipTerm term;

    int position;
    String tier;

    @Column(name = "from_day")
    LocalDate fromDay;

    long cents;

    @Column(name = "price_list_id")
    UUID priceListId;

    protected TermLine() {}

    TermLine(MembershipTerm term, String tier, LocalDate fromDay, long cents, UUID priceListId, Instant now) {
        this.term = term;
        this.position = term.lines.size();
        this.tier = tier;
        this.fromDay = fromDay;
        this.cents = cents;
        this.priceListId = priceListId;
        this.createdAt = now;
    }
}
