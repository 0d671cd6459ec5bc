package eu.soga.alerts;

import eu.soga.shared.DomainEvents;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Runs the saved searches that are due, and deletes expired data. */
@ApplicationScoped
class AlertJobs {
    private final AlertNews news;
    private final AlertRound round;
    private final DomainEvents events;
    private final Clock clock;

    AlertJobs(AlertNews news, AlertRound round, DomainEvents events, Clock clock) {
        this.news = news;
        this.round = round;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs due searches every quarter of an hour: immediate ones always, weekly ones from Monday morning on, so
     * that a run missed on Monday is made up for. A search that fails does not stop the others.
     */
    @Scheduled(cron = "0 0/15 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (UUID id : round.due()) {
            try {
                round.look(id);
            } catch (RuntimeException e) {
                Log.errorf(e, "saved search %s could not be looked at; again in 15 minutes", id);
            }
        }
    }

    /**
     * Deletes, every hour, searches that nobody confirmed in time, expired links, and news that every active search
     * has processed.
     */
    @Scheduled(cron = "0 5 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        for (SavedSearch search : SavedSearch.unconfirmed(clock.instant())) {
            events.announce(new SavedSearchEnded(search.id));
            search.end();
        }
        SavedSearchLink.forget(clock.instant());
        news.forget();
    }
}
