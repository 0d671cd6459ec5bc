package eu.soga.members;

import eu.soga.members.Catalogue.PartyKind;
import eu.soga.members.MembershipActRequests.MembershipAnswerRequest;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an applicant or member does and reads: apply, answer, withdraw, look. */
@ApplicationScoped
class Memberships {
    private final MembershipDesk desk;
    private final Catalogue catalogue;
    private final MembershipRecords records;
    private final Representation representation;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final EntityManager entities;

    Memberships(
            MembershipDesk desk,
            Catalogue catalogue,
            MembershipRecords records,
            Representation representation,
            CurrentUser user,
            Idempotency idempotency,
            EntityManager entities) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.records = records;
        this.representation = representation;
        this.user = user;
        this.idempotency = idempotency;
        this.entities = entities;
    }

    /** What was done to a membership, oldest first. */
    record MembershipHistoryEntry(
            Instant at,
            String actorName,
            String act,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {}

    /** Applies for the caller, or for an organisation that the caller signs for. @throws DomainException 400, 403, 404, 409 */
    @Transactional
    MembershipResponse apply(@Nullable String key, MembershipRequest request) {
        user.requireSubject();
        return idempotency.create(key, request, MembershipResponse.class, () -> {
            Membership membership = begin(request);
            write(request, membership);
            membership.persistAndFlush();
            records.did(membership, "apply", null, desk.today(), null);
            records.announce(new MembershipAnnouncement.Applied(records.facts(membership)));
            return shown(membership);
        });
    }

    private Membership begin(MembershipRequest request) {
        Instant now = desk.now();
        if (request.organisationId() == null) {
            String subject = user.requireSubject();
            // of one person, one application at a time
            entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:subject, 17))")
                    .setParameter("subject", subject)
                    .getResultList();
            refuseSecond(Membership.ofPerson(subject));
            return Membership.of(contact(request.language()), now);
        }
        if (!representation.require(request.organisationId()).isSignatory())
            throw new DomainException(
                    ProblemType.FORBIDDEN, "Only a signatory of the organisation applies for its membership.");
        Organisation organisation = Organisation.lock(request.organisationId());
        refuseSecond(Membership.ofOrganisation(organisation.id));
        return Membership.of(organisation, contact(request.language()), now);
    }

    private Membership.Contact contact(String language) {
        return new Membership.Contact(
                user.requireSubject(), user.name(), user.verifiedEmail().orElse(null), language);
    }

    private static void refuseSecond(Optional<Membership> first) {
        first.ifPresent(other -> {
            throw new DomainException(
                            ProblemType.DUPLICATE,
                            "There is a membership or an application already; a former member comes back through it.")
                    .existing("/api/v1/memberships/" + other.id);
        });
    }

    private void write(MembershipRequest request, Membership membership) {
        PartyKind party = membership.organisation == null ? PartyKind.PERSON : PartyKind.ORGANISATION;
        List<Violation> broken = new ArrayList<>();
        catalogue.brokenTier(request.tier(), "/tier").ifPresent(broken::add);
        catalogue.brokenCollege(request.college(), party, "/college").ifPresent(broken::add);
        catalogue.brokenSegment(request.segment(), "/segment").ifPresent(broken::add);
        String country = request.country();
        if (country == null && membership.organisation != null) country = membership.organisation.country;
        if (country == null) broken.add(new Violation("/country", "Say in which country the member is."));
        Optional<Statutes> statutes = Statutes.on(desk.today());
        if (statutes.filter(inForce -> inForce.label.equals(request.statutes())).isEmpty())
            broken.add(new Violation(
                    "/statutes",
                    statutes.map(inForce -> "Accept the statutes in force: " + inForce.label + ".")
                            .orElse("No statutes are in force; the board publishes them first.")));
        if (broken.isEmpty()) checkBudget(request, party, broken);
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        membership.tier = request.tier();
        membership.college = request.college();
        membership.segment = request.segment();
        membership.country = country;
        membership.budgetCents =
                request.budget() == null ? null : request.budget().cents();
        membership.motivation = request.motivation();
        membership.statutes = statutes.orElseThrow();
    }

    private void checkBudget(MembershipRequest request, PartyKind party, List<Violation> broken) {
        Optional<PriceList> list = PriceList.on(request.tier(), desk.today());
        if (request.budget() != null && party == PartyKind.PERSON)
            broken.add(new Violation("/budget", "Only organisations give a budget."));
        if (request.budget() == null
                && party == PartyKind.ORGANISATION
                && list.filter(PriceList::asksForBudget).isPresent())
            broken.add(new Violation(
                    "/budget", "The dues of this tier depend on the yearly budget of the organisation: give it."));
        if (request.budget() != null)
            list.filter(prices -> !prices.currency.equals(request.budget().currency()))
                    .ifPresent(prices ->
                            broken.add(new Violation("/budget/currency", "Prices are in " + prices.currency + ".")));
    }

    /** Answers what the secretary asked. @throws DomainException 400, 403, 404, 409, 412 */
    @Transactional
    MembershipResponse answer(UUID id, @Nullable String ifMatch, MembershipAnswerRequest request) {
        Membership membership = desk.open(id, MembershipAct.ANSWER, ifMatch);
        if (request.application() != null) {
            requireSameParty(membership, request.application().organisationId());
            write(request.application(), membership);
            membership.write(contact(request.application().language()), desk.now());
        }
        MembershipStatus from = membership.status();
        membership.answer(desk.now());
        records.did(membership, MembershipAct.ANSWER.word(), from, desk.today(), request.message());
        records.announce(new MembershipAnnouncement.Applied(records.facts(membership)));
        return written(membership);
    }

    private static void requireSameParty(Membership membership, @Nullable UUID organisationId) {
        UUID own = membership.organisation == null ? null : membership.organisation.id;
        if (!java.util.Objects.equals(own, organisationId))
            throw DomainException.invalid(
                    "/application/organisationId", "An application stays that of the party which made it.");
    }

    /** Takes an application back. @throws DomainException 403, 404, 409, 412 */
    @Transactional
    MembershipResponse withdraw(UUID id, @Nullable String ifMatch) {
        Membership membership = desk.open(id, MembershipAct.WITHDRAW, ifMatch);
        MembershipStatus from = membership.status();
        membership.leave(MembershipAct.WITHDRAW, MembershipStatus.ENDED, desk.today(), desk.now());
        records.did(membership, MembershipAct.WITHDRAW.word(), from, desk.today(), null);
        return written(membership);
    }

    /** @throws DomainException 401, 404 */
    @Transactional
    MembershipResponse read(UUID id) {
        return shown(desk.read(id));
    }

    /** What was done to it, oldest first. @throws DomainException 401, 404 */
    @Transactional
    List<MembershipHistoryEntry> history(UUID id) {
        desk.read(id);
        return AuditEntry.about(MembershipRecords.SUBJECT, id).stream()
                .map(entry -> new MembershipHistoryEntry(
                        entry.at,
                        entry.actorName,
                        entry.action,
                        word(entry.fromState),
                        word(entry.toState),
                        entry.note))
                .toList();
    }

    private static @Nullable String word(@Nullable String state) {
        return state == null ? null : state.toLowerCase(java.util.Locale.ROOT);
    }

    /** The memberships of the caller, and of the organisations he or she represents. */
    @Transactional
    List<MembershipResponse> mine() {
        List<Membership> own = new ArrayList<>(Membership.list("personSubject", user.requireSubject()));
        own.addAll(Membership.list("organisation.id in ?1", representation.organisationIds()));
        return own.stream()
                .sorted((one, other) -> other.createdAt.compareTo(one.createdAt))
                .map(this::shown)
                .toList();
    }

    /** As it is after an act. */
    MembershipResponse written(Membership membership) {
        Membership.flush();
        return shown(membership);
    }

    MembershipResponse shown(Membership membership) {
        return MembershipResponse.from(
                membership,
                desk.today(),
                desk.graceDays(),
                desk.payTo(),
                MembershipAct.of(membership.status(), desk.standing(membership)));
    }
}
