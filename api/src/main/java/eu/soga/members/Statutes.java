package eu.soga.members;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statutes of the association as adopted on a day; never changed, only followed by others. */
@Entity
@Table(name = "statutes")
class Statutes extends BaseEntity {
    @Column(name = "version")
    String label;

    @Column(name = "adopted_on")
    LocalDate adoptedOn;

    @Nullable
    String url;

    @Column(name = "secretary_admits")
    boolean secretaryAdmits;

    @Column(name = "grace_votes")
    boolean graceVotes;

    protected Statutes() {}

    Statutes(String label, LocalDate adoptedOn, Instant now) {
        this.label = label;
        this.adoptedOn = adoptedOn;
        this.createdAt = now;
    }

    /** Those in force on this day. */
    static Optional<Statutes> on(LocalDate day) {
        return find("adoptedOn <= ?1 order by adoptedOn desc", day).firstResultOptional();
    }
}
