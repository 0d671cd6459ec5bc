package eu.soga.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoScheduleTest {
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
}
