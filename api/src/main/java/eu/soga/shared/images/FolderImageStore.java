package eu.soga.shared.images;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Stores pictures in a local folder, one file each. The first byte of a file determines its media type. */
public final class FolderImageStore implements ImageStore {

    private static final byte FIRST_OF_PNG = (byte) 0x89;

    private final Path folder;

    public FolderImageStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] bytes, String mediaType) {
        Path file = file(key);
        ImageKeys.requireMediaType(mediaType);
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), ".", ".part");
            try {
                Files.write(unfinished, bytes, WRITE, SYNC);
                Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StoredImage> get(String key) {
        try {
            byte[] bytes = Files.readAllBytes(file(key));
            boolean png = bytes.length > 0 && bytes[0] == FIRST_OF_PNG;
            return Optional.of(new StoredImage(bytes, png ? "image/png" : "image/jpeg"));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key) {
        Path file = folder.resolve(ImageKeys.require(key)).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("not the key of a picture");
        }
        return file;
    }
}
