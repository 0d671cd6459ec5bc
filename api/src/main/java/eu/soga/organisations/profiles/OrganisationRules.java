package eu.soga.organisations.profiles;

import eu.soga.organisations.identifiers.IdentifierScheme;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.fetch.Hosts;
import eu.soga.shared.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an organisation's profile beyond the form of single fields: names without addresses or mixed alphabets,
 * known countries and languages, valid identifiers.
 */
final class OrganisationRules {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Pattern ADDRESS =
            Pattern.compile("://|\\bwww\\.|\\S@\\S|\\b(?:https?|mailto|javascript|data):\\S", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]+\\.[a-z]{2,24}(?![\\p{L}\\p{N}.])");

    /** A name that is a domain is allowed, as in «Framasoft.org». */
    private static final Pattern ONE_DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final Pattern TWO_ALPHABETS = Pattern.compile(
            "\\p{IsLatin}[\\p{M}\\p{N}]*[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}][\\p{M}\\p{N}]*\\p{IsLatin}");

    private OrganisationRules() {}

    /** Returns every broken rule with a way out; empty when the profile is valid. */
    static List<Violation> violations(OrganisationRequest request) {
        List<Violation> found = new ArrayList<>();
        // counted as the database does: a picture of one character is one, although Java has two units for it
        String own = request.name().strip();
        if (own.codePointCount(0, own.length()) < 2)
            found.add(new Violation("/name", "Write the name with at least two letters."));
        name(found, "/name", request.name());
        for (int i = 0; i < request.aliases().size(); i++)
            name(found, "/aliases/" + i, request.aliases().get(i));
        if (!Texts.LANGUAGES.contains(request.defaultLanguage()))
            found.add(new Violation("/defaultLanguage", "Write a language as two letters, for instance fr."));
        country(found, "/country", request.country());
        if (request.office() != null)
            country(found, "/office/country", request.office().country());
        languages(found, "/description", request.description());
        if (request.logo() != null) languages(found, "/logo/alt", request.logo().alt());
        if (request.website() != null && !isWebAddress(request.website()))
            found.add(new Violation("/website", "Write the whole address, for instance https://example.org."));
        List<String> spoken = request.atlas().languages();
        for (int i = 0; i < spoken.size(); i++)
            if (!Texts.LANGUAGES.contains(spoken.get(i)))
                found.add(new Violation("/atlas/languages/" + i, "Write a language as two letters, for instance fr."));
        identifiers(found, request.identifiers());
        return found;
    }

    /**
     * Checks a name, because names appear in mails and lists: it must not contain an address, nor a word that mixes
     * two alphabets to imitate another name.
     */
    private static void name(List<Violation> found, String pointer, String name) {
        if (ADDRESS.matcher(name).find()
                || DOMAIN.matcher(name).find()
                        && !ONE_DOMAIN.matcher(name.strip()).matches())
            found.add(new Violation(
                    pointer, "A name holds no web or mail address: leave it out, and write your site in «website»."));
        if (TWO_ALPHABETS.matcher(name).find())
            found.add(new Violation(
                    pointer, "One word of this name mixes letters of two alphabets: write it in one of them."));
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
                    && Hosts.of(address).filter(host -> host.contains(".")).isPresent()
                    && !Hosts.namesUser(address);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
