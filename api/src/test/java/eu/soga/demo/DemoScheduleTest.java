package eu.soga.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.schedule.Schedule;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoScheduleTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final DemoSchedule fourthSaturdays =
            new DemoSchedule(3, "saturday", 4, "10:00", 240, false, null, false, null, "Europe/Paris");

    @Test
    void a_week_in_the_month_is_the_next_one_on_whatever_day_it_is_loaded() {
        LocalDate newYear = LocalDate.of(2028, 1, 1);
        for (LocalDate today = newYear; today.getYear() == 2028; today = today.plusDays(1)) {
            LocalDate first = fourthSaturdays.firstDay(today, null);
            assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(first.getDayOfMonth()).isBetween(22, 28);
            assertThat(first).isBetween(today.plusDays(3), today.plusDays(3 + 34));
        }
    }

    /** Leap days, ends of years and both changes of the clocks are among these days. */
    @Test
    void every_example_is_to_come_and_at_a_time_that_clocks_show_on_whatever_day_it_is_loaded() throws IOException {
        List<JsonNode> events = DemoFiles.read("example-events.json", "events");
        Map<String, DemoSchedule> schedules = new HashMap<>();
        for (JsonNode event : events)
            if (event.hasNonNull("schedule"))
                schedules.put(
                        event.path("slug").asText(), JSON.treeToValue(event.path("schedule"), DemoSchedule.class));
        LocalDate last = LocalDate.of(2029, 1, 1);
        for (LocalDate today = LocalDate.of(2026, 11, 30); today.isBefore(last); today = today.plusDays(1))
            for (JsonNode event : events) {
                DemoSchedule schedule = schedules.get(event.path("slug").asText());
                if (schedule == null) continue;
                DemoSchedule parent = schedules.get(event.path("partOf").asText());
                LocalDate day = schedule.firstDay(today, parent == null ? null : parent.firstDay(today, null));
                assertThat(day).isAfter(today);
                assertThat(Schedule.refusals(schedule.on(day)))
                        .as(event.path("slug").asText() + " loaded on " + today)
                        .isEmpty();
                if (parent != null)
                    assertThat(day).isBefore(parent.firstDay(today, null).plusDays(parent.days()));
            }
    }
}
