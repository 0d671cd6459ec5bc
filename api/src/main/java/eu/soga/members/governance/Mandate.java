package eu.soga.members.governance;

import eu.soga.shared.errors.DomainException;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seat on the board that somebody holds for a college, from a day to a day. */
@Entity
@Table(name = "board_mandate")
class Mandate extends BaseEntity {
    /** How somebody came to it. */
    @Schema(name = "MandateEntry")
    enum Entry {
        ELECTED,
        /** By the board, in a seat that fell vacant. */
        CO_OPTED
    }

    /** Why it ended before its time. */
    @Schema(name = "MandateEnd")
    enum End {
        RESIGNED,
        REVOKED,
        /** No member any more, or in another college. */
        LEFT,
        DIED,
        /** It was written by mistake and never counted. */
        MISTAKE
    }

    @Version
    int version;

    String college;
    String holder;

    @Nullable
    String office;

    @Column(name = "membership_id")
    @Nullable
    UUID membershipId;

    @Enumerated(EnumType.STRING)
    Entry entry;

    @Column(name = "from_day")
    LocalDate fromDay;

    @Column(name = "to_day")
    LocalDate toDay;

    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    @Nullable
    End endedBy;

    protected Mandate() {}

    Mandate(Mandates.MandateRequest request, Instant now) {
        this.college = request.college();
        this.holder = request.holder();
        this.office = request.office();
        this.membershipId = request.membershipId();
        this.entry = request.entry();
        this.fromDay = request.from();
        this.toDay = request.to();
        this.createdAt = now;
    }

    /** The day after the last one. */
    LocalDate endDay() {
        return endedOn == null ? toDay : endedOn;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && day.isBefore(endDay());
    }

    /** Those of which at least one day lies in this span. @param to the day after its last one */
    static List<Mandate> within(LocalDate from, LocalDate to) {
        return list(
                "fromDay < ?2 and toDay > ?1 and (endedOn is null or endedOn > ?1 and endedOn > fromDay)"
                        + " order by fromDay, holder, id",
                from,
                to);
    }

    static Mandate lock(UUID id) {
        return Mandate.<Mandate>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("mandate"));
    }
}
