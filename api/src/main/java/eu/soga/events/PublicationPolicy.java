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
 * Decides what is published without review, and who may not decide.
 *
 * <p>New events and edits of content are published at once only when {@link #publishesAtOnce} is true; otherwise a
 * moderator reviews them. No review is needed to cancel, postpone or reschedule a published event, nor to change single
 * dates of a published series, or one date and all following ({@code OccurrenceEdits}, {@code SeriesEdits}); only a new
 * title of such dates follows {@link #publishesAtOnce}.
 *
 * <p>Legs and sessions of a programme are published by the edition lead's release ({@link ProgrammeSessions}).
 *
 * <p>Nobody decides about an event of his or her own organisation, neither in its present nor in its proposed form.
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
     * True when what the caller writes for this organisation is published without review: the organisation is
     * trusted and the caller represents it. Moderators, administrators and edition leads who write in its name
     * without representing it wait for a review, because trust was given to the organisation's own people.
     */
    public boolean publishesAtOnce(Organisation organisation) {
        return organisation.isTrusted() && representation.of(organisation.id).isPresent();
    }

    /** Returns the organisations about which the caller may not decide. */
    Set<UUID> concerned() {
        return representation.concernedIds();
    }

    /**
     * True when one of these organisations has a part in the event: as organiser or co-organiser of it or of its
     * pending edit, or of an event that either is part of.
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

    /**
     * True when one of the organisations organises one of these events or one of their ancestors; needs one
     * statement.
     */
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
