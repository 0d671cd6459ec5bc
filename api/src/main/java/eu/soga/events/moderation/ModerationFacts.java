package eu.soga.events.moderation;

import eu.soga.events.Event;
import eu.soga.events.EventContent;
import eu.soga.events.duplicates.Twin;
import eu.soga.events.duplicates.TwinCandidate;
import eu.soga.events.duplicates.TwinSight;
import eu.soga.events.duplicates.Twins;
import eu.soga.organisations.Organisation;
import eu.soga.shared.persistence.NativeValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Collects facts about events and their organisations for a decision, for many at once, in three statements. */
@ApplicationScoped
class ModerationFacts {
    private final Session session;
    private final Twins twins;
    private final Clock clock;

    ModerationFacts(Session session, Twins twins, Clock clock) {
        this.session = session;
        this.twins = twins;
        this.clock = clock;
    }

    /** The facts about one event. */
    record Known(OrganiserRecord organiser, List<Twin> twins, List<Risk> risks) {}

    /** Returns the facts about each event by its id; the content is what is to be decided. */
    Map<UUID, Known> about(Map<Event, ? extends EventContent> contents) {
        Map<UUID, List<Twin>> alike = twins.of(
                contents.entrySet().stream()
                        .map(entry -> TwinCandidate.of(entry.getKey(), entry.getValue()))
                        .toList(),
                TwinSight.MODERATION);
        Map<UUID, OrganiserRecord> organisers = organisers(
                contents.keySet().stream().map(event -> event.organisation).collect(Collectors.toSet()));
        Set<String> hosts = new HashSet<>();
        contents.values().forEach(content -> hosts.addAll(RiskAssessment.hosts(content)));
        Set<String> refused = refused(hosts);
        return contents.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().id, entry -> {
            Event event = entry.getKey();
            List<Twin> its = alike.getOrDefault(event.id, List.of());
            OrganiserRecord organiser = organisers.get(event.organisation.id);
            return new Known(
                    organiser, its, RiskAssessment.of(entry.getValue(), organiser, its, refused, clock.instant()));
        }));
    }

    private Map<UUID, OrganiserRecord> organisers(Set<Organisation> organisations) {
        if (organisations.isEmpty()) return Map.of();
        Map<UUID, Object[]> counts = session
                .createNativeQuery("""
                        SELECT organisation_id, count(*) FILTER (WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')),
                            count(*) FILTER (WHERE status = 'REFUSED')
                        FROM event WHERE organisation_id IN (:ids) GROUP BY organisation_id
                        """, Object[].class)
                .setParameter("ids", organisations.stream().map(o -> o.id).toList())
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> row));
        return organisations.stream().collect(Collectors.toMap(o -> o.id, o -> {
            Object[] row = counts.getOrDefault(o.id, new Object[] {o.id, 0L, 0L});
            return new OrganiserRecord(
                    o.id, o.slug, o.name, o.isTrusted(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
        }));
    }

    /** Returns those of these hosts that refused events link to. */
    private Set<String> refused(Collection<String> hosts) {
        if (hosts.isEmpty()) return Set.of();
        return Set.copyOf(NativeValues.list(
                session.createNativeQuery("""
                        SELECT host FROM unnest(CAST(:hosts AS text[])) AS host WHERE EXISTS (
                            SELECT 1 FROM event e WHERE e.status = 'REFUSED'
                            AND concat_ws(' ', e.summary, e.description, e.online_url, e.registration_url, e.replay_url)
                                ~* ('https?://(www\\.)?' || replace(host, '.', '\\.') || '([^a-z0-9.-]|$)'))
                        """).setParameter("hosts", hosts.toArray(String[]::new)), String.class));
    }
}
