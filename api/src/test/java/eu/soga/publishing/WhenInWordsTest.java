package eu.soga.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.events.schedule.WhenInWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenInWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-11-26T18:00 | 2024-11-26T19:00 | mardi 26 novembre 2024, 18 h – 19 h | Tuesday 26 November 2024, 18:00-19:00",
                "2026-04-01T09:30 | 2026-04-01T12:05 | mercredi 1er avril 2026, 9 h 30 – 12 h 05 | Wednesday 1 April 2026, 09:30-12:05",
                "2024-11-26T18:00 | 2024-11-27T02:00 | mardi 26 novembre 2024, 18 h – mercredi 27 novembre 2024, 2 h | Tuesday 26 November 2024, 18:00 – Wednesday 27 November 2024, 02:00",
                "2024-11-26T18:00 | | mardi 26 novembre 2024, 18 h | Tuesday 26 November 2024, 18:00",
            })
    void says_hours(String start, String end, String french, String english) {
        Schedule schedule = Schedule.parse(ScheduleText.of(start, end, "Europe/Paris"));
        assertThat(WhenInWords.of(schedule, "fr").replace('\u202f', ' ')).isEqualTo(french);
        assertThat(WhenInWords.of(schedule, "en")).isEqualTo(english);
    }

    @Test
    void says_whole_days_with_the_last_one_included() {
        assertThat(WhenInWords.of(days("2026-11-24", "2026-11-25"), "en")).isEqualTo("Tuesday 24 November 2026");
        assertThat(WhenInWords.of(days("2026-11-24", "2026-11-27"), "fr"))
                .isEqualTo("mardi 24 novembre 2026 – jeudi 26 novembre 2026");
    }

    @Test
    void says_it_in_the_language_of_the_event_whatever_it_is() {
        assertThat(WhenInWords.of(days("2026-11-24", "2026-11-25"), "de")).isEqualTo("Dienstag, 24. November 2026");
    }

    private static Schedule days(String start, String end) {
        return Schedule.parse(new ScheduleText(start, end, "Europe/Paris", true, false, null, null));
    }
}
