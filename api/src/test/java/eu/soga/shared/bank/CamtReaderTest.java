package eu.soga.shared.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.errors.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class CamtReaderTest {
    /** A statement of these entries. */
    public static String statement(String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
                <Stmt><Id>7</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>
                """ + Stream.of(entries).collect(Collectors.joining()) + "</Stmt></BkToCstmrStmt></Document>";
    }

    /** A transfer that came in. @param reference of the bank; empty for none */
    public static String entry(String reference, String amount, String message) {
        return """
                <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-03-01</Dt></BookgDt>%s<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RltdPties><Dbtr><Pty><Nm>Association Exemple</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(
                        amount, reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>", message);
    }

    static List<BankEntry> read(String xml) {
        return CamtReader.statement(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_day_amount_payer_and_message() {
        BankEntry entry = read(statement(entry("B1", "50.00", "cotisation"))).getFirst();
        assertThat(entry.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(entry.cents()).isEqualTo(5000);
        assertThat(entry.currency()).isEqualTo("EUR");
        assertThat(entry.incoming()).isTrue();
        assertThat(entry.payer()).isEqualTo("Association Exemple");
        assertThat(entry.message()).isEqualTo("cotisation");
        assertThat(entry.source()).doesNotContain("FR76");
    }

    @Test
    void reads_what_left_and_what_came_back_with_the_order_it_belongs_to() {
        String left = entry("B1", "948.00", "")
                .replace("CRDT", "DBIT")
                .replace("Dbtr", "Cdtr")
                .replace("NOTPROVIDED", "E2E-7");
        BankEntry out = read(statement(left)).getFirst();
        assertThat(out.incoming()).isFalse();
        assertThat(out.payer()).isEqualTo("Association Exemple");
        assertThat(out.order()).isEqualTo(new BankEntry.Order("E2E-7", null));
        String back = entry("B2", "948.00", "")
                .replace("NOTPROVIDED", "E2E-7")
                .replace("<RmtInf>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf><RmtInf>");
        assertThat(read(statement(back)).getFirst().order()).isEqualTo(new BankEntry.Order("E2E-7", "AC04"));
    }

    @Test
    void reads_notifications_where_they_are_asked_for() {
        String notification = statement(entry("B1", "50.00", "a"))
                .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                .replace("Stmt>", "Ntfctn>");
        assertThat(CamtReader.entries(BankXml.root(notification.getBytes(StandardCharsets.UTF_8), "")))
                .hasSize(1);
        assertThatThrownBy(() -> read(notification)).isInstanceOf(DomainException.class);
    }

    @Test
    void knows_an_entry_again_in_another_file_and_another_order() {
        List<String> one = read(statement(entry("B1", "50.00", "a"), entry("B2", "50.00", "a"))).stream()
                .map(BankEntry::source)
                .toList();
        List<String> other = read(statement(entry("B2", "50.00", "a"), entry("B1", "50.00", "a"))).stream()
                .map(BankEntry::source)
                .toList();
        assertThat(one).doesNotHaveDuplicates();
        assertThat(other).containsExactly(one.get(1), one.get(0));
    }

    @Test
    void tells_two_entries_apart_that_read_alike() {
        assertThat(read(statement(entry("", "50.00", "a"), entry("", "50.00", "a"))))
                .extracting(BankEntry::source)
                .doesNotHaveDuplicates();
    }

    @Test
    void splits_a_collected_entry_into_its_transactions() {
        String xml = statement("""
                <Ntry><Amt Ccy="EUR">170.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-03-01T10:00:00</DtTm></BookgDt>
                <NtryDtls>
                <TxDtls><Amt Ccy="EUR">50.00</Amt><RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
                <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">120.00</Amt></TxAmt></AmtDtls><RmtInf><Ustrd>b</Ustrd></RmtInf></TxDtls>
                </NtryDtls></Ntry>
                """);
        assertThat(read(xml)).extracting(BankEntry::cents).containsExactly(5000L, 12000L);
        assertThat(read(xml)).extracting(BankEntry::message).containsExactly("RF18539007547034", "b");
    }

    @Test
    void leaves_out_what_is_not_booked_and_marks_what_went_out() {
        String pending = entry("B1", "50.00", "a").replace("BOOK", "PDNG");
        String debit = entry("B2", "50.00", "a").replace("CRDT", "DBIT");
        String reversal = entry("B3", "50.00", "a").replace("<CdtDbtInd>", "<RvslInd>true</RvslInd><CdtDbtInd>");
        assertThat(read(statement(pending, debit, reversal)))
                .extracting(BankEntry::incoming)
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<Document/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document><BkToCstmrStmt><Stmt>&e;</Stmt></BkToCstmrStmt></Document>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><Document><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>",
                "<!DOCTYPE x><Document><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Ntry><Sts>BOOK</Sts></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Ntry><Sts>BOOK</Sts><Amt Ccy=\"EUR\">1.001</Amt><BookgDt><Dt>2026-03-01</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Ntry><Sts>BOOK</Sts><Amt Ccy=\"EUR\">1</Amt><BookgDt><Dt>2026-02-30</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>"
            })
    void refuses_what_is_no_statement(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(DomainException.class);
    }

    @Test
    void a_billion_laughs_are_refused_at_once() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++)
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        laughs.append("]><Document><BkToCstmrStmt><Stmt>&l29;</Stmt></BkToCstmrStmt></Document>");
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> read(laughs.toString())).isInstanceOf(DomainException.class));
    }
}
