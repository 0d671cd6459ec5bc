package eu.soga.publishing.opendata;

import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.tables.ChecksumZip;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The zip file of the dump, with the number of rows of each of its tables. */
final class OpenDataZip {
    private final ChecksumZip zip;
    private final ReadRows unbroken;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    OpenDataZip(OutputStream out, Instant now, ReadRows unbroken) {
        this.unbroken = unbroken;
        this.zip = new ChecksumZip(out, now);
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
        zip.text(name, content);
    }

    /** Writes a file; {@code content} may close the stream it gets. */
    void file(String name, Consumer<OutputStream> content) {
        zip.file(name, content);
    }

    /** Ends the zip file. Returns the number of rows by table. */
    Map<String, Long> finish() {
        zip.finish();
        return rows;
    }
}
