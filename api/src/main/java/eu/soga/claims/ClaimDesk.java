package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.Claim.CheckedItem;
import eu.soga.claims.ClaimAct.ClaimCapacity;
import eu.soga.claims.ClaimAct.ClaimStep;
import eu.soga.claims.ClaimAct.Standing;
import eu.soga.claims.ClaimAnnouncement.Facts;
import eu.soga.claims.ClaimAnnouncement.Step;
import eu.soga.claims.DossierGaps.DossierGap;
import eu.soga.claims.Schemes.InForce;
import eu.soga.organisations.OrganisationContacts;
import eu.soga.organisations.Representation;
import eu.soga.organisations.Representative;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.FreshSignIn;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a claim for an act: who the caller is to it, in which version; and records what was done. */
@ApplicationScoped
class ClaimDesk {
    /** {@code subject_type} in the audit log. */
    static final String SUBJECT = "claim";

    private final CurrentUser user;
    private final FreshSignIn freshSignIn;
    private final Representation representation;
    private final OrganisationContacts contacts;
    private final Schemes schemes;
    private final Recorder recorder;
    private final ClaimsConfig config;
    private final EntityManager entities;
    private final Clock clock;

    ClaimDesk(
            CurrentUser user,
            FreshSignIn freshSignIn,
            Representation representation,
            OrganisationContacts contacts,
            Schemes schemes,
            Recorder recorder,
            ClaimsConfig config,
            EntityManager entities,
            Clock clock) {
        this.user = user;
        this.freshSignIn = freshSignIn;
        this.representation = representation;
        this.contacts = contacts;
        this.schemes = schemes;
        this.recorder = recorder;
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What the people who decide see beside the claim.
     *
     * @param warnings none of them blocks
     * @param steps what this state allows to somebody, and why it is closed to the caller
     * @param gaps what the dossier lacks: a paid claim is closed when there is nothing
     * @param checklist what the reviewer checks by the version of the claim
     */
    @JsonInclude
    record ClaimSight(
            List<ClaimWarning> warnings,
            Scheme.Envelope envelope,
            List<ClaimStep> steps,
            List<DossierGap> gaps,
            List<ChecklistEntry> checklist) {}

    /** An item of the checklist. @param decided null while nobody decided it */
    @JsonInclude
    record ChecklistEntry(
            String code,
            Map<String, String> label,
            @Nullable CheckedItem decided) {}

    /** Something a reviewer looks at. */
    enum ClaimWarning {
        /** Another legal unit gave the same account. */
        SAME_ACCOUNT_ELSEWHERE,
        /** Another legal unit sent the same file. */
        SAME_FILE_ELSEWHERE,
        /** Another entry of the directory has the same name. */
        TWIN_ORGANISATION,
        /** It came after the deadline. */
        LATE,
        /** In an emergency an approver let one person take two money steps in a row. */
        FOUR_EYES_WAIVED
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** True for those who read every claim. */
    boolean readsAll() {
        return user.hasRole(Roles.CLAIMS_REVIEWER, Roles.CLAIMS_APPROVER, Roles.TREASURER, Roles.AUDITOR);
    }

    /** True for those who read every claim, unless they represent the organisation of this one, or did lately. */
    boolean isOfTheDesk(Standing caller) {
        return readsAll() && !caller.concerned();
    }

    /** What the caller is to a claim of this organisation. */
    Standing standing(UUID organisation) {
        Set<ClaimCapacity> capacities = EnumSet.noneOf(ClaimCapacity.class);
        if (user.hasRole(Roles.CLAIMS_REVIEWER)) capacities.add(ClaimCapacity.REVIEWER);
        if (user.hasRole(Roles.CLAIMS_APPROVER)) capacities.add(ClaimCapacity.APPROVER);
        if (user.hasRole(Roles.TREASURER)) capacities.add(ClaimCapacity.TREASURER);
        if (isSignatory(organisation)) capacities.add(ClaimCapacity.PARTY);
        return new Standing(
                user.requireSubject(),
                user.name(),
                capacities,
                representation.concernedIds().contains(organisation));
    }

    boolean isSignatory(UUID organisation) {
        return representation
                .of(organisation)
                .filter(Representative::isSignatory)
                .isPresent();
    }

    /** The claim as the caller may read it. @throws DomainException 401, 404 */
    Claim read(UUID id) {
        user.requireSubject();
        return visible(Claim.require(id));
    }

    private Claim visible(Claim claim) {
        if (!isSignatory(claim.organisation.id) && !readsAll()) throw DomainException.notFound("claim");
        return claim;
    }

    /**
     * The claim, held, when the act is open to the caller. A sign-in that is too old is refused last: nobody signs in
     * again for what is closed anyway.
     *
     * @throws DomainException 401, 403, 404, 409, 412
     */
    Claim open(UUID id, ClaimAct act, @Nullable String ifMatch) {
        user.requireSubject();
        Claim claim = visible(Claim.lock(id));
        entities.refresh(claim);
        Preconditions.check(ifMatch, claim.version);
        act.require(claim, standing(claim.organisation.id), now());
        if (act.needsFreshSignIn()) freshSignIn.require();
        return claim;
    }

    /** Writes what was done to the audit log. */
    void did(Claim claim, String act, @Nullable ClaimStatus from, @Nullable Enum<?> reason, @Nullable String note) {
        recorder.act(new Act(SUBJECT, claim.id, act, from, claim.status(), reason, note));
    }

    /** Tells the claimant by mail. */
    void tell(Claim claim, Step step, @Nullable String message, @Nullable Instant until, @Nullable LocalDate day) {
        var told = contacts.of(claim.organisation.id);
        Money amount = new Money(claim.cents(), claim.currency);
        Facts facts =
                new Facts(claim.id, claim.number, told.name(), title(claim), amount, told.emails(), claim.language);
        recorder.announce(new ClaimAnnouncement.Stepped(facts, step, message, until, day));
    }

    /** Tells an approver by mail that four eyes were waived. */
    void warn(Claim claim, String email, String language, String by, @Nullable String reason) {
        Money amount = new Money(claim.cents(), claim.currency);
        Facts facts = new Facts(
                claim.id, claim.number, claim.organisation.name, title(claim), amount, List.of(email), language);
        recorder.announce(new ClaimAnnouncement.FourEyesWaived(facts, by, Objects.requireNonNullElse(reason, "")));
    }

    private String title(Claim claim) {
        return terms(claim).terms().texts().title().getOrDefault(claim.language, "");
    }

    /** The terms that judge the claim: those of its submission, or today's for a draft. */
    InForce terms(Claim claim) {
        return claim.status() == ClaimStatus.DRAFT
                ? schemes.inForce(claim.schemeId)
                : schemes.version(claim.schemeId, claim.termsNumber);
    }

    /**
     * The same key for every entry of one legal unit: the SIREN when the directory knows it, also from a SIRET, else
     * the entry itself.
     */
    String partyKey(UUID organisation) {
        return NativeValues.list(
                        entities.createNativeQuery("SELECT 'siren:' || left(value, 9) FROM organisation_identifier"
                                        + " WHERE organisation_id = :id AND scheme IN ('SIREN', 'SIRET')"
                                        + " ORDER BY scheme")
                                .setParameter("id", organisation),
                        String.class)
                .stream()
                .findFirst()
                .orElse("org:" + organisation);
    }

    /** Waits for whoever starts or moves a claim of this legal unit under the scheme; until the transaction ends. */
    void holdParty(UUID scheme, String key) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 23))")
                .setParameter("key", scheme + key)
                .getResultList();
    }

    /** Brings the key up to date, as the directory may have learnt a number. @throws DomainException 409 */
    void requireOneClaim(Claim claim) {
        String key = partyKey(claim.organisation.id);
        holdParty(claim.schemeId, key);
        if (Claim.liveOf(claim.schemeId, key, claim.id).isPresent()) throw ClaimAct.Refusal.ANOTHER_CLAIM.problem("");
        claim.partyKey = key;
    }

    /** True when another entry of the directory has the name of this one. */
    boolean hasTwin(UUID organisation) {
        return !entities.createNativeQuery("SELECT 1 FROM organisation o JOIN organisation t ON t.id <> o.id"
                        + " AND organisation_key(t.name) = organisation_key(o.name) WHERE o.id = :id LIMIT 1")
                .setParameter("id", organisation)
                .getResultList()
                .isEmpty();
    }
}
