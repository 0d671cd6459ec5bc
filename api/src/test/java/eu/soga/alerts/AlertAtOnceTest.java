package eu.soga.alerts;

import static eu.soga.alerts.Alerts.LEA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.soga.alerts.AlertFound.Item;
import eu.soga.alerts.AlertFound.What;
import eu.soga.events.Calls;
import eu.soga.events.EventAnnouncement;
import eu.soga.organisations.Organisation;
import eu.soga.shared.DomainEvents;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class AlertAtOnceTest {
    @Inject
    DomainEvents events;

    Organisation organisation;

    @BeforeEach
    void on_a_sunday() {
        Alerts.at("2026-11-22T10:00:00Z");
        organisation = OrganisationFixtures.trusted("ana");
    }

    @Test
    void a_publication_is_told_once() {
        String token = Alerts.confirmed(LEA, "kind=workshop", "immediate");
        UUID event = Alerts.publish(organisation, "Atelier données");
        Alerts.look();
        AlertFound mail = Alerts.only();
        assertThat(mail.email()).isEqualTo(LEA);
        assertThat(mail.watched()).isEqualTo("atelier");
        assertThat(mail.more()).isZero();
        Item item = mail.items().getFirst();
        assertThat(item.what()).isEqualTo(What.NEW);
        assertThat(item.title()).isEqualTo("Atelier données");
        assertThat(item.when()).startsWith("lundi 25 janvier 2027, 14");
        assertThat(item.where()).isEqualTo("Paris + En ligne");
        assertThat(mail.token()).isNotEqualTo(token);
        given().get(Alerts.PATH + "/" + mail.token()).then().statusCode(200);
        Alerts.look();
        Alerts.change(organisation, event, "Atelier données !", "2027-01-25T14:00");
        Alerts.look();
        assertThat(Alerts.found()).hasSize(1);
    }

    @Test
    void moves_and_cancellations_of_what_was_told_are_told() {
        Alerts.confirmed(LEA, "to=2027-01-31", "immediate");
        UUID event = Alerts.publish(organisation, "Atelier");
        Alerts.look();
        Alerts.move(organisation, event, "2027-02-10T14:00");
        Alerts.look();
        Alerts.look();
        Calls.act("ana", event, "cancel", Map.of("note", Map.of("fr", "Malade.")))
                .statusCode(200);
        Alerts.look();
        Alerts.look();
        assertThat(Alerts.found().stream().map(mail -> mail.items().getFirst().what()))
                .containsExactly(What.NEW, What.CHANGED, What.CANCELLED);
    }

    @Test
    void a_cancellation_of_what_was_never_told_is_not() {
        UUID event = Alerts.publish(organisation, "Atelier");
        Alerts.confirmed(LEA, "", "immediate");
        Calls.act("ana", event, "cancel", Map.of("note", Map.of("fr", "Malade.")))
                .statusCode(200);
        Alerts.look();
        assertThat(Alerts.found()).isEmpty();
    }

    @Test
    void what_is_published_and_cancelled_between_two_looks_is_not_told() {
        Alerts.confirmed(LEA, "", "immediate");
        UUID event = Alerts.publish(organisation, "Atelier");
        Calls.act("ana", event, "cancel", Map.of("note", Map.of("fr", "Malade.")))
                .statusCode(200);
        Alerts.look();
        assertThat(Alerts.found()).isEmpty();
    }

    @Test
    void nothing_is_told_of_before_the_confirmation_of_what_does_not_match_or_is_over() {
        Alerts.publish(organisation, "Avant");
        Alerts.confirmed(LEA, "kind=hackathon", "immediate");
        Alerts.confirmed(LEA, "q=apres", "immediate");
        Alerts.publish(organisation, "Après");
        Alerts.at("2027-01-25T16:00:00Z");
        Alerts.look();
        assertThat(Alerts.found()).isEmpty();
    }

    @Test
    void only_the_part_that_matches_goes_to_each() {
        Alerts.confirmed(LEA, "q=vélo", "immediate");
        Alerts.confirmed("noe@example.org", "q=jardin", "immediate");
        Alerts.confirmed("mia@example.org", "", "immediate");
        Alerts.publish(organisation, "Le vélo");
        Alerts.publish(organisation, "Le jardin");
        Alerts.look();
        assertThat(Alerts.found())
                .extracting(AlertFound::email, mail -> mail.items().size())
                .containsExactlyInAnyOrder(tuple(LEA, 1), tuple("noe@example.org", 1), tuple("mia@example.org", 2));
    }

    @Test
    void fifty_are_named_and_the_others_counted() {
        Alerts.confirmed(LEA, "", "immediate");
        IntStream.rangeClosed(1, 52).forEach(number -> Alerts.publish(organisation, "Atelier " + number));
        Alerts.look();
        assertThat(Alerts.only().items()).hasSize(50);
        assertThat(Alerts.only().more()).isEqualTo(2);
        Alerts.look();
        assertThat(Alerts.found()).hasSize(1);
    }

    @Test
    void two_at_once_send_once() throws Exception {
        for (int person = 0; person < 5; person++) Alerts.confirmed("p" + person + "@example.org", "", "immediate");
        Alerts.publish(organisation, "Atelier");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> look = () -> {
                Alerts.look();
                return null;
            };
            for (var done : threads.invokeAll(List.of(look, look, look, look))) done.get();
        }
        assertThat(Alerts.found())
                .extracting(AlertFound::email)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void a_publication_that_is_rolled_back_is_never_told() {
        Alerts.confirmed(LEA, "", "immediate");
        UUID event = Alerts.publish(organisation, "Atelier");
        Alerts.look();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    events.announce(new EventAnnouncement.Cancelled(
                            new EventAnnouncement.Facts(
                                    event, "atelier", organisation.id, Map.of("fr", "Atelier"), "fr"),
                            Map.of()));
                    throw new IllegalStateException("the machine dies");
                }))
                .hasMessageContaining("dies");
        Alerts.look();
        assertThat(Alerts.found()).hasSize(1);
    }

    @Test
    void a_crash_while_the_mail_is_written_loses_nothing_and_doubles_nothing() {
        Alerts.confirmed(LEA, "", "immediate");
        Alerts.publish(organisation, "Atelier");
        MachineThatDies.atNextMail = true;
        Alerts.look();
        assertThat(mails()).isZero();
        Alerts.look();
        Alerts.look();
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void nothing_is_told_of_a_pause() {
        String link = Alerts.PATH + "/" + Alerts.confirmed(LEA, "", "immediate");
        pause(link, true);
        Alerts.publish(organisation, "Pendant");
        Alerts.look();
        pause(link, false);
        Alerts.look();
        assertThat(Alerts.found()).isEmpty();
        Alerts.publish(organisation, "Ensuite");
        Alerts.look();
        assertThat(Alerts.only().items().getFirst().title()).isEqualTo("Ensuite");
    }

    @Test
    void news_go_once_everyone_was_told() {
        Alerts.confirmed(LEA, "", "immediate");
        Alerts.confirmed("noe@example.org", "", "weekly");
        Alerts.publish(organisation, "Atelier");
        Alerts.look();
        Alerts.forget();
        Alerts.at("2026-11-23T06:00:00Z");
        Alerts.look();
        assertThat(Alerts.found()).hasSize(2);
        Alerts.forget();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> SavedSearch.getEntityManager()
                                .createNativeQuery("select count(*) from alert_news", Long.class)
                                .getSingleResult()))
                .isEqualTo(0L);
    }

    private static void pause(String link, boolean paused) {
        given().contentType(ContentType.JSON)
                .header("If-Match", given().get(link).header("ETag"))
                .body(Map.of("filter", "", "frequency", "immediate", "language", "fr", "paused", paused))
                .put(link)
                .then()
                .statusCode(200);
    }

    private static long mails() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) SavedSearch.getEntityManager()
                .createNativeQuery(
                        "select count(*) from mail where subscription_id is not null and subject like '%Du nouveau%'",
                        Long.class)
                .getSingleResult());
    }
}
