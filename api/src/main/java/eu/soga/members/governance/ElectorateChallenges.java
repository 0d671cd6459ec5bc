package eu.soga.members.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.members.MembershipDesk;
import eu.soga.members.governance.Electorates.ElectorateResponse;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes a frozen electorate: challenges that the board accepts, which stay visible, and proxies within the
 * limit of the meeting.
 */
@ApplicationScoped
class ElectorateChallenges {
    private final MembershipDesk desk;
    private final Electorates electorates;
    private final Recorder recorder;
    private final CurrentUser user;
    private final EntityManager entities;
    private final ReadRows rows;

    ElectorateChallenges(
            MembershipDesk desk,
            Electorates electorates,
            Recorder recorder,
            CurrentUser user,
            EntityManager entities,
            ReadRows rows) {
        this.desk = desk;
        this.electorates = electorates;
        this.recorder = recorder;
        this.user = user;
        this.entities = entities;
        this.rows = rows;
    }

    /** @param membershipId of the caller, whether it is listed or not */
    record ElectorateChallengeRequest(
            @NotNull UUID membershipId,
            @NotBlank @Size(max = 2000) String message) {}

    /** @param accepted true adds a membership that is not listed, or takes out one that is */
    record ElectorateDecisionRequest(
            boolean accepted, @NotBlank @Size(max = 2000) String message) {}

    /** @param giver the caller's membership @param holder the voter who votes for it */
    record ProxyRequest(@NotNull UUID giver, @NotNull UUID holder) {}

    /** @param accepted null while it is open @param answer the board's reason */
    @JsonInclude
    record ElectorateChallengeResponse(
            UUID id,
            UUID membershipId,
            String party,
            String message,
            String by,
            Instant at,
            @Nullable Boolean accepted,
            @Nullable String answer) {}

    /** The first one first. @throws DomainException 404 */
    @Transactional
    List<ElectorateChallengeResponse> of(UUID electorateId) {
        electorates.read(electorateId);
        return rows.all(
                """
                SELECT c.id, c.membership_id, coalesce(o.name, m.contact_name) AS party, c.message, c.by_name, c.created_at,
                       c.accepted, c.answer
                FROM electorate_challenge c JOIN membership m ON m.id = c.membership_id
                LEFT JOIN organisation o ON o.id = m.organisation_id
                WHERE c.electorate_id = ? ORDER BY c.created_at, c.id
                """,
                row -> new ElectorateChallengeResponse(
                        row.uuid("id"),
                        row.uuid("membership_id"),
                        row.text("party"),
                        row.text("message"),
                        row.text("by_name"),
                        row.instant("created_at"),
                        row.flag("accepted"),
                        row.text("answer")),
                electorateId);
    }

    /** Challenges an electorate for one's own membership. @throws DomainException 403, 404, 409 */
    @Transactional
    void challenge(UUID electorateId, ElectorateChallengeRequest request) {
        ElectorateResponse electorate = electorates.lock(electorateId);
        desk.requireParty(request.membershipId);
        if (desk.today().isAfter(electorate.challengeUntil()))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Challenges of this electorate ended on " + electorate.challengeUntil() + ".");
        if (isOpen(electorateId, request.membershipId))
            throw new DomainException(ProblemType.DUPLICATE, "A challenge of this membership waits already.");
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(
                        "INSERT INTO electorate_challenge (id, version, created_at, electorate_id, membership_id,"
                                + " message, by_subject, by_name) VALUES (:id, 0, :now, :electorate, :member, :message, :by, :name)")
                .setParameter("id", id)
                .setParameter("now", now())
                .setParameter("electorate", electorateId)
                .setParameter("member", request.membershipId)
                .setParameter("message", request.message)
                .setParameter("by", user.requireSubject())
                .setParameter("name", user.name())
                .executeUpdate();
        recorder.act(new Act("electorate", electorateId, "challenge", null, null, null, request.message));
    }

    private boolean isOpen(UUID electorateId, UUID membershipId) {
        return !entities.createNativeQuery("SELECT 1 FROM electorate_challenge WHERE electorate_id = :id"
                        + " AND membership_id = :member AND accepted IS NULL")
                .setParameter("id", electorateId)
                .setParameter("member", membershipId)
                .getResultList()
                .isEmpty();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(desk.now(), ZoneOffset.UTC);
    }

    /** Decides about a challenge, once. @throws DomainException 403, 404, 409 */
    @Transactional
    void decide(UUID electorateId, UUID id, ElectorateDecisionRequest request) {
        electorates.lock(electorateId);
        ElectorateChallengeResponse challenge = of(electorateId).stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("challenge"));
        if (challenge.accepted != null)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This challenge was decided already.");
        UUID member = challenge.membershipId;
        desk.holdForDesk(member);
        entities.createNativeQuery("UPDATE electorate_challenge SET version = version + 1, accepted = :accepted,"
                        + " decided_at = :now, decided_by_name = :name, answer = :answer WHERE id = :id")
                .setParameter("accepted", request.accepted)
                .setParameter("now", now())
                .setParameter("name", user.name())
                .setParameter("answer", request.message)
                .setParameter("id", id)
                .executeUpdate();
        if (request.accepted) change(electorateId, member, id);
        recorder.act(new Act(
                "electorate", electorateId, request.accepted ? "accept" : "reject", null, null, null, request.message));
    }

    private void change(UUID electorateId, UUID member, UUID challenge) {
        if (electorates.isVoter(electorateId, member)) {
            entities.createNativeQuery("DELETE FROM proxy WHERE electorate_id = :id AND :member IN (giver, holder)")
                    .setParameter("id", electorateId)
                    .setParameter("member", member)
                    .executeUpdate();
            entities.createNativeQuery("UPDATE elector SET removed_by = :challenge WHERE electorate_id = :id"
                            + " AND membership_id = :member")
                    .setParameter("challenge", challenge)
                    .setParameter("id", electorateId)
                    .setParameter("member", member)
                    .executeUpdate();
            return;
        }
        int added = entities.createNativeQuery("INSERT INTO elector (electorate_id, membership_id, name, college, tier,"
                        + " weight, in_grace, added_by) SELECT :id, m.id, coalesce(o.name, m.contact_name), m.college,"
                        + " m.tier, 1, false, :challenge FROM membership m LEFT JOIN organisation o ON o.id ="
                        + " m.organisation_id WHERE m.id = :member ON CONFLICT DO NOTHING")
                .setParameter("id", electorateId)
                .setParameter("challenge", challenge)
                .setParameter("member", member)
                .executeUpdate();
        if (added == 0)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "This membership was taken out by an earlier challenge; that decision stands.");
    }

    /** Gives a proxy to another voter, in place of an earlier one. @throws DomainException 400, 403, 404, 409 */
    @Transactional
    void give(UUID electorateId, ProxyRequest request) {
        ElectorateResponse electorate = openForProxies(electorateId, request.giver);
        if (request.giver.equals(request.holder))
            throw DomainException.invalid("/holder", "Choose another voter: everyone votes for himself or herself.");
        for (UUID member : List.of(request.giver, request.holder))
            if (!electorates.isVoter(electorateId, member))
                throw DomainException.invalid(
                        member.equals(request.giver) ? "/giver" : "/holder", "Only voters give and hold proxies.");
        if (count("holder = :member AND giver <> :other", electorateId, request.holder, request.giver)
                >= electorate.proxyLimit())
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "This voter holds " + electorate.proxyLimit()
                            + " proxies, which is the limit: choose another one.");
        if (count("giver = :member AND holder <> :other", electorateId, request.holder, request.giver) > 0
                || count("holder = :member AND giver <> :other", electorateId, request.giver, request.holder) > 0
                || count("giver = :member AND holder = :other", electorateId, request.holder, request.giver) > 0)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "A proxy is not passed on: who gave one holds none, and who holds one gives none.");
        entities.createNativeQuery("INSERT INTO proxy (electorate_id, giver, holder, created_at, by_subject)"
                        + " VALUES (:id, :giver, :holder, :now, :by)"
                        + " ON CONFLICT (electorate_id, giver) DO UPDATE SET holder = excluded.holder,"
                        + " created_at = excluded.created_at, by_subject = excluded.by_subject")
                .setParameter("id", electorateId)
                .setParameter("giver", request.giver)
                .setParameter("holder", request.holder)
                .setParameter("now", now())
                .setParameter("by", user.requireSubject())
                .executeUpdate();
        recorder.act(new Act("electorate", electorateId, "give-proxy", null, null, null, request.giver.toString()));
    }

    private long count(String where, UUID electorateId, UUID member, UUID other) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM proxy WHERE electorate_id = :id AND " + where)
                        .setParameter("id", electorateId)
                        .setParameter("member", member)
                        .setParameter("other", other)
                        .getSingleResult())
                .longValue();
    }

    /** Takes a proxy back; succeeds when there is none. @throws DomainException 403, 404, 409 */
    @Transactional
    void withdraw(UUID electorateId, UUID giver) {
        openForProxies(electorateId, giver);
        int gone = entities.createNativeQuery("DELETE FROM proxy WHERE electorate_id = :id AND giver = :giver")
                .setParameter("id", electorateId)
                .setParameter("giver", giver)
                .executeUpdate();
        if (gone > 0)
            recorder.act(new Act("electorate", electorateId, "withdraw-proxy", null, null, null, giver.toString()));
    }

    private ElectorateResponse openForProxies(UUID electorateId, UUID giver) {
        ElectorateResponse electorate = electorates.lock(electorateId);
        desk.requireParty(giver);
        if (desk.today().isAfter(electorate.meetingOn()))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "The meeting is over.");
        return electorate;
    }
}
