package eu.soga.webhooks;

import static eu.soga.webhooks.Office.act;
import static eu.soga.webhooks.Office.created;
import static eu.soga.webhooks.Office.deliveries;
import static eu.soga.webhooks.Office.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.EventFixtures;
import eu.soga.testing.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryReliabilityTest extends DeliveryScene {
    private final Dispatcher dispatcher;
    private final DeliveryQueue queue;

    @Inject
    DeliveryReliabilityTest(Dispatcher dispatcher, DeliveryQueue queue) {
        this.dispatcher = dispatcher;
        this.queue = queue;
    }

    @Test
    void is_replayed_under_the_same_id() {
        String webhook = created(mine, receiver.url(), null).getString("id");
        EventFixtures.published(mine);
        office.work();
        String delivery = deliveries(webhook).getString("items[0].id");
        act("ana", webhook, "deliveries/" + delivery + "/replay")
                .statusCode(200)
                .body("status", equalTo("pending"));
        assertThat(office.send()).isEqualTo(1);
        assertThat(receiver.messages()).hasSize(2);
        assertThat(receiver.messages().getFirst().id())
                .isEqualTo(receiver.last().id());
        assertThat(receiver.messages().getFirst().body())
                .isEqualTo(receiver.last().body());
        act("ana", webhook, "deliveries/" + UUID.randomUUID() + "/replay").statusCode(404);
    }

    @Test
    void a_test_arrives_at_once_or_tells_why_not() {
        String webhook = created(mine, receiver.url(), null).getString("id");
        act("ana", webhook, "test")
                .statusCode(200)
                .body("status", equalTo("delivered"))
                .body("responseStatus", equalTo(200));
        assertThat(receiver.types()).containsExactly("webhook.test");
        receiver.answering(410);
        act("ana", webhook, "test").statusCode(200).body("status", equalTo("failed"));
        assertThat(read(webhook).getString("status"))
                .as("a test decides nothing")
                .isEqualTo("enabled");
        assertThat(office.send()).isZero();
        Caller.as("ana")
                .get(Office.WEBHOOKS + "/" + webhook + "/deliveries?status=failed&size=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("total.value", equalTo(1));
    }

    @Test
    void a_crash_while_changes_are_read_loses_none_and_repeats_none() {
        created(mine, receiver.url(), null);
        EventFixtures.published(mine);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    dispatcher.dispatch();
                    throw new IllegalStateException("the machine breaks down");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.work()).isEqualTo(1);
        assertThat(office.work()).isZero();
    }

    @Test
    void a_crash_between_claim_and_answer_sends_again_under_the_same_id() {
        created(mine, receiver.url(), null);
        EventFixtures.published(mine);
        office.dispatch();
        assertThat(queue.claim(10)).hasSize(1);
        assertThat(office.send()).as("somebody else may be sending it").isZero();
        office.at(START.plus(Duration.ofSeconds(40)));
        assertThat(office.send()).isEqualTo(1);
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void a_failing_receiver_is_asked_one_by_one_and_holds_up_nobody() throws IOException {
        try (Receiver healthy = new Receiver()) {
            created(mine, receiver.answering(500).url(), null);
            created(mine, healthy.url(), null);
            for (int i = 0; i < 10; i++) EventFixtures.published(mine);
            office.dispatch();
            assertThat(queue.claim(100)).as("four of each").hasSize(8);
            office.at(START.plus(Duration.ofMinutes(1)));
            office.send();
            assertThat(healthy.messages()).hasSize(10);
            office.at(START.plus(Duration.ofHours(1)));
            assertThat(queue.claim(100)).hasSize(1);
        }
    }

    @Test
    void old_deliveries_are_forgotten_but_not_those_that_wait() {
        String webhook = created(mine, receiver.url(), null).getString("id");
        EventFixtures.published(mine);
        office.work();
        receiver.answering(500);
        EventFixtures.published(mine);
        office.work();
        office.at(START.plus(Duration.ofDays(31)));
        assertThat(queue.forgetOld()).isEqualTo(1);
        assertThat(deliveries(webhook).getList("items.status")).isEqualTo(List.of("pending"));
    }
}
