package eu.soga.resources.reading;

import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgeLicence;
import eu.soga.shared.Theme;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search for resources with valid parameters. Writes its SQL conditions on {@code resource r}.
 *
 * @param choices values of each given parameter, as they are stored in the database
 */
public record KnowledgeFilter(@Nullable String q, Map<String, List<String>> choices) {
    private static final int MAX_WORDS = 200;

    /** The SQL condition of each parameter; its question mark stands for the array of values. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "kind", "r.kind = ANY (CAST(? AS text[]))",
            "language", "r.languages && CAST(? AS text[])",
            "theme", "r.themes && CAST(? AS text[])",
            "level", "r.level = ANY (CAST(? AS text[]))",
            "licence", "r.licence = ANY (CAST(? AS text[]))",
            "access", "r.access = ANY (CAST(? AS text[]))",
            "organisation",
                    "EXISTS (SELECT 1 FROM organisation c WHERE c.slug = ANY (CAST(? AS text[])) AND (c.id = r.organisation_id"
                            + " OR EXISTS (SELECT 1 FROM resource_maker m WHERE m.resource_id = r.id AND m.organisation_id = c.id)))");

    private static final String WORDS = """
            (r.words @@ organisation_question(?) OR EXISTS (
                SELECT 1 FROM organisation c
                WHERE to_tsvector('public.soga_simple', c.names_key)
                        @@ websearch_to_tsquery('public.soga_simple', soga_question(?))
                    AND (c.id = r.organisation_id
                        OR EXISTS (SELECT 1 FROM resource_maker m WHERE m.resource_id = r.id AND m.organisation_id = c.id))))""";

    static KnowledgeFilter of(KnowledgeParameters raw) {
        List<Violation> wrong = new ArrayList<>();
        String q = raw.q == null || raw.q.isBlank() ? null : raw.q.strip();
        if (q != null && q.length() > MAX_WORDS) wrong.add(new Violation("?q", "Ask with at most 200 characters."));
        Map<String, List<String>> choices = new LinkedHashMap<>();
        put(choices, "kind", constants(wrong, "kind", raw.kind, KnowledgeKind.class));
        put(choices, "language", languages(wrong, raw.language));
        put(choices, "theme", constants(wrong, "theme", raw.theme, Theme.class));
        put(choices, "level", constants(wrong, "level", raw.level, KnowledgeLevel.class));
        put(choices, "licence", constants(wrong, "licence", raw.licence, KnowledgeLicence.class));
        put(choices, "access", constants(wrong, "access", raw.access, KnowledgeAccess.class));
        put(choices, "organisation", words(raw.organisation));
        if (!wrong.isEmpty()) throw DomainException.invalid(wrong);
        return new KnowledgeFilter(q, choices);
    }

    /** A {@code WHERE} clause with the values of its question marks. */
    record Where(String sql, List<Object> values) {}

    /**
     * Returns the {@code WHERE} clause. It always excludes job offers that have ended.
     *
     * @param except parameter whose condition is left out, to count its alternatives; null for none
     */
    Where where(Instant now, @Nullable String except) {
        List<String> sql = new ArrayList<>(List.of("(r.expires_at IS NULL OR r.expires_at > ?)"));
        List<Object> values = new ArrayList<>(List.of(now));
        if (q != null) {
            sql.add(WORDS);
            values.addAll(List.of(q, q));
        }
        choices.forEach((name, wanted) -> {
            if (name.equals(except)) return;
            sql.add(CONDITIONS.get(name));
            values.add(wanted.toArray(String[]::new));
        });
        return new Where(sql.stream().collect(Collectors.joining(" AND ", " WHERE ", "")), values);
    }

    private static void put(Map<String, List<String>> choices, String name, List<String> values) {
        if (!values.isEmpty()) choices.put(name, values);
    }

    private static <E extends Enum<E>> List<String> constants(
            List<Violation> wrong, String name, @Nullable List<String> raw, Class<E> type) {
        List<String> constants = new ArrayList<>();
        for (String word : words(raw))
            WireEnums.parse(type, word)
                    .ifPresentOrElse(
                            constant -> constants.add(constant.name()),
                            () -> wrong.add(new Violation(
                                    "?" + name, "«" + word + "» is not one of " + WireEnums.words(type) + ".")));
        return constants;
    }

    private static List<String> languages(List<Violation> wrong, @Nullable List<String> raw) {
        List<String> codes = words(raw);
        codes.stream()
                .filter(code -> !Texts.LANGUAGES.contains(code))
                .forEach(code -> wrong.add(new Violation(
                        "?language", "«" + code + "» is no language here: write two letters, such as fr.")));
        return codes;
    }

    /** Returns the values of a repeatable parameter: split at commas, without duplicates, sorted. */
    static List<String> words(@Nullable List<String> raw) {
        if (raw == null) return List.of();
        return List.copyOf(new TreeSet<>(raw.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList()));
    }
}
