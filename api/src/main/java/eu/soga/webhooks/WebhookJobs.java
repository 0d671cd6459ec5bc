package eu.soga.webhooks;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs dispatching, sending and clean-up on their schedules. */
@ApplicationScoped
class WebhookJobs {
    private final Dispatcher dispatcher;
    private final DeliverySender sender;
    private final DeliveryQueue queue;

    WebhookJobs(Dispatcher dispatcher, DeliverySender sender, DeliveryQueue queue) {
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.queue = queue;
    }

    /** Turns new changes into deliveries. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dispatch() {
        while (dispatcher.dispatch()) {}
    }

    /** Starts sending due deliveries. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        sender.begin();
    }

    /** Deletes old deliveries every night. */
    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        queue.forgetOld();
    }
}
