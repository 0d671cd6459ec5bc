package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates an organisation, which the public does not see at first, and changes what is said of it. */
@ApplicationScoped
class OrganisationProfiles {
    private final OrganisationProfile profile;
    private final OrganisationReader reader;
    private final OrganisationCaller caller;
    private final OrganisationRecords records;
    private final OrganisationListings listings;
    private final OrganisationsConfig config;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    OrganisationProfiles(
            OrganisationProfile profile,
            OrganisationReader reader,
            OrganisationCaller caller,
            OrganisationRecords records,
            OrganisationListings listings,
            OrganisationsConfig config,
            Idempotency idempotency,
            CurrentUser user,
            Clock clock) {
        this.profile = profile;
        this.reader = reader;
        this.caller = caller;
        this.records = records;
        this.listings = listings;
        this.config = config;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** The caller becomes its first signatory. @throws DomainException 400, 409, 422 */
    @Transactional
    OrganisationResponse create(@Nullable String key, OrganisationRequest request) {
        String subject = user.requireSubject();
        return idempotency.create(key, request, OrganisationResponse.class, () -> {
            requireRoom(subject);
            Organisation organisation = profile.create(request, clock.instant());
            organisation.createdBy = subject;
            organisation.persist();
            Representatives.add(
                    organisation,
                    subject,
                    user.name(),
                    user.verifiedEmail().orElse(null),
                    RepresentativeRole.SIGNATORY,
                    clock.instant());
            records.audited(organisation, "created", null, null, null);
            return reader.read(organisation);
        });
    }

    /** An account may have a few organisations that nobody has seen yet; those in the directory do not count. */
    private void requireRoom(String subject) {
        if (listings.countUnlistedOf(subject) >= config.mostUnlisted())
            throw new DomainException(
                    ProblemType.QUOTA_REACHED,
                    "You have created " + config.mostUnlisted()
                            + " organisations that are not in the directory yet. Publish an"
                            + " event of one of them first.");
    }

    /** @throws DomainException 400, 403, 404, 409, 412, 428 */
    @Transactional
    OrganisationResponse change(UUID id, @Nullable String ifMatch, OrganisationRequest request) {
        Organisation organisation = Organisation.lock(id);
        OrganisationActions.require(OrganisationAct.EDIT, organisation.isTrusted(), caller.standing(id));
        Preconditions.require(ifMatch, organisation.version);
        OrganisationRef before = OrganisationRef.of(organisation);
        Map<IdentifierScheme, String> identifiers = Map.copyOf(organisation.identifiers);
        profile.change(request, organisation);
        organisation.updatedAt = clock.instant();
        if (organisation.isTrusted()
                && (!before.name().equals(organisation.name) || !identifiers.equals(organisation.identifiers)))
            lapse(organisation, before.name());
        records.changed(organisation, "changed", before, null);
        return reader.read(organisation);
    }

    /** Trust was given to an organisation of another name: a moderator looks at this one first. */
    private void lapse(Organisation organisation, String formerName) {
        List<String> recipients = new ArrayList<>(Representative.of(organisation.id).stream()
                .map(representative -> representative.email)
                .filter(Objects::nonNull)
                .toList());
        organisation.lapse().filter(address -> !recipients.contains(address)).ifPresent(recipients::add);
        records.audited(organisation, "trust-lapsed", null, null, formerName);
        records.announce(new TrustLapsed(
                organisation.id, organisation.slug, organisation.name, formerName, List.copyOf(recipients)));
    }
}
