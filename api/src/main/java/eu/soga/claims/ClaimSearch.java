package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private final ReadRows rows;
    private final EntityManager entities;

    ClaimSearch(ReadRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /** @param status null for all @throws DomainException 400 for an unknown state or a foreign cursor */
    @Transactional
    Page<ClaimSummary> page(@Nullable String status, @Nullable String cursor, int size) {
        String list = "claims " + status;
        TimeCursor after = TimeCursor.read(cursor, list);
        String where = FROM;
        List<Object> values = new ArrayList<>();
        if (status != null) {
            ClaimStatus known = WireEnums.parse(ClaimStatus.class, status)
                    .orElseThrow(() -> DomainException.invalid(
                            "/status", "A status is one of " + WireEnums.words(ClaimStatus.class) + "."));
            // a name of the enumeration, never what was sent
            where += " AND c.status = '" + known.name() + "'";
        }
        long total =
                ((Number) entities.createNativeQuery("SELECT count(*)" + where).getSingleResult()).longValue();
        if (after != null) {
            where += " AND (c.created_at, c.id) < (?, ?)";
            values.add(after.at());
            values.add(after.id());
        }
        values.add(size + 1);
        List<ClaimSummary> found = rows.list(
                "claim",
                "SELECT c.id, c.number, c.status, s.slug, o.name, c.cents::int AS cents, c.currency, c.reviewer_name,"
                        + " c.on_hold, c.created_at, c.updated_at" + where
                        + " ORDER BY c.created_at DESC, c.id DESC LIMIT ?",
                row -> new ClaimSummary(
                        row.uuid("id"),
                        row.text("number"),
                        row.constant("status", ClaimStatus.class),
                        row.text("slug"),
                        row.text("name"),
                        new Money(row.number("cents"), row.text("currency")),
                        row.text("reviewer_name"),
                        row.flag("on_hold"),
                        row.instant("created_at"),
                        row.instant("updated_at")),
                values.toArray());
        List<ClaimSummary> shown = found.subList(0, Math.min(size, found.size()));
        return Page.of(
                shown,
                Page.Total.exact(total),
                found.size() > size
                        ? new TimeCursor(
                                        shown.getLast().createdAt(),
                                        shown.getLast().id())
                                .write(list)
                        : null);
    }
}
