package eu.soga.events;

import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Reserves the review of an event for one moderator, for 30 minutes at a time. The database lets only one in when
 * several ask at once.
 */
@ApplicationScoped
public class ModerationTakes {
    static final Duration LENGTH = Duration.ofMinutes(30);

    private final Session entities;
    private final CurrentUser user;
    private final Clock clock;

    ModerationTakes(Session entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A review that a moderator has taken.
     *
     * @param moderator subject of the account
     * @param until when the reservation expires
     */
    public record Take(UUID eventId, String moderator, String moderatorName, Instant until) {}

    /** Takes the review, or extends the caller's own; returns false when another moderator has taken it. */
    public boolean take(UUID eventId) {
        Instant now = clock.instant();
        return entities.createNativeQuery("""
                        INSERT INTO moderation_take AS held (event_id, moderator, moderator_name, until)
                        VALUES (:event, :moderator, :name, :until)
                        ON CONFLICT (event_id) DO UPDATE
                        SET moderator = excluded.moderator, moderator_name = excluded.moderator_name, until = excluded.until
                        WHERE held.until <= :now OR held.moderator = excluded.moderator
                        """)
                        .setParameter("event", eventId)
                        .setParameter("moderator", user.requireSubject())
                        .setParameter("name", user.name())
                        .setParameter("until", now.plus(LENGTH))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Releases the review, whoever has taken it. */
    public void release(UUID eventId) {
        entities.createNativeQuery("DELETE FROM moderation_take WHERE event_id = :event")
                .setParameter("event", eventId)
                .executeUpdate();
    }

    /** Returns who has taken this review; empty for nobody. */
    public Optional<Take> of(UUID eventId) {
        return Optional.ofNullable(of(List.of(eventId)).get(eventId));
    }

    /** Returns who has taken these reviews, by event; needs one statement. */
    public Map<UUID, Take> of(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) return Map.of();
        return entities
                .createNativeQuery(
                        "SELECT event_id, moderator, moderator_name, until FROM moderation_take WHERE event_id IN"
                                + " :events AND until > :now",
                        Object[].class)
                .setParameter("events", eventIds)
                .setParameter("now", clock.instant())
                .stream()
                .map(row -> new Take((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .collect(Collectors.toMap(Take::eventId, Function.identity()));
    }
}
