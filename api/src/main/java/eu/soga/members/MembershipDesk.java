package eu.soga.members;

import eu.soga.members.MembershipAct.Standing;
import eu.soga.members.MembershipAct.Who;
import eu.soga.organisations.Representation;
import eu.soga.organisations.Representative;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a membership for an act: who the caller is to it, on which day, with time caught up. */
@ApplicationScoped
public class MembershipDesk {
    /** {@code subject_type} of a membership in the audit log. */
    public static final String SUBJECT = MembershipRecords.SUBJECT;

    private final CurrentUser user;
    private final Representation representation;
    private final MembersConfig config;
    private final MembershipRecords records;
    private final Clock clock;

    MembershipDesk(
            CurrentUser user,
            Representation representation,
            MembersConfig config,
            MembershipRecords records,
            Clock clock) {
        this.user = user;
        this.representation = representation;
        this.config = config;
        this.records = records;
        this.clock = clock;
    }

    /** The day in the association's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    public Instant now() {
        return clock.instant();
    }

    public int graceDays() {
        return config.graceDays();
    }

    /** Account that dues are transferred to; null when the association names none. */
    @Nullable
    String payTo() {
        return config.payTo().orElse(null);
    }

    LocalDate dueDay() {
        return today().plusDays(config.dueDays());
    }

    /** True for those who read every membership. */
    boolean readsAll() {
        return user.hasRole(Roles.SECRETARY, Roles.BOARD, Roles.TREASURER, Roles.AUDITOR);
    }

    /** What the caller is to this membership. */
    Standing standing(Membership membership) {
        Set<Who> capacities = EnumSet.noneOf(Who.class);
        if (user.hasRole(Roles.SECRETARY)) capacities.add(Who.SECRETARY);
        if (user.hasRole(Roles.BOARD)) capacities.add(Who.BOARD);
        if (user.hasRole(Roles.TREASURER)) capacities.add(Who.TREASURER);
        boolean deciding = !capacities.isEmpty();
        if (isParty(membership)) capacities.add(Who.PARTY);
        boolean concerned = deciding
                && (user.subject().filter(membership.contactSubject::equals).isPresent()
                        || isParty(membership)
                        || membership.organisation != null
                                && representation.concernedIds().contains(membership.organisation.id));
        boolean delegated =
                Statutes.on(today()).map(inForce -> inForce.secretaryAdmits).orElse(false);
        return new Standing(capacities, concerned, delegated, membership.erasedAt() != null);
    }

    private boolean isParty(Membership membership) {
        if (membership.organisation == null)
            return user.subject()
                    .filter(subject -> subject.equals(membership.personSubject))
                    .isPresent();
        return representation
                .of(membership.organisation.id)
                .filter(Representative::isSignatory)
                .isPresent();
    }

    /** The membership as the caller may read it. @throws DomainException 401, 404 */
    Membership read(UUID id) {
        user.requireSubject();
        return visible(Membership.require(id));
    }

    private Membership visible(Membership membership) {
        boolean represents = membership.organisation != null
                && representation.of(membership.organisation.id).isPresent();
        if (!readsAll() && !represents && !isParty(membership)) throw DomainException.notFound("membership");
        return membership;
    }

    /** Refuses a caller who may not read this membership. @throws DomainException 401, 404 */
    public void requireReadable(UUID id) {
        read(id);
    }

    /**
     * Holds the membership until the transaction ends, for an act of the desk beside its states.
     *
     * @throws DomainException 401, 404; 403 for the caller's own membership, or that of an organisation he or she
     *     represents or did lately
     */
    public void holdForDesk(UUID id) {
        user.requireSubject();
        Membership membership = visible(Membership.lock(id));
        if (standing(membership).concerned()) MembershipAct.Refusal.OWN_MEMBERSHIP.refuse();
    }

    /** Refuses a caller who does not act for this membership: the person, or a signatory. @throws DomainException 401, 403, 404 */
    public void requireParty(UUID id) {
        if (!isParty(read(id))) MembershipAct.Refusal.NOT_YOURS.refuse();
    }

    /** The memberships that the caller acts for and that are not closed, with the name of each. */
    public Map<UUID, String> parties() {
        Map<UUID, String> parties = new LinkedHashMap<>();
        List<Membership> own = new ArrayList<>(Membership.list("personSubject", user.requireSubject()));
        own.addAll(Membership.list("organisation.id in ?1", representation.organisationIds()));
        for (Membership membership : own)
            if (!membership.status().isClosed() && isParty(membership))
                parties.put(membership.id, membership.partyName());
        return parties;
    }

    /** True when the statutes in force on that day let members vote in the days of grace. */
    public boolean graceVotesOn(LocalDate day) {
        return Statutes.on(day).map(inForce -> inForce.graceVotes).orElse(false);
    }

    /** True when the term is one of this membership, or of one that was merged into it. */
    public boolean ownsTerm(UUID id, UUID termId) {
        return Membership.require(id).ledger().stream().anyMatch(term -> term.id.equals(termId));
    }

    /** The membership, held, where time has brought it, when the act is open to the caller. @throws DomainException */
    public Membership open(UUID id, MembershipAct act, @Nullable String ifMatch) {
        user.requireSubject();
        Membership membership = visible(Membership.lock(id));
        Preconditions.check(ifMatch, membership.version);
        catchUp(membership);
        act.require(membership.status(), standing(membership));
        return membership;
    }

    /** Whom to write to about it. */
    public MembershipAnnouncement.Facts facts(Membership membership) {
        return records.facts(membership);
    }

    /** Does what time brought since somebody looked last. */
    void catchUp(Membership membership) {
        LocalDate today = today();
        MembershipStatus before = membership.advance(today, config.graceDays(), clock.instant());
        if (before != membership.status()) records.did(membership, "time", before, today, null);
    }
}
