package eu.soga.members.dues;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads booked entries of a bank statement, ISO 20022 camt.053 of any version. A document type is refused, and with it
 * every entity of one's own, in or outside of the file.
 */
final class CamtReader {
    private static final String UNREADABLE = "This is no camt.053 statement: ";

    private final Map<String, Integer> alike = new HashMap<>();
    private final List<PaidEntry> entries = new ArrayList<>();

    private CamtReader() {}

    /** @throws DomainException 422 when it is no camt.053, or has more entries than can be read at once */
    static List<PaidEntry> read(byte[] file) {
        CamtReader reader = new CamtReader();
        Element root = root(file);
        List<Element> statements = child(root, "BkToCstmrStmt").stream()
                .flatMap(message -> children(message, "Stmt"))
                .toList();
        if (statements.isEmpty()) throw unreadable("it has no BkToCstmrStmt/Stmt.");
        for (Element statement : statements) {
            String account = text(statement, "Acct", "Id", "IBAN")
                    .or(() -> text(statement, "Acct", "Id", "Othr", "Id"))
                    .orElse("");
            children(statement, "Ntry").filter(CamtReader::isBooked).forEach(entry -> reader.add(account, entry));
        }
        return reader.entries;
    }

    private static Element root(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException _) {
            throw unreadable("it is not well-formed XML, or has a document type, which is not read.");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java reads XML from memory", e);
        }
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
            String payer = part == null
                    ? null
                    : text(part, "RltdPties", "Dbtr", "Pty", "Nm")
                            .or(() -> text(part, "RltdPties", "Dbtr", "Nm"))
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
            if (entries.size() >= PaidEntry.MOST) throw unreadable("it has more than " + PaidEntry.MOST + " entries.");
            entries.add(new PaidEntry(
                    "camt:" + PaidEntry.digest(account + "|" + named + "|" + nth),
                    day,
                    cents,
                    currency,
                    credit && !reversal,
                    payer,
                    message));
        }
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
        return line.length() > PaidEntry.LONGEST_TEXT ? line.substring(0, PaidEntry.LONGEST_TEXT) : line;
    }

    private static Optional<String> text(Element from, String... path) {
        Optional<Element> at = Optional.of(from);
        for (String name : path) at = at.flatMap(element -> child(element, name));
        return at.map(element -> element.getTextContent().strip()).filter(found -> !found.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && name.equals(node.getLocalName()))
                .map(Element.class::cast);
    }

    private static DomainException unreadable(String why) {
        return new DomainException(ProblemType.UNREADABLE_SOURCE, UNREADABLE + why);
    }
}
