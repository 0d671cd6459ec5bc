package eu.soga.webhooks;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What people and jobs do with webhooks, in tests. */
@Singleton
public class Office {
    static final String WEBHOOKS = "/api/v1/webhooks";

    private final Dispatcher dispatcher;
    private final DeliverySender sender;
    private final Clock clock;

    Office(Dispatcher dispatcher, DeliverySender sender, Clock clock) {
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.clock = clock;
    }

    /** Makes it that moment for everyone. */
    void at(Instant now) {
        QuarkusMock.installMockForInstance(Clock.fixed(now, ZoneOffset.UTC), clock);
    }

    /** Turns every change into deliveries. */
    void dispatch() {
        while (dispatcher.dispatch()) {}
    }

    /** Sends what is due. @return how many attempts there were */
    int send() {
        int attempts = 0;
        try {
            for (List<Future<?>> begun = sender.begin(); !begun.isEmpty(); begun = sender.begin()) {
                for (Future<?> each : begun) each.get();
                attempts += begun.size();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return attempts;
    }

    /** Both. */
    int work() {
        dispatch();
        return send();
    }

    static ValidatableResponse create(String person, Organisation organisation, String url, String more) {
        return Caller.as(person)
                .contentType(ContentType.JSON)
                .body("{\"organisationId\": \"%s\", \"url\": \"%s\"%s}".formatted(organisation.id, url, more))
                .post(WEBHOOKS)
                .then();
    }

    /** Ana's, with its secret. */
    static JsonPath created(Organisation organisation, String url, @Nullable String filter) {
        String more = filter == null ? "" : ", \"filter\": \"" + filter + "\"";
        return create("ana", organisation, url, more).statusCode(201).extract().jsonPath();
    }

    static ValidatableResponse act(String person, String webhook, String act) {
        return Caller.as(person)
                .noContentType()
                .post(WEBHOOKS + "/" + webhook + "/" + act)
                .then();
    }

    static JsonPath read(String webhook) {
        return Caller.as("ana").get(WEBHOOKS + "/" + webhook).jsonPath();
    }

    static JsonPath deliveries(String webhook) {
        return Caller.as("ana").get(WEBHOOKS + "/" + webhook + "/deliveries").jsonPath();
    }
}
