package eu.soga.shared.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.annotations.UuidGenerator;

/** The id (UUIDv7, generated when the entity is persisted) and creation date of every entity. */
@MappedSuperclass
public abstract class BaseEntity extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    public Instant createdAt;

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof BaseEntity that
                        && Hibernate.getClass(this) == Hibernate.getClass(that)
                        && id != null
                        && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return Hibernate.getClass(this).hashCode();
    }
}
