package eu.soga.shared.bank;

import static eu.soga.shared.bank.BankXml.child;
import static eu.soga.shared.bank.BankXml.children;
import static eu.soga.shared.bank.BankXml.text;

import eu.soga.shared.bank.BankEntry.Order;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.PlainText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads booked entries of a bank statement or notification, ISO 20022 camt.053 or camt.054 of any version. A document
 * type is refused, and with it every entity of one's own, in or outside of the file.
 */
public final class CamtReader {
    private static final String UNREADABLE = "This is no camt.053 statement: ";

    private final Map<String, Integer> alike = new HashMap<>();
    private final List<BankEntry> entries = new ArrayList<>();

    private CamtReader() {}

    /** Reads a camt.053. @throws DomainException 422 when it is none, or has more entries than can be read at once */
    public static List<BankEntry> statement(byte[] file) {
        Element root = BankXml.root(file, UNREADABLE);
        List<Element> statements = parts(root, "BkToCstmrStmt", "Stmt").toList();
        if (statements.isEmpty()) throw unreadable("it has no BkToCstmrStmt/Stmt.");
        return new CamtReader().entries(statements);
    }

    /** Reads the statements and notifications of a message. Empty when it is another sort of message. */
    public static List<BankEntry> entries(Element root) {
        return new CamtReader()
                .entries(Stream.concat(
                                parts(root, "BkToCstmrStmt", "Stmt"), parts(root, "BkToCstmrDbtCdtNtfctn", "Ntfctn"))
                        .toList());
    }

    private static Stream<Element> parts(Element root, String message, String part) {
        return child(root, message).stream().flatMap(found -> children(found, part));
    }

    private List<BankEntry> entries(List<Element> statements) {
        for (Element statement : statements) {
            String account = text(statement, "Acct", "Id", "IBAN")
                    .or(() -> text(statement, "Acct", "Id", "Othr", "Id"))
                    .orElse("");
            children(statement, "Ntry").filter(CamtReader::isBooked).forEach(entry -> add(account, entry));
        }
        return entries;
    }

    private static boolean isBooked(Element entry) {
        return text(entry, "Sts", "Cd").or(() -> text(entry, "Sts")).orElse("").equals("BOOK");
    }

    private void add(String account, Element entry) {
        boolean credit = text(entry, "CdtDbtInd").orElse("").equals("CRDT");
        boolean reversal = text(entry, "RvslInd").orElse("false").equals("true");
        List<Element> parts = child(entry, "NtryDtls").stream()
                .flatMap(details -> children(details, "TxDtls"))
                .toList();
        boolean split =
                parts.size() > 1 && parts.stream().allMatch(part -> amount(part).isPresent());
        LocalDate day = day(entry);
        String reference = text(entry, "AcctSvcrRef").orElse(null);
        List<@Nullable Element> read = split ? new ArrayList<>(parts) : new ArrayList<>();
        if (!split) read.add(parts.isEmpty() ? null : parts.getFirst());
        for (int i = 0; i < read.size(); i++) {
            Element part = read.get(i);
            Element priced = split && part != null
                    ? amount(part).orElseThrow()
                    : amount(entry).orElseThrow(() -> unreadable("an entry has no amount."));
            List<String> words = Stream.concat(Stream.of(entry), parts.stream().filter(each -> !split || each == part))
                    .flatMap(CamtReader::words)
                    .toList();
            String other = credit ? "Dbtr" : "Cdtr";
            String payer = part == null
                    ? null
                    : text(part, "RltdPties", other, "Pty", "Nm")
                            .or(() -> text(part, "RltdPties", other, "Nm"))
                            .map(CamtReader::shown)
                            .orElse(null);
            String message = shown(String.join(" ", words));
            long cents = cents(priced);
            String currency = priced.getAttribute("Ccy");
            String named = reference != null
                    ? reference + "|" + i
                    : day + "|" + cents + currency + "|" + credit + reversal + "|" + payer + "|" + message;
            // without a number of the bank's, entries that read alike are told apart by their order
            int nth = reference != null ? 0 : alike.merge(named, 1, Integer::sum);
            if (entries.size() >= BankEntry.MOST) throw unreadable("it has more than " + BankEntry.MOST + " entries.");
            entries.add(new BankEntry(
                    "camt:" + BankEntry.digest(account + "|" + named + "|" + nth),
                    day,
                    cents,
                    currency,
                    credit && !reversal,
                    payer,
                    message,
                    part == null ? Order.NONE : order(part)));
        }
    }

    private static Order order(Element part) {
        return new Order(
                text(part, "Refs", "EndToEndId")
                        .filter(id -> !id.equals("NOTPROVIDED"))
                        .orElse(null),
                text(part, "RtrInf", "Rsn", "Cd")
                        .or(() -> child(part, "RtrInf").map(_ -> "NARR"))
                        .orElse(null));
    }

    /** What the payer may have written a reference into. */
    private static Stream<String> words(Element part) {
        Stream<String> structured = child(part, "RmtInf").stream()
                .flatMap(info -> Stream.concat(
                        children(info, "Strd").flatMap(strd -> text(strd, "CdtrRefInf", "Ref").stream()),
                        children(info, "Ustrd").map(Node::getTextContent)));
        Stream<String> end = Stream.of("EndToEndId")
                .flatMap(name -> text(part, "Refs", name).stream())
                .filter(id -> !id.equals("NOTPROVIDED"));
        return Stream.of(structured, end, text(part, "AddtlNtryInf").stream())
                .flatMap(each -> each)
                .map(String::strip);
    }

    private static Optional<Element> amount(Element part) {
        return child(part, "Amt")
                .or(() -> child(part, "AmtDtls")
                        .flatMap(details -> child(details, "TxAmt"))
                        .flatMap(tx -> child(tx, "Amt")));
    }

    private static long cents(Element amount) {
        try {
            return new BigDecimal(amount.getTextContent().strip())
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw unreadable("an amount is no number of cents.");
        }
    }

    private static LocalDate day(Element entry) {
        String day = text(entry, "BookgDt", "Dt")
                .or(() -> text(entry, "BookgDt", "DtTm"))
                .filter(text -> text.length() >= 10)
                .orElseThrow(() -> unreadable("an entry has no booking date."));
        try {
            return LocalDate.parse(day.substring(0, 10));
        } catch (DateTimeException _) {
            throw unreadable("a booking date is no date.");
        }
    }

    private static String shown(String text) {
        String line = PlainText.oneLine(text);
        return line.length() > BankEntry.LONGEST_TEXT ? line.substring(0, BankEntry.LONGEST_TEXT) : line;
    }

    private static DomainException unreadable(String why) {
        return new DomainException(ProblemType.UNREADABLE_SOURCE, UNREADABLE + why);
    }
}
