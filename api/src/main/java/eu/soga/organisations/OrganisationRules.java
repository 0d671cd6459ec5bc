package eu.soga.organisations;

import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a profile must be beyond the form of its fields. */
final class OrganisationRules {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private OrganisationRules() {}

    /** Every broken rule with a way out; empty when the profile can be kept. */
    static List<Violation> violations(OrganisationRequest request) {
        List<Violation> found = new ArrayList<>();
        if (request.name().strip().length() < 2)
            found.add(new Violation("/name", "Write the name with at least two letters."));
        if (!Texts.LANGUAGES.contains(request.defaultLanguage()))
            found.add(new Violation("/defaultLanguage", "Write a language as two letters, for instance fr."));
        country(found, "/country", request.country());
        if (request.office() != null)
            country(found, "/office/country", request.office().country());
        languages(found, "/description", request.description());
        if (request.logo() != null) languages(found, "/logo/alt", request.logo().alt());
        if (request.website() != null && !isWebAddress(request.website()))
            found.add(new Violation("/website", "Write the whole address, for instance https://example.org."));
        identifiers(found, request.identifiers());
        return found;
    }

    private static void country(List<Violation> found, String pointer, @Nullable String country) {
        if (country != null && !COUNTRIES.contains(country))
            found.add(new Violation(pointer, "«" + country + "» is not a country code of ISO 3166."));
    }

    private static void languages(List<Violation> found, String pointer, Map<String, String> texts) {
        for (String language : Texts.unknownLanguages(texts))
            found.add(new Violation(
                    pointer + "/" + language.replace("~", "~0").replace("/", "~1"),
                    "«" + language + "» is not a language we know; write for instance fr or en."));
    }

    private static void identifiers(List<Violation> found, List<OrganisationRequest.IdentifierRequest> identifiers) {
        Set<IdentifierScheme> seen = EnumSet.noneOf(IdentifierScheme.class);
        for (int i = 0; i < identifiers.size(); i++) {
            var identifier = identifiers.get(i);
            String pointer = "/identifiers/" + i;
            if (!seen.add(identifier.scheme()))
                found.add(new Violation(pointer + "/scheme", "Give one number of each register."));
            identifier
                    .scheme()
                    .refusal(identifier.value())
                    .ifPresent(refusal -> found.add(new Violation(pointer + "/value", refusal)));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text.strip());
            return address.getScheme() != null
                    && address.getScheme().matches("(?i)https?")
                    && address.getHost() != null
                    && address.getHost().contains(".")
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
