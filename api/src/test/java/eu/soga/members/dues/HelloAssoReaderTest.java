package eu.soga.members.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.bank.BankEntry;
import eu.soga.shared.errors.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelloAssoReaderTest {
    static final String HEAD = "Référence commande;Date de la commande;Statut de la commande;Nom payeur;Prénom payeur;"
            + "Montant tarif;Référence de cotisation\n";

    static List<BankEntry> read(String csv) {
        return HelloAssoReader.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_paid_orders_by_the_names_of_the_columns() {
        List<BankEntry> entries = read("\uFEFF" + HEAD + """
                1001;02/03/2026 10:15;Validé;Durand;Léa;50,00;RF18539007547034
                1002;02/03/2026 10:20;Annulé;Petit;Ana;50,00;
                1003;02/03/2026 10:25;Validé;Petit;Ana;1 250,50 €;
                """);
        assertThat(entries).extracting(BankEntry::cents).containsExactly(5000L, 125050L);
        BankEntry first = entries.getFirst();
        assertThat(first.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.payer()).isEqualTo("Léa Durand");
        assertThat(first.message()).contains("RF18539007547034");
    }

    @Test
    void an_order_of_several_lines_is_several_payments_and_each_is_known_again() {
        String csv = HEAD + "1001;02/03/2026;Validé;Durand;Léa;50,00;\n1001;02/03/2026;Validé;Durand;Léa;50,00;\n";
        assertThat(read(csv)).extracting(BankEntry::source).doesNotHaveDuplicates();
        assertThat(read(csv))
                .isEqualTo(read(csv.replace(';', ',').replace("50,00", "50.00")).stream()
                        .map(entry -> new BankEntry(
                                entry.source(),
                                entry.bookedOn(),
                                entry.cents(),
                                "EUR",
                                true,
                                entry.payer(),
                                read(csv).getFirst().message(),
                                BankEntry.Order.NONE))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a;b\n1;2\n",
                "Référence commande;Date;Montant\n1;demain;50\n",
                "Référence commande;Date;Montant\n1;02/03/2026;beaucoup\n",
                "Référence commande;Date;Montant\n1;02/03/2026;-5\n",
                "Référence commande;Date;Montant\n;02/03/2026;50\n"
            })
    void refuses_what_is_no_export(String csv) {
        assertThatThrownBy(() -> read(csv)).isInstanceOf(DomainException.class);
    }
}
