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
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.DomainEvents;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accepts and decides requests to represent an organisation. Its signatories decide. When nobody represents it, a
 * confirmed address at its own domain decides, else a moderator.
 */
@ApplicationScoped
class Joinings {
    private enum Act implements ActName {
        CONFIRM
    }

    private final OrganisationCaller caller;
    private final Representatives representatives;
    private final EntryClaims claims;
    private final OrganisationRecords records;
    private final Idempotency idempotency;
    private final DomainEvents events;
    private final CurrentUser user;
    private final Clock clock;

    Joinings(
            OrganisationCaller caller,
            Representatives representatives,
            EntryClaims claims,
            OrganisationRecords records,
            Idempotency idempotency,
            DomainEvents events,
            CurrentUser user,
            Clock clock) {
        this.caller = caller;
        this.representatives = representatives;
        this.claims = claims;
        this.records = records;
        this.idempotency = idempotency;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Stores the request. A claim by the account's own verified address at the organisation's domain is accepted at
     * once.
     *
     * @throws DomainException 400, 404, 409 when the caller represents it, has a pending request, or reached a limit
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
            claims.requireRoom(joining);
            claims.attach(joining, request.claim());
            joining.persist();
            records.audited(organisation, "join-requested", null, joining.role, joining.name);
            if (claims.settles(joining)) {
                accept(joining, null);
                return JoinResponse.from(joining);
            }
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
        return Joining.pendingWithoutSignatory().stream()
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
        if (decision == JoiningStatus.ACCEPTED) {
            accept(joining, words);
        } else {
            joining.decide(decision, user.requireSubject(), words, clock.instant());
            records.audited(organisation, "join-declined", null, null, joining.name);
            announce(joining, false, words);
        }
        return JoinResponse.from(joining);
    }

    private void accept(Joining joining, @Nullable String words) {
        joining.decide(JoiningStatus.ACCEPTED, user.requireSubject(), words, clock.instant());
        boolean first = Representative.countSignatories(joining.organisation.id) == 0;
        representatives.admit(
                joining.organisation,
                joining.subject,
                joining.name,
                joining.email,
                first ? RepresentativeRole.SIGNATORY : joining.role);
        announce(joining, true, words);
    }

    private void announce(Joining joining, boolean accepted, @Nullable String words) {
        events.announce(new JoinDecided(
                joining.organisation.id, joining.organisation.name, joining.email, joining.name, accepted, words));
    }

    /** Returns the request whose mail had this link. @throws DomainException 404, 410 */
    @Transactional
    JoinConfirmationResponse confirmation(String token) {
        Joining joining = requireOpen(token);
        String address = joining.claim == null ? null : joining.claim.address();
        return new JoinConfirmationResponse(
                OrganisationRef.of(joining.organisation),
                address == null ? null : address.charAt(0) + "…" + address.substring(address.indexOf('@')),
                Objects.requireNonNull(joining.expiresAt()),
                List.of(refusal(joining)
                        .map(why -> Action.refused(Act.CONFIRM, why))
                        .orElseGet(() -> Action.allowed(Act.CONFIRM))));
    }

    /**
     * Confirms the address of a request, and accepts the request when nobody represents the organisation.
     *
     * @throws DomainException 403 for another account, 404, 410
     */
    @Transactional
    JoinResponse confirm(String token) {
        UUID id = requireOpen(token).id;
        Joining joining = Joining.lock(id);
        Organisation.lock(joining.organisation.id);
        Joining.getEntityManager().refresh(joining);
        requireOpen(token);
        refusal(joining).ifPresent(why -> {
            throw why.problem();
        });
        joining.confirm(clock.instant());
        if (joining.email == null && joining.claim != null) joining.email = joining.claim.address();
        records.audited(joining.organisation, "join-confirmed", null, null, joining.name);
        if (claims.settles(joining)) accept(joining, null);
        return JoinResponse.from(joining);
    }

    private Optional<JoinRefusal> refusal(Joining joining) {
        if (user.isAnonymous()) return Optional.of(JoinRefusal.NOT_SIGNED_IN);
        return joining.subject.equals(user.requireSubject())
                ? Optional.empty()
                : Optional.of(JoinRefusal.OTHER_ACCOUNT);
    }

    private Joining requireOpen(String token) {
        Joining joining =
                Joining.findByToken(new LinkToken(token).hash()).orElseThrow(() -> DomainException.notFound("request"));
        if (joining.status() != JoiningStatus.PENDING)
            throw new DomainException(ProblemType.EXPIRED, "This request was decided already.");
        if (joining.expiresAt() == null || !clock.instant().isBefore(joining.expiresAt()))
            throw new DomainException(ProblemType.EXPIRED, "This link is over. A moderator decides on your request.");
        return joining;
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
