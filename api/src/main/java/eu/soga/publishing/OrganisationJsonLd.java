package eu.soga.publishing;

import eu.soga.organisations.Address;
import eu.soga.organisations.ImageResponse;
import eu.soga.organisations.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation as schema.org describes it (https://schema.org/Organization). */
@ApplicationScoped
class OrganisationJsonLd {
    private final Addresses addresses;

    OrganisationJsonLd(Addresses addresses) {
        this.addresses = addresses;
    }

    /** On a page of its own; {@code description} is plain text, empty when there is none. */
    Map<String, Object> document(Organisation organisation, @Nullable ImageResponse logo, String description) {
        Map<String, Object> json = JsonLd.object("@context", "https://schema.org");
        json.putAll(reference(organisation));
        if (!description.isEmpty()) json.put("description", description);
        if (logo != null) json.put("logo", addresses.absolute(logo.large()));
        JsonLd.put(json, "alternateName", organisation.aliases);
        if (organisation.office != null) json.put("address", address(organisation.office));
        return json;
    }

    /** Beside an event. */
    Map<String, Object> reference(Organisation organisation) {
        Map<String, Object> json = JsonLd.object("@type", "Organization", "@id", addresses.of(organisation));
        json.put("name", organisation.name);
        json.put("url", addresses.of(organisation));
        JsonLd.put(json, "sameAs", organisation.website);
        return json;
    }

    private static Map<String, Object> address(Address office) {
        Map<String, Object> json = JsonLd.object("@type", "PostalAddress");
        JsonLd.put(json, "streetAddress", office.street());
        JsonLd.put(json, "postalCode", office.postalCode());
        JsonLd.put(json, "addressLocality", office.city());
        JsonLd.put(json, "addressCountry", office.country());
        return json;
    }
}
