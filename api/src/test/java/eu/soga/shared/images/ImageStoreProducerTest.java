package eu.soga.shared.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageStoreProducerTest {

    private static ImageStore chosenBy(Map<String, String> settings) {
        ImagesConfig config = new SmallRyeConfigBuilder()
                .withMapping(ImagesConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(ImagesConfig.class);
        return new ImageStoreProducer().imageStore(config);
    }

    @Test
    void takes_a_folder_unless_told_otherwise() {
        assertThat(chosenBy(Map.of())).isInstanceOf(FolderImageStore.class);
        assertThat(chosenBy(Map.of("app.images.store", "folder", "app.images.folder", "elsewhere")))
                .isInstanceOf(FolderImageStore.class);
    }

    @Test
    void takes_a_bucket_when_all_about_it_is_known() {
        ImageStore store = chosenBy(Map.of(
                "app.images.store", "s3",
                "app.images.s3.endpoint", "https://s3.example.org",
                "app.images.s3.bucket", "pictures",
                "app.images.s3.access-key", "key",
                "app.images.s3.secret-key", "secret"));
        assertThat(store).isInstanceOf(S3ImageStore.class);
        new ImageStoreProducer().close(store);
    }

    @Test
    void does_not_start_with_half_a_bucket() {
        Map<String, String> settings =
                Map.of("app.images.store", "s3", "app.images.s3.endpoint", "https://s3.example.org");
        assertThatThrownBy(() -> chosenBy(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("app.images.s3.bucket");
    }
}
