package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.EventRevisions.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventRevisionsTest {
    @Test
    void is_empty_for_the_same_event() {
        Map<String, Object> event = Map.of("title", Map.of("fr", "Un"), "themes", List.of("data"));
        assertThat(EventRevisions.diff(event, event)).isEmpty();
    }

    @Test
    void compares_texts_language_by_language() {
        assertThat(EventRevisions.diff(
                        Map.of("title", Map.of("fr", "Un", "en", "One")),
                        Map.of("title", Map.of("fr", "Un", "en", "Two", "de", "Zwei"))))
                .containsExactly(new Change("/title/de", null, "Zwei"), new Change("/title/en", "One", "Two"));
    }

    @Test
    void compares_lists_as_a_whole() {
        assertThat(EventRevisions.diff(Map.of("themes", List.of("data")), Map.of("themes", List.of("data", "work"))))
                .containsExactly(new Change("/themes", List.of("data"), List.of("data", "work")));
    }

    @Test
    void names_each_field_of_what_was_empty() {
        assertThat(EventRevisions.diff(Map.of(), Map.of("place", Map.of("city", "Lille", "country", "FR"))))
                .containsExactly(new Change("/place/city", null, "Lille"), new Change("/place/country", null, "FR"));
    }
}
