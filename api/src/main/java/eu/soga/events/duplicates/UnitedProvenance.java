package eu.soga.events.duplicates;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the provenance of a merged entry: the merged entries' sources, and which field came from which. */
final class UnitedProvenance {
    private UnitedProvenance() {}

    /** Returns the provenance of both; {@code kept} are JSON Pointers of fields taken from the loser. */
    static Map<String, Object> of(Event winner, Event loser, List<String> kept, Instant now) {
        Map<String, Object> united = new LinkedHashMap<>(winner.provenance == null ? Map.of() : winner.provenance);
        List<Object> merged = new ArrayList<>(list(united.get("merged")));
        merged.addAll(list(loser.provenance == null ? null : loser.provenance.get("merged")));
        merged.add(origin(loser, now));
        united.put("merged", merged);
        Map<String, Object> fields = new LinkedHashMap<>(map(united.get("fields")));
        Map<String, Object> earlier = map(loser.provenance == null ? null : loser.provenance.get("fields"));
        for (String pointer : kept) fields.put(pointer, earlier.getOrDefault(pointer, source(loser)));
        if (!fields.isEmpty()) united.put("fields", fields);
        return united;
    }

    private static Map<String, Object> origin(Event loser, Instant now) {
        Map<String, Object> origin = new LinkedHashMap<>(source(loser));
        origin.put("title", loser.title);
        origin.put("mergedAt", now.toString());
        if (loser.provenance != null) {
            Map<String, Object> own = new LinkedHashMap<>(loser.provenance);
            own.remove("merged");
            own.remove("fields");
            if (!own.isEmpty()) origin.put("provenance", own);
        }
        return origin;
    }

    private static Map<String, Object> source(Event loser) {
        Organisation by = loser.organisation;
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("event", loser.id.toString());
        source.put("slug", loser.slug);
        if (loser.externalId != null) source.put("externalId", loser.externalId);
        source.put("organisation", Map.of("id", by.id.toString(), "slug", by.slug, "name", by.name));
        return source;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
