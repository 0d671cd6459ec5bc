package eu.soga.shared.tables;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that records the checksum of each of its files, and ends with the list of them. */
public final class ChecksumZip {
    private final ZipOutputStream zip;
    private final Instant now;
    private final Map<String, String> checksums = new LinkedHashMap<>();

    /** @param now instant that every file in it has */
    public ChecksumZip(OutputStream out, Instant now) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.now = now;
    }

    public void text(String name, String content) {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(String name, byte[] content) {
        file(name, out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes a table as CSV. */
    public <T> void table(String name, Table<T> table, Iterable<T> rows) {
        file(name, out -> {
            CsvWriter<T> csv = CsvWriter.forSpreadsheets(out, table);
            rows.forEach(csv::row);
            csv.flush();
        });
    }

    /** Writes a file; {@code content} may close the stream it gets. */
    public void file(String name, Consumer<OutputStream> content) {
        MessageDigest digest = sha256();
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(now.toEpochMilli());
            zip.putNextEntry(entry);
            OutputStream out = new DigestOutputStream(new Unclosed(zip), digest);
            content.accept(out);
            out.flush();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checksums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** Ends the zip file with {@code SHA256SUMS}, in the format of {@code sha256sum -c}. */
    public void finish() {
        StringBuilder sums = new StringBuilder();
        checksums.forEach(
                (name, sum) -> sums.append(sum).append("  ").append(name).append('\n'));
        text("SHA256SUMS", sums.toString());
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A stream that stays open for the next file when it is closed. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // only the owner of the zip file closes it
        }
    }
}
