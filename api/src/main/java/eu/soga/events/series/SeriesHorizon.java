package eu.soga.events.series;

import eu.soga.events.Event;
import eu.soga.events.Occurrence;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Stores the dates of series ahead of time, as the horizon moves. All instances run the job; a lock lets one of them
 * work, and repeating it does no harm.
 */
@ApplicationScoped
class SeriesHorizon {
    /** Number of an advisory lock that nothing else uses. */
    static final long LOCK = 0x50_6A_5E_81_E5L;

    private final EntityManager entities;
    private final Clock clock;

    SeriesHorizon(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rollOn() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (holdsLock()) open().forEach(this::rollOn);
        });
    }

    private boolean holdsLock() {
        return (boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Returns the series that are not over. */
    private List<UUID> open() {
        return entities.createQuery(
                        "select e.id from Event e where e.recurrence is not null and (e.endsAt is null or e.endsAt > :now)"
                                + " order by e.id",
                        UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Stores the dates of one series in its own transaction, so that a failure does not stop the others. */
    private void rollOn(UUID id) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> Event.findForChange(id)
                            .filter(event -> event.recurrenceText() != null)
                            .ifPresent(event -> Occurrence.replaceFor(event, null, clock.instant())));
        } catch (RuntimeException e) {
            Log.errorf(e, "the dates of series %s could not be written down", id);
        }
    }
}
