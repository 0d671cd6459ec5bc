package eu.soga.editions;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room in the venue of a leg. */
@Entity
@Table(name = "edition_room")
class EditionRoom extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    Edition edition;

    @Column(name = "leg_id")
    UUID legId;

    int position;
    String name;

    @Nullable
    Integer capacity;

    protected EditionRoom() {}

    EditionRoom(Edition edition, Instant now) {
        this.edition = edition;
        this.createdAt = now;
    }
}
