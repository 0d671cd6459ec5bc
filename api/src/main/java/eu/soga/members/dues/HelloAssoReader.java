package eu.soga.members.dues;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.soga.shared.bank.BankEntry;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.PlainText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the export of memberships that HelloAsso offers as CSV: its columns are known by their names, in any order, and
 * a reference is looked for in every cell, since it stands in a field that the association adds to its form.
 */
final class HelloAssoReader {
    private static final Set<String> ORDER =
            Set.of("reference commande", "numero de commande", "reference de commande");
    private static final Set<String> DATE = Set.of("date de la commande", "date", "date du paiement");
    private static final Set<String> STATUS = Set.of("statut de la commande", "statut");
    private static final Set<String> AMOUNT = Set.of("montant tarif", "montant", "montant adhesion");
    private static final Set<String> FIRST_NAME = Set.of("prenom payeur", "prenom");
    private static final Set<String> LAST_NAME = Set.of("nom payeur", "nom");
    private static final Set<String> PAID = Set.of("valide", "validee", "paye", "payee", "processed");

    private HelloAssoReader() {}

    /** @throws DomainException 422 when columns are missing, or a cell cannot be read */
    static List<BankEntry> read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        String first = text.lines().findFirst().orElse("");
        char separator = first.chars().filter(c -> c == ';').count() > 0 ? ';' : ',';
        List<BankEntry> entries = new ArrayList<>();
        Map<String, Integer> ofOrder = new HashMap<>();
        Map<String, Integer> columns = null;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                if (columns == null) {
                    columns = columns(row.getFields());
                    continue;
                }
                if (row.getFields().stream().allMatch(String::isBlank)) continue;
                if (entries.size() >= BankEntry.MOST)
                    throw unreadable("It has more than " + BankEntry.MOST + " lines.");
                Map<String, Integer> known = columns;
                if (!PAID.contains(plain(cell(row, known, STATUS).orElse("valide")))) continue;
                entries.add(entry(row, known, ofOrder));
            }
        } catch (CsvParseException _) {
            throw unreadable("It is no table: a quote is not closed.");
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
        if (columns == null) throw unreadable("It is empty.");
        return entries;
    }

    private static Map<String, Integer> columns(List<String> headings) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) columns.putIfAbsent(plain(headings.get(i)), i);
        for (Set<String> needed : List.of(ORDER, DATE, AMOUNT))
            if (needed.stream().noneMatch(columns::containsKey))
                throw unreadable("A column is missing; it is called one of: " + String.join(", ", needed) + ".");
        return columns;
    }

    private static BankEntry entry(CsvRecord row, Map<String, Integer> columns, Map<String, Integer> ofOrder) {
        long line = row.getStartingLineNumber();
        String order =
                cell(row, columns, ORDER).orElseThrow(() -> unreadable("Line " + line + " has no order number."));
        String date = cell(row, columns, DATE).orElse("");
        String payer = PlainText.oneLine(cell(row, columns, FIRST_NAME).orElse("") + " "
                + cell(row, columns, LAST_NAME).orElse(""));
        String message = PlainText.oneLine(String.join(" ", row.getFields()));
        return new BankEntry(
                "helloasso:" + BankEntry.digest(order + "|" + ofOrder.merge(order, 1, Integer::sum)),
                day(date, line),
                cents(cell(row, columns, AMOUNT).orElse(""), line),
                "EUR",
                true,
                payer.isBlank() ? null : payer,
                message.length() > BankEntry.LONGEST_TEXT ? message.substring(0, BankEntry.LONGEST_TEXT) : message,
                BankEntry.Order.NONE);
    }

    private static Optional<String> cell(CsvRecord row, Map<String, Integer> columns, Set<String> names) {
        return names.stream()
                .map(columns::get)
                .filter(at -> at != null && at < row.getFieldCount())
                .map(row::getField)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static LocalDate day(String text, long line) {
        for (String pattern : List.of("dd/MM/yyyy", "yyyy-MM-dd"))
            try {
                if (text.length() >= 10)
                    return LocalDate.parse(text.substring(0, 10), DateTimeFormatter.ofPattern(pattern));
            } catch (DateTimeException _) {
                // the other way to write it
            }
        throw unreadable("Line " + line + " has no date such as 31/12/2026.");
    }

    private static long cents(String text, long line) {
        try {
            String number = text.replaceAll("[\\s\u00A0\u202F€]", "").replace(',', '.');
            long cents = new BigDecimal(number).movePointRight(2).longValueExact();
            if (cents >= 0) return cents;
        } catch (ArithmeticException | NumberFormatException _) {
            // said below
        }
        throw unreadable("Line " + line + " has no amount such as 50,00.");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static DomainException unreadable(String why) {
        return new DomainException(ProblemType.UNREADABLE_SOURCE, why);
    }
}
