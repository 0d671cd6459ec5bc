package eu.soga.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.shared.Theme;
import eu.soga.shared.web.WireEnums;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WatchedInWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|fr|tout l’agenda",
                "''|en|the whole calendar",
                "q=inclusion&kind=workshop,cafe&city=Lyon|fr|« inclusion », café / atelier, Lyon",
                "format=online&language=fr&free=true|en|online, in French, free of charge",
                "near=48.8566,2.3522&radius=25|fr|à moins de 25 km de 48.857, 2.352",
                "from=2026-12-01&to=2026-12-20&country=BE|fr|Belgique, à partir du 1er décembre 2026, jusqu’au 20 décembre 2026",
                "bbox=-5,42,8,51&accessibility=step-free|en|step-free access, inside an area of the map",
            })
    void a_search_is_said_as_people_say_it(String query, String language, String words) {
        assertThat(WatchedInWords.of(SavedFilter.of(query).filter(), language)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void every_choice_has_words_in_both_languages(String query) {
        for (String language : new String[] {"fr", "en"})
            assertThat(WatchedInWords.of(SavedFilter.of(query).filter(), language))
                    .isNotBlank()
                    .doesNotContain("_", ".");
    }

    static Stream<String> everyChoice() {
        return Stream.of(
                        words("kind", EventKind.values()),
                        words("theme", Theme.values()),
                        words("format", EventFormat.values()),
                        words("accessibility", AccessibilityFact.values()))
                .flatMap(each -> each);
    }

    private static Stream<String> words(String name, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> name + "=" + WireEnums.word(value));
    }
}
