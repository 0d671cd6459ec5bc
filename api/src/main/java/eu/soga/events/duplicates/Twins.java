package eu.soga.events.duplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventContent;
import eu.soga.events.EventSummary;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Finds possible duplicates of events: similar in title, time, place and organiser on a day they share, or known under
 * the same UID ({@link TwinStatement} has the rules and thresholds). Decides nothing.
 */
@ApplicationScoped
public class Twins {
    private static final int MOST = 10;

    private final Session session;
    private final ObjectMapper mapper;
    private final ReaderLanguages languages;
    private final Site site;

    Twins(Session session, ObjectMapper mapper, ReaderLanguages languages, Site site) {
        this.session = session;
        this.mapper = mapper;
        this.languages = languages;
        this.site = site;
    }

    /** Returns the possible duplicates of an unsaved event, most similar first, at most ten. */
    public List<Twin> of(EventContent candidate, TwinSight sight) {
        var unsaved = new TwinCandidate(UUID.randomUUID(), candidate, null);
        return of(List.of(unsaved), sight).getOrDefault(unsaved.key(), List.of());
    }

    /**
     * Returns the possible duplicates of each candidate by its key, most similar first, at most ten; needs one
     * statement.
     */
    public Map<UUID, List<Twin>> of(Collection<TwinCandidate> candidates, TwinSight sight) {
        if (candidates.isEmpty()) return Map.of();
        return session
                .createNativeQuery(TwinStatement.SQL, Object[].class)
                .setParameter("candidates", json(candidates))
                .setParameter("moderates", sight.moderates())
                .setParameter("organisations", sight.organisations().toArray(UUID[]::new))
                .setParameter("suspicious", TwinStatement.SUSPICIOUS)
                .setParameter("most", MOST)
                .stream()
                .map(Twins::twin)
                .collect(Collectors.groupingBy(Twin::subject));
    }

    /** Adds the events in the caller's languages; needs one statement. */
    public List<Twin.Shown> shown(List<Twin> twins) {
        if (twins.isEmpty()) return List.of();
        Map<UUID, Event> others = Event.listWithOrganisers(
                        twins.stream().map(Twin::other).toList())
                .stream()
                .collect(Collectors.toMap(event -> event.id, Function.identity()));
        return twins.stream()
                .map(twin -> new Twin.Shown(
                        EventSummary.from(others.get(twin.other()), languages.inOrder(), site),
                        twin.score(),
                        twin.parts()))
                .toList();
    }

    private String json(Collection<TwinCandidate> candidates) {
        try {
            return mapper.writeValueAsString(
                    candidates.stream().map(TwinCandidate::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and ids can be written as JSON", e);
        }
    }

    private static Twin twin(Object[] row) {
        return new Twin(
                (UUID) row[0],
                (UUID) row[1],
                rounded(row[2]),
                new Twin.Parts(rounded(row[3]), rounded(row[4]), rounded(row[5]), rounded(row[6]), rounded(row[7])));
    }

    private static double rounded(Object number) {
        return Math.round(((Number) number).doubleValue() * 100) / 100.0;
    }
}
