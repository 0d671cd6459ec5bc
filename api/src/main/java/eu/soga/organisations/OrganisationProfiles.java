package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists an organisation in the directory, and changes what is said of it. */
@ApplicationScoped
class OrganisationProfiles {
    private final OrganisationProfile profile;
    private final OrganisationReader reader;
    private final OrganisationCaller caller;
    private final OrganisationRecords records;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    OrganisationProfiles(
            OrganisationProfile profile,
            OrganisationReader reader,
            OrganisationCaller caller,
            OrganisationRecords records,
            Idempotency idempotency,
            CurrentUser user,
            Clock clock) {
        this.profile = profile;
        this.reader = reader;
        this.caller = caller;
        this.records = records;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** The caller becomes its first signatory. @throws DomainException 400, 409, 422 */
    @Transactional
    OrganisationResponse create(@Nullable String key, OrganisationRequest request) {
        String subject = user.requireSubject();
        return idempotency.create(key, request, OrganisationResponse.class, () -> {
            Organisation organisation = profile.create(request, clock.instant());
            organisation.persist();
            Representatives.add(
                    organisation,
                    subject,
                    user.name(),
                    user.verifiedEmail().orElse(null),
                    RepresentativeRole.SIGNATORY,
                    clock.instant());
            records.listed(organisation);
            return reader.read(organisation);
        });
    }

    /** @throws DomainException 400, 403, 404, 409, 412, 428 */
    @Transactional
    OrganisationResponse change(UUID id, @Nullable String ifMatch, OrganisationRequest request) {
        Organisation organisation = Organisation.lock(id);
        OrganisationActions.require(OrganisationAct.EDIT, organisation.isTrusted(), caller.standing(id));
        Preconditions.require(ifMatch, organisation.version);
        OrganisationRef before = OrganisationRef.of(organisation);
        profile.change(request, organisation);
        organisation.updatedAt = clock.instant();
        records.changed(organisation, "changed", before, null);
        return reader.read(organisation);
    }
}
