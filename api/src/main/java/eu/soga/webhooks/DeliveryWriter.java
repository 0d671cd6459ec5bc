package eu.soga.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.changes.Changes.Change;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes the messages. A message names the changed thing and its address, never its content. */
@ApplicationScoped
class DeliveryWriter {
    private final ObjectMapper mapper;
    private final Site site;
    private final Clock clock;

    DeliveryWriter(ObjectMapper mapper, Site site, Clock clock) {
        this.mapper = mapper;
        this.site = site;
        this.clock = clock;
    }

    /** The envelope of Standard Webhooks: type, time and data. */
    private record Message(String type, Instant timestamp, Object data) {}

    /**
     * The data of a change.
     *
     * @param id number of the change in the log, rising
     * @param url address of the subject
     * @param gone true when the subject is not public or does not match the webhook's filter any more
     */
    private record Told(long id, String subject, String url, int version, boolean gone) {}

    /** Stores a delivery about a change, due at once. */
    void tell(Webhook webhook, Change change, boolean gone) {
        var told = new Told(change.id(), change.subject(), site.publicUrl() + change.subject(), change.version(), gone);
        String type = change.type().word();
        new Delivery(webhook, change.id(), type, json(new Message(type, change.at(), told)), clock.instant()).persist();
    }

    /** Stores a test delivery that the caller must send before {@code until}. */
    Delivery test(Webhook webhook, Instant until) {
        Map<String, UUID> data = Map.of("webhookId", webhook.id);
        var message = new Message(Delivery.TEST, clock.instant(), data);
        var delivery = new Delivery(webhook, null, Delivery.TEST, json(message), clock.instant());
        delivery.lease(until);
        delivery.persist();
        return delivery;
    }

    private String json(Message message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message can be written", e);
        }
    }
}
