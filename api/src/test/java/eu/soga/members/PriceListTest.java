package eu.soga.members;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.members.PriceList.Period;
import eu.soga.members.PriceList.YearMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListTest {
    static PriceList list(YearMode mode, @Nullable String rollOver, long... prices) {
        PriceList list = new PriceList("niveau-1", Instant.EPOCH);
        list.yearMode = mode;
        list.rollOver = rollOver;
        list.currency = "EUR";
        for (int i = 0; i < prices.length; i++) list.brackets.add(Map.of("from", i * 10_000_00L, "cents", prices[i]));
        return list;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026, 2027-01-01",
        "2026-09-30, 2026, 2027-01-01",
        "2026-10-01, 2027, 2028-01-01",
        "2026-12-31, 2027, 2028-01-01"
    })
    void who_joins_from_the_roll_over_day_on_is_a_member_until_the_end_of_the_next_year(
            LocalDate day, int year, LocalDate end) {
        assertThat(list(YearMode.CALENDAR, "10-01", 5000).joining(day)).isEqualTo(new Period(year, day, end));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15, 2027-03-15", "2028-02-29, 2029-02-28", "2026-12-31, 2027-12-31"})
    void a_rolling_year_has_twelve_months(LocalDate day, LocalDate end) {
        assertThat(list(YearMode.ROLLING, null, 5000).joining(day)).isEqualTo(new Period(day.getYear(), day, end));
    }

    @Test
    void terms_that_follow_each_other_count_for_years_that_follow_each_other() {
        for (PriceList list : List.of(
                list(YearMode.ROLLING, null, 1), list(YearMode.CALENDAR, null, 1), list(YearMode.CALENDAR, "10-01", 1)))
            for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
                Period first = list.joining(day);
                Period next = list.following(first.endDay());
                assertThat(next.firstDay()).isEqualTo(first.endDay());
                assertThat(next.year()).as("%s from %s", list.yearMode, day).isEqualTo(first.year() + 1);
            }
    }

    @Test
    void the_price_depends_on_the_budget() {
        PriceList list = list(YearMode.CALENDAR, null, 50_00, 100_00, 200_00);
        assertThat(list.priceFor(null)).isEqualTo(50_00);
        assertThat(list.priceFor(9_999_99L)).isEqualTo(50_00);
        assertThat(list.priceFor(10_000_00L)).isEqualTo(100_00);
        assertThat(list.priceFor(99_000_000_00L)).isEqualTo(200_00);
        assertThat(list.asksForBudget()).isTrue();
        assertThat(list(YearMode.CALENDAR, null, 1).asksForBudget()).isFalse();
    }
}
