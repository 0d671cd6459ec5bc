package eu.soga.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.ClaimResponse.DocumentSummary;
import eu.soga.claims.ClaimRetention.ClaimKeeping;
import eu.soga.claims.DossierGaps.DossierGap;
import eu.soga.claims.DossierGaps.DossierPiece;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.pdf.PdfWriter;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.tables.ChecksumZip;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.WireEnums;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything about a claim, or about every claim of a scheme, into one zip file: index, summary, pieces with their
 * hashes, history, payments, and the list of what is missing. It has no whole account number of ours; a piece may show
 * what the claimant wrote in it. Each reading is in the audit log of the claim.
 */
@ApplicationScoped
class ClaimDossier {
    private final ClaimDesk desk;
    private final ClaimView view;
    private final ClaimDocuments documents;
    private final DossierGaps gaps;
    private final AuditLog audit;
    private final Recorder recorder;
    private final ClaimRetention retention;
    private final ReadRows rows;
    private final PdfWriter pdf;
    private final ObjectMapper mapper;

    ClaimDossier(
            ClaimDesk desk,
            ClaimView view,
            ClaimDocuments documents,
            DossierGaps gaps,
            AuditLog audit,
            Recorder recorder,
            ClaimRetention retention,
            ReadRows rows,
            PdfWriter pdf,
            ObjectMapper mapper) {
        this.desk = desk;
        this.view = view;
        this.documents = documents;
        this.gaps = gaps;
        this.audit = audit;
        this.recorder = recorder;
        this.retention = retention;
        this.rows = rows;
        this.pdf = pdf;
        this.mapper = mapper;
    }

    /** An order of the bank that concerns a claim. */
    record DossierPayment(
            String batch,
            String status,
            String endToEndId,
            String holder,
            String account,
            int cents,
            String currency,
            String gatheredBy,
            @Nullable String signedBy,
            @Nullable LocalDate bookedOn,
            @Nullable String reason,
            @Nullable String fileSha256) {}

    /** Everything about one claim but the bytes of its documents. */
    record Dossier(
            String folder,
            ClaimResponse claim,
            List<AuditEntry> history,
            List<DossierPayment> payments,
            ClaimKeeping keeping,
            List<DossierGap> gaps) {}

    private record Missing(
            String claim, String piece, @Nullable String which) {}

    private static final Table<AuditEntry> HISTORY = new Table<>(
            "history",
            "An act, oldest first",
            List.of(
                    new Column<>("row", Column.Type.INTEGER, "Number in the audit log", entry -> entry.id),
                    new Column<>("at", Column.Type.INSTANT, "Instant", entry -> entry.at),
                    new Column<>("actor", Column.Type.WORD, "Account at Keycloak", entry -> entry.actor),
                    new Column<>("name", Column.Type.TEXT, "Name", entry -> entry.actorName),
                    new Column<>("act", Column.Type.WORD, "What was done", entry -> entry.action),
                    new Column<>("from", Column.Type.WORD, "State before", entry -> entry.fromState),
                    new Column<>("to", Column.Type.WORD, "State after", entry -> entry.toState),
                    new Column<>("reason", Column.Type.WORD, "From a closed list", entry -> entry.reason),
                    new Column<>("note", Column.Type.TEXT, "In the actor’s words", entry -> entry.note),
                    new Column<>("hash", Column.Type.WORD, "Of this row and the one before", AuditEntry::hash)));

    private static final Table<DossierPayment> PAYMENTS = new Table<>(
            "payments",
            "An order to the bank",
            List.of(
                    new Column<>("batch", Column.Type.WORD, "Number", DossierPayment::batch),
                    new Column<>("status", Column.Type.WORD, "State", DossierPayment::status),
                    new Column<>("endToEndId", Column.Type.WORD, "For the bank", DossierPayment::endToEndId),
                    new Column<>("holder", Column.Type.TEXT, "Of the account", DossierPayment::holder),
                    new Column<>("account", Column.Type.TEXT, "Masked", DossierPayment::account),
                    new Column<>("cents", Column.Type.INTEGER, "Amount in cents", DossierPayment::cents),
                    new Column<>("currency", Column.Type.WORD, "ISO 4217", DossierPayment::currency),
                    new Column<>("gatheredBy", Column.Type.TEXT, "Name", DossierPayment::gatheredBy),
                    new Column<>("signedBy", Column.Type.TEXT, "Name", DossierPayment::signedBy),
                    new Column<>("bookedOn", Column.Type.DATE, "Day of the bank", DossierPayment::bookedOn),
                    new Column<>("reason", Column.Type.TEXT, "Why it failed or is void", DossierPayment::reason),
                    new Column<>("fileSha256", Column.Type.WORD, "Of the bank’s file", DossierPayment::fileSha256)));

    private static final Table<Missing> MISSING = new Table<>(
            "missing",
            "A piece that is not there; no row when nothing is missing",
            List.of(
                    new Column<>("claim", Column.Type.WORD, "Folder", Missing::claim),
                    new Column<>("piece", Column.Type.WORD, "What is not there", Missing::piece),
                    new Column<>("which", Column.Type.TEXT, "Which one", Missing::which)));

    private record Kept(
            String claim,
            String what,
            @Nullable Instant at,
            @Nullable LocalDate until,
            @Nullable String rule,
            @Nullable String who,
            @Nullable String note) {}

    private static final Table<Kept> KEEPING = new Table<>(
            "keeping",
            "Something that was erased, or is kept, with the rule; or a legal hold",
            List.of(
                    new Column<>("claim", Column.Type.WORD, "Folder", Kept::claim),
                    new Column<>("what", Column.Type.WORD, "erased …, kept …, legal-hold, or lifted", Kept::what),
                    new Column<>("at", Column.Type.INSTANT, "Instant of what was done", Kept::at),
                    new Column<>("until", Column.Type.DATE, "First day on which it may go", Kept::until),
                    new Column<>("rule", Column.Type.TEXT, "Why", Kept::rule),
                    new Column<>("who", Column.Type.TEXT, "Name", Kept::who),
                    new Column<>("note", Column.Type.TEXT, "In the person’s words", Kept::note)));

    /** The rows of a claim about what was erased and what is kept. */
    private static List<Kept> kept(Dossier dossier) {
        List<Kept> rows = new ArrayList<>();
        dossier.keeping
                .erasures()
                .forEach(each -> each.erased()
                        .forEach(kind -> rows.add(new Kept(
                                dossier.folder,
                                "erased " + WireEnums.word(kind),
                                each.at(),
                                null,
                                each.basis().law(),
                                null,
                                WireEnums.word(each.reason())))));
        dossier.keeping
                .terms()
                .forEach(term -> rows.add(new Kept(
                        dossier.folder,
                        "kept " + WireEnums.word(term.kind()),
                        null,
                        term.until(),
                        term.basis().law(),
                        null,
                        null)));
        dossier.keeping.holds().forEach(hold -> {
            rows.add(new Kept(dossier.folder, "legal-hold", hold.at(), null, null, hold.placedBy(), hold.reason()));
            if (hold.liftedAt() != null)
                rows.add(new Kept(
                        dossier.folder, "lifted", hold.liftedAt(), null, null, hold.liftedBy(), hold.liftReason()));
        });
        return rows;
    }

    private static final Table<Dossier> INDEX = new Table<>(
            "index",
            "A claim",
            List.of(
                    new Column<>("folder", Column.Type.WORD, "In this file", Dossier::folder),
                    new Column<>("status", Column.Type.WORD, "State", each -> WireEnums.word(each.claim.status())),
                    new Column<>(
                            "organisation",
                            Column.Type.TEXT,
                            "Name",
                            each -> each.claim.subject().organisation().name()),
                    new Column<>(
                            "cents",
                            Column.Type.INTEGER,
                            "Amount in cents",
                            each -> each.claim.subject().amount().cents()),
                    new Column<>(
                            "currency",
                            Column.Type.WORD,
                            "ISO 4217",
                            each -> each.claim.subject().amount().currency()),
                    new Column<>(
                            "paidOn",
                            Column.Type.DATE,
                            "Day of the bank",
                            each -> each.claim.decision().paidOn()),
                    new Column<>(
                            "documents",
                            Column.Type.INTEGER,
                            "How many",
                            each -> each.claim.documents().size()),
                    new Column<>("missing", Column.Type.INTEGER, "How many pieces", each -> each.gaps.size())));

    /** The dossier of one claim, in a temporary file that the caller deletes. @throws DomainException 404 */
    Path ofClaim(UUID id) {
        return write(List.of(id));
    }

    /** The dossiers of every claim of a scheme that was submitted, as {@link #ofClaim}. */
    Path ofScheme(String slug) {
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> {
            Scheme scheme = Scheme.findBySlug(slug).orElseThrow(() -> DomainException.notFound("scheme"));
            recorder.act(new Act("scheme", scheme.id, "read-dossier", null, null, null, null));
            return Claim.<Claim>list("schemeId = ?1 and number is not null order by number", scheme.id).stream()
                    .map(claim -> claim.id)
                    .toList();
        });
        return write(ids);
    }

    private Path write(List<UUID> ids) {
        // what cannot be read is refused before a byte is sent
        List<Dossier> all = ids.stream().map(this::load).toList();
        try {
            Path file = Files.createTempFile("dossier", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                fill(new ChecksumZip(out, desk.now()), all);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file can be written", e);
        }
    }

    private Dossier load(UUID id) {
        // first, so that the history in the file has this reading too
        QuarkusTransaction.requiringNew().run(() -> desk.did(desk.read(id), "read-dossier", null, null, null));
        return QuarkusTransaction.requiringNew().call(() -> {
            Claim claim = desk.read(id);
            String folder = claim.number == null ? claim.id.toString() : claim.number;
            return new Dossier(
                    folder,
                    view.shown(claim),
                    AuditEntry.about(ClaimDesk.SUBJECT, id),
                    payments(id),
                    retention.keeping(id),
                    gaps.of(claim, desk.terms(claim).terms()));
        });
    }

    private List<DossierPayment> payments(UUID claim) {
        return rows.all(
                """
                SELECT b.number, o.status, o.end_to_end_id, o.holder, o.masked, o.cents::int AS cents, o.currency,
                    b.created_name, b.signed_name, o.booked_on, o.reason, b.file_sha256
                FROM payment_order o JOIN payment_batch b ON b.id = o.batch_id
                WHERE o.claim_id = ? ORDER BY o.created_at, o.id
                """,
                row -> new DossierPayment(
                        row.text("number"),
                        row.text("status").toLowerCase(Locale.ROOT),
                        row.text("end_to_end_id"),
                        row.text("holder"),
                        row.text("masked"),
                        row.number("cents"),
                        row.text("currency"),
                        row.text("created_name"),
                        row.text("signed_name"),
                        row.day("booked_on"),
                        row.text("reason"),
                        row.text("file_sha256")),
                claim);
    }

    private void fill(ChecksumZip zip, List<Dossier> all) {
        List<Missing> missing = new ArrayList<>();
        all.forEach(dossier -> {
            dossier.gaps.forEach(gap -> missing.add(new Missing(
                    dossier.folder,
                    WireEnums.word(gap.piece()),
                    gap.kind() == null ? null : WireEnums.word(gap.kind()))));
            claim(zip, dossier, missing::add);
        });
        zip.table("index.csv", INDEX, all);
        zip.table("missing.csv", MISSING, missing);
        zip.table(
                "keeping.csv",
                KEEPING,
                all.stream().flatMap(each -> kept(each).stream()).toList());
        zip.text(
                "audit.txt",
                (audit.isIntact()
                                ? "The chain of the audit log is intact: no row was changed, removed or inserted."
                                : "The chain of the audit log is broken: a row was changed, removed or inserted.")
                        + "\nWritten at " + desk.now() + ".\n");
        zip.finish();
    }

    private void claim(ChecksumZip zip, Dossier dossier, Consumer<Missing> missing) {
        String folder = dossier.folder + "/";
        zip.bytes(folder + "summary.pdf", pdf.write(DossierPdf.of(dossier)));
        zip.bytes(folder + "claim.json", json(dossier.claim));
        zip.table(folder + "history.csv", HISTORY, dossier.history);
        zip.table(folder + "payments.csv", PAYMENTS, dossier.payments);
        int number = 0;
        for (DocumentSummary document : dossier.claim.documents()) {
            if (document.erasedAt() != null) continue;
            String name = "%s%02d-%s".formatted(folder + "documents/", ++number, document.name());
            try {
                zip.bytes(
                        name, documents.read(dossier.claim.id(), document.id()).bytes());
            } catch (UncheckedIOException e) {
                throw e;
            } catch (RuntimeException e) {
                Log.errorf(e, "document %s is not in the dossier", document.id());
                missing.accept(new Missing(dossier.folder, WireEnums.word(DossierPiece.FILE), document.name()));
            }
        }
    }

    private byte[] json(ClaimResponse claim) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(claim);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a claim can be written as JSON", e);
        }
    }
}
