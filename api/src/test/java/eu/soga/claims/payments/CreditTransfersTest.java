package eu.soga.claims.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.claims.ClaimOrders.Payable;
import eu.soga.claims.payments.CreditTransfers.Debtor;
import eu.soga.claims.payments.CreditTransfers.Transfer;
import eu.soga.shared.bank.BankXml;
import eu.soga.shared.bank.Iban;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditTransfersTest {
    private static final Iban OURS = Iban.parse("FR7630006000011234567890189");
    private static final Iban THEIRS = Iban.parse("FR1420041010050500013M02606");

    private static Payable payable(String holder, long cents) {
        return new Payable(
                UUID.randomUUID(),
                "D-2026-00001",
                UUID.randomUUID(),
                "DIGISET",
                "Association",
                holder,
                THEIRS,
                THEIRS.toString(),
                null,
                cents,
                "EUR");
    }

    private static byte[] file(List<Transfer> transfers) {
        return CreditTransfers.write(new CreditTransfers.Order(
                "M1",
                LocalDateTime.parse("2026-03-02T10:11:12"),
                LocalDate.parse("2026-03-03"),
                new Debtor("Social Good Accelerator", OURS, null),
                transfers));
    }

    @Test
    void writes_what_the_bank_needs_and_no_address() {
        String xml = new String(
                file(List.of(
                        new Transfer("E1", payable("Été & Fils <script>", 94_800)),
                        new Transfer("E2", payable("Ομάδα Άλφα", 1)))),
                StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>948.01</CtrlSum>")
                .contains("<InstdAmt Ccy=\"EUR\">948.00</InstdAmt>")
                .contains("<Nm>Ete + Fils script</Nm>")
                .contains("<ChrgBr>SLEV</ChrgBr>")
                .contains("<IBAN>FR1420041010050500013M02606</IBAN>")
                .contains("<Ustrd>D-2026-00001 DIGISET</Ustrd>")
                .doesNotContain("PstlAdr");
    }

    /** A time without seconds is no xs:dateTime. */
    @Test
    void is_valid_at_a_whole_minute_too() {
        byte[] file = CreditTransfers.write(new CreditTransfers.Order(
                "M1",
                LocalDateTime.parse("2026-03-02T10:11"),
                LocalDate.parse("2026-03-03"),
                new Debtor("Social Good Accelerator", OURS, null),
                List.of(new Transfer("E1", payable("A", 1)))));
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("<CreDtTm>2026-03-02T10:11:00</CreDtTm>");
    }

    @Test
    void a_file_that_breaks_the_schema_reaches_nobody() {
        assertThatThrownBy(() -> file(List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file(List.of(new Transfer("/E1", payable("A", 1)))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file(List.of(new Transfer("E".repeat(36), payable("A", 1)))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file(List.of(new Transfer("E1", payable("漢字", 1)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("FR14");
        byte[] good = file(List.of(new Transfer("E1", payable("A", 1))));
        byte[] twice = new String(good, StandardCharsets.UTF_8)
                .replace("<PmtMtd>TRF</PmtMtd>", "<PmtMtd>TRF</PmtMtd><PmtMtd>TRF</PmtMtd>")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CreditTransfers.validate(twice)).isInstanceOf(IllegalStateException.class);
    }

    /** Any names and amounts give a file that the schema accepts, with sums that are right. */
    @Test
    void every_batch_gives_a_valid_file() {
        Random random = new Random(11);
        String letters = "aéÉß&<>\"'«»/ ØœŁ–’.()*#@=+-_漢Ω9";
        for (int i = 0; i < 300; i++) {
            List<Transfer> transfers = new ArrayList<>();
            long sum = 0;
            for (int n = 0; n <= random.nextInt(5); n++) {
                StringBuilder holder = new StringBuilder("A");
                for (int c = 0; c < random.nextInt(200); c++)
                    holder.append(letters.charAt(random.nextInt(letters.length())));
                long cents = 1 + random.nextInt(10_000_000);
                sum += cents;
                transfers.add(new Transfer("E" + i + "-" + n, payable(holder.toString(), cents)));
            }
            String xml = new String(file(transfers), StandardCharsets.UTF_8);
            assertThat(xml).contains("<CtrlSum>" + CreditTransfers.decimal(sum) + "</CtrlSum>");
            assertThat(BankXml.root(xml.getBytes(StandardCharsets.UTF_8), "").getLocalName())
                    .isEqualTo("Document");
        }
    }
}
