package eu.soga.shared.images;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where pictures are stored: a folder or a bucket. */
@ConfigMapping(prefix = "app.images")
public interface ImagesConfig {

    /** {@code folder} (one machine) or {@code s3} (any S3-compatible service). */
    @WithDefault("folder")
    Kind store();

    /** The folder; created with the first picture. */
    @WithDefault("images")
    Path folder();

    /** Settings of the S3-compatible service; needed when the store is {@code s3}. */
    S3 s3();

    /** The kinds of store. */
    enum Kind {
        FOLDER,
        S3
    }

    /** Address and keys of an S3-compatible service. */
    interface S3 {

        /** Address without the bucket: {@code https://s3.example.org}. */
        Optional<URI> endpoint();

        /** Region; services without regions accept any word. */
        @WithDefault("eu-west-1")
        String region();

        /** The bucket, which must exist. */
        Optional<String> bucket();

        /** Access key id. */
        Optional<String> accessKey();

        /** Secret access key; only set it in the environment. */
        Optional<String> secretKey();
    }
}
