package eu.soga.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.shared.Theme;
import eu.soga.shared.web.WireEnums;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WatchedInWordsTest {
    private static final WatchedInWords WORDS = new WatchedInWords(new WatchedInWords.Names(
            point -> point.lat() > 48 ? Optional.of("Paris") : Optional.empty(),
            slug -> slug.equals("maison-du-lierre") ? Optional.of("Maison du Lierre") : Optional.empty()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|fr|tout l’agenda",
                "''|en|the whole calendar",
                "q=inclusion&kind=workshop,cafe&city=Lyon|fr|« inclusion », café / atelier, Lyon",
                "format=online&language=fr&free=true|en|online, in French, free of charge",
                "near=48.8566,2.3522&radius=25|fr|Paris et 25 km autour",
                "near=48.8566,2.3522&radius=25|en|within 25 km of Paris",
                "near=45.764,4.8357&organisation=maison-du-lierre|en|Maison du Lierre, within 50 km of a point",
                "near=45.764,4.8357|fr|50 km autour d’un point",
                "from=2026-12-01&to=2026-12-20&country=BE|fr|Belgique, à partir du 1er décembre 2026, jusqu’au 20 décembre 2026",
                "bbox=-5,42,8,51&accessibility=step-free|en|step-free access, inside an area of the map",
            })
    void a_search_is_said_as_people_say_it(String query, String language, String words) {
        assertThat(WORDS.of(SavedFilter.of(query).filter(), language)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void every_choice_has_words_in_both_languages(String query) {
        for (String language : new String[] {"fr", "en"})
            assertThat(WORDS.of(SavedFilter.of(query).filter(), language))
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
