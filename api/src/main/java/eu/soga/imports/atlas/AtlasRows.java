package eu.soga.imports.atlas;

import eu.soga.imports.atlas.AtlasNotice.AtlasNoticeCode;
import eu.soga.imports.atlas.MappedWord.WordList;
import eu.soga.imports.reading.ListReader;
import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.directory.AtlasTerms;
import eu.soga.organisations.profiles.DirectoryEntries.DirectoryEntry;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows of a list into entries. What a row does not say is taken from the existing entry. */
final class AtlasRows {
    private static final int MOST_WORDS = 10;
    private static final Map<String, OrganisationKind> KINDS = Map.ofEntries(
            Map.entry("association-loi-1901", OrganisationKind.ASSOCIATION),
            Map.entry("asbl", OrganisationKind.ASSOCIATION),
            Map.entry("ngo", OrganisationKind.ASSOCIATION),
            Map.entry("cooperative", OrganisationKind.COOPERATIVE),
            Map.entry("scic", OrganisationKind.COOPERATIVE),
            Map.entry("scop", OrganisationKind.COOPERATIVE),
            Map.entry("mutuelle", OrganisationKind.MUTUAL),
            Map.entry("fondation", OrganisationKind.FOUNDATION),
            Map.entry("entreprise-sociale", OrganisationKind.SOCIAL_ENTERPRISE),
            Map.entry("collectivite", OrganisationKind.PUBLIC_BODY),
            Map.entry("collectivite-territoriale", OrganisationKind.PUBLIC_BODY),
            Map.entry("organisme-public", OrganisationKind.PUBLIC_BODY),
            Map.entry("entreprise", OrganisationKind.COMPANY),
            Map.entry("sarl", OrganisationKind.COMPANY),
            Map.entry("sas", OrganisationKind.COMPANY),
            Map.entry("ecole", OrganisationKind.SCHOOL),
            Map.entry("universite", OrganisationKind.SCHOOL),
            Map.entry("reseau", OrganisationKind.NETWORK),
            Map.entry("federation", OrganisationKind.NETWORK),
            Map.entry("autre", OrganisationKind.OTHER));

    private enum Facet {
        CATEGORY,
        PRACTICE,
        OFFER
    }

    private record Word(Facet facet, String code) {}

    private final String language;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, MappedWord> byHand = new HashMap<>();

    /**
     * @param language ISO 639-1 code of texts that do not say their own
     * @param mapped what words mean that are not ours
     */
    AtlasRows(String language, AtlasTerms terms, List<MappedWord> mapped) {
        this.language = language;
        terms.others().forEach((facet, codes) -> codes.forEach(code -> add(code, Facet.valueOf(facet), code)));
        AtlasTerms.Vocabulary all = terms.all();
        add(Facet.OFFER, all.offers());
        add(Facet.PRACTICE, all.practices());
        add(Facet.CATEGORY, all.categories());
        for (MappedWord word : mapped) {
            byHand.put(word.key(), word);
            if (!MappedWord.isOfAtlas(word.list())) continue;
            Word known = new Word(Facet.valueOf(word.list().name()), word.code());
            String key = ListReader.key(word.word());
            words.put(key, known);
            for (Facet facet : Facet.values()) words.put(facet + " " + key, known);
        }
    }

    private void add(Facet facet, List<AtlasTerms.Term> terms) {
        for (AtlasTerms.Term term : terms) {
            add(term.code(), facet, term.code());
            term.label().values().forEach(label -> add(label, facet, term.code()));
        }
    }

    private void add(String word, Facet facet, String code) {
        Word known = new Word(facet, code);
        words.put(ListReader.key(word), known);
        words.put(facet + " " + ListReader.key(word), known);
    }

    /**
     * An entry with what could not be used of its row.
     *
     * @param mapped the words mapped by hand that it has, each with its code
     */
    record Read(DirectoryEntry entry, List<AtlasNotice> notices, SortedSet<String> mapped) {}

    /** The meaning of a word that was mapped by hand; remembers that it was used. */
    private Optional<String> byHand(WordList list, String word, SortedSet<String> mapped) {
        MappedWord known = byHand.get(MappedWord.key(list, word));
        if (known == null) return Optional.empty();
        mapped.add(known.key() + "=" + known.list() + " " + known.code());
        return Optional.of(known.code());
    }

    /** @param current the existing entry; null for a new one */
    Read read(Map<AtlasField, String> cells, @Nullable DirectoryEntry current) {
        List<AtlasNotice> notices = new ArrayList<>();
        SortedSet<String> mapped = new TreeSet<>();
        String own = Optional.ofNullable(cells.get(AtlasField.LANGUAGE))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> known(word, AtlasField.LANGUAGE, notices))
                .orElse(current == null ? language : current.defaultLanguage());
        Address office = office(cells, current == null ? null : current.office(), notices, mapped);
        String country = country(cells, AtlasField.COUNTRY, notices, mapped);
        if (country == null) country = current != null ? current.country() : office == null ? null : office.country();
        return new Read(
                new DirectoryEntry(
                        cells.getOrDefault(AtlasField.NAME, current == null ? "" : current.name()),
                        cells.containsKey(AtlasField.ALIASES)
                                ? split(cells.get(AtlasField.ALIASES), "[|;]")
                                : current == null ? List.of() : current.aliases(),
                        kind(cells.get(AtlasField.KIND), current, notices, mapped),
                        country,
                        own,
                        description(cells.get(AtlasField.DESCRIPTION), own, current),
                        website(cells.get(AtlasField.WEBSITE), current),
                        atlas(cells, current == null ? AtlasEntry.EMPTY : current.atlas(), notices, mapped),
                        office),
                notices,
                mapped);
    }

    private static List<String> split(@Nullable String cell, String separators) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(separators))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private OrganisationKind kind(
            @Nullable String cell,
            @Nullable DirectoryEntry current,
            List<AtlasNotice> notices,
            SortedSet<String> mapped) {
        if (cell == null) return current == null ? OrganisationKind.OTHER : current.kind();
        String key = ListReader.key(cell);
        Optional<OrganisationKind> kind = WireEnums.parse(OrganisationKind.class, key)
                .or(() -> Optional.ofNullable(KINDS.get(key)))
                .or(() -> byHand(WordList.KIND, cell, mapped)
                        .flatMap(code -> WireEnums.parse(OrganisationKind.class, code)));
        if (kind.isEmpty()) notices.add(new AtlasNotice(AtlasNoticeCode.UNKNOWN_KIND, AtlasField.KIND, cell));
        return kind.orElse(current == null ? OrganisationKind.OTHER : current.kind());
    }

    private @Nullable String country(
            Map<AtlasField, String> cells, AtlasField field, List<AtlasNotice> notices, SortedSet<String> mapped) {
        String cell = cells.get(field);
        if (cell == null) return null;
        Optional<String> country = ListReader.country(cell).or(() -> byHand(WordList.COUNTRY, cell, mapped));
        if (country.isEmpty()) notices.add(new AtlasNotice(AtlasNoticeCode.UNKNOWN_COUNTRY, field, cell));
        return country.orElse(null);
    }

    private static boolean known(String code, AtlasField field, List<AtlasNotice> notices) {
        if (Texts.LANGUAGES.contains(code)) return true;
        notices.add(new AtlasNotice(AtlasNoticeCode.UNKNOWN_LANGUAGE, field, code));
        return false;
    }

    /** Keeps the existing Markdown when the row has the same words as plain text, as in our own exports. */
    private static Map<String, String> description(
            @Nullable String cell, String language, @Nullable DirectoryEntry current) {
        Map<String, String> texts = new LinkedHashMap<>(current == null ? Map.of() : current.description());
        if (cell == null) return texts;
        String before = texts.get(language);
        if (before != null && Markdown.toPlainText(before).strip().equals(cell.strip())) return texts;
        String markdown = ListReader.markdown(cell);
        if (markdown != null) texts.put(language, markdown);
        return texts;
    }

    private static @Nullable String website(@Nullable String cell, @Nullable DirectoryEntry current) {
        if (cell == null) return current == null ? null : current.website();
        return cell.matches("(?i)https?://.*") ? cell : "https://" + cell;
    }

    /** A word goes into the list to which it belongs, because many maps have one list for all. */
    private AtlasEntry atlas(
            Map<AtlasField, String> cells, AtlasEntry current, List<AtlasNotice> notices, SortedSet<String> mapped) {
        Map<Facet, Set<String>> found = new HashMap<>();
        List.of(Facet.values()).forEach(facet -> found.put(facet, new LinkedHashSet<>()));
        Map<AtlasField, Facet> columns = Map.of(
                AtlasField.CATEGORIES, Facet.CATEGORY,
                AtlasField.PRACTICES, Facet.PRACTICE,
                AtlasField.OFFERS, Facet.OFFER);
        for (AtlasField field : List.of(AtlasField.CATEGORIES, AtlasField.PRACTICES, AtlasField.OFFERS)) {
            List<String> unknown = new ArrayList<>();
            for (String cell : split(cells.get(field), "[|;]"))
                for (String word : words.containsKey(ListReader.key(cell)) ? List.of(cell) : split(cell, ",")) {
                    Word known = words.getOrDefault(
                            columns.get(field) + " " + ListReader.key(word), words.get(ListReader.key(word)));
                    byHand(WordList.CATEGORY, word, mapped);
                    if (known == null) unknown.add(word);
                    else found.get(known.facet()).add(known.code());
                }
            if (!unknown.isEmpty())
                notices.add(new AtlasNotice(AtlasNoticeCode.UNKNOWN_WORDS, field, String.join("|", unknown)));
        }
        List<String> spoken = split(cells.get(AtlasField.LANGUAGES), "[|;,]").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> known(word, AtlasField.LANGUAGES, notices))
                .toList();
        return new AtlasEntry(
                most(found.get(Facet.CATEGORY), current.categories(), cells, AtlasField.CATEGORIES, notices),
                most(found.get(Facet.PRACTICE), current.practices(), cells, AtlasField.PRACTICES, notices),
                most(found.get(Facet.OFFER), current.offers(), cells, AtlasField.OFFERS, notices),
                most(new LinkedHashSet<>(spoken), current.languages(), cells, AtlasField.LANGUAGES, notices));
    }

    /** Returns at most ten words; the existing ones when the source has no such column and no such word. */
    private static List<String> most(
            Set<String> found,
            List<String> current,
            Map<AtlasField, String> cells,
            AtlasField field,
            List<AtlasNotice> notices) {
        if (found.isEmpty() && !cells.containsKey(field)) return current;
        if (found.size() > MOST_WORDS)
            notices.add(new AtlasNotice(AtlasNoticeCode.TOO_MANY_WORDS, field, String.join("|", found)));
        return found.stream().limit(MOST_WORDS).toList();
    }

    private @Nullable Address office(
            Map<AtlasField, String> cells,
            @Nullable Address current,
            List<AtlasNotice> notices,
            SortedSet<String> mapped) {
        if (Stream.of(
                        AtlasField.STREET,
                        AtlasField.POSTAL_CODE,
                        AtlasField.CITY,
                        AtlasField.OFFICE_COUNTRY,
                        AtlasField.LATITUDE)
                .noneMatch(cells::containsKey)) return current;
        String country = country(cells, AtlasField.OFFICE_COUNTRY, notices, mapped);
        if (country == null && current != null) country = current.country();
        if (country == null && cells.containsKey(AtlasField.COUNTRY))
            country = country(cells, AtlasField.COUNTRY, new ArrayList<>(), mapped);
        Address office = new Address(
                cells.getOrDefault(AtlasField.STREET, current == null ? null : current.street()),
                cells.getOrDefault(AtlasField.POSTAL_CODE, current == null ? null : current.postalCode()),
                cells.getOrDefault(AtlasField.CITY, current == null ? null : current.city()),
                country,
                null,
                null);
        String lat = cells.get(AtlasField.LATITUDE);
        String lon = cells.get(AtlasField.LONGITUDE);
        if (lat == null || lon == null)
            return current != null && current.at(null).equals(office) ? current : office;
        try {
            return office.at(new Coordinates(
                    Double.parseDouble(lat.replace(',', '.')), Double.parseDouble(lon.replace(',', '.'))));
        } catch (IllegalArgumentException _) {
            notices.add(new AtlasNotice(AtlasNoticeCode.NO_DEGREES, AtlasField.LATITUDE, lat + " " + lon));
            return office;
        }
    }
}
