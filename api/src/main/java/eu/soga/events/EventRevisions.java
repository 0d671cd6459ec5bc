package eu.soga.events;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The edit that waits beside a published event, kept as it was written. */
@ApplicationScoped
public class EventRevisions {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};

    private final ObjectMapper mapper;

    EventRevisions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Keeps the edit, in place of an earlier one. */
    void propose(Event event, EventRequest request) {
        event.proposeRevision(mapper.convertValue(request, JSON));
    }

    /** Dates that were changed since are those of the edit too. */
    public void followDates(Event event) {
        of(event)
                .ifPresent(edit -> propose(
                        event, edit.at(Objects.requireNonNull(event.schedule()).toText(), event.recurrenceText())));
    }

    /** The edit as it was written; empty when there is none. */
    public Optional<EventRequest> of(Event event) {
        return Optional.ofNullable(event.revision()).map(json -> mapper.convertValue(json, EventRequest.class));
    }

    /** What was written as on the wire. */
    public EventRequest read(Map<String, Object> json) {
        return mapper.convertValue(json, EventRequest.class);
    }

    /** As on the wire, to be compared field by field. */
    public Map<String, Object> json(EventRequest request) {
        return mapper.convertValue(request, JSON);
    }
}
