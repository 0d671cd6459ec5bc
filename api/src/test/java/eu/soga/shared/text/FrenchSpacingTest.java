package eu.soga.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchSpacingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Café IA : que faire ?|Café IA_: que faire_?",
                "« Oui ! » ; non|«_Oui_!_»_; non",
                "<p>Publié : <b>vraiment ?</b></p>|<p>Publié_: <b>vraiment_?</b></p>",
                "Rendez-vous à 18:30, ou :port ; /a?b=c|Rendez-vous à 18:30, ou :port_; /a?b=c",
            })
    void keeps_marks_with_their_word(String written, String shown) {
        assertThat(FrenchSpacing.in("fr", written)).isEqualTo(shown.replace('_', '\u00a0'));
        assertThat(FrenchSpacing.in("en", written)).isEqualTo(written);
    }
}
