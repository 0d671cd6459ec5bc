package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.schedule.ScheduleText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database holds the wall time that was written, wherever the machine believes to be. */
@QuarkusTest
@Tag("clock")
class MachineZoneTest {
    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "Pacific/Auckland", "America/Martinique"})
    void wall_times_are_kept_as_written(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        // does not exist in Paris, where clocks jump over it that night
        Event night = PublicEvents.published(
                "nuit", ScheduleText.of("2027-03-28T02:30", "2027-03-28T03:30", "America/Martinique"), _ -> {});
        Event days = PublicEvents.published("jours", PublicEvents.days("2027-03-27", "2027-03-29"), _ -> {});
        assertThat(stored(night)).isEqualTo("2027-03-28 02:30 | 2027-03-28 06:30");
        assertThat(stored(days)).isEqualTo("2027-03-27 00:00 | 2027-03-26 23:00");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(Event.require(night.id).schedule().start()).isEqualTo(LocalDateTime.parse("2027-03-28T02:30"));
            assertThat(Event.require(days.id).schedule()).isEqualTo(days.schedule());
        });
    }

    private static Object stored(Event event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.getEntityManager()
                        .createNativeQuery(
                                "select to_char(start_local, 'YYYY-MM-DD HH24:MI') || ' | ' || to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from event where id = :id")
                        .setParameter("id", event.id)
                        .getSingleResult());
    }
}
