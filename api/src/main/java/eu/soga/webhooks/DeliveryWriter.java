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

/** Writes the messages. They say which thing changed and where to read it again, without its content. */
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

    /** As Standard Webhooks has it: what, when, and the data of that sort. */
    private record Message(String type, Instant timestamp, Object data) {}

    /**
     * What a change is about.
     *
     * @param id number of the change in the log; rises from one to the next
     * @param url where to read the subject
     * @param gone true when it is not public any more, or does not match the filter any more
     */
    private record Told(long id, String subject, String url, int version, boolean gone) {}

    /** Keeps a message about a change, to be sent. */
    void tell(Webhook webhook, Change change, boolean gone) {
        var told = new Told(change.id(), change.subject(), site.publicUrl() + change.subject(), change.version(), gone);
        String type = change.type().word();
        new Delivery(webhook, change.id(), type, json(new Message(type, change.at(), told)), clock.instant()).persist();
    }

    /** Keeps a message that tells nothing, to be sent by the caller before this moment. */
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
