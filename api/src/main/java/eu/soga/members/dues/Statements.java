package eu.soga.members.dues;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.members.Dues;
import eu.soga.members.Dues.Called;
import eu.soga.members.DuesEntry;
import eu.soga.members.DuesReferences;
import eu.soga.members.dues.StatementLine.Outcome;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.bank.BankEntry;
import eu.soga.shared.bank.CamtReader;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Books what statements say was paid. Each entry is a transaction of its own and is booked once, whichever files name
 * it: an import that was killed half-way is finished by sending the file again. Whatever does not match to the cent
 * waits for a person.
 */
@ApplicationScoped
class Statements {
    private static final Pattern LOOKS_LIKE_A_REFERENCE = Pattern.compile("(?i)\\bRF[ ]?\\d");

    private final Dues dues;
    private final Recorder recorder;
    private final CurrentUser user;
    private final EntityManager entities;
    private final Clock clock;

    Statements(Dues dues, Recorder recorder, CurrentUser user, EntityManager entities, Clock clock) {
        this.dues = dues;
        this.recorder = recorder;
        this.user = user;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * An imported file.
     *
     * @param booked entries that paid dues to the cent
     * @param waiting entries that wait for a person
     * @param done entries that a person decided
     */
    record StatementResponse(
            UUID id,
            Statement.Kind kind,
            String name,
            Instant createdAt,
            String importedBy,
            long booked,
            long waiting,
            long done) {}

    /** What was imported just now. @param known entries that an earlier file, or the same one, named already */
    record StatementImportResponse(StatementResponse statement, long entries, long known) {}

    /** The dues that an entry names, or was booked for. @param balance still to be paid in cents */
    record StatementDues(UUID termId, UUID membershipId, String name, int year, long balance) {}

    /** An entry. @param dues those it was booked for, or names; null when it names none */
    @JsonInclude
    record StatementLineResponse(
            UUID id,
            UUID statementId,
            LocalDate bookedOn,
            long cents,
            String currency,
            @Nullable String payer,
            @Nullable String message,
            Outcome outcome,
            @Nullable StatementDues dues,
            @Nullable String note) {
        static StatementLineResponse from(StatementLine line, @Nullable StatementDues dues) {
            return new StatementLineResponse(
                    line.id,
                    line.statementId,
                    line.bookedOn,
                    line.cents,
                    line.currency,
                    line.payer,
                    line.message,
                    line.outcome,
                    dues,
                    line.note);
        }
    }

    /** Reads outside of any transaction, then books. @throws DomainException 422 for a file that cannot be read */
    StatementImportResponse read(Statement.Kind kind, String name, byte[] file) {
        List<BankEntry> entries =
                kind == Statement.Kind.CAMT_053 ? CamtReader.statement(file) : HelloAssoReader.read(file);
        UUID statement = QuarkusTransaction.requiringNew().call(() -> begin(kind, name, BankEntry.digest(file)));
        long known = 0;
        for (int i = 0; i < entries.size(); i++) {
            int position = i;
            boolean written = QuarkusTransaction.requiringNew()
                    .call(() -> write(statement, kind, position, entries.get(position)));
            if (!written) known++;
        }
        return new StatementImportResponse(
                QuarkusTransaction.requiringNew().call(() -> response(Statement.findById(statement))),
                entries.size(),
                known);
    }

    private UUID begin(Statement.Kind kind, String name, String digest) {
        one("statement " + digest);
        return Statement.<Statement>find("digest", digest)
                .firstResultOptional()
                .map(same -> same.id)
                .orElseGet(() -> {
                    Statement statement = new Statement(kind, name, digest, clock.instant());
                    statement.importedBy = user.requireSubject();
                    statement.importedByName = user.name();
                    statement.persist();
                    recorder.act(new Act("bank-statement", statement.id, "import", null, null, null, name));
                    return statement.id;
                });
    }

    /** Held until the transaction ends: nobody else writes what is called so meanwhile. */
    private void one(String what) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:what, 53))")
                .setParameter("what", what)
                .getResultList();
    }

    /** @return false when this entry was written before */
    private boolean write(UUID statement, Statement.Kind kind, int position, BankEntry entry) {
        one(entry.source());
        if (StatementLine.count("source", entry.source()) > 0) return false;
        StatementLine line = new StatementLine(statement, position, entry, clock.instant());
        line.outcome = match(kind, entry, line);
        line.persist();
        return true;
    }

    private Outcome match(Statement.Kind kind, BankEntry entry, StatementLine line) {
        if (!entry.incoming()) return Outcome.OUTGOING;
        Optional<String> reference = DuesReferences.in(entry.message());
        if (reference.isEmpty())
            return LOOKS_LIKE_A_REFERENCE.matcher(entry.message()).find()
                    ? Outcome.MISTYPED_REFERENCE
                    : Outcome.NO_REFERENCE;
        Optional<Called> found = dues.calledBy(reference.get());
        if (found.isEmpty()) return Outcome.UNKNOWN_REFERENCE;
        Called called = found.get();
        line.termId = called.termId();
        if (!called.currency().equals(entry.currency())) return Outcome.OTHER_CURRENCY;
        if (called.balance() <= 0) return Outcome.ALREADY_PAID;
        if (entry.cents() < called.balance()) return Outcome.TOO_LITTLE;
        if (entry.cents() > called.balance()) return Outcome.TOO_MUCH;
        dues.book(called.termId(), facts(kind, line, null));
        return Outcome.BOOKED;
    }

    private static DuesEntry.Facts facts(Statement.Kind kind, StatementLine line, @Nullable String note) {
        DuesEntry.Method method =
                kind == Statement.Kind.CAMT_053 ? DuesEntry.Method.TRANSFER : DuesEntry.Method.PLATFORM;
        return new DuesEntry.Facts(line.cents, line.bookedOn, method, line.source, note);
    }

    /** Books an entry that did not match for the dues a person names, in full or in part. @throws DomainException 400, 404, 409 */
    @Transactional
    StatementLineResponse assign(UUID id, UUID termId, String note) {
        StatementLine line = StatementLine.lockOpen(id);
        if (line.outcome == Outcome.OUTGOING || line.cents == 0)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Only money that came in pays dues. When a bank takes a payment back, reverse the payment.");
        Statement statement = Statement.findById(line.statementId);
        if (!dues.called(termId).currency().equals(line.currency))
            throw DomainException.invalid("/termId", "These dues are in another currency.");
        dues.book(termId, facts(statement.kind, line, note));
        line.termId = termId;
        return decided(line, Outcome.ASSIGNED, note);
    }

    /** Says that an entry is none of the dues. @throws DomainException 404, 409 */
    @Transactional
    StatementLineResponse ignore(UUID id, String note) {
        return decided(StatementLine.lockOpen(id), Outcome.IGNORED, note);
    }

    private StatementLineResponse decided(StatementLine line, Outcome outcome, String note) {
        recorder.act(new Act("statement-line", line.id, "decide", line.outcome, outcome, null, note));
        line.outcome = outcome;
        line.note = note;
        StatementLine.flush();
        return shown(line);
    }

    private StatementLineResponse shown(StatementLine line) {
        Called called = line.termId == null ? null : dues.called(line.termId);
        return StatementLineResponse.from(
                line,
                called == null
                        ? null
                        : new StatementDues(
                                called.termId(),
                                called.membershipId(),
                                called.name(),
                                called.year(),
                                called.balance()));
    }

    /** Imported files, newest first. @throws DomainException 400 for a foreign cursor */
    @Transactional
    Page<StatementResponse> page(@Nullable String cursor, int size) {
        TimeCursor after = TimeCursor.read(cursor, "statements");
        Parameters values = new Parameters();
        String where = "1 = 1";
        if (after != null) {
            where = "(createdAt < :at or createdAt = :at and id < :id)";
            values.and("at", after.at()).and("id", after.id());
        }
        List<Statement> rows = Statement.<Statement>find(where + " order by createdAt desc, id desc", values)
                .page(0, size + 1)
                .list();
        List<Statement> shown = rows.subList(0, Math.min(size, rows.size()));
        return Page.of(
                shown.stream().map(this::response).toList(),
                Page.Total.exact(Statement.count()),
                rows.size() > size
                        ? new TimeCursor(shown.getLast().createdAt, shown.getLast().id).write("statements")
                        : null);
    }

    /** Entries of one file, or of all that wait for a person; newest first. @throws DomainException 400 for a foreign cursor */
    @Transactional
    Page<StatementLineResponse> lines(@Nullable UUID statement, @Nullable String cursor, int size) {
        String list = "lines " + statement;
        TimeCursor after = TimeCursor.read(cursor, list);
        Parameters values = new Parameters();
        String where;
        if (statement == null) {
            where = "outcome not in :done";
            values.and("done", Outcome.DONE);
        } else {
            where = "statementId = :statement";
            values.and("statement", statement);
        }
        long total = StatementLine.count(where, values);
        if (after != null) {
            where += " and (createdAt < :at or createdAt = :at and id < :id)";
            values.and("at", after.at()).and("id", after.id());
        }
        List<StatementLine> rows = StatementLine.<StatementLine>find(
                        where + " order by createdAt desc, id desc", values)
                .page(0, size + 1)
                .list();
        List<StatementLine> shown = rows.subList(0, Math.min(size, rows.size()));
        return Page.of(
                shown.stream().map(this::shown).toList(),
                Page.Total.exact(total),
                rows.size() > size ? new TimeCursor(shown.getLast().createdAt, shown.getLast().id).write(list) : null);
    }

    private StatementResponse response(Statement statement) {
        long all = StatementLine.count("statementId", statement.id);
        long booked = StatementLine.count("statementId = ?1 and outcome = ?2", statement.id, Outcome.BOOKED);
        long waiting = StatementLine.count("statementId = ?1 and outcome not in ?2", statement.id, Outcome.DONE);
        return new StatementResponse(
                statement.id,
                statement.kind,
                statement.name,
                statement.createdAt,
                statement.importedByName,
                booked,
                waiting,
                all - booked - waiting);
    }
}
