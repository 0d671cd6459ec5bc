package eu.soga.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges what a source changed since the last import into the present event. Fields changed here in the meantime stay;
 * texts are compared language by language.
 */
final class SourceChanges {
    private static final Set<String> TEXTS = Set.of("title", "summary", "description");

    private static final Set<String> KEPT = Set.of("organisationId", "defaultLanguage");

    /** A field that a person may have chosen because the source has none; its absence in the source removes nothing. */
    private static final String CHOSEN = "kind";

    private SourceChanges() {}

    /** Returns the event with the source's changes. All three maps have the form of the API; none is modified. */
    static Map<String, Object> over(Map<String, Object> event, Map<String, Object> before, Map<String, Object> now) {
        Map<String, Object> merged = new LinkedHashMap<>(event);
        List<String> fields = new ArrayList<>(now.keySet());
        before.keySet().stream()
                .filter(field -> !now.containsKey(field) && !field.equals(CHOSEN))
                .forEach(fields::add);
        for (String field : fields) {
            if (KEPT.contains(field) || Objects.equals(before.get(field), now.get(field))) continue;
            merged.put(
                    field,
                    TEXTS.contains(field)
                            ? texts(event.get(field), before.get(field), now.get(field))
                            : now.get(field));
        }
        return merged;
    }

    private static Map<String, Object> texts(@Nullable Object event, @Nullable Object before, @Nullable Object now) {
        Map<String, Object> merged = copy(event);
        Map<String, Object> old = copy(before);
        Map<String, Object> fresh = copy(now);
        fresh.forEach((language, text) -> {
            if (!text.equals(old.get(language))) merged.put(language, text);
        });
        old.forEach((language, text) -> {
            if (!fresh.containsKey(language)) merged.remove(language, text);
        });
        return merged;
    }

    private static Map<String, Object> copy(@Nullable Object texts) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (texts instanceof Map<?, ?> map) map.forEach((language, text) -> copy.put(language.toString(), text));
        return copy;
    }
}
