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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a membership for an act: who the caller is to it, on which day, with time caught up. */
@ApplicationScoped
class MembershipDesk {
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
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    Instant now() {
        return clock.instant();
    }

    int graceDays() {
        return config.graceDays();
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
        return new Standing(capacities, concerned, delegated);
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

    /** The membership, held, where time has brought it, when the act is open to the caller. @throws DomainException */
    Membership open(UUID id, MembershipAct act, @Nullable String ifMatch) {
        user.requireSubject();
        Membership membership = visible(Membership.lock(id));
        Preconditions.check(ifMatch, membership.version);
        catchUp(membership);
        act.require(membership.status(), standing(membership));
        return membership;
    }

    /** Does what time brought since somebody looked last. */
    void catchUp(Membership membership) {
        LocalDate today = today();
        MembershipStatus before = membership.advance(today, config.graceDays(), clock.instant());
        if (before != membership.status()) records.did(membership, "time", before, today, null);
    }
}
