package eu.soga.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.registrations.Attendances.PresentPerson;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttendancesTest {
    private final Attendances attendances;
    private final EntityManager entities;

    AttendancesTest(Attendances attendances, EntityManager entities) {
        this.attendances = attendances;
        this.entities = entities;
    }

    private final Instant then = Now.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(300));

    @Test
    void counts_the_people_of_an_organisation_at_each_event() {
        Organisation asked = OrganisationFixtures.listed();
        Organisation other = OrganisationFixtures.listed();
        Event first = EventFixtures.published(other);
        Event second = EventFixtures.published(other);
        AttendanceFixtures.present(second, asked, "Ada", then.plusSeconds(60));
        AttendanceFixtures.present(first, asked, "Ada", then);
        AttendanceFixtures.present(first, asked, null, "Bob", SeatMode.REMOTE, then.plusSeconds(5));
        AttendanceFixtures.present(first, other, "Cem", then);

        assertThat(attendances.of(asked.id))
                .containsExactly(
                        new Attendances.Presence(first.id, then, 1, 1, true),
                        new Attendances.Presence(second.id, then.plusSeconds(60), 1, 0, true));
        assertThat(attendances.firstBefore(asked.id, then)).isEmpty();
        assertThat(attendances.firstBefore(asked.id, then.plusSeconds(1)))
                .map(Attendances.Presence::people)
                .contains(1);
        assertThat(attendances.people(asked.id, first.id))
                .extracting(PresentPerson::name)
                .containsExactly("Ada", "Bob");
        assertThat(attendances.people(asked.id, first.id).getFirst().departure())
                .isEqualTo("Lyon");
    }

    @Test
    void establishments_of_one_siren_count_as_one_organisation() {
        Organisation office = OrganisationFixtures.listed();
        Organisation branch = OrganisationFixtures.listed();
        Organisation taxed = OrganisationFixtures.listed();
        Organisation stranger = OrganisationFixtures.listed();
        Event event = EventFixtures.published(stranger);
        identify(office, "SIREN", "732829320");
        identify(branch, "SIRET", "73282932000074");
        identify(taxed, "VAT", "FR44732829320");
        identify(stranger, "SIREN", "356000000");
        AttendanceFixtures.present(event, branch, "Ada", then);

        assertThat(attendances.of(office.id))
                .singleElement()
                .satisfies(presence -> assertThat(presence.certain()).isTrue());
        assertThat(attendances.of(taxed.id)).hasSize(1);
        assertThat(attendances.of(stranger.id)).isEmpty();
    }

    @Test
    void a_name_or_an_alias_alone_is_not_certain() {
        Organisation asked = OrganisationFixtures.listed("Médiathèque des Communs");
        Organisation twin = OrganisationFixtures.listed("MDC Lyon");
        Event event = EventFixtures.published(twin);
        run("UPDATE organisation SET aliases = '{MDC-Lyon}' WHERE id = '" + asked.id + "'");
        AttendanceFixtures.present(event, null, "mediatheque  des communs", "Ada", SeatMode.ON_SITE, then);
        AttendanceFixtures.present(event, null, "Une autre", "Bob", SeatMode.ON_SITE, then);
        assertThat(attendances.of(asked.id)).containsExactly(new Attendances.Presence(event.id, then, 1, 0, false));

        AttendanceFixtures.present(event, twin, "Cem", then);
        assertThat(attendances.of(asked.id)).containsExactly(new Attendances.Presence(event.id, then, 2, 0, false));
        AttendanceFixtures.present(event, asked, "Dee", then);
        assertThat(attendances.of(asked.id)).containsExactly(new Attendances.Presence(event.id, then, 3, 0, true));
        assertThat(attendances.people(asked.id, event.id))
                .filteredOn(PresentPerson::certain)
                .extracting(PresentPerson::name)
                .containsExactly("Dee");
    }

    private void identify(Organisation organisation, String scheme, String value) {
        run("INSERT INTO organisation_identifier (organisation_id, scheme, value) VALUES ('%s', '%s', '%s')"
                .formatted(organisation.id, scheme, value));
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
