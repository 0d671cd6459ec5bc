package eu.soga.imports.atlas;

import eu.soga.imports.reading.ListReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a list of organisations can mean, with the headings it has in exports. */
enum AtlasField {
    ID("id uid identifiant"),
    NAME("name nom title titre denomination raison-sociale nom-de-la-structure structure organisation"),
    ALIASES("aliases alternatename autres-noms sigle acronyme"),
    KIND("kind type forme-juridique statut-juridique statut"),
    COUNTRY("country pays"),
    LANGUAGE("language langue"),
    DESCRIPTION("description presentation abstract descriptionmore resume"),
    WEBSITE("website site-web siteweb site sameas web url-du-site"),
    CATEGORIES("categories category categorie domaines domaine atlas-categories knowsabout thematiques"),
    PRACTICES("practices pratiques atlas-practices"),
    OFFERS("offers offres services atlas-offers"),
    LANGUAGES("languages langues atlas-languages knowslanguage"),
    STREET("street rue adresse address-streetaddress office-street streetaddress"),
    POSTAL_CODE("postal-code code-postal cp address-postalcode office-postalcode postalcode"),
    CITY("city ville commune address-addresslocality office-city addresslocality"),
    OFFICE_COUNTRY("office-country pays-du-siege address-addresscountry addresscountry"),
    LATITUDE("latitude lat geo-latitude office-coordinates-lat"),
    LONGITUDE("longitude lon lng geo-longitude office-coordinates-lon");

    private final Set<String> headings;

    AtlasField(String headings) {
        this.headings = Set.of(headings.split(" "));
    }

    private static Optional<AtlasField> named(String heading) {
        String key = ListReader.key(heading);
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(key))
                .findFirst();
    }

    /**
     * Guesses what each column means; null for a column that is left out. Each field is used once. A column «url» is
     * the site, except in our own exports, where it is the page of the entry.
     */
    static Map<String, @Nullable AtlasField> guess(List<String> headings) {
        Map<String, @Nullable AtlasField> columns = new LinkedHashMap<>();
        for (String heading : headings) {
            AtlasField field = named(heading).orElse(null);
            columns.put(heading, field == null || columns.containsValue(field) ? null : field);
        }
        if (!columns.containsValue(WEBSITE) && !headings.contains("slug"))
            headings.stream()
                    .filter(heading -> List.of("url", "lien", "link").contains(ListReader.key(heading)))
                    .findFirst()
                    .ifPresent(heading -> columns.put(heading, WEBSITE));
        return columns;
    }
}
