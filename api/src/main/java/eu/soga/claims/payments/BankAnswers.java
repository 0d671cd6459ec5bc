package eu.soga.claims.payments;

import static eu.soga.shared.bank.BankXml.child;
import static eu.soga.shared.bank.BankXml.children;
import static eu.soga.shared.bank.BankXml.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.ClaimOrders;
import eu.soga.claims.ClaimsConfig;
import eu.soga.claims.payments.Journal.EntryKind;
import eu.soga.claims.payments.PaymentOrder.OrderStatus;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.bank.BankEntry;
import eu.soga.shared.bank.BankXml;
import eu.soga.shared.bank.CamtReader;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads what the bank answers: pain.002 (rejected), camt.053 and camt.054 (booked, returned). Each line is a transaction
 * of its own and is counted once, whichever files name it; what does not match to the cent waits for a person.
 */
@ApplicationScoped
class BankAnswers {
    private static final String UNREADABLE = "This is no pain.002, camt.053 or camt.054: ";

    private final ClaimOrders claims;
    private final Journal journal;
    private final ClaimsConfig config;
    private final Recorder recorder;
    private final EntityManager entities;
    private final Clock clock;

    BankAnswers(
            ClaimOrders claims,
            Journal journal,
            ClaimsConfig config,
            Recorder recorder,
            EntityManager entities,
            Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.config = config;
        this.recorder = recorder;
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of a line. */
    enum AnswerOutcome {
        PAID,
        FAILED,
        /** No order has this id, or the line names none. */
        UNKNOWN_ORDER,
        /** The amount or the currency is another one than that of the order. */
        OTHER_AMOUNT,
        /** The order was booked, failed or void before. */
        ALREADY_DONE,
        /** The bank sends back a payment that was to be recovered, or was. */
        CLAIM_OVER,
        /** A person put it aside. */
        IGNORED
    }

    /** Lines that wait for a person. */
    private static final Set<AnswerOutcome> WAITING =
            EnumSet.of(AnswerOutcome.UNKNOWN_ORDER, AnswerOutcome.OTHER_AMOUNT, AnswerOutcome.CLAIM_OVER);

    /** A line that a bank wrote. */
    @Entity(name = "BankAnswer")
    @Table(name = "payment_answer")
    static class Answer extends BaseEntity {
        String source;
        String file;

        @Column(name = "order_id")
        @Nullable
        UUID orderId;

        @Enumerated(EnumType.STRING)
        AnswerOutcome outcome;

        @Column(name = "end_to_end_id")
        @Nullable
        String endToEndId;

        long cents;
        String currency;

        @Nullable
        LocalDate day;

        @Nullable
        String party;

        @Nullable
        String reason;

        @Nullable
        String note;
    }

    /** What a file brought. @param known lines that were counted before */
    record BankAnswerImport(int paid, int failed, int waiting, int known) {}

    /** A line that waits for a person. */
    @JsonInclude
    record BankAnswerSummary(
            UUID id,
            AnswerOutcome outcome,
            String file,
            @Nullable String endToEndId,
            Money amount,
            @Nullable LocalDate day,
            @Nullable String party,
            @Nullable String reason) {}

    /** One line, whatever message it stood in. @param failed reason code; null for what was booked */
    private record Line(
            String source,
            @Nullable String endToEndId,
            long cents,
            String currency,
            @Nullable LocalDate day,
            @Nullable String party,
            @Nullable String failed) {}

    /** @throws DomainException 422 when the file is none of these */
    BankAnswerImport read(String name, byte[] bytes) {
        int paid = 0;
        int failed = 0;
        int waiting = 0;
        int known = 0;
        for (Line line : lines(bytes)) {
            Optional<AnswerOutcome> outcome = QuarkusTransaction.requiringNew().call(() -> take(name, line));
            if (outcome.isEmpty() || outcome.get() == AnswerOutcome.ALREADY_DONE) known++;
            else if (outcome.get() == AnswerOutcome.PAID) paid++;
            else if (outcome.get() == AnswerOutcome.FAILED) failed++;
            else waiting++;
        }
        return new BankAnswerImport(paid, failed, waiting, known);
    }

    private static List<Line> lines(byte[] bytes) {
        Element root = BankXml.root(bytes, UNREADABLE);
        Optional<Element> report = child(root, "CstmrPmtStsRpt");
        if (report.isPresent()) return rejected(report.get());
        if (child(root, "BkToCstmrStmt").isEmpty()
                && child(root, "BkToCstmrDbtCdtNtfctn").isEmpty())
            throw new DomainException(ProblemType.UNREADABLE_SOURCE, UNREADABLE + "it has none of their messages.");
        return CamtReader.entries(root).stream()
                // what came in is ours only when it sends an order back
                .filter(entry -> !entry.incoming() || entry.order().returned() != null)
                .map(entry -> new Line(
                        entry.source(),
                        entry.order().endToEndId(),
                        entry.cents(),
                        entry.currency(),
                        entry.bookedOn(),
                        entry.payer(),
                        // money that left has no reason; money that is sent back has one
                        entry.order().returned()))
                .toList();
    }

    /** The rejected transactions of a status report. A report on a whole group without transactions waits for a person. */
    private static List<Line> rejected(Element report) {
        String message = text(report, "OrgnlGrpInfAndSts", "OrgnlMsgId").orElse("");
        List<Line> lines = new ArrayList<>();
        children(report, "OrgnlPmtInfAndSts")
                .flatMap(payment -> children(payment, "TxInfAndSts"))
                .filter(tx -> text(tx, "TxSts").orElse("").equals("RJCT"))
                .forEach(tx -> {
                    String id = text(tx, "OrgnlEndToEndId").orElse(null);
                    String reason = reason(tx);
                    lines.add(new Line(
                            "pain.002:" + BankEntry.digest(message + "|" + id + "|" + reason),
                            id,
                            0,
                            "EUR",
                            null,
                            null,
                            reason));
                });
        boolean whole = Stream.concat(
                        text(report, "OrgnlGrpInfAndSts", "GrpSts").stream(),
                        children(report, "OrgnlPmtInfAndSts").flatMap(payment -> text(payment, "PmtInfSts").stream()))
                .anyMatch("RJCT"::equals);
        if (whole && lines.isEmpty())
            lines.add(new Line(
                    "pain.002:" + BankEntry.digest(message + "|all"), message, 0, "EUR", null, null, reason(report)));
        return lines;
    }

    private static String reason(Element part) {
        return text(part, "StsRsnInf", "Rsn", "Cd")
                .or(() -> text(part, "OrgnlGrpInfAndSts", "StsRsnInf", "Rsn", "Cd"))
                .filter(code -> code.matches("[A-Z0-9]{1,4}"))
                .orElse("NARR");
    }

    /** Empty when the line was counted before. */
    private Optional<AnswerOutcome> take(String file, Line line) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:source, 19))")
                .setParameter("source", line.source)
                .getResultList();
        if (Answer.count("source", line.source) > 0) return Optional.empty();
        Answer answer = new Answer();
        answer.source = line.source;
        answer.file = file;
        answer.createdAt = clock.instant();
        answer.endToEndId = line.endToEndId == null ? null : shown(line.endToEndId);
        answer.cents = line.cents;
        answer.currency = line.currency.matches("[A-Z]{3}") ? line.currency : "XXX";
        answer.day = line.day;
        answer.party = line.party == null ? null : shown(line.party);
        answer.reason = line.failed;
        answer.outcome = outcome(line, answer);
        answer.persist();
        return Optional.of(answer.outcome);
    }

    private AnswerOutcome outcome(Line line, Answer answer) {
        Optional<PaymentOrder> found =
                line.endToEndId == null ? Optional.empty() : PaymentOrder.lockByEndToEndId(line.endToEndId);
        if (found.isEmpty()) return AnswerOutcome.UNKNOWN_ORDER;
        PaymentOrder order = found.get();
        answer.orderId = order.id;
        boolean sameAmount = line.cents == order.cents && line.currency.equals(order.currency);
        LocalDate day = line.day == null ? LocalDate.ofInstant(clock.instant(), config.zone()) : line.day;
        if (line.failed != null) {
            if (line.cents != 0 && !sameAmount) return AnswerOutcome.OTHER_AMOUNT;
            boolean booked = order.status == OrderStatus.BOOKED;
            if (!booked && order.status != OrderStatus.ORDERED) return AnswerOutcome.ALREADY_DONE;
            if (!claims.failed(order.claimId, line.failed)) return AnswerOutcome.CLAIM_OVER;
            if (booked) journal.write(EntryKind.PAYMENT_RETURNED, order, day);
            journal.write(EntryKind.ORDER_UNDONE, order, day);
            order.status = OrderStatus.FAILED;
            order.reason = line.failed;
            return AnswerOutcome.FAILED;
        }
        if (!sameAmount) return AnswerOutcome.OTHER_AMOUNT;
        if (order.status != OrderStatus.ORDERED || !claims.paid(order.claimId, day)) return AnswerOutcome.ALREADY_DONE;
        order.status = OrderStatus.BOOKED;
        order.bookedOn = day;
        journal.write(EntryKind.PAYMENT, order, day);
        return AnswerOutcome.PAID;
    }

    private static String shown(String text) {
        String line = PlainText.oneLine(PlainText.salvaged(text));
        return line.length() > 140 ? line.substring(0, 140) : line;
    }

    /** Lines that wait for a person, newest first; the last 500. */
    @Transactional
    List<BankAnswerSummary> waiting() {
        return Answer.<Answer>find("outcome in ?1 order by createdAt desc, id desc", WAITING)
                .page(0, 500)
                .list()
                .stream()
                .map(BankAnswers::summary)
                .toList();
    }

    /** Puts a line aside, with a reason. @throws DomainException 404, 409 */
    @Transactional
    BankAnswerSummary ignore(UUID id, String note) {
        Answer answer = Answer.<Answer>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("line"));
        if (!WAITING.contains(answer.outcome))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This line is done already.");
        recorder.act(new Act("bank-answer", id, "ignore", answer.outcome, AnswerOutcome.IGNORED, null, note));
        answer.outcome = AnswerOutcome.IGNORED;
        answer.note = note;
        return summary(answer);
    }

    private static BankAnswerSummary summary(Answer answer) {
        return new BankAnswerSummary(
                answer.id,
                answer.outcome,
                answer.file,
                answer.endToEndId,
                new Money(answer.cents, answer.currency),
                answer.day,
                answer.party,
                answer.reason);
    }
}
