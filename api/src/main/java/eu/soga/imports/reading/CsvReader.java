package eu.soga.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a table whose first line names its columns. Detects the separator: the one that yields most known names.
 */
final class CsvReader {
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_HEADINGS = 10_000;

    private final SourceReader.Options options;
    private final List<ImportNotice> notices = new ArrayList<>();

    CsvReader(SourceReader.Options options) {
        this.options = options;
    }

    SourceReader.Reading read(String whole) {
        String text = withoutSeparatorLine(whole).stripLeading();
        String first = text.lines().findFirst().orElse("");
        if (first.length() > LONGEST_HEADINGS) throw Unreadable.NOT_RECOGNISED.problem();
        char separator = separator(first);
        List<Candidate> candidates = new ArrayList<>();
        boolean complete = true;
        Map<Integer, CsvColumn.Target> columns = null;
        try (var records = records(text, separator)) {
            var each = records.iterator();
            while (each.hasNext()) {
                CsvRecord row = each.next();
                if (columns == null) {
                    columns = columns(row.getFields());
                } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    if (candidates.size() >= options.mostRows()) throw Unreadable.TOO_MANY_ENTRIES.problem();
                    candidates.add(new CsvRow(options).read(cells(row, columns)));
                }
            }
        } catch (CsvParseException e) {
            if (columns == null) throw Unreadable.NOT_RECOGNISED.problem();
            complete = false;
            notices.add(ImportNotice.of(ImportNotice.Code.TABLE_BREAKS_OFF, candidates.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be read", e);
        }
        return new SourceReader.Reading(SourceKind.CSV, null, candidates, notices, complete);
    }

    static de.siegmar.fastcsv.reader.CsvReader<CsvRecord> records(String text, char separator) {
        return de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(4 * LONGEST_CELL)
                                .build(),
                        text);
    }

    private Map<Integer, CsvColumn.Target> columns(List<String> headings) {
        Map<Integer, CsvColumn.Target> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            var target = CsvColumn.named(headings.get(i));
            if (target.isPresent() && !columns.containsValue(target.get())) columns.put(i, target.get());
            else if (!headings.get(i).isBlank())
                unknown.add(SourceTexts.shortened(headings.get(i).strip()));
        }
        boolean title = columns.values().stream().anyMatch(target -> target.column() == CsvColumn.TITLE);
        boolean start = columns.values().stream().anyMatch(target -> target.column() == CsvColumn.START);
        if (!title && !start) throw Unreadable.NOT_RECOGNISED.problem();
        if (!title || !start) throw Unreadable.COLUMNS_MISSING.problem();
        if (!unknown.isEmpty())
            notices.add(ImportNotice.of(
                    ImportNotice.Code.UNKNOWN_COLUMNS_LEFT_OUT,
                    String.join(", ", unknown.subList(0, Math.min(20, unknown.size())))));
        return columns;
    }

    private static Map<CsvColumn.Target, String> cells(CsvRecord row, Map<Integer, CsvColumn.Target> columns) {
        Map<CsvColumn.Target, String> cells = new LinkedHashMap<>();
        columns.forEach((index, target) -> {
            String cell = index < row.getFieldCount() ? row.getField(index).strip() : "";
            if (!cell.isEmpty()) cells.put(target, cell);
        });
        return cells;
    }

    /** Removes the line «sep=;» that Excel understands. */
    private static String withoutSeparatorLine(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) ? text.substring(Math.max(0, text.indexOf('\n'))) : text;
    }

    private static char separator(String headings) {
        char best = ',';
        long most = -1;
        for (char separator : SEPARATORS) {
            long known = 0;
            for (String heading : headings.split(Pattern.quote(String.valueOf(separator))))
                if (CsvColumn.named(heading.replace("\"", "")).isPresent()) known++;
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }
}
