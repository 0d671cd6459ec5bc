package eu.soga.shared.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderImageStoreTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    Path folder;

    private FolderImageStore store() {
        return new FolderImageStore(folder.resolve("pictures"));
    }

    @Test
    void keeps_replaces_and_forgets() {
        store().put("0199a/small", JPEG, "image/jpeg");
        assertThat(store().get("0199a/small")).hasValueSatisfying(image -> {
            assertThat(image.bytes()).isEqualTo(JPEG);
            assertThat(image.mediaType()).isEqualTo("image/jpeg");
        });

        store().put("0199a/small", PNG, "image/png");
        assertThat(store().get("0199a/small").orElseThrow().mediaType()).isEqualTo("image/png");

        store().delete("0199a/small");
        store().delete("0199a/small");
        assertThat(store().get("0199a/small")).isEmpty();
    }

    @Test
    void leaves_nothing_unfinished_behind() throws IOException {
        store().put("a/b", JPEG, "image/jpeg");
        store().put("a/b", PNG, "image/png");
        try (var files = Files.list(folder.resolve("pictures/a"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../a",
                "a/../../b",
                "/etc/passwd",
                "a//b",
                "a/",
                "a\\b",
                "a/.b",
                "A",
                "a b",
                "a\0",
                "a.svg",
                "a.jpg/b",
                "C:a",
                "a%2e%2e",
                "é"
            })
    void refuses_keys_that_could_lead_elsewhere(String key) {
        FolderImageStore store = store();
        assertThatThrownBy(() -> store.put(key, JPEG, "image/jpeg")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.get(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_nothing_but_pictures() {
        FolderImageStore store = store();
        assertThatThrownBy(() -> store.put("a", JPEG, "image/svg+xml")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_when_the_disk_does_not_take_it() throws IOException {
        Files.writeString(folder.resolve("pictures"), "a file where the folder should be");
        FolderImageStore store = store();
        assertThatThrownBy(() -> store.put("a/b", JPEG, "image/jpeg")).isInstanceOf(UncheckedIOException.class);
    }
}
