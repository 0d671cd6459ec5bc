package eu.soga.shared.images;

import java.util.Optional;

/**
 * Keeps pictures under keys. Keys are lower-case words with hyphens, in folders: {@code 0199…/small}; any other key
 * is an {@link IllegalArgumentException}. A store that does not answer throws {@link java.io.UncheckedIOException}.
 */
public interface ImageStore {

    /** Keeps JPEG or PNG bytes under a key, in one step: readers see all of the old or all of the new. */
    void put(String key, byte[] bytes, String mediaType);

    /** What is kept under a key. */
    Optional<StoredImage> get(String key);

    /** Forgets a key; an absent one is no error. */
    void delete(String key);
}
