package eu.soga.webhooks;

import static eu.soga.webhooks.Office.act;
import static eu.soga.webhooks.Office.created;
import static eu.soga.webhooks.Office.deliveries;
import static eu.soga.webhooks.Office.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.testing.Announcements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookDeliveryTest extends DeliveryScene {
    private static final List<String> WAITS =
            List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");

    private static void cancel(Event event) {
        Calls.act("ana", event.id, "cancel", Map.of("note", Map.of("fr", "Annulé.")))
                .statusCode(200);
    }

    @Test
    void tells_what_changed_and_where_to_read_it() {
        EventFixtures.published(mine);
        JsonPath webhook = created(mine, receiver.url(), null);
        Event event = EventFixtures.published(mine);

        assertThat(office.work()).isEqualTo(1);
        Receiver.Message message = receiver.last();
        assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
        assertThat(message.signatures()).hasSize(1);
        assertThat(message.id()).startsWith("msg_");
        assertThat(message.timestamp()).isEqualTo(Long.toString(START.getEpochSecond()));
        assertThat(message.contentType()).isEqualTo("application/json");
        String path = "/api/v1/events/" + event.id;
        assertThat(message.json().getMap(""))
                .isEqualTo(Map.of(
                        "type", "event.published",
                        "timestamp", "2026-11-25T09:00:00Z",
                        "data",
                                Map.of(
                                        "id",
                                        3,
                                        "subject",
                                        path,
                                        "url",
                                        "http://localhost:8080" + path,
                                        "version",
                                        event.version,
                                        "gone",
                                        false)));
        assertThat(office.work()).isZero();
        assertThat(deliveries(webhook.getString("id")).getMap("items[0]"))
                .containsEntry("status", "delivered")
                .containsEntry("responseStatus", 200)
                .containsEntry("changeId", 3)
                .containsEntry("body", message.body());
    }

    @Test
    void tells_of_the_types_that_were_asked_for() {
        Office.create("ana", mine, receiver.url(), ", \"types\": [\"event.cancelled\"]")
                .statusCode(201);
        cancel(EventFixtures.published(mine));
        office.work();
        assertThat(receiver.types()).containsExactly("event.cancelled");
    }

    @Test
    void tells_of_what_matches_and_once_of_what_leaves() {
        Event before = EventFixtures.published(mine);
        created(mine, receiver.url(), "cancelled=hide&theme=data");
        Event after = EventFixtures.published(mine);
        cancel(before);
        office.work();
        assertThat(receiver.messages())
                .extracting(
                        m -> m.json().getString("data.subject"), m -> m.json().getBoolean("data.gone"))
                .containsExactlyInAnyOrder(
                        tuple("/api/v1/events/" + after.id, false), tuple("/api/v1/events/" + before.id, true));

        created(mine, receiver.url(), "theme=mobility");
        int told = receiver.messages().size();
        Calls.act("ana", after.id, "postpone", Map.of("note", Map.of("fr", "Plus tard.")))
                .statusCode(200);
        office.work();
        assertThat(receiver.messages()).hasSize(told + 1);
        Calls.act("ana", after.id, "cancel", Map.of("note", Map.of("fr", "Non.")))
                .statusCode(200);
        office.work();
        assertThat(receiver.last().json().getBoolean("data.gone")).isTrue();
        assertThat(receiver.messages()).hasSize(told + 2);
    }

    @Test
    void tries_again_as_planned_under_the_same_id_then_gives_up() {
        String webhook = created(mine, receiver.answering(500).url(), null).getString("id");
        EventFixtures.published(mine);
        office.work();
        Instant now = START;
        for (String wait : WAITS) {
            now = now.plus(Duration.parse(wait));
            office.at(now.minusMillis(1));
            assertThat(office.send()).as("before %s", wait).isZero();
            office.at(now);
            assertThat(office.send()).as("after %s", wait).isEqualTo(1);
        }
        assertThat(receiver.messages()).hasSize(10);
        assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                .hasSize(1);
        assertThat(receiver.messages().stream().map(Receiver.Message::timestamp).distinct())
                .hasSize(10);
        assertThat(deliveries(webhook).getMap("items[0]"))
                .containsEntry("status", "failed")
                .containsEntry("attempts", 10)
                .containsEntry("responseStatus", 500);
        office.at(now.plus(Duration.ofDays(1)));
        assertThat(office.send()).isZero();
        assertThat(read(webhook).getString("status")).isEqualTo("enabled");
        assertThat(read(webhook).getString("failingSince")).isEqualTo(START.toString());
    }

    @Test
    void is_disabled_and_says_so_when_nothing_gets_through_for_days() {
        String webhook = created(mine, receiver.answering(503).url(), null).getString("id");
        EventFixtures.published(mine);
        office.work();
        office.at(START.plus(Duration.ofDays(5)));
        EventFixtures.published(mine);
        office.work();

        assertThat(read(webhook).getString("disabledReason")).isEqualTo("failing");
        assertThat(Announcements.of(WebhookDisabled.class))
                .containsExactly(
                        new WebhookDisabled(UUID.fromString(webhook), mine.id, receiver.url(), DisabledReason.FAILING));
        List<?> mails = QuarkusTransaction.requiringNew()
                .call(() -> Webhook.getEntityManager()
                        .createNativeQuery("select recipient || ' ' || subject from mail")
                        .getResultList());
        assertThat(mails).asString().contains("ana@example.org").contains("webhook");
        int heard = receiver.messages().size();
        EventFixtures.published(mine);
        assertThat(office.work()).isZero();
        act("ana", webhook, "enable").statusCode(200);
        receiver.answering(200);
        office.at(START.plus(Duration.ofDays(6)));
        office.work();
        assertThat(receiver.messages().subList(heard, receiver.messages().size()))
                .as("what waited, not what happened meanwhile")
                .hasSize(2);
        assertThat(read(webhook).getString("failingSince")).isNull();
    }

    @Test
    void is_disabled_at_once_when_the_receiver_is_gone() {
        String webhook = created(mine, receiver.answering(410).url(), null).getString("id");
        EventFixtures.published(mine);
        office.work();
        assertThat(read(webhook).getString("disabledReason")).isEqualTo("gone");
        assertThat(deliveries(webhook).getString("items[0].status")).isEqualTo("failed");
        assertThat(Announcements.of(WebhookDisabled.class)).hasSize(1);
    }

    @Test
    void a_redirect_is_no_success_and_a_target_that_moved_inside_is_refused() {
        String webhook = created(mine, receiver.answering(302).url(), null).getString("id");
        EventFixtures.published(mine);
        office.work();
        assertThat(deliveries(webhook).getInt("items[0].responseStatus")).isEqualTo(302);
        QuarkusTransaction.requiringNew()
                .run(() -> Webhook.update("url = 'https://192.168.1.1/hook' where id = ?1", UUID.fromString(webhook)));
        office.at(START.plusSeconds(5));
        office.send();
        assertThat(deliveries(webhook).getString("items[0].refusal")).isEqualTo("forbidden-address");
    }

    @Test
    void a_new_secret_signs_beside_the_former_for_a_day() {
        JsonPath webhook = created(mine, receiver.url(), null);
        String next =
                act("ana", webhook.getString("id"), "rotate-secret").extract().path("secret");
        EventFixtures.published(mine);
        office.work();
        assertThat(receiver.last().signatures()).hasSize(2);
        assertThat(receiver.last().isSignedWith(next)).isTrue();
        assertThat(receiver.last().isSignedWith(webhook.getString("secret"))).isTrue();
        office.at(START.plus(Duration.ofHours(24)));
        EventFixtures.published(mine);
        office.work();
        assertThat(receiver.last().isSignedWith(next)).isTrue();
        assertThat(receiver.last().signatures()).hasSize(1);
    }
}
