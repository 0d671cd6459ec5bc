package eu.soga.organisations.profiles;

import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.OrganisationListings.Unlisted;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lists the organisations that are not public, for moderators. */
@ApplicationScoped
class ListingDesk {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);
    private static final String FOUND = """
             FROM organisation o LEFT JOIN organisation_unlisted u ON u.organisation_id = o.id
            WHERE NOT EXISTS (SELECT 1 FROM organisation_listed l WHERE l.organisation_id = o.id)
                AND (u.organisation_id IS NOT NULL) = CAST(:unlisted AS boolean)""";
    private static final String ROWS = """
            SELECT o.id, o.slug, o.name, o.kind, o.country, o.created_at, u.unlisted_at, u.reason,
                (SELECT CAST(count(*) AS integer) FROM representative r WHERE r.organisation_id = o.id) AS representatives""";

    private final ReadRows rows;

    ListingDesk(ReadRows rows) {
        this.rows = rows;
    }

    /** Why an organisation is not public. */
    enum State {
        /** Nothing of it was published and no moderator decided. */
        WAITING,
        /** A moderator took it out of the atlas. */
        UNLISTED
    }

    /**
     * An organisation that is not public.
     *
     * @param country ISO 3166-1 alpha-2; null when unknown
     * @param representatives number of people who represent it now
     * @param unlisted when and why a moderator took it out of the atlas; null when none did
     */
    @Schema(name = "HiddenOrganisation")
    record Hidden(
            UUID id,
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String country,
            Instant createdAt,
            int representatives,
            @Nullable Unlisted unlisted) {}

    /** The last created first. @throws DomainException 400 for a cursor of another list */
    @Transactional
    Page<Hidden> hidden(State state, @Nullable String cursor, int size) {
        String list = "hidden organisations " + state;
        TimeCursor after = TimeCursor.read(cursor, list);
        Map<String, Object> values = new HashMap<>();
        values.put("unlisted", String.valueOf(state == State.UNLISTED));
        values.put("at", after == null ? END : after.at());
        values.put("id", after == null ? LAST : after.id());
        values.put("most", size + 1);
        List<Hidden> found = rows.all(
                ROWS + FOUND
                        + " AND (o.created_at, o.id) < (:at, :id) ORDER BY o.created_at DESC, o.id DESC LIMIT :most",
                values,
                ListingDesk::read);
        List<Hidden> page = found.subList(0, Math.min(size, found.size()));
        int all = rows.all("SELECT CAST(count(*) AS integer) AS n" + FOUND, values, row -> row.number("n"))
                .getFirst();
        return Page.of(
                page,
                Page.Total.exact(all),
                found.size() > size
                        ? new TimeCursor(
                                        page.getLast().createdAt(),
                                        page.getLast().id())
                                .write(list)
                        : null);
    }

    private static Hidden read(Row row) {
        Instant unlisted = row.instant("unlisted_at");
        return new Hidden(
                row.uuid("id"),
                row.text("slug"),
                row.text("name"),
                row.constant("kind", OrganisationKind.class),
                row.text("country"),
                row.instant("created_at"),
                row.number("representatives"),
                unlisted == null ? null : new Unlisted(unlisted, row.text("reason")));
    }
}
