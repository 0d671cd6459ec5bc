package eu.soga.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    @Test
    void waits_longer_each_time_and_ends() {
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(RetrySchedule::waitAfter)
                        .map(Optional::orElseThrow))
                .map(Duration::toString)
                .containsExactly("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
        assertThat(RetrySchedule.waitAfter(10)).isEmpty();
    }
}
