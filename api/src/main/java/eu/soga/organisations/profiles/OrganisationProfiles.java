package eu.soga.organisations.profiles;

import eu.soga.organisations.Address;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationAct;
import eu.soga.organisations.OrganisationActions;
import eu.soga.organisations.OrganisationCaller;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.OrganisationRecords;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.organisations.TrustLapsed;
import eu.soga.organisations.identifiers.IdentifierScheme;
import eu.soga.organisations.people.Representatives;
import eu.soga.organisations.pictures.Image;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates organisations and changes their profiles, checked by {@link OrganisationRules}. A new organisation is
 * hidden from the public until it is listed.
 */
@ApplicationScoped
class OrganisationProfiles {
    private final OrganisationNames names;
    private final OfficePlacement placement;
    private final OrganisationReader reader;
    private final OrganisationCaller caller;
    private final OrganisationRecords records;
    private final OrganisationListings listings;
    private final OrganisationsConfig config;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    OrganisationProfiles(
            OrganisationNames names,
            OfficePlacement placement,
            OrganisationReader reader,
            OrganisationCaller caller,
            OrganisationRecords records,
            OrganisationListings listings,
            OrganisationsConfig config,
            Idempotency idempotency,
            CurrentUser user,
            Clock clock) {
        this.names = names;
        this.placement = placement;
        this.reader = reader;
        this.caller = caller;
        this.records = records;
        this.listings = listings;
        this.config = config;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** Creates an organisation; the caller becomes its first signatory. @throws DomainException 400, 409, 422 */
    @Transactional
    OrganisationResponse create(@Nullable String key, OrganisationRequest request) {
        String subject = user.requireSubject();
        return idempotency.create(key, request, OrganisationResponse.class, () -> {
            requireRoom(subject);
            Organisation organisation = make(request, clock.instant());
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

    /** Limits how many organisations that are not public yet one account may have created. */
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
        change(request, organisation);
        organisation.updatedAt = clock.instant();
        if (organisation.isTrusted()
                && (!before.name().equals(organisation.name) || !identifiers.equals(organisation.identifiers)))
            lapse(organisation, before.name());
        records.changed(organisation, "changed", before, null);
        return reader.read(organisation);
    }

    /**
     * Ends trust after a change of name or identifiers, because a moderator trusted the former organisation, and
     * tells everyone concerned.
     */
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

    /** Builds an organisation from the request, not persistent yet. @throws DomainException 400, 409 */
    Organisation make(OrganisationRequest request, Instant now) {
        require(request);
        if (request.logo() != null)
            throw DomainException.invalid("/logo", "Create the organisation first, then upload its logo.");
        names.requireFree(identifiers(request), null);
        String name = request.name().strip();
        Organisation organisation =
                new Organisation(names.slugFor(name, null), name, request.kind(), request.defaultLanguage(), now);
        write(request, organisation);
        return organisation;
    }

    /** Checks every rule, then writes the request into the organisation. @throws DomainException 400, 409 */
    void change(OrganisationRequest request, Organisation organisation) {
        require(request);
        names.requireFree(identifiers(request), organisation.id);
        OrganisationRequest.LogoRequest logo = request.logo();
        UUID image = logo == null ? null : Image.requireOf(logo.imageId(), organisation.id, "/logo/imageId").id;
        names.rename(organisation, request.name().strip());
        organisation.name = request.name().strip();
        write(request, organisation);
        organisation.logoImageId = image;
        organisation.logoAlt = logo == null ? new LinkedHashMap<>() : texts(logo.alt());
    }

    private static void require(OrganisationRequest request) {
        List<Violation> violations = OrganisationRules.violations(request);
        if (!violations.isEmpty()) throw DomainException.invalid(violations);
    }

    private void write(OrganisationRequest request, Organisation organisation) {
        organisation.kind = request.kind();
        organisation.country = request.country();
        organisation.defaultLanguage = request.defaultLanguage();
        organisation.aliases = request.aliases().stream()
                .map(String::strip)
                .filter(alias -> !alias.equals(organisation.name))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        organisation.description = texts(request.description());
        organisation.website = stripped(request.website());
        organisation.atlas = request.atlas().toEntry();
        Map<IdentifierScheme, String> identifiers = identifiers(request);
        organisation.identifiers.keySet().retainAll(identifiers.keySet());
        organisation.identifiers.putAll(identifiers);
        placement.place(organisation, address(request.office()));
    }

    private static @Nullable Address address(OrganisationRequest.@Nullable OfficeRequest office) {
        if (office == null) return null;
        Address address = new Address(
                        stripped(office.street()),
                        stripped(office.postalCode()),
                        stripped(office.city()),
                        office.country(),
                        null,
                        null)
                .at(office.coordinates());
        return address.equals(new Address(null, null, null, null, null, null)) ? null : address;
    }

    private static Map<IdentifierScheme, String> identifiers(OrganisationRequest request) {
        Map<IdentifierScheme, String> normal = new EnumMap<>(IdentifierScheme.class);
        request.identifiers()
                .forEach(each -> normal.put(each.scheme(), each.scheme().normalise(each.value())));
        return normal;
    }

    private static Map<String, String> texts(Map<String, String> texts) {
        return new LinkedHashMap<>(Texts.clean(texts));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
