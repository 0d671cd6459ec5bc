package eu.soga.events.reading;

import eu.soga.organisations.PublicMentions;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Knows whether a public event names an organisation. */
@ApplicationScoped
class EventsNamingOrganisations implements PublicMentions {
    private final ReadRows rows;

    EventsNamingOrganisations(ReadRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean name(UUID organisationId) {
        return rows.all("""
                        SELECT EXISTS (SELECT 1 FROM event e
                            WHERE e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') AND (e.organisation_id = :id
                                OR EXISTS (SELECT 1 FROM event_co_organiser c
                                    WHERE c.event_id = e.id AND c.organisation_id = :id))) AS named
                        """, Map.of("id", organisationId), row -> row.flag("named"))
                .getFirst();
    }
}
