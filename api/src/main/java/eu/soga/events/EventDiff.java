package eu.soga.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an edit would change, field by field; texts language by language, lists as a whole. */
public final class EventDiff {
    private EventDiff() {}

    /**
     * One field that would change.
     *
     * @param field JSON Pointer into an event as written, for instance {@code /title/fr}
     * @param before null when the field was empty
     * @param after null when the field would be empty
     */
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** The changes between two events as on the wire. */
    public static List<Change> between(Map<String, Object> before, Map<String, Object> after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String pointer, Object before, Object after, List<Change> changes) {
        if (Objects.equals(before, after)) return;
        if (!(before instanceof Map<?, ?>) && !(after instanceof Map<?, ?>)) {
            changes.add(new Change(pointer, before, after));
            return;
        }
        Map<?, ?> old = before instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> fresh = after instanceof Map<?, ?> map ? map : Map.of();
        Set<String> names = new TreeSet<>();
        old.keySet().forEach(name -> names.add((String) name));
        fresh.keySet().forEach(name -> names.add((String) name));
        for (String name : names) compare(pointer + "/" + name, old.get(name), fresh.get(name), changes);
    }
}
