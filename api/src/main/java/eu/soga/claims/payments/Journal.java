package eu.soga.claims.payments;

import eu.soga.shared.bank.SepaText;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The journal of payments in the 18 columns of the French file of entries (FEC), without being that legal file. Each entry
 * has one debit and one credit of the same amount; entries are numbered without gaps and never changed.
 */
@ApplicationScoped
class Journal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    /** What an entry records. */
    enum EntryKind {
        ORDER("Ordre de virement"),
        ORDER_UNDONE("Ordre annule ou rejete"),
        PAYMENT("Virement execute"),
        PAYMENT_RETURNED("Virement retourne");

        private final String words;

        EntryKind(String words) {
            this.words = words;
        }
    }

    private final EntityManager entities;
    private final ReadRows rows;
    private final PaymentsConfig config;
    private final Clock clock;

    Journal(EntityManager entities, ReadRows rows, PaymentsConfig config, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** Writes one entry about an order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(EntryKind kind, PaymentOrder order, LocalDate day) {
        String expense = config.expenseAccount();
        String payable = config.payableAccount();
        String bank = config.bankAccount();
        String debit = switch (kind) {
            case ORDER -> expense;
            case ORDER_UNDONE, PAYMENT -> payable;
            case PAYMENT_RETURNED -> bank;
        };
        String credit = switch (kind) {
            case ORDER, PAYMENT_RETURNED -> payable;
            case ORDER_UNDONE -> expense;
            case PAYMENT -> bank;
        };
        // one writer at a time: the numbers have no gaps
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(8101)").getResultList();
        entities.createNativeQuery(
                        "INSERT INTO payment_journal (number, created_at, day, kind, order_id, cents, debit, credit)"
                                + " SELECT coalesce(max(number), 0) + 1, CAST(:now AS timestamptz), CAST(:day AS date), CAST(:kind AS text), CAST(:order AS uuid), CAST(:cents AS bigint), CAST(:debit AS text), CAST(:credit AS text)"
                                + " FROM payment_journal")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("day", day)
                .setParameter("kind", kind.name())
                .setParameter("order", order.id)
                .setParameter("cents", order.cents)
                .setParameter("debit", debit)
                .setParameter("credit", credit)
                .executeUpdate();
    }

    private record Entry(
            long number,
            LocalDate day,
            EntryKind kind,
            long cents,
            String debit,
            String credit,
            String claim,
            String organisation,
            String project,
            String currency) {}

    /** The entries of a year as tab-separated text, with a head. */
    @Transactional
    byte[] file(int year) {
        List<Entry> entries = rows.list(
                "journal entry",
                """
                SELECT o.id, j.number::int AS number, j.day, j.kind, j.cents::int AS cents, j.debit, j.credit, o.claim_number,
                    o.organisation, o.project, o.currency
                FROM payment_journal j JOIN payment_order o ON o.id = j.order_id
                WHERE extract(year FROM j.day)::int = ? ORDER BY j.number
                """,
                row -> new Entry(
                        row.number("number"),
                        row.day("day"),
                        row.constant("kind", EntryKind.class),
                        row.number("cents"),
                        row.text("debit"),
                        row.text("credit"),
                        row.text("claim_number"),
                        row.text("organisation"),
                        row.text("project"),
                        row.text("currency")),
                year);
        return Stream.concat(
                        Stream.of(String.join("\t", COLUMNS)),
                        entries.stream().flatMap(entry -> Stream.of(line(entry, true), line(entry, false))))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(Entry entry, boolean debit) {
        String account = debit ? entry.debit : entry.credit;
        String day = entry.day.format(DAY);
        String amount = CreditTransfers.decimal(entry.cents).replace('.', ',');
        String label =
                entry.kind.words + " " + entry.claim + " " + plain(entry.organisation) + " - " + plain(entry.project);
        boolean auxiliary = account.equals(config.payableAccount());
        return String.join(
                "\t",
                "DEF",
                "Defraiements",
                String.valueOf(entry.number),
                day,
                account,
                name(account),
                auxiliary ? entry.claim : "",
                auxiliary ? plain(entry.organisation) : "",
                entry.claim,
                day,
                label,
                debit ? amount : "0,00",
                debit ? "0,00" : amount,
                "",
                "",
                day,
                "",
                entry.currency);
    }

    private String name(String account) {
        if (account.equals(config.expenseAccount())) return "Defraiements";
        return account.equals(config.bankAccount()) ? "Banque" : "Beneficiaires a payer";
    }

    /** In SEPA characters, and never the start of a formula. */
    private static String plain(String text) {
        return SepaText.name(text).replaceAll("^[-+' ]+", "");
    }
}
