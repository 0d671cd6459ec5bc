package eu.soga.editions;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A thematic column of a programme. */
@Entity
@Table(name = "edition_track")
class EditionTrack extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    Edition edition;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> name = new LinkedHashMap<>();

    @Enumerated(EnumType.STRING)
    TrackHue hue;

    protected EditionTrack() {}

    EditionTrack(Edition edition, Instant now) {
        this.edition = edition;
        this.createdAt = now;
    }
}
