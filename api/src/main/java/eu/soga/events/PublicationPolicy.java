package eu.soga.events;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.shared.persistence.NativeValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is published without a moderator, and who must not decide: nobody decides about an event of his or
 * her own organisation, neither as it is nor as it would become.
 */
@ApplicationScoped
public class PublicationPolicy {
    private final Representation representation;
    private final EntityManager entities;

    PublicationPolicy(Representation representation, EntityManager entities) {
        this.representation = representation;
        this.entities = entities;
    }

    /**
     * True when what the caller writes for this organisation is public at once. Trust serves the organisation's own
     * representatives: what anyone else writes in its name waits for a moderator.
     */
    public boolean publishesAtOnce(Organisation organisation) {
        return organisation.isTrusted() && representation.of(organisation.id).isPresent();
    }

    /** The organisations about which the caller decides nothing. */
    Set<UUID> concerned() {
        return representation.concernedIds();
    }

    /**
     * True when one of these organisations has a part in the event: as organiser or co-organiser of it, of its pending
     * edit, or of what either is part of.
     */
    boolean concerns(Event event, Set<UUID> organisations) {
        if (organisations.isEmpty()) return false;
        if (organisations.contains(event.organisation.id)
                || event.coOrganisations.stream().anyMatch(other -> organisations.contains(other.id))
                || proposedCoOrganisers(event).anyMatch(organisations::contains)) return true;
        List<UUID> parents = Stream.of(event.parent == null ? null : event.parent.id, proposedParent(event))
                .filter(Objects::nonNull)
                .toList();
        return !parents.isEmpty() && organises(organisations, parents);
    }

    private static Stream<UUID> proposedCoOrganisers(Event event) {
        return event.revision() != null && event.revision().get("coOrganisationIds") instanceof Collection<?> ids
                ? ids.stream().map(id -> UUID.fromString(id.toString()))
                : Stream.empty();
    }

    private static @Nullable UUID proposedParent(Event event) {
        Object parent = event.revision() == null ? null : event.revision().get("partOf");
        return parent == null ? null : UUID.fromString(parent.toString());
    }

    /** Whether one of the organisations organises one of these events or what they are part of; in one statement. */
    private boolean organises(Set<UUID> organisations, List<UUID> events) {
        return !NativeValues.list(
                        entities.createNativeQuery("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id, organisation_id FROM event WHERE id IN (:events)
                            UNION
                            SELECT e.id, e.parent_id, e.organisation_id FROM event e JOIN above a ON e.id = a.parent_id)
                        SELECT id FROM above WHERE organisation_id IN (:organisations)
                        UNION ALL
                        SELECT c.event_id FROM event_co_organiser c JOIN above ON above.id = c.event_id
                        WHERE c.organisation_id IN (:organisations)
                        """)
                                .setParameter("events", events)
                                .setParameter("organisations", organisations),
                        UUID.class)
                .isEmpty();
    }
}
