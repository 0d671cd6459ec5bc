package eu.soga.imports.atlas;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.imports.atlas.MappedWord.WordList;
import eu.soga.imports.reading.ListReader;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.directory.AtlasTerms;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers, for each source, what moderators said its unknown words mean. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AtlasWords {
    private static final TypeReference<List<MappedWord>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> JSON = new TypeReference<>() {};
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final AtlasTerms terms;
    private final ReadRows rows;
    private final EntityManager database;
    private final ObjectMapper mapper;

    AtlasWords(AtlasTerms terms, ReadRows rows, EntityManager database, ObjectMapper mapper) {
        this.terms = terms;
        this.rows = rows;
        this.database = database;
        this.mapper = mapper;
    }

    /** What a word means; without a code it is forgotten. */
    record Choice(WordList list, String word, @Nullable String code) {}

    /** Gives an import what is remembered of its source. */
    void remind(AtlasImport origin) {
        origin.mapped = mapper.convertValue(
                rows.all(
                        "SELECT list, word, code FROM atlas_word WHERE source_key = :source ORDER BY about, word_key",
                        Map.of("source", origin.sourceKey),
                        row -> new MappedWord(
                                row.constant("list", WordList.class), row.text("word"), row.text("code"))),
                JSON);
    }

    /** The words by which an import is read. */
    List<MappedWord> of(AtlasImport origin) {
        return mapper.convertValue(origin.mapped, WORDS);
    }

    /** Makes these choices for an import, and remembers them for its source. @throws DomainException 400 */
    void choose(AtlasImport origin, List<Choice> choices) {
        List<Violation> broken = broken(choices);
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        Map<String, MappedWord> mapped = new LinkedHashMap<>();
        of(origin).forEach(word -> mapped.put(word.key(), word));
        for (Choice choice : choices) {
            MappedWord word = choice.code() == null
                    ? null
                    : new MappedWord(choice.list(), choice.word().strip(), choice.code());
            mapped.remove(MappedWord.key(choice.list(), choice.word()));
            if (word != null) mapped.put(word.key(), word);
            remember(origin.sourceKey, choice, word);
        }
        origin.mapped = mapper.convertValue(List.copyOf(mapped.values()), JSON);
    }

    private void remember(String source, Choice choice, @Nullable MappedWord word) {
        if (word == null) {
            database.createNativeQuery("DELETE FROM atlas_word WHERE source_key = :source AND about = :about"
                            + " AND word_key = :key")
                    .setParameter("source", source)
                    .setParameter(
                            "about",
                            MappedWord.isOfAtlas(choice.list())
                                    ? "WORD"
                                    : choice.list().name())
                    .setParameter("key", ListReader.key(choice.word()))
                    .executeUpdate();
            return;
        }
        database.createNativeQuery("""
                        INSERT INTO atlas_word (source_key, list, word_key, word, code)
                        VALUES (:source, :list, :key, :word, :code)
                        ON CONFLICT (source_key, about, word_key)
                            DO UPDATE SET list = excluded.list, word = excluded.word, code = excluded.code
                        """)
                .setParameter("source", source)
                .setParameter("list", word.list().name())
                .setParameter("key", ListReader.key(word.word()))
                .setParameter("word", word.word())
                .setParameter("code", word.code())
                .executeUpdate();
    }

    private List<Violation> broken(List<Choice> choices) {
        List<Violation> broken = new ArrayList<>();
        AtlasTerms.Vocabulary known = terms.all();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (ListReader.key(choice.word()).isEmpty())
                broken.add(new Violation("/words/" + i + "/word", "Write a word of the source."));
            String code = choice.code();
            if (code == null) continue;
            boolean ours = switch (choice.list()) {
                case CATEGORY -> has(known.categories(), code);
                case PRACTICE -> has(known.practices(), code);
                case OFFER -> has(known.offers(), code);
                case COUNTRY -> COUNTRIES.contains(code);
                case KIND -> WireEnums.parse(OrganisationKind.class, code).isPresent();
            };
            if (!ours)
                broken.add(new Violation(
                        "/words/" + i + "/code",
                        "Choose a word of the atlas, a country of ISO 3166 or a kind of organisation."));
        }
        return broken;
    }

    private static boolean has(List<AtlasTerms.Term> terms, String code) {
        return Stream.ofNullable(terms)
                .flatMap(List::stream)
                .anyMatch(term -> term.code().equals(code));
    }
}
