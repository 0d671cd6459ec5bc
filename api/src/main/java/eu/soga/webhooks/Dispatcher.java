package eu.soga.webhooks;

import eu.soga.events.EventChangeType;
import eu.soga.events.search.EventFilter;
import eu.soga.shared.changes.Changes;
import eu.soga.shared.changes.Changes.Change;
import eu.soga.shared.errors.DomainException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns new entries of the change log into deliveries. Deliveries and the new position are written in one
 * transaction: after a crash both exist, or neither.
 */
@ApplicationScoped
class Dispatcher {
    private static final int AT_ONCE = 500;
    private static final String EVENTS = "/api/v1/events/";

    private final DispatchPosition position;
    private final Changes changes;
    private final WebhookMatches matches;
    private final DeliveryWriter writer;

    Dispatcher(DispatchPosition position, Changes changes, WebhookMatches matches, DeliveryWriter writer) {
        this.position = position;
        this.changes = changes;
        this.matches = matches;
        this.writer = writer;
    }

    /** Dispatches the next changes. @return true when there are more */
    @Transactional
    boolean dispatch() {
        OptionalLong from = position.take();
        if (from.isEmpty()) return false;
        Changes.Slice slice = changes.after(from.getAsLong(), Set.of(), AT_ONCE);
        if (!slice.changes().isEmpty()) for (Webhook webhook : Webhook.enabled()) tell(webhook, slice.changes());
        if (slice.position() != from.getAsLong()) position.advance(slice.position());
        return slice.more();
    }

    private void tell(Webhook webhook, List<Change> news) {
        EventFilter filter = filter(webhook);
        if (filter == null)
            news.stream()
                    .filter(change -> wants(webhook, change))
                    .forEach(
                            change -> writer.tell(webhook, change, change.type().isDeletion()));
        else tellOfMatches(webhook, filter, news);
    }

    /**
     * Returns null, which matches everything, for a filter that the search does not accept any more: its webhook
     * loses nothing, and the other webhooks are not held up.
     */
    private static @Nullable EventFilter filter(Webhook webhook) {
        try {
            return WebhookRules.filter(webhook.filter);
        } catch (DomainException e) {
            Log.errorf("webhook %s is told of everything: %s", webhook.id, e.getMessage());
            return null;
        }
    }

    /**
     * Matches events as they are now, which may be later than the change. The last change of each event therefore
     * reports its final state, and a receiver that reads the subject sees the same.
     */
    private void tellOfMatches(Webhook webhook, EventFilter filter, List<Change> news) {
        Set<UUID> events = news.stream()
                .filter(change -> change.type() instanceof EventChangeType)
                .map(Dispatcher::event)
                .collect(Collectors.toSet());
        Set<UUID> matching = matches.matching(filter, events);
        Set<UUID> known = new HashSet<>(matches.among(webhook, events));
        for (Change change : news) {
            boolean gone = change.type().isDeletion()
                    || change.type() instanceof EventChangeType && !matching.contains(event(change));
            boolean concerned = !(change.type() instanceof EventChangeType) || !gone || known.contains(event(change));
            if (concerned && wants(webhook, change)) writer.tell(webhook, change, gone);
            if (change.type() instanceof EventChangeType && gone) known.remove(event(change));
        }
        matches.keep(webhook, events, matching);
    }

    private static boolean wants(Webhook webhook, Change change) {
        return webhook.types.isEmpty() || webhook.types.contains(change.type().word());
    }

    private static UUID event(Change change) {
        return UUID.fromString(change.subject().substring(EVENTS.length()));
    }
}
