package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.bank.Money;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what was paid, by scheme, project and year of the payment; for the report and for the funder. */
@ApplicationScoped
public class ClaimFigures {
    /**
     * What a scheme paid in a year. What came back for good is not counted.
     *
     * @param beneficiaries organisations that were paid
     * @param medianDays from the submission to the payment; null when the submission is not known
     */
    @JsonInclude
    record ClaimFigure(
            String scheme,
            String project,
            int year,
            int beneficiaries,
            Money amount,
            @Nullable Integer medianDays) {}

    private static final Table<ClaimFigure> TABLE = new Table<>(
            "claims-figures",
            "What a scheme paid in a year",
            List.of(
                    new Column<>("scheme", Column.Type.WORD, "Slug", ClaimFigure::scheme),
                    new Column<>("project", Column.Type.TEXT, "That funds it", ClaimFigure::project),
                    new Column<>("year", Column.Type.INTEGER, "Of the payment", ClaimFigure::year),
                    new Column<>("beneficiaries", Column.Type.INTEGER, "Organisations", ClaimFigure::beneficiaries),
                    new Column<>(
                            "cents",
                            Column.Type.INTEGER,
                            "Paid, in cents",
                            row -> row.amount().cents()),
                    new Column<>(
                            "currency",
                            Column.Type.WORD,
                            "ISO 4217",
                            row -> row.amount().currency()),
                    new Column<>(
                            "medianDays",
                            Column.Type.INTEGER,
                            "From the submission to the payment",
                            ClaimFigure::medianDays)));

    private final ReadRows rows;
    private final ClaimsConfig config;

    ClaimFigures(ReadRows rows, ClaimsConfig config) {
        this.rows = rows;
        this.config = config;
    }

    /** Allowances that were paid. @param count how many organisations got one @param cents their sum, in euros */
    public record Paid(int count, long cents) {}

    /**
     * Returns the allowances paid under schemes that cover one of these events, each once. What came back for good is not
     * counted.
     */
    @Transactional
    public Paid paidFor(Collection<UUID> events) {
        return rows.all(
                        """
                        SELECT count(*)::int AS count, coalesce(sum(c.cents), 0)::int AS cents FROM claim c
                        WHERE c.status IN ('PAID', 'TO_RECOVER', 'CLOSED') AND c.currency = 'EUR'
                          AND EXISTS (SELECT 1 FROM claim_scheme_event s
                            WHERE s.scheme_id = c.scheme_id AND s.role = 'COVERED' AND s.event_id = ANY(?))
                          AND NOT EXISTS (SELECT 1 FROM audit_entry
                            WHERE subject_type = 'claim' AND subject_id = c.id AND action = 'recover')
                        """,
                        row -> new Paid(
                                Objects.requireNonNull(row.number("count")),
                                Objects.requireNonNull(row.number("cents"))),
                        events)
                .getFirst();
    }

    /** The newest year first. */
    @Transactional
    List<ClaimFigure> list() {
        return rows.all(
                """
                SELECT s.slug, s.project, extract(year FROM c.paid_on)::int AS year, count(*)::int AS beneficiaries,
                    sum(c.cents)::int AS cents, c.currency,
                    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.paid_on - (t.at AT TIME ZONE ?)::date))::int AS days
                FROM claim c JOIN claim_scheme s ON s.id = c.scheme_id
                LEFT JOIN LATERAL (SELECT min(at) AS at FROM audit_entry
                    WHERE subject_type = 'claim' AND subject_id = c.id AND action = 'submit') t ON true
                WHERE c.status IN ('PAID', 'TO_RECOVER', 'CLOSED') AND NOT EXISTS (SELECT 1 FROM audit_entry
                    WHERE subject_type = 'claim' AND subject_id = c.id AND action = 'recover')
                GROUP BY s.slug, s.project, 3, c.currency ORDER BY 3 DESC, 2, 1, 6
                """,
                row -> new ClaimFigure(
                        row.text("slug"),
                        row.text("project"),
                        row.number("year"),
                        row.number("beneficiaries"),
                        new Money(row.number("cents"), row.text("currency")),
                        row.number("days")),
                config.zone().getId());
    }

    /** The same as CSV for spreadsheets. */
    byte[] csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<ClaimFigure> writer = CsvWriter.forSpreadsheets(out, TABLE);
        list().forEach(writer::row);
        writer.flush();
        return out.toByteArray();
    }
}
