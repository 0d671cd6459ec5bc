package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.events.EventRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;

/** What is written about an event now. */
final class EventRequestReader {
    private EventRequestReader() {}

    static EventRequest of(UUID event) {
        return QuarkusTransaction.requiringNew().call(() -> EventRequest.of(Event.require(event)));
    }
}
