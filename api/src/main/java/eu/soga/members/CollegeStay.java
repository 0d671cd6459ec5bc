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
import org.jspecify.annotations.Nullable;

/** The days a member spent in a college; two never overlap. */
@Entity
@Table(name = "college_stay")
class CollegeStay extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "membership_id")
    Membership membership;

    String college;

    @Column(name = "from_day")
    LocalDate fromDay;

    /** The day after the last one; null while it lasts. */
    @Column(name = "to_day")
    @Nullable
    LocalDate toDay;

    protected CollegeStay() {}

    CollegeStay(Membership membership, String college, LocalDate fromDay, Instant now) {
        this.membership = membership;
        this.college = college;
        this.fromDay = fromDay;
        this.createdAt = now;
    }
}
