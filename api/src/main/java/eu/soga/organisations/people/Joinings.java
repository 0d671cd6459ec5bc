package eu.soga.organisations.people;

import eu.soga.organisations.JoinDecided;
import eu.soga.organisations.JoinRequested;
import eu.soga.organisations.Joining;
import eu.soga.organisations.JoiningStatus;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationAct;
import eu.soga.organisations.OrganisationActions;
import eu.soga.organisations.OrganisationCaller;
import eu.soga.organisations.OrganisationRecords;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.DomainEvents;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accepts and decides requests to represent an organisation. Its signatories decide; moderators do when nobody
 * represents it.
 */
@ApplicationScoped
class Joinings {
    private final OrganisationCaller caller;
    private final Representatives representatives;
    private final OrganisationRecords records;
    private final Idempotency idempotency;
    private final DomainEvents events;
    private final CurrentUser user;
    private final Clock clock;

    Joinings(
            OrganisationCaller caller,
            Representatives representatives,
            OrganisationRecords records,
            Idempotency idempotency,
            DomainEvents events,
            CurrentUser user,
            Clock clock) {
        this.caller = caller;
        this.representatives = representatives;
        this.records = records;
        this.idempotency = idempotency;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @throws DomainException 404, 409 when the caller represents it or has a pending request
     */
    @Transactional
    JoinResponse ask(@Nullable String key, UUID organisationId, JoinRequest request) {
        record Asked(UUID organisation, JoinRequest request) {}
        return idempotency.create(key, new Asked(organisationId, request), JoinResponse.class, () -> {
            Organisation organisation = Organisation.lock(organisationId);
            OrganisationActions.require(
                    OrganisationAct.JOIN, organisation.isTrusted(), caller.standing(organisationId));
            Joining joining =
                    new Joining(organisation, user.requireSubject(), user.name(), request.role(), clock.instant());
            joining.email = user.verifiedEmail().orElse(null);
            joining.message = request.words();
            joining.persist();
            records.audited(organisation, "join-requested", null, joining.role, joining.name);
            events.announce(new JoinRequested(
                    organisation.id, organisation.name, joining.name, joining.message, deciders(organisation)));
            return JoinResponse.from(joining);
        });
    }

    /** Returns the pending requests. @throws DomainException 403, 404 */
    @Transactional
    List<JoinResponse> pendingOf(UUID organisationId) {
        requireDecider(Organisation.require(organisationId));
        return Joining.pendingOf(organisationId).stream()
                .map(JoinResponse::from)
                .toList();
    }

    /** Returns the pending requests that moderators decide. */
    @Transactional
    List<JoinResponse> pendingForModerators() {
        return Joining.pendingWithoutRepresentative().stream()
                .map(JoinResponse::from)
                .toList();
    }

    /** Returns the caller's own requests, including decided ones. */
    @Transactional
    List<JoinResponse> mine() {
        return Joining.by(user.requireSubject()).stream()
                .map(JoinResponse::from)
                .toList();
    }

    /**
     * Returns the organisations the caller represents, each with its number of pending requests; needs two
     * statements.
     */
    @Transactional
    List<MyOrganisationResponse> myOrganisations() {
        List<Representative> held = Representative.heldBy(user.requireSubject());
        Map<UUID, Long> waiting = Joining.countPending(
                held.stream().map(each -> each.organisation.id).toList());
        return held.stream()
                .map(each -> MyOrganisationResponse.from(each, waiting.getOrDefault(each.organisation.id, 0L)))
                .toList();
    }

    /**
     * Decides a request. The first representative of an organisation becomes a signatory, whatever role was
     * requested.
     *
     * @throws DomainException 403, 404, 409
     */
    @Transactional
    JoinResponse decide(UUID id, JoiningStatus decision, @Nullable String words) {
        Joining joining = Joining.lock(id);
        Organisation organisation = Organisation.lock(joining.organisation.id);
        requireDecider(organisation);
        if (joining.subject.equals(user.requireSubject()))
            throw new DomainException(ProblemType.OWN_ORGANISATION, "Someone else decides on your own request.");
        joining.decide(decision, user.requireSubject(), words, clock.instant());
        if (decision == JoiningStatus.ACCEPTED) {
            boolean first = Representative.countSignatories(organisation.id) == 0;
            representatives.admit(
                    organisation,
                    joining.subject,
                    joining.name,
                    joining.email,
                    first ? RepresentativeRole.SIGNATORY : joining.role);
        } else {
            records.audited(organisation, "join-declined", null, null, joining.name);
        }
        events.announce(new JoinDecided(
                organisation.id,
                organisation.name,
                joining.email,
                joining.name,
                decision == JoiningStatus.ACCEPTED,
                words));
        return JoinResponse.from(joining);
    }

    private void requireDecider(Organisation organisation) {
        boolean orphan = Representative.countSignatories(organisation.id) == 0;
        if (!orphan || !caller.standing(organisation.id).moderates()) representatives.requireSignatory(organisation);
    }

    private static List<String> deciders(Organisation organisation) {
        return Representative.of(organisation.id).stream()
                .filter(Representative::isSignatory)
                .map(representative -> representative.email)
                .filter(Objects::nonNull)
                .toList();
    }
}
