package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The list of claims for the people who decide: newest first, without drafts. */
@ApplicationScoped
class ClaimSearch {
    private static final String FROM = """
             FROM claim c JOIN claim_scheme s ON s.id = c.scheme_id JOIN organisation o ON o.id = c.organisation_id
            WHERE c.status <> 'DRAFT'""";

    /** A claim in the list of the people who decide. */
    @JsonInclude
    record ClaimSummary(
            UUID id,
            @Nullable String number,
            ClaimStatus status,
            String scheme,
            String organisation,
            Money amount,
            @Nullable String reviewer,
            boolean onHold,
            Instant createdAt,
            Instant updatedAt) {}

    /** What narrows the list. */
    static final class FilterParameters {
        @QueryParam("status")
        @Parameter(description = "One state", schema = @Schema(implementation = ClaimStatus.class))
        @Nullable
        String status;

        @QueryParam("scheme")
        @Parameter(description = "Slug of a scheme")
        @Nullable
        String scheme;

        @QueryParam("q")
        @Parameter(description = "Part of the number of the claim or of the name of its organisation")
        @Nullable
        String q;

        /** What tells two filters apart. */
        private String key() {
            return "claims "
                    + List.of(
                            Objects.requireNonNullElse(status, ""),
                            Objects.requireNonNullElse(scheme, ""),
                            Objects.requireNonNullElse(q, ""));
        }

        /** The condition; its values are added in order. @throws DomainException 400 for an unknown state */
        private String where(List<Object> values) {
            String where = FROM;
            if (status != null) {
                ClaimStatus known = WireEnums.parse(ClaimStatus.class, status)
                        .orElseThrow(() -> DomainException.invalid(
                                "/status", "A status is one of " + WireEnums.words(ClaimStatus.class) + "."));
                where += " AND c.status = ?";
                values.add(known.name());
            }
            if (scheme != null && !scheme.isBlank()) {
                where += " AND s.slug = ?";
                values.add(scheme);
            }
            if (q != null && !q.isBlank()) {
                where += " AND position(lower(?) IN lower(o.name || ' ' || coalesce(c.number, ''))) > 0";
                values.add(q.strip());
            }
            return where;
        }
    }

    private static final Table<ClaimSummary> TABLE = new Table<>(
            "claims",
            "A claim that was submitted",
            List.of(
                    new Column<>("id", Column.Type.ID, "Of the claim", ClaimSummary::id),
                    new Column<>("number", Column.Type.WORD, "Given when it was submitted", ClaimSummary::number),
                    new Column<>("status", Column.Type.WORD, "State", row -> WireEnums.word(row.status())),
                    new Column<>("scheme", Column.Type.WORD, "Slug", ClaimSummary::scheme),
                    new Column<>("organisation", Column.Type.TEXT, "Name", ClaimSummary::organisation),
                    new Column<>(
                            "cents",
                            Column.Type.INTEGER,
                            "Amount in cents",
                            row -> row.amount().cents()),
                    new Column<>(
                            "currency",
                            Column.Type.WORD,
                            "ISO 4217",
                            row -> row.amount().currency()),
                    new Column<>("reviewer", Column.Type.TEXT, "Who examines it", ClaimSummary::reviewer),
                    new Column<>("onHold", Column.Type.BOOLEAN, "Kept out of batches", ClaimSummary::onHold),
                    new Column<>("createdAt", Column.Type.INSTANT, "Instant of its start", ClaimSummary::createdAt),
                    new Column<>("updatedAt", Column.Type.INSTANT, "Instant", ClaimSummary::updatedAt)));

    private final ReadRows rows;

    ClaimSearch(ReadRows rows) {
        this.rows = rows;
    }

    /** @throws DomainException 400 for an unknown state or a foreign cursor */
    @Transactional
    Page<ClaimSummary> page(FilterParameters filter, @Nullable String cursor, int size) {
        TimeCursor after = TimeCursor.read(cursor, filter.key());
        List<Object> values = new ArrayList<>();
        String where = filter.where(values);
        long total = rows.all("SELECT count(*)::int AS n" + where, row -> row.number("n"), values.toArray())
                .getFirst();
        if (after != null) {
            where += " AND (c.created_at, c.id) < (?, ?)";
            values.add(after.at());
            values.add(after.id());
        }
        values.add(size + 1);
        List<ClaimSummary> found = list(where, " LIMIT ?", values);
        List<ClaimSummary> shown = found.subList(0, Math.min(size, found.size()));
        return Page.of(
                shown,
                Page.Total.exact(total),
                found.size() > size
                        ? new TimeCursor(
                                        shown.getLast().createdAt(),
                                        shown.getLast().id())
                                .write(filter.key())
                        : null);
    }

    /** The whole list as CSV for spreadsheets. @throws DomainException 400 for an unknown state */
    @Transactional
    byte[] csv(FilterParameters filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<ClaimSummary> writer = CsvWriter.forSpreadsheets(out, TABLE);
        List<Object> values = new ArrayList<>();
        list(filter.where(values), "", values).forEach(writer::row);
        writer.flush();
        return out.toByteArray();
    }

    private List<ClaimSummary> list(String where, String limit, List<Object> values) {
        return rows.list(
                "claim",
                "SELECT c.id, c.number, c.status, s.slug, o.name, c.cents::int AS cents, c.currency, c.reviewer_name,"
                        + " c.on_hold, c.created_at, c.updated_at" + where
                        + " ORDER BY c.created_at DESC, c.id DESC" + limit,
                ClaimSearch::summary,
                values.toArray());
    }

    private static ClaimSummary summary(Row row) {
        return new ClaimSummary(
                row.uuid("id"),
                row.text("number"),
                row.constant("status", ClaimStatus.class),
                row.text("slug"),
                row.text("name"),
                new Money(row.number("cents"), row.text("currency")),
                row.text("reviewer_name"),
                row.flag("on_hold"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
