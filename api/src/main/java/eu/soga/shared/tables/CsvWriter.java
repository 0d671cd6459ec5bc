package eu.soga.shared.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180): commas, CRLF, UTF-8. A text that a spreadsheet would run as a formula gets a
 * leading apostrophe, which shows it as text. An {@link IOException} of the target becomes an {@link
 * UncheckedIOException}.
 */
public final class CsvWriter<T> {
    /** Tells spreadsheets that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Table<T> table;
    private final Writer out;

    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");
    private static final Pattern AFTER_SEPARATOR = Pattern.compile("([;|\\t][\\s\"']*)(?=[=+\\-@＝＋－＠])");

    /** The apostrophes that both patterns add. */
    private static final Pattern GUARD =
            Pattern.compile("(^|[;|\\t][\\s\"']*)'(?=[\\s\\p{Z}]*[=+\\-@＝＋－＠]|(?<=^')[\\t\\r\\n])");

    private CsvWriter(Table<T> table, Writer out) {
        this.table = table;
        this.out = out;
    }

    /** Writes the header line; call {@link #flush} at the end. */
    public static <T> CsvWriter<T> to(OutputStream out, Table<T> table) {
        var writer = new CsvWriter<>(table, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        writer.line(table.header());
        return writer;
    }

    /** Does the same as {@link #to} and writes a byte order mark first. */
    public static <T> CsvWriter<T> forSpreadsheets(OutputStream out, Table<T> table) {
        var target = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var writer = new CsvWriter<>(table, target);
        writer.append(String.valueOf(BYTE_ORDER_MARK));
        writer.line(table.header());
        return writer;
    }

    public void row(T row) {
        List<String> cells = new ArrayList<>();
        for (Column<T> column : table.columns()) cells.add(cell(column.value().apply(row)));
        line(cells);
    }

    /** Flushes the target. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> cells) {
        append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Collection<?> values ->
                cell(values.stream().map(Object::toString).collect(Collectors.joining("|")));
            default -> harmless(value.toString());
        };
    }

    /**
     * Makes a cell harmless as OWASP advises: no cell starts like a formula, not even after blanks, in full-width
     * characters, or after a semicolon, which some spreadsheets take for the end of a cell.
     */
    private static String harmless(String text) {
        String split = AFTER_SEPARATOR.matcher(text).replaceAll("$1'");
        return FORMULA.matcher(split).find() ? "'" + split : split;
    }

    /** Returns the text of a cell that this class made harmless. */
    public static String plain(String cell) {
        return GUARD.matcher(cell).replaceAll("$1");
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '\t' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
