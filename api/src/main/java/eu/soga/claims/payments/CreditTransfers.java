package eu.soga.claims.payments;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import eu.soga.claims.ClaimOrders.Payable;
import eu.soga.shared.bank.Iban;
import eu.soga.shared.bank.SepaText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Writes a credit transfer initiation, ISO 20022 pain.001.001.09, as SEPA banks take it: one payment instruction, shared
 * charges by scheme (SLEV), names and texts in the SEPA characters, no address of the payee. Every file is checked against
 * our schema of this profile before anyone gets it.
 */
final class CreditTransfers {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private CreditTransfers() {}

    /** Who pays. @param bic null unless the bank asks for it */
    record Debtor(String name, Iban account, @Nullable String bic) {}

    /** A file to write. @param created wall time of the zone that is shown in the file */
    record Order(
            String messageId, LocalDateTime created, LocalDate executionDay, Debtor debtor, List<Transfer> transfers) {}

    /** One transfer of the file. */
    record Transfer(String endToEndId, Payable payable) {}

    /** Returns the checked file. @throws IllegalStateException when it breaks the schema or its own sums */
    static byte[] write(Order order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            new Writing(xml).document(order);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can be written to memory", e);
        }
        byte[] file = out.toByteArray();
        validate(file);
        return file;
    }

    /** @throws IllegalStateException when the file breaks the schema; its message has no account number */
    static void validate(byte[] file) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var validator = factory.newSchema(
                            Objects.requireNonNull(CreditTransfers.class.getResource("pain.001.001.09.profile.xsd")))
                    .newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException e) {
            String rule = e.getMessage() == null ? "" : e.getMessage().replaceAll(":.*", "");
            throw new IllegalStateException("the payment file breaks a rule of its schema: " + rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements, in the order of the standard. */
    private record Writing(XMLStreamWriter xml) {
        void document(Order order) throws XMLStreamException {
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            xml.writeStartElement("GrpHdr");
            text("MsgId", order.messageId);
            // with seconds, also at a whole minute, as xs:dateTime wants them
            text("CreDtTm", ISO_LOCAL_DATE_TIME.format(order.created.truncatedTo(ChronoUnit.SECONDS)));
            sums(order);
            xml.writeStartElement("InitgPty");
            text("Nm", SepaText.name(order.debtor.name));
            end(2);
            xml.writeStartElement("PmtInf");
            text("PmtInfId", order.messageId);
            text("PmtMtd", "TRF");
            text("BtchBookg", "false");
            sums(order);
            nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
            nested(order.executionDay.toString(), "ReqdExctnDt", "Dt");
            nested(SepaText.name(order.debtor.name), "Dbtr", "Nm");
            nested(order.debtor.account.full(), "DbtrAcct", "Id", "IBAN");
            if (order.debtor.bic == null) nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
            else nested(order.debtor.bic, "DbtrAgt", "FinInstnId", "BICFI");
            text("ChrgBr", "SLEV");
            for (Transfer transfer : order.transfers) transfer(transfer);
            end(3);
        }

        private void transfer(Transfer transfer) throws XMLStreamException {
            Payable payable = transfer.payable;
            if (!SepaText.isId(transfer.endToEndId)) throw new IllegalStateException("an id is not of the SEPA set");
            xml.writeStartElement("CdtTrfTxInf");
            nested(transfer.endToEndId, "PmtId", "EndToEndId");
            xml.writeStartElement("Amt");
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", payable.currency());
            xml.writeCharacters(decimal(payable.cents()));
            end(2);
            if (payable.bic() != null) nested(payable.bic(), "CdtrAgt", "FinInstnId", "BICFI");
            nested(SepaText.name(payable.holder()), "Cdtr", "Nm");
            nested(Objects.requireNonNull(payable.account()).full(), "CdtrAcct", "Id", "IBAN");
            nested(SepaText.remittance(payable.number() + " " + payable.project()), "RmtInf", "Ustrd");
            end(1);
        }

        private void sums(Order order) throws XMLStreamException {
            text("NbOfTxs", String.valueOf(order.transfers.size()));
            text(
                    "CtrlSum",
                    decimal(order.transfers.stream()
                            .mapToLong(each -> each.payable.cents())
                            .sum()));
        }

        private void text(String name, String value) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }

        private void nested(String value, String... names) throws XMLStreamException {
            for (String name : names) xml.writeStartElement(name);
            xml.writeCharacters(value);
            end(names.length);
        }

        private void end(int elements) throws XMLStreamException {
            for (int i = 0; i < elements; i++) xml.writeEndElement();
        }
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
