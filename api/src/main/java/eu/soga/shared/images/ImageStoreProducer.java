package eu.soga.shared.images;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Creates the configured image store. An incomplete configuration stops the application at its start, not at the first
 * upload.
 */
@ApplicationScoped
public class ImageStoreProducer {

    @Produces
    @Singleton
    @Startup
    public ImageStore imageStore(ImagesConfig config) {
        return switch (config.store()) {
            case FOLDER -> new FolderImageStore(config.folder());
            case S3 -> s3(config.s3());
        };
    }

    void close(@Disposes ImageStore store) {
        if (store instanceof S3ImageStore s3) {
            s3.close();
        }
    }

    private static S3ImageStore s3(ImagesConfig.S3 config) {
        return new S3ImageStore(
                require(config.endpoint(), "endpoint"),
                config.region(),
                require(config.bucket(), "bucket"),
                require(config.accessKey(), "access-key"),
                require(config.secretKey(), "secret-key"));
    }

    private static <T> T require(Optional<T> setting, String name) {
        return setting.orElseThrow(() ->
                new IllegalStateException("app.images.store is s3: app.images.s3.%s must be set".formatted(name)));
    }
}
