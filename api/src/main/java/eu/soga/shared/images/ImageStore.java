package eu.soga.shared.images;

import java.util.Optional;

/**
 * Stores pictures, and files that their room has sealed, under keys. Keys are lower-case words with hyphens, in folders: {@code 0199…/small}; any other key
 * causes an {@link IllegalArgumentException}. A store that does not answer throws {@link java.io.UncheckedIOException}.
 */
public interface ImageStore {

    /** Stores JPEG, PNG or sealed bytes (as {@code application/octet-stream}) under a key atomically: readers see all of the old or all of the new bytes. */
    void put(String key, byte[] bytes, String mediaType);

    /** Returns the stored picture; empty for an unknown key. */
    Optional<StoredImage> get(String key);

    /** Deletes a key; does nothing when it is absent. */
    void delete(String key);
}
