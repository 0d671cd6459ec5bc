package eu.soga.organisations.pictures;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.images.ImageProcessor;
import eu.soga.shared.images.ImageStore;
import eu.soga.shared.images.ProcessedImage;
import eu.soga.shared.images.StoredImage;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Idempotency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores uploaded pictures of organisations and reads them back. */
@ApplicationScoped
public class Images {
    private final ImageStore store;
    private final Representation representation;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    Images(ImageStore store, Representation representation, Idempotency idempotency, CurrentUser user, Clock clock) {
        this.store = store;
        this.representation = representation;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Stores a picture in both sizes. Decodes it before the transaction starts, because a slow picture must not
     * hold a database connection. The bytes are stored before the row is committed: a failure may leave bytes
     * without a row, never a row without bytes.
     *
     * @throws DomainException 404 when the caller may not write for the organisation, 413, 422 for anything but a
     *     picture
     */
    UploadedImageResponse keep(@Nullable String key, UUID organisationId, byte[] bytes) {
        QuarkusTransaction.requiringNew().run(() -> requireWritable(organisationId));
        ProcessedImage picture = ImageProcessor.process(bytes);
        record Upload(UUID organisation, UUID content) {}
        Upload upload = new Upload(organisationId, UUID.nameUUIDFromBytes(bytes));
        return idempotency.create(
                key,
                upload,
                UploadedImageResponse.class,
                () -> UploadedImageResponse.from(store(organisationId, picture, user.requireSubject())));
    }

    /** Stores both sizes, then the row, in the current transaction. */
    public Image store(UUID organisationId, byte[] bytes, String by) {
        return store(organisationId, ImageProcessor.process(bytes), by);
    }

    private Image store(UUID organisationId, ProcessedImage picture, String by) {
        ProcessedImage.Rendition large = picture.large();
        Image image = new Image(organisationId, large.width(), large.height(), large.mediaType(), by, clock.instant());
        image.persist();
        store.put(image.id + "/large", large.bytes(), large.mediaType());
        store.put(image.id + "/small", picture.small().bytes(), picture.small().mediaType());
        return image;
    }

    /** @throws DomainException 404 */
    StoredImage read(UUID id, String size) {
        return store.get(id + "/" + size).orElseThrow(() -> DomainException.notFound("image"));
    }

    private void requireWritable(UUID organisationId) {
        if (user.hasRole(Roles.MODERATOR, Roles.EDITION_LEAD, Roles.ADMIN)) Organisation.require(organisationId);
        else representation.require(organisationId);
    }
}
