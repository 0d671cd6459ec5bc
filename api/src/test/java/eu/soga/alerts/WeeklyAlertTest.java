package eu.soga.alerts;

import static eu.soga.alerts.Alerts.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.alerts.AlertFound.What;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class WeeklyAlertTest {
    Organisation organisation;

    @BeforeEach
    void on_a_sunday() {
        Alerts.at("2026-11-22T10:00:00Z");
        organisation = OrganisationFixtures.trusted("ana");
    }

    @Test
    void what_came_in_the_week_is_told_on_monday_morning() {
        Alerts.confirmed(LEA, "", "weekly");
        Alerts.publish(organisation, "Un");
        Alerts.publish(organisation, "Deux");
        Alerts.at("2026-11-23T05:45:00Z");
        Alerts.look();
        assertThat(Alerts.found()).isEmpty();
        Alerts.at("2026-11-23T06:00:00Z");
        Alerts.look();
        assertThat(Alerts.only().items()).hasSize(2);
        Alerts.publish(organisation, "Trois");
        Alerts.at("2026-11-23T06:15:00Z");
        Alerts.look();
        assertThat(Alerts.found()).hasSize(1);
        Alerts.at("2026-11-30T06:00:00Z");
        Alerts.look();
        assertThat(Alerts.found()).hasSize(2);
    }

    @Test
    void a_week_without_news_has_no_mail() {
        Alerts.confirmed(LEA, "", "weekly");
        Alerts.at("2026-11-23T06:00:00Z");
        Alerts.look();
        assertThat(Alerts.found()).isEmpty();
    }

    @Test
    void a_monday_without_a_server_is_made_up_for() {
        Alerts.confirmed(LEA, "", "weekly");
        Alerts.publish(organisation, "Atelier");
        Alerts.at("2026-11-25T17:30:00Z");
        Alerts.look();
        assertThat(Alerts.found()).hasSize(1);
    }

    @Test
    void a_move_of_what_was_published_before_is_told_as_a_change() {
        UUID event = Alerts.publish(organisation, "Atelier");
        Alerts.confirmed(LEA, "", "weekly");
        Alerts.move(organisation, event, "2027-02-10T14:00");
        Alerts.at("2026-11-23T06:00:00Z");
        Alerts.look();
        assertThat(Alerts.only().items().getFirst().what()).isEqualTo(What.CHANGED);
    }
}
