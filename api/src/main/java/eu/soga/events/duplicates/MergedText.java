package eu.soga.events.duplicates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the content of a merged entry: the content of the winner with single fields of the loser. Organisation,
 * external id, dates, parts and picture of the winner stay.
 */
final class MergedText {
    static final String POINTER =
            "/((title|summary|description)(/[a-z]{2})?|kind|format|place|online|themes|audiences|languages|registration|price|accessibility|licence|replayUrl)";

    private MergedText() {}

    /** Merges contents in the form of the API. A field that {@code loser} does not have is left unchanged. */
    static Map<String, @Nullable Object> of(Map<String, Object> winner, Map<String, Object> loser, List<String> keep) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(winner);
        for (String pointer : keep) {
            String[] path = pointer.substring(1).split("/");
            Object value = loser.get(path[0]);
            if (path.length == 1) {
                if (value != null) merged.put(path[0], value);
            } else if (value instanceof Map<?, ?> texts && texts.get(path[1]) != null) {
                Map<Object, Object> both = new LinkedHashMap<>();
                if (merged.get(path[0]) instanceof Map<?, ?> own) both.putAll(own);
                both.put(path[1], texts.get(path[1]));
                merged.put(path[0], both);
            }
        }
        return merged;
    }
}
