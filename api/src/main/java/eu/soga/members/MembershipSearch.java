package eu.soga.members;

import eu.soga.shared.errors.DomainException;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The desk's list of memberships, newest application first; two statements for a page of any size. */
@ApplicationScoped
class MembershipSearch {
    /** What the list is narrowed by; each may be left out. */
    static final class FilterParameters {
        @QueryParam("status")
        @Parameter(description = "State, as in the answer", example = "applied")
        @Nullable
        String status;

        @QueryParam("tier")
        @Nullable
        String tier;

        @QueryParam("college")
        @Nullable
        String college;

        @QueryParam("segment")
        @Nullable
        String segment;

        @QueryParam("country")
        @Nullable
        String country;

        @QueryParam("q")
        @Parameter(description = "Part of the name of the person, the organisation or the contact")
        @Nullable
        String q;

        /** What tells two filters apart. */
        String key() {
            return "memberships "
                    + List.of(text(status), text(tier), text(college), text(segment), text(country), text(q));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    private static final Table<MembershipSummary> TABLE = new Table<>(
            "memberships",
            "A membership or an application",
            List.of(
                    new Column<>("id", Column.Type.ID, "Of the membership", MembershipSummary::id),
                    new Column<>("status", Column.Type.WORD, "State", row -> WireEnums.word(row.status())),
                    new Column<>("name", Column.Type.TEXT, "Person or organisation", MembershipSummary::name),
                    new Column<>(
                            "organisation",
                            Column.Type.WORD,
                            "Slug; empty for a person",
                            MembershipSummary::organisation),
                    new Column<>("country", Column.Type.WORD, "ISO 3166-1", MembershipSummary::country),
                    new Column<>("tier", Column.Type.WORD, "Of the next term", MembershipSummary::tier),
                    new Column<>("college", Column.Type.WORD, "Code", MembershipSummary::college),
                    new Column<>("segment", Column.Type.WORD, "Code", MembershipSummary::segment),
                    new Column<>(
                            "paidUntil",
                            Column.Type.LOCAL,
                            "The day after the last paid one",
                            MembershipSummary::paidUntil),
                    new Column<>(
                            "balance",
                            Column.Type.INTEGER,
                            "To pay of the last called term, in cents",
                            MembershipSummary::balance),
                    new Column<>("currency", Column.Type.WORD, "Of the balance", MembershipSummary::currency),
                    new Column<>("appliedAt", Column.Type.INSTANT, "Instant", MembershipSummary::createdAt)));

    private final Session session;

    MembershipSearch(Session session) {
        this.session = session;
    }

    /** @throws DomainException 400 for an unknown state or a foreign cursor */
    @Transactional
    Page<MembershipSummary> page(FilterParameters filter, @Nullable String cursor, int size) {
        TimeCursor after = TimeCursor.read(cursor, filter.key());
        NativeQuery<Object[]> query = rows(filter, after == null ? "" : " AND (m.created_at, m.id) < (:at, :id)")
                .setMaxResults(size + 1);
        if (after != null) query.setParameter("at", after.at()).setParameter("id", after.id());
        List<MembershipSummary> rows =
                query.getResultList().stream().map(MembershipSearch::summary).toList();
        List<MembershipSummary> shown = rows.subList(0, Math.min(size, rows.size()));
        long total =
                ((Number) bind(filter, "SELECT count(*), 0 " + from(filter)).getSingleResult()[0]).longValue();
        String next = rows.size() > size
                ? new TimeCursor(shown.getLast().createdAt(), shown.getLast().id()).write(filter.key())
                : null;
        return Page.of(shown, Page.Total.exact(total), next);
    }

    /** The whole list as CSV for spreadsheets. @throws DomainException 400 for an unknown state */
    @Transactional
    byte[] csv(FilterParameters filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<MembershipSummary> writer = CsvWriter.forSpreadsheets(out, TABLE);
        rows(filter, "").getResultList().stream().map(MembershipSearch::summary).forEach(writer::row);
        writer.flush();
        return out.toByteArray();
    }

    private NativeQuery<Object[]> rows(FilterParameters filter, String after) {
        if (filter.status != null
                && WireEnums.parse(MembershipStatus.class, filter.status).isEmpty())
            throw DomainException.invalid(
                    "?status", "A state is one of " + WireEnums.words(MembershipStatus.class) + ".");
        return bind(filter, """
                SELECT m.id, m.status, coalesce(o.name, m.contact_name), o.slug, m.country, m.tier, m.college, m.segment,
                       (SELECT max(s.end_day) FROM settled_term s WHERE s.membership_id = m.id), dues.balance,
                       dues.currency, m.created_at
                """ + from(filter) + after + " ORDER BY m.created_at DESC, m.id DESC");
    }

    private static String from(FilterParameters filter) {
        return """
                 FROM membership m LEFT JOIN organisation o ON o.id = m.organisation_id
                 LEFT JOIN LATERAL (
                    SELECT (SELECT sum(l.cents) FROM term_line l WHERE l.term_id = t.id)
                         - (SELECT coalesce(sum(CASE WHEN e.kind = 'REVERSAL' THEN -e.cents ELSE e.cents END), 0)
                            FROM dues_entry e WHERE e.term_id = t.id) AS balance, t.currency
                    FROM membership_term t WHERE t.membership_id = m.id AND t.called_on IS NOT NULL
                    ORDER BY t.first_day DESC LIMIT 1) dues ON true
                WHERE true"""
                + (filter.status == null ? "" : " AND m.status = :status")
                + (filter.tier == null ? "" : " AND m.tier = :tier")
                + (filter.college == null ? "" : " AND m.college = :college")
                + (filter.segment == null ? "" : " AND m.segment = :segment")
                + (filter.country == null ? "" : " AND m.country = :country")
                + (filter.q == null
                        ? ""
                        : " AND position(lower(soga_unaccent(:q)) IN"
                                + " lower(soga_unaccent(coalesce(o.name, '') || ' ' || m.contact_name))) > 0");
    }

    private NativeQuery<Object[]> bind(FilterParameters filter, String sql) {
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        if (filter.status != null)
            query.setParameter("status", filter.status.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (filter.tier != null) query.setParameter("tier", filter.tier);
        if (filter.college != null) query.setParameter("college", filter.college);
        if (filter.segment != null) query.setParameter("segment", filter.segment);
        if (filter.country != null) query.setParameter("country", filter.country);
        if (filter.q != null) query.setParameter("q", filter.q);
        return query;
    }

    private static MembershipSummary summary(Object[] row) {
        return new MembershipSummary(
                (UUID) row[0],
                MembershipStatus.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                row[8] == null ? null : Catalogue.day(row[8]),
                row[9] == null ? null : ((Number) row[9]).longValue(),
                (String) row[10],
                (Instant) row[11]);
    }
}
