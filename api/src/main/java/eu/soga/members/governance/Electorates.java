package eu.soga.members.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.members.MembershipDesk;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Freezes who may vote at a meeting: the members whose paid term covers the record date, also those in the days of
 * grace when the statutes in force then say so, each in the college of that day. Written once.
 */
@ApplicationScoped
class Electorates {
    /** Parameters by name: id, day, grace (0 without votes in grace). */
    private static final String FREEZE = """
            INSERT INTO elector (electorate_id, membership_id, name, college, tier, weight, in_grace)
            SELECT DISTINCT ON (m.id) :id, m.id, coalesce(o.name, m.contact_name), stay.college, held.tier, 1, s.end_day <= :day
            FROM settled_term s
            JOIN membership_term t ON t.id = s.id
            JOIN membership m ON m.id = s.membership_id
            JOIN college_stay stay ON stay.membership_id = m.id AND stay.from_day <= :day
                AND (stay.to_day IS NULL OR stay.to_day > :day)
            LEFT JOIN organisation o ON o.id = m.organisation_id
            CROSS JOIN LATERAL (
                SELECT l.tier FROM term_line l
                WHERE l.term_id = s.id AND l.from_day <= GREATEST(s.first_day, LEAST(s.end_day - 1, CAST(:day AS date)))
                  AND (SELECT sum(c.cents) FROM term_line c WHERE c.term_id = l.term_id AND c.position <= l.position)
                      <= s.paid_cents
                ORDER BY l.position DESC LIMIT 1) held
            WHERE s.first_day <= :day
              AND (s.end_day > :day OR t.ended_on IS NULL AND s.end_day + CAST(:grace AS integer) > :day)
            ORDER BY m.id, s.first_day DESC
            """;

    private static final String ELECTORATE = """
            SELECT e.id, e.label, e.record_date, e.meeting_on, e.challenge_until, e.proxy_limit, e.grace_votes,
                   e.frozen_by_name, e.created_at,
                   (SELECT count(*)::integer FROM elector v WHERE v.electorate_id = e.id AND v.removed_by IS NULL) AS voters,
                   (SELECT count(*)::integer FROM electorate_challenge c
                    WHERE c.electorate_id = e.id AND c.accepted IS NULL) AS open_challenges
            FROM electorate e
            """;

    private static final String ELECTORS = """
            SELECT v.membership_id, v.name, v.college, v.tier, v.weight, v.in_grace, v.added_by IS NOT NULL AS added,
                   v.removed_by IS NOT NULL AS removed,
                   (SELECT h.name FROM proxy p JOIN elector h ON h.electorate_id = p.electorate_id AND h.membership_id = p.holder
                    WHERE p.electorate_id = v.electorate_id AND p.giver = v.membership_id) AS votes_by,
                   (SELECT count(*)::integer FROM proxy p
                    WHERE p.electorate_id = v.electorate_id AND p.holder = v.membership_id) AS proxies
            FROM elector v JOIN college c ON c.code = v.college
            WHERE v.electorate_id = ? ORDER BY c.position, lower(v.name), v.membership_id
            """;

    private final MembershipDesk desk;
    private final Recorder recorder;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final EntityManager entities;
    private final ReadRows rows;

    Electorates(
            MembershipDesk desk,
            Recorder recorder,
            CurrentUser user,
            Idempotency idempotency,
            EntityManager entities,
            ReadRows rows) {
        this.desk = desk;
        this.recorder = recorder;
        this.user = user;
        this.idempotency = idempotency;
        this.entities = entities;
        this.rows = rows;
    }

    /**
     * A meeting.
     *
     * @param recordDate the day whose ledger decides, not after today
     * @param challengeUntil the last day on which a member may challenge it
     * @param proxyLimit how many others one voter may vote for
     */
    record ElectorateRequest(
            @OneLine @NotBlank @Size(max = 200) String label,
            @NotNull LocalDate recordDate,
            @NotNull LocalDate meetingOn,
            @NotNull LocalDate challengeUntil,
            @Min(0) @Max(100) int proxyLimit) {}

    /** @param graceVotes the statutes in force on the record date let members vote in the days of grace */
    record ElectorateResponse(
            UUID id,
            String label,
            LocalDate recordDate,
            LocalDate meetingOn,
            LocalDate challengeUntil,
            int proxyLimit,
            boolean graceVotes,
            String frozenBy,
            Instant frozenAt,
            int voters,
            int openChallenges) {}

    /**
     * A voter.
     *
     * @param added by a challenge after the record was frozen
     * @param removed by a challenge: does not vote
     * @param votesBy the voter who votes for this one; null without a proxy
     * @param proxies how many others this one votes for
     */
    @JsonInclude
    record ElectorSummary(
            UUID membershipId,
            String name,
            String college,
            String tier,
            int weight,
            boolean inGrace,
            boolean added,
            boolean removed,
            @Nullable String votesBy,
            int proxies) {}

    private static final Table<ElectorSummary> TABLE = new Table<>(
            "electors",
            "Who may vote at a meeting",
            List.of(
                    new Column<>("membership", Column.Type.ID, "Of the membership", ElectorSummary::membershipId),
                    new Column<>("name", Column.Type.TEXT, "Person or organisation", ElectorSummary::name),
                    new Column<>("college", Column.Type.WORD, "On the record date", ElectorSummary::college),
                    new Column<>("tier", Column.Type.WORD, "On the record date", ElectorSummary::tier),
                    new Column<>("weight", Column.Type.INTEGER, "Votes", ElectorSummary::weight),
                    new Column<>(
                            "standing",
                            Column.Type.WORD,
                            "frozen, added or removed by a challenge",
                            row -> row.removed ? "removed" : row.added ? "added" : "frozen"),
                    new Column<>("votesBy", Column.Type.TEXT, "Who holds its proxy", ElectorSummary::votesBy),
                    new Column<>("proxies", Column.Type.INTEGER, "Proxies it holds", ElectorSummary::proxies)));

    /** Writes down who may vote. @throws DomainException 400 */
    @Transactional
    ElectorateResponse freeze(@Nullable String key, ElectorateRequest request) {
        List<Violation> broken = new ArrayList<>();
        if (request.recordDate.isAfter(desk.today()))
            broken.add(new Violation("/recordDate", "The record date is today or earlier: the ledger must be known."));
        if (request.recordDate.getYear() < 1900 || request.meetingOn.getYear() > 2200)
            broken.add(new Violation("/meetingOn", "Give days of the years 1900 to 2200."));
        if (request.challengeUntil.isBefore(request.recordDate))
            broken.add(new Violation("/challengeUntil", "Challenges end on the record date or later."));
        if (request.meetingOn.isBefore(request.recordDate))
            broken.add(new Violation("/meetingOn", "The meeting is on the record date or later."));
        if (request.challengeUntil.isAfter(request.meetingOn))
            broken.add(new Violation("/challengeUntil", "Challenges end on the day of the meeting at the latest."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return idempotency.create(key, request, ElectorateResponse.class, () -> {
            UUID id = UUID.randomUUID();
            boolean graceVotes = desk.graceVotesOn(request.recordDate);
            entities.createNativeQuery("INSERT INTO electorate (id, created_at, label, record_date, meeting_on,"
                            + " challenge_until, proxy_limit, grace_votes, frozen_by, frozen_by_name) VALUES (:id, :now,"
                            + " :label, :record, :meeting, :until, :proxies, :grace, :by, :name)")
                    .setParameter("id", id)
                    .setParameter("now", OffsetDateTime.ofInstant(desk.now(), ZoneOffset.UTC))
                    .setParameter("label", request.label)
                    .setParameter("record", request.recordDate)
                    .setParameter("meeting", request.meetingOn)
                    .setParameter("until", request.challengeUntil)
                    .setParameter("proxies", request.proxyLimit)
                    .setParameter("grace", graceVotes)
                    .setParameter("by", user.requireSubject())
                    .setParameter("name", user.name())
                    .executeUpdate();
            int voters = entities.createNativeQuery(FREEZE)
                    .setParameter("id", id)
                    .setParameter("day", request.recordDate)
                    .setParameter("grace", graceVotes ? desk.graceDays() : 0)
                    .executeUpdate();
            recorder.act(new Act("electorate", id, "freeze", null, null, null, request.label + ": " + voters));
            return read(id);
        });
    }

    /** The last meeting first. */
    @Transactional
    List<ElectorateResponse> all() {
        return rows.all(ELECTORATE + " ORDER BY e.meeting_on DESC, e.id", Electorates::electorate);
    }

    /** @throws DomainException 404 */
    @Transactional
    ElectorateResponse read(UUID id) {
        return rows.all(ELECTORATE + " WHERE e.id = ?", Electorates::electorate, id).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("electorate"));
    }

    private static ElectorateResponse electorate(Row row) {
        return new ElectorateResponse(
                row.uuid("id"),
                row.text("label"),
                row.day("record_date"),
                row.day("meeting_on"),
                row.day("challenge_until"),
                row.number("proxy_limit"),
                row.flag("grace_votes"),
                row.text("frozen_by_name"),
                row.instant("created_at"),
                row.number("voters"),
                row.number("open_challenges"));
    }

    /** Every voter, also who was taken out by a challenge. @throws DomainException 404 */
    @Transactional
    List<ElectorSummary> electors(UUID id) {
        read(id);
        return rows.all(
                ELECTORS,
                row -> new ElectorSummary(
                        row.uuid("membership_id"),
                        row.text("name"),
                        row.text("college"),
                        row.text("tier"),
                        row.number("weight"),
                        row.flag("in_grace"),
                        row.flag("added"),
                        row.flag("removed"),
                        row.text("votes_by"),
                        row.number("proxies")),
                id);
    }

    /** The same for spreadsheets. */
    byte[] csv(UUID id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<ElectorSummary> writer = CsvWriter.forSpreadsheets(out, TABLE);
        electors(id).forEach(writer::row);
        writer.flush();
        return out.toByteArray();
    }

    /** Locks this electorate for changes by challenges and proxies, until the transaction ends. @throws DomainException 404 */
    ElectorateResponse lock(UUID id) {
        entities.createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('electorate ' || CAST(:id AS text), 71))")
                .setParameter("id", id)
                .getResultList();
        return read(id);
    }

    /** What this membership is in the electorate: true for a voter. */
    boolean isVoter(UUID id, UUID membershipId) {
        return !entities.createNativeQuery("SELECT 1 FROM elector WHERE electorate_id = :id AND membership_id = :member"
                        + " AND removed_by IS NULL")
                .setParameter("id", id)
                .setParameter("member", membershipId)
                .getResultList()
                .isEmpty();
    }

    /** A voter, as other voters may know it. */
    record VoterName(UUID membershipId, String name, int proxies) {}

    /** The voters, for those who vote with them. @throws DomainException 404 for everyone else */
    @Transactional
    List<VoterName> voters(UUID id) {
        List<ElectorSummary> voters =
                electors(id).stream().filter(each -> !each.removed).toList();
        Set<UUID> own = desk.parties().keySet();
        if (voters.stream().noneMatch(each -> own.contains(each.membershipId)))
            throw DomainException.notFound("electorate");
        return voters.stream()
                .map(each -> new VoterName(each.membershipId, each.name, each.proxies))
                .toList();
    }

    /** Where the caller's memberships stand in meetings to come. @param voter may vote @param votesBy who holds its proxy */
    @JsonInclude
    record MyElectorate(
            ElectorateResponse electorate,
            UUID membershipId,
            String party,
            boolean voter,
            @Nullable String votesBy,
            int proxies,
            boolean challenged) {}

    /** For each meeting that is not over, each membership of the caller. */
    @Transactional
    List<MyElectorate> mine() {
        List<MyElectorate> mine = new ArrayList<>();
        Map<UUID, String> memberships = desk.parties();
        for (ElectorateResponse electorate : all()) {
            if (electorate.meetingOn.isBefore(desk.today())) continue;
            List<ElectorSummary> electors = electors(electorate.id);
            memberships.forEach((membership, party) -> {
                ElectorSummary own = electors.stream()
                        .filter(each -> each.membershipId.equals(membership) && !each.removed)
                        .findFirst()
                        .orElse(null);
                boolean challenged = !entities.createNativeQuery("SELECT 1 FROM electorate_challenge"
                                + " WHERE electorate_id = :id AND membership_id = :member AND accepted IS NULL")
                        .setParameter("id", electorate.id)
                        .setParameter("member", membership)
                        .getResultList()
                        .isEmpty();
                mine.add(new MyElectorate(
                        electorate,
                        membership,
                        party,
                        own != null,
                        own == null ? null : own.votesBy,
                        own == null ? 0 : own.proxies,
                        challenged));
            });
        }
        return mine;
    }
}
