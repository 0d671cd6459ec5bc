package eu.soga.webhooks;

import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Wednesday morning on which ana's organisation has a receiver. */
abstract class DeliveryScene {
    static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    Office office;

    Receiver receiver;
    Organisation mine;

    @BeforeEach
    void begin() throws IOException {
        office.at(START);
        receiver = new Receiver();
        mine = OrganisationFixtures.representedBy("ana");
    }

    @AfterEach
    void end() {
        receiver.close();
    }
}
