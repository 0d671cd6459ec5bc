package eu.soga.organisations.pictures;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An uploaded picture of an organisation. Its bytes, in two sizes, are in the image store under its id. */
@Entity
@Table(name = "image")
public class Image extends BaseEntity {
    @Column(name = "organisation_id")
    public UUID organisationId;

    /** Size of the large version in pixels. */
    public int width;

    public int height;

    /** Media type of both versions: {@code image/jpeg} or {@code image/png}. */
    @Column(name = "media_type")
    public String mediaType;

    @Column(name = "created_by")
    public String createdBy;

    protected Image() {}

    /** Creates the row of a picture; its bytes must be stored in the same transaction. */
    public Image(UUID organisationId, int width, int height, String mediaType, String createdBy, Instant now) {
        this.organisationId = organisationId;
        this.width = width;
        this.height = height;
        this.mediaType = mediaType;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /**
     * Returns the picture if this organisation uploaded it.
     *
     * @throws DomainException 400 at the pointer when it did not
     */
    public static Image requireOf(UUID id, UUID organisationId, String pointer) {
        return Image.<Image>findByIdOptional(id)
                .filter(image -> image.organisationId.equals(organisationId))
                .orElseThrow(() -> DomainException.invalid(
                        pointer, "There is no such image of this organisation; upload it first with POST /images."));
    }
}
