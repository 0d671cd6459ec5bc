package eu.soga.events;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stores the pending edit of a published event, as JSON as its author wrote it. */
@ApplicationScoped
public class EventRevisions {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};

    private final ObjectMapper mapper;

    EventRevisions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Stores the edit, replacing an earlier one. */
    void propose(Event event, EventRequest request) {
        event.proposeRevision(mapper.convertValue(request, JSON));
    }

    /** Copies changed dates into the pending edit, so that publishing it does not undo them. */
    public void followDates(Event event) {
        of(event)
                .ifPresent(edit -> propose(
                        event, edit.at(Objects.requireNonNull(event.schedule()).toText(), event.recurrenceText())));
    }

    /** Returns the pending edit; empty when there is none. */
    public Optional<EventRequest> of(Event event) {
        return Optional.ofNullable(event.revision()).map(json -> mapper.convertValue(json, EventRequest.class));
    }

    /** Parses content in the form of the API. */
    public EventRequest read(Map<String, Object> json) {
        return mapper.convertValue(json, EventRequest.class);
    }

    /** Returns content in the form of the API, to be compared field by field. */
    public Map<String, Object> json(EventRequest request) {
        return mapper.convertValue(request, JSON);
    }

    /**
     * A changed field.
     *
     * @param field JSON Pointer into an event as written, for instance {@code /title/fr}
     * @param before null when the field was empty
     * @param after null when the field becomes empty
     */
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** Compares two contents in the form of the API, field by field: texts language by language, lists as a whole. */
    public static List<Change> diff(Map<String, Object> before, Map<String, Object> after) {
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
