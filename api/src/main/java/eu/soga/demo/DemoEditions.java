package eu.soga.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editions of {@code real-editions.json}, with the organisations that supported or funded them or one of their
 * sessions.
 *
 * <p>An event has no role for supporters, so its description names them and its provenance names the source; an edition
 * has one ({@link DemoEdition}).
 */
record DemoEditions(List<DemoEdition> editions, List<Supporter> supporters) {
    private static final Map<String, String> OF_LANGUAGE = Map.of("fr", " : ", "en", ": ");

    /**
     * Support for an edition, for one event, or for the association in one year (not shown yet).
     *
     * @param organisation its slug; null for a programme, which only has a name
     * @param through the programme through which it gave support, by language
     */
    record Supporter(
            @Nullable String organisation,
            @Nullable String name,
            Role role,
            @Nullable String edition,
            @Nullable String event,
            @Nullable Integer year,
            @Nullable Map<String, String> through,
            List<Map<String, String>> source) {
        /**
         * True when this supporter belongs to the event: an edition's supporters belong to its legs, an event's
         * to that event.
         */
        private boolean concerns(DemoEvent<?> one) {
            return event != null
                    ? event.equals(one.slug())
                    : edition != null && edition.equals(one.edition()) && one.partOf() == null;
        }

        private String words(Map<String, String> names, String language) {
            String who = organisation == null ? name : names.get(organisation);
            return through == null ? who : who + " (" + through.get(language) + ")";
        }
    }

    enum Role {
        SUPPORTER("Avec le soutien de", "With the support of"),
        FINANCIAL_SUPPORTER("Avec le soutien financier de", "With the financial support of"),
        FUNDER("Financement", "Funding");

        private final Map<String, String> words;

        Role(String french, String english) {
            words = Map.of("fr", french, "en", english);
        }

        /** What a financial supporter gave; empty for the others, whose role says it all. */
        Map<String, String> detail() {
            return this == FINANCIAL_SUPPORTER
                    ? Map.of("fr", "soutien financier", "en", "financial support")
                    : Map.of();
        }
    }

    static DemoEditions read(DemoData files) {
        String file = "real-editions.json";
        return new DemoEditions(
                files.list(file, "editions", new TypeReference<>() {}),
                files.list(file, "supporters", new TypeReference<>() {}));
    }

    /**
     * Returns the event's description with a paragraph about its supporters in French and English.
     *
     * @param names names of the organisations by slug
     * @return null when the event has neither a description nor a supporter
     */
    @Nullable
    Map<String, String> description(DemoEvent<?> event, Map<String, String> names) {
        Map<String, String> texts = new TreeMap<>();
        if (event.description() != null) texts.putAll(event.description());
        for (String language : List.of("fr", "en")) {
            String said = String.join("\n\n", paragraphs(event, names, language));
            if (!said.isEmpty()) texts.merge(language, said, (before, after) -> before + "\n\n" + after);
        }
        return texts.isEmpty() ? null : texts;
    }

    /** Returns the distinct sources of the event, its edition's funding and its supporters. */
    List<Map<String, String>> sources(DemoEvent<?> event) {
        return Stream.of(
                        event.source().stream(),
                        editionOf(event).stream().flatMap(edition -> edition.source().stream()),
                        supportersOf(event).stream().flatMap(supporter -> supporter.source().stream()))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private List<String> paragraphs(DemoEvent<?> event, Map<String, String> names, String language) {
        List<String> paragraphs = new ArrayList<>();
        editionOf(event).forEach(edition -> paragraphs.add(edition.funding().get(language)));
        Map<Role, List<String>> byRole = new EnumMap<>(Role.class);
        for (Supporter supporter : supportersOf(event))
            byRole.computeIfAbsent(supporter.role(), role -> new ArrayList<>()).add(supporter.words(names, language));
        byRole.forEach((role, all) ->
                paragraphs.add(role.words.get(language) + OF_LANGUAGE.get(language) + String.join(", ", all) + "."));
        return paragraphs;
    }

    private List<Supporter> supportersOf(DemoEvent<?> event) {
        return supporters.stream()
                .filter(supporter -> supporter.concerns(event))
                .toList();
    }

    /** Returns the edition whose funding the event mentions: only top-level events of an edition mention it. */
    private List<DemoEdition> editionOf(DemoEvent<?> event) {
        return editions.stream()
                .filter(edition ->
                        edition.funding() != null && edition.slug().equals(event.edition()) && event.partOf() == null)
                .toList();
    }
}
