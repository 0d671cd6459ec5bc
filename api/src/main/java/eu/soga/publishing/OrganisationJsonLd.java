package eu.soga.publishing;

import eu.soga.events.reading.PublicEvent;
import eu.soga.organisations.Address;
import eu.soga.organisations.directory.PublicOrganisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes an organisation with schema.org properties (https://schema.org/Organization). */
@ApplicationScoped
public class OrganisationJsonLd {
    private final Addresses addresses;

    OrganisationJsonLd(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Returns the document for the organisation's page; {@code description} is plain text and may be empty. */
    Map<String, Object> document(PublicOrganisation organisation, @Nullable String description) {
        Map<String, Object> json = JsonLd.object("@context", "https://schema.org");
        json.putAll(item(organisation, description));
        return json;
    }

    /** Returns the organisation as a part of a larger document. */
    public Map<String, Object> item(PublicOrganisation organisation, @Nullable String description) {
        Map<String, Object> json = reference(
                organisation.slug(), organisation.name(), organisation.contact().website());
        if (description != null && !description.isEmpty()) json.put("description", description);
        JsonLd.put(json, "knowsAbout", organisation.atlas().categories());
        JsonLd.put(json, "knowsLanguage", organisation.atlas().languages());
        if (organisation.logo() != null)
            json.put("logo", addresses.absolute(organisation.logo().large()));
        JsonLd.put(json, "alternateName", organisation.aliases());
        Address office = organisation.contact().office();
        if (office != null) json.put("address", address(office));
        return json;
    }

    /** Returns the short form beside an event. */
    Map<String, Object> reference(PublicEvent.Organiser organiser) {
        return reference(organiser.slug(), organiser.name(), organiser.website());
    }

    private Map<String, Object> reference(String slug, String name, @Nullable String website) {
        String address = addresses.ofOrganisation(slug);
        Map<String, Object> json = JsonLd.object("@type", "Organization", "@id", address);
        json.put("name", name);
        json.put("url", address);
        JsonLd.put(json, "sameAs", website);
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
