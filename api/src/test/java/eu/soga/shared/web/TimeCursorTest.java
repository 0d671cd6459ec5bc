package eu.soga.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.errors.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCursorTest {
    private static final TimeCursor CURSOR =
            new TimeCursor(Instant.parse("2026-11-22T10:00:00.123456Z"), UUID.randomUUID());

    @Test
    void reads_what_it_wrote() {
        assertThat(TimeCursor.read(CURSOR.write("queue"), "queue")).isEqualTo(CURSOR);
    }

    @Test
    void is_absent_when_nothing_was_sent() {
        assertThat(TimeCursor.read(null, "queue")).isNull();
        assertThat(TimeCursor.read(" ", "queue")).isNull();
    }

    @Test
    void belongs_to_one_list() {
        assertThatThrownBy(() -> TimeCursor.read(CURSOR.write("queue"), "mine")).isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refuses_what_it_did_not_write(String text) {
        assertThatThrownBy(() -> TimeCursor.read(text, "queue")).isInstanceOf(DomainException.class);
    }
}
