package eu.soga.members.entitlements;

import eu.soga.members.MembershipDesk;
import eu.soga.shared.access.MembersOnly;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says who has access as a member today, and why: a paid term covers the day, or ended less than the days of grace
 * ago. Each relation that gives a person access is a reason of its own; when one ends, the others stay. Read from the
 * ledger at each question.
 */
@ApplicationScoped
public class MemberAccess implements MembersOnly {
    /** How a person comes to the access. */
    public enum Via {
        /** By his or her own membership. */
        OWN,
        /** By that of an organisation he or she represents. */
        ORGANISATION
    }

    /**
     * A reason why somebody has access.
     *
     * @param party name of the person or the organisation whose membership it is
     * @param organisationId null for a person's membership
     * @param level of the tier; a tier includes those of lower levels
     * @param until the day from which there is no access, as things stand
     * @param grace the paid term is over, the days of grace are not
     */
    public record Reason(
            UUID membershipId,
            UUID termId,
            String party,
            @Nullable UUID organisationId,
            String tier,
            int level,
            LocalDate until,
            boolean grace) {
        public Via via() {
            return organisationId == null ? Via.OWN : Via.ORGANISATION;
        }
    }

    /** Somebody who has access, and the level of a tier that gives it. */
    public record Holder(String subject, int level) {}

    /** One row for each membership that gives access; parameters: day, day, day, grace, day. */
    private static final String ACCESS = """
            SELECT DISTINCT ON (m.id) m.id AS membership, s.id AS term, coalesce(o.name, m.contact_name) AS party,
                   m.organisation_id, m.person_subject, tier.code AS tier, tier.level,
                   s.end_day, t.ended_on IS NOT NULL AS early
            FROM settled_term s
            JOIN membership_term t ON t.id = s.id
            JOIN membership m ON m.id = s.membership_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            CROSS JOIN LATERAL (
                SELECT l.tier FROM term_line l
                WHERE l.term_id = s.id AND l.from_day <= GREATEST(s.first_day, LEAST(s.end_day - 1, CAST(? AS date)))
                  AND (SELECT sum(c.cents) FROM term_line c WHERE c.term_id = l.term_id AND c.position <= l.position)
                      <= s.paid_cents
                ORDER BY l.position DESC LIMIT 1) held
            JOIN tier ON tier.code = held.tier
            WHERE m.status IN ('CURRENT', 'GRACE', 'DUE', 'LAPSED') AND s.first_day <= CAST(? AS date)
              AND (s.end_day > CAST(? AS date)
                   OR t.ended_on IS NULL AND s.end_day + CAST(? AS integer) > CAST(? AS date))
              AND %s
            ORDER BY m.id, s.first_day DESC
            """;

    private static final String OF_PERSON = ACCESS.formatted("(m.person_subject = ? OR m.organisation_id IN"
            + " (SELECT r.organisation_id FROM representative r WHERE r.subject = ?))");
    private static final String OF_MEMBERSHIP = ACCESS.formatted("m.id = ?");
    private static final String OF_ALL =
            "SELECT DISTINCT coalesce(a.person_subject, r.subject) AS subject, a.level FROM ("
                    + ACCESS.formatted("true")
                    + ") a LEFT JOIN representative r ON r.organisation_id = a.organisation_id"
                    + " WHERE coalesce(a.person_subject, r.subject) IS NOT NULL";

    private final ReadRows rows;
    private final MembershipDesk desk;
    private final CurrentUser user;

    MemberAccess(ReadRows rows, MembershipDesk desk, CurrentUser user) {
        this.rows = rows;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public boolean opensToCaller() {
        return user.subject().map(subject -> !of(subject).isEmpty()).orElse(false);
    }

    /** Every reason why this person has access today; empty for somebody who has none. */
    @Transactional
    public List<Reason> of(String subject) {
        LocalDate day = desk.today();
        return rows.all(OF_PERSON, this::reason, day, day, day, desk.graceDays(), day, subject, subject);
    }

    /** True when this person has access to what the tier of this level gives, today. */
    @Transactional
    public boolean has(String subject, int level) {
        return of(subject).stream().anyMatch(reason -> reason.level >= level);
    }

    /** The access that this membership gives today. */
    @Transactional
    public Optional<Reason> ofMembership(UUID id) {
        LocalDate day = desk.today();
        return rows.all(OF_MEMBERSHIP, this::reason, day, day, day, desk.graceDays(), day, id).stream()
                .findFirst();
    }

    /** Everybody who has access today, once for each level. */
    @Transactional
    public List<Holder> everybody() {
        LocalDate day = desk.today();
        return rows.all(
                OF_ALL,
                row -> new Holder(row.text("subject"), row.number("level")),
                day,
                day,
                day,
                desk.graceDays(),
                day);
    }

    private Reason reason(Row row) {
        LocalDate end = row.day("end_day");
        boolean early = row.flag("early");
        return new Reason(
                row.uuid("membership"),
                row.uuid("term"),
                row.text("party"),
                row.uuid("organisation_id"),
                row.text("tier"),
                row.number("level"),
                early ? end : end.plusDays(desk.graceDays()),
                !end.isAfter(desk.today()));
    }
}
