package eu.soga.members.entitlements;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.members.MembershipDesk;
import eu.soga.members.entitlements.MemberAccess.Reason;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what tiers give, and what of it members used. */
@ApplicationScoped
class Entitlements {
    private final MembershipDesk desk;
    private final MemberAccess access;
    private final Recorder recorder;
    private final CurrentUser user;
    private final Idempotency idempotency;

    Entitlements(
            MembershipDesk desk, MemberAccess access, Recorder recorder, CurrentUser user, Idempotency idempotency) {
        this.desk = desk;
        this.access = access;
        this.recorder = recorder;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Something that a tier gives.
     *
     * @param label per language, in French at least
     * @param amount of a quota, in each term; of a rate, percent off; null for access
     * @param unit of a quota; null for others
     * @param inGrace it may still be used in the days of grace
     * @param example made for a demonstration
     */
    record EntitlementRequest(
            @OneLine @NotBlank @Size(max = 60) String tier,

            @OneLine @NotNull @Size(min = 1, max = 2)
            Map<@Pattern(regexp = "fr|en", message = "{soga.text-language}") String, @NotBlank @Size(max = 200) String>
                    label,

            Entitlement.@NotNull Kind kind,
            @Nullable @Min(1) @Max(100_000) Integer amount,
            Entitlement.@Nullable Unit unit,
            boolean inGrace,
            boolean example) {}

    /** @param usedOn not later than today, within the term */
    record EntitlementUseRequest(
            @Min(1) @Max(100_000) int amount,
            @NotNull LocalDate usedOn,
            @Nullable @Size(max = 500) String note) {}

    /** Why a use is taken back. */
    record EntitlementUseReasonRequest(
            @NotBlank @Size(max = 500) String message) {}

    /** Something that a tier gives. @param level of its tier; dearer tiers include it */
    @JsonInclude
    record EntitlementResponse(
            UUID id,
            String tier,
            Map<String, String> label,
            Entitlement.Kind kind,
            @Nullable Integer amount,
            Entitlement.@Nullable Unit unit,
            boolean inGrace,
            boolean example,
            @Nullable LocalDate retiredOn) {
        static EntitlementResponse from(Entitlement one) {
            return new EntitlementResponse(
                    one.id,
                    one.tier,
                    one.label,
                    one.kind,
                    one.amount,
                    one.unit,
                    one.inGrace,
                    one.example,
                    one.retiredOn);
        }
    }

    /** A part of a quota that was used. @param reversed it was taken back */
    @JsonInclude
    record EntitlementUseSummary(
            UUID id, int amount, LocalDate usedOn, @Nullable String note, String by, boolean reversed) {}

    /**
     * What a membership has of an entitlement today.
     *
     * @param open it may be used today
     * @param used of a quota in the present term; null for others
     * @param left of a quota; null for others
     * @param uses in the present term, the first one first
     */
    @JsonInclude
    record EntitlementState(
            EntitlementResponse entitlement,
            boolean open,
            @Nullable Integer used,
            @Nullable Integer left,
            List<EntitlementUseSummary> uses) {}

    /** What a membership has of each entitlement. */
    record EntitlementStates(List<EntitlementState> items) {}

    /** Those that are given today. */
    @Transactional
    List<EntitlementResponse> all() {
        return Entitlement.<Entitlement>list("retiredOn is null order by tier, createdAt, id").stream()
                .map(EntitlementResponse::from)
                .toList();
    }

    /** @throws DomainException 400 */
    @Transactional
    EntitlementResponse create(@Nullable String key, EntitlementRequest request) {
        List<Violation> broken = new ArrayList<>();
        if (!tiersUpTo(Integer.MAX_VALUE).contains(request.tier))
            broken.add(new Violation("/tier", "There is no tier «" + request.tier + "»; GET /tiers lists them."));
        if (!request.label.containsKey("fr")) broken.add(new Violation("/label", "Give the label in French too."));
        if ((request.kind == Entitlement.Kind.ACCESS) != (request.amount == null))
            broken.add(new Violation("/amount", "A quota and a rate have an amount, access has none."));
        if (request.kind == Entitlement.Kind.RATE && request.amount != null && request.amount > 100)
            broken.add(new Violation("/amount", "A rate is at most 100 percent."));
        if ((request.kind == Entitlement.Kind.QUOTA) != (request.unit != null))
            broken.add(new Violation("/unit", "A quota has a unit, others have none."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return idempotency.create(key, request, EntitlementResponse.class, () -> {
            Entitlement created = new Entitlement(request, desk.now());
            created.persistAndFlush();
            recorder.act(new Act("entitlement", created.id, "create", null, null, null, request.label.get("fr")));
            return EntitlementResponse.from(created);
        });
    }

    /** It is not given any more from today on; what was used of it stays. Repeating the call succeeds. @throws DomainException 404 */
    @Transactional
    EntitlementResponse retire(UUID id) {
        Entitlement one = Entitlement.<Entitlement>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("entitlement"));
        if (one.retiredOn == null) {
            one.retiredOn = desk.today();
            recorder.act(new Act("entitlement", id, "retire", null, null, null, null));
        }
        return EntitlementResponse.from(one);
    }

    /** What the membership has today; nothing when it gives no access. @throws DomainException 401, 404 */
    @Transactional
    EntitlementStates of(UUID membershipId) {
        desk.requireReadable(membershipId);
        return new EntitlementStates(access.ofMembership(membershipId).stream()
                .flatMap(reason -> states(reason).stream())
                .toList());
    }

    /** Those of the tier and of lower ones; a retired one while something of it was used in this term. */
    private static List<EntitlementState> states(Reason reason) {
        List<EntitlementUse> uses = EntitlementUse.of(reason.termId());
        Set<UUID> used = uses.stream().map(use -> use.entitlementId).collect(Collectors.toSet());
        return Entitlement.<Entitlement>list("tier in ?1 order by tier, createdAt, id", tiersUpTo(reason.level()))
                .stream()
                .filter(one -> one.retiredOn == null || used.contains(one.id))
                .map(one -> state(one, reason, uses))
                .toList();
    }

    private static Set<String> tiersUpTo(int level) {
        return Set.copyOf(Entitlement.getEntityManager()
                .createNativeQuery("SELECT code FROM tier WHERE level <= :level", String.class)
                .setParameter("level", level)
                .getResultList());
    }

    private static EntitlementState state(Entitlement one, Reason reason, List<EntitlementUse> all) {
        List<EntitlementUse> uses =
                all.stream().filter(use -> use.entitlementId.equals(one.id)).toList();
        Set<UUID> reversed = uses.stream()
                .filter(use -> use.reverses != null)
                .map(use -> use.reverses)
                .collect(Collectors.toSet());
        boolean quota = one.kind == Entitlement.Kind.QUOTA;
        int used = uses.stream()
                .mapToInt(use -> use.reverses == null ? use.amount : -use.amount)
                .sum();
        return new EntitlementState(
                EntitlementResponse.from(one),
                one.retiredOn == null && (!reason.grace() || one.inGrace) && (!quota || used < one.amount),
                quota ? used : null,
                quota ? one.amount - used : null,
                uses.stream()
                        .filter(use -> use.reverses == null)
                        .map(use -> new EntitlementUseSummary(
                                use.id, use.amount, use.usedOn, use.note, use.byName, reversed.contains(use.id)))
                        .toList());
    }

    /** Records that a member used a part of a quota. @throws DomainException 400, 403, 404, 409 */
    @Transactional
    EntitlementStates use(UUID membershipId, UUID id, @Nullable String key, EntitlementUseRequest request) {
        desk.holdForDesk(membershipId);
        Map<String, Object> what = Map.of("membership", membershipId, "entitlement", id, "use", request);
        return idempotency.create(key, what, EntitlementStates.class, () -> {
            Reason reason = access.ofMembership(membershipId)
                    .orElseThrow(() -> new DomainException(
                            ProblemType.ILLEGAL_TRANSITION, "This membership gives no access today."));
            EntitlementState before = states(reason).stream()
                    .filter(state -> state.entitlement.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> DomainException.notFound("entitlement of this membership"));
            if (before.left == null)
                throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "Only a quota is used up.");
            if (!before.open)
                throw new DomainException(
                        ProblemType.ILLEGAL_TRANSITION,
                        before.left <= 0 ? "The quota of this year is used up." : "This is not given at the moment.");
            if (request.amount > before.left)
                throw DomainException.invalid("/amount", "At most " + before.left + " are left.");
            if (request.usedOn.isAfter(desk.today())
                    || request.usedOn.isBefore(desk.today().minusYears(2)))
                throw DomainException.invalid(
                        "/usedOn", "Give the day of the use: today or earlier, of the last two years.");
            EntitlementUse use = new EntitlementUse(id, reason.termId(), request, desk.now());
            write(use, membershipId, "use-entitlement", before.entitlement.label.get("fr") + ": " + request.amount);
            return of(membershipId);
        });
    }

    /** Takes a use back as a whole, once. @throws DomainException 403, 404, 409 */
    @Transactional
    EntitlementStates reverse(UUID membershipId, UUID useId, String message) {
        desk.holdForDesk(membershipId);
        EntitlementUse mistake = EntitlementUse.<EntitlementUse>findByIdOptional(useId)
                .filter(use -> desk.ownsTerm(membershipId, use.termId))
                .orElseThrow(() -> DomainException.notFound("use of an entitlement"));
        if (mistake.reverses != null || EntitlementUse.count("reverses", useId) > 0)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This use was taken back already.");
        write(
                new EntitlementUse(mistake, desk.today(), message, desk.now()),
                membershipId,
                "reverse-use",
                mistake.amount + ": " + message);
        return of(membershipId);
    }

    private void write(EntitlementUse use, UUID membershipId, String act, String note) {
        use.bySubject = user.requireSubject();
        use.byName = user.name();
        use.persistAndFlush();
        recorder.act(new Act(MembershipDesk.SUBJECT, membershipId, act, null, null, null, note));
    }
}
