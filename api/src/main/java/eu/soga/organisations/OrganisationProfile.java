package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a request says onto an organisation, after every rule was asked. */
@ApplicationScoped
class OrganisationProfile {
    private final OrganisationNames names;
    private final OfficePlacement placement;

    OrganisationProfile(OrganisationNames names, OfficePlacement placement) {
        this.names = names;
        this.placement = placement;
    }

    /** An organisation made from the request, not yet persistent. @throws DomainException 400, 409 */
    Organisation create(OrganisationRequest request, Instant now) {
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

    /** @throws DomainException 400, 409 */
    void change(OrganisationRequest request, Organisation organisation) {
        require(request);
        names.requireFree(identifiers(request), organisation.id);
        LogoRequest logo = request.logo();
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
        organisation.categories =
                new ArrayList<>(request.categories().stream().distinct().toList());
        Map<IdentifierScheme, String> identifiers = identifiers(request);
        organisation.identifiers.keySet().retainAll(identifiers.keySet());
        organisation.identifiers.putAll(identifiers);
        placement.place(organisation, address(request.office()));
    }

    private static @Nullable Address address(@Nullable OfficeRequest office) {
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
