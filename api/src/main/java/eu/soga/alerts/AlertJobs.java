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
     * Every quarter of an hour: those told at once, and the weekly ones from Monday morning on; a Monday morning without
     * a server is made up for. One search that cannot be looked at keeps no other waiting.
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

    /** Every hour: addresses that nobody confirmed, links and news that nobody will look for. */
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
