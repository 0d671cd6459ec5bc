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
 * Writes a table as CSV (RFC 4180): commas, CRLF, UTF-8. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, which shows it as text. A failing target surfaces as {@link UncheckedIOException}.
 */
public final class CsvWriter<T> {
    /** With it, spreadsheets know that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Table<T> table;
    private final Writer out;

    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");
    private static final Pattern AFTER_SEPARATOR = Pattern.compile("([;|\\t][\\s\"']*)(?=[=+\\-@＝＋－＠])");

    private CsvWriter(Table<T> table, Writer out) {
        this.table = table;
        this.out = out;
    }

    /** Begins with the names of the columns; call {@link #flush} at the end. */
    public static <T> CsvWriter<T> to(OutputStream out, Table<T> table) {
        var writer = new CsvWriter<>(table, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        writer.line(table.header());
        return writer;
    }

    /** As {@link #to}, for people who open it in a spreadsheet. */
    public static <T> CsvWriter<T> forSpreadsheets(OutputStream out, Table<T> table) {
        var target = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var writer = new CsvWriter<>(table, target);
        writer.append(String.valueOf(BYTE_ORDER_MARK));
        writer.line(table.header());
        return writer;
    }

    /** Adds a line. */
    public void row(T row) {
        List<String> cells = new ArrayList<>();
        for (Column<T> column : table.columns()) cells.add(cell(column.value().apply(row)));
        line(cells);
    }

    /** Passes on what is held back. */
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
     * As OWASP advises: no cell begins with what begins a formula, be it behind blanks, in full width, or behind a
     * semicolon, which some spreadsheets take for the end of a cell.
     */
    private static String harmless(String text) {
        String split = AFTER_SEPARATOR.matcher(text).replaceAll("$1'");
        return FORMULA.matcher(split).find() ? "'" + split : split;
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
