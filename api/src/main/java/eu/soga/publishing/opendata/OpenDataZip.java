package eu.soga.publishing.opendata;

import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that records the checksum of each of its files, and ends with the list of them. */
final class OpenDataZip {
    private final ZipOutputStream zip;
    private final Instant now;
    private final ReadRows unbroken;
    private final Map<String, String> checksums = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    OpenDataZip(OutputStream out, Instant now, ReadRows unbroken) {
        this.unbroken = unbroken;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.now = now;
    }

    /** Writes a table as CSV; {@code content} passes its rows one by one. A row that cannot be written is left out. */
    <T> void table(Table<T> table, Consumer<Consumer<T>> content) {
        long[] count = {0};
        file(table.name() + ".csv", out -> {
            var csv = CsvWriter.to(out, table);
            content.accept(row -> unbroken.unlessBroken("row of " + table.name(), null, () -> {
                        csv.row(row);
                        return row;
                    })
                    .ifPresent(_ -> count[0]++));
            csv.flush();
        });
        rows.put(table.name(), count[0]);
    }

    void text(String name, String content) {
        file(name, out -> write(out, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file; {@code content} may close the stream it gets. */
    void file(String name, Consumer<OutputStream> content) {
        MessageDigest digest = OpenDataArchive.sha256();
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

    /**
     * Ends the zip file with {@code SHA256SUMS}, in the format of {@code sha256sum -c}. Returns the number of rows
     * by table.
     */
    Map<String, Long> finish() {
        StringBuilder sums = new StringBuilder();
        checksums.forEach(
                (name, sum) -> sums.append(sum).append("  ").append(name).append('\n'));
        text("SHA256SUMS", sums.toString());
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
