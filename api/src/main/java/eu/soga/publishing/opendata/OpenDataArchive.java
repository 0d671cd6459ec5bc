package eu.soga.publishing.opendata;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The folder of dumps. A file gets its final name when it is complete, and {@code latest.json} names it after that:
 * readers get all of the old dump or all of the new one.
 */
@ApplicationScoped
class OpenDataArchive {
    private static final String LATEST = "latest.json";

    private final Path folder;
    private final ObjectMapper mapper;

    OpenDataArchive(OpenDataConfig config, ObjectMapper mapper) {
        this.folder = config.folder().toAbsolutePath().normalize();
        this.mapper = mapper;
    }

    /**
     * A dump.
     *
     * @param file its name in the folder
     * @param size in bytes
     * @param sha256 hexadecimal
     * @param rows number of rows by table
     */
    record Dump(String file, Instant writtenAt, long size, String sha256, Map<String, Long> rows) {}

    /** Returns the present dump; empty before the first. */
    Optional<Dump> latest() {
        try {
            Dump dump = mapper.readValue(Files.readAllBytes(folder.resolve(LATEST)), Dump.class);
            return Optional.of(dump).filter(present -> Files.exists(path(present)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(Dump dump) {
        return folder.resolve(dump.file);
    }

    /** Replaces the present dump; {@code content} writes the new one and returns its rows by table. */
    Dump replace(Instant now, Function<OutputStream, Map<String, Long>> content) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".", ".part");
            try {
                Dump before = latest().orElse(null);
                Dump dump = write(unfinished, now, content);
                Files.move(unfinished, path(dump), ATOMIC_MOVE, REPLACE_EXISTING);
                Path description = Files.createTempFile(folder, ".", ".part");
                Files.write(description, mapper.writeValueAsBytes(dump));
                Files.move(description, folder.resolve(LATEST), ATOMIC_MOVE, REPLACE_EXISTING);
                // a reader of the old description still finds its file
                forgetAllBut(before == null ? Set.of(dump.file) : Set.of(dump.file, before.file));
                return dump;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dump write(Path file, Instant now, Function<OutputStream, Map<String, Long>> content)
            throws IOException {
        MessageDigest digest = sha256();
        Map<String, Long> rows;
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            rows = content.apply(out);
        }
        String name = "soga-calendar-" + now.toString().replaceAll("[^0-9TZ]", "") + ".zip";
        return new Dump(name, now, Files.size(file), HexFormat.of().formatHex(digest.digest()), rows);
    }

    private void forgetAllBut(Set<String> kept) throws IOException {
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(folder, "soga-calendar-*.zip")) {
            for (Path zip : zips) if (!kept.contains(zip.getFileName().toString())) Files.deleteIfExists(zip);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
