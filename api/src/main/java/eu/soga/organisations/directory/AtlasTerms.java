package eu.soga.organisations.directory;

import eu.soga.shared.persistence.NativeValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the Social Tech Atlas that have a label. They are rows of a table, so that a list can grow. */
@ApplicationScoped
public class AtlasTerms {
    private static final List<String> LANGUAGES = List.of("fr", "en", "es", "it");

    private final EntityManager entities;

    AtlasTerms(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A word of the atlas.
     *
     * @param code as it is written in an entry and in a filter
     * @param label in French, English, Spanish and Italian, by language
     */
    public record Term(String code, Map<String, String> label) {}

    /** The words, each list in the order in which it is shown. */
    public record Vocabulary(List<Term> categories, List<Term> practices, List<Term> offers) {}

    @Transactional
    public Vocabulary all() {
        return new Vocabulary(of("CATEGORY"), of("PRACTICE"), of("OFFER"));
    }

    /** Returns the words without a label that public entries have, by facet. */
    @Transactional
    public Map<String, List<String>> others() {
        Map<String, List<String>> others = new LinkedHashMap<>();
        Map.of("CATEGORY", "categories", "PRACTICE", "practices", "OFFER", "offers")
                .forEach((facet, column) -> others.put(
                        facet,
                        NativeValues.list(
                                entities.createNativeQuery("SELECT DISTINCT word FROM organisation o"
                                                + " JOIN organisation_listed l ON l.organisation_id = o.id, unnest(o."
                                                + column + ") word WHERE NOT EXISTS (SELECT 1 FROM atlas_term t"
                                                + " WHERE t.facet = :facet AND t.code = word)")
                                        .setParameter("facet", facet),
                                String.class)));
        return others;
    }

    private List<Term> of(String facet) {
        Query select = entities.createNativeQuery(
                        "SELECT code, fr, en, es, it FROM atlas_term WHERE facet = :facet ORDER BY position")
                .setParameter("facet", facet);
        List<?> rows = select.getResultList();
        return rows.stream().map(row -> term((Object[]) row)).toList();
    }

    private static Term term(Object[] row) {
        return new Term((String) row[0], label(row, 1));
    }

    /** Returns the labels that begin at this column of a row, in the order French, English, Spanish, Italian. */
    static Map<String, String> label(Object[] row, int column) {
        Map<String, String> label = new LinkedHashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) label.put(LANGUAGES.get(i), (String) row[column + i]);
        return label;
    }
}
