package eu.soga.organisations.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinScoreTest {
    @ParameterizedTest(name = "{0} / {1}: {2} to {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Fondation Jean Jaurès | FONDATION JEAN-JAURES | 1 | 1",
                "Association Les Petits Débrouillards | Les petits debrouillards | 1 | 1",
                "Médiation numérique | La Médiation numérique de Lyon | 0.85 | 0.9",
                "Datactivist | Dataactivist | 0.6 | 0.9",
                "Emmaüs Connect | Emmaüs Défi | 0.4 | 0.55",
                "La Mednum | Le Mouves | 0 | 0.3",
                "Réseau | Réseau | 1 | 1",
                "Ομάδα Άλφα | Ομάδα Αλφα | 1 | 1"
            })
    void names_resemble(String one, String other, double least, double most) {
        assertThat(NameLikeness.of(one, other)).isBetween(least, most);
        assertThat(NameLikeness.of(other, one)).isEqualTo(NameLikeness.of(one, other), within(1e-9));
    }

    @Nested
    class InTotal {
        @Test
        void the_same_number_is_the_same_body() {
            assertThat(new TwinScore(0, false, true, false, false).total()).isEqualTo(1);
        }

        @Test
        void what_is_not_told_weighs_nothing() {
            assertThat(new TwinScore(1, null, false, null, null).total()).isEqualTo(1);
            assertThat(new TwinScore(0.5, null, false, null, null).total()).isEqualTo(0.5);
        }

        @Test
        void another_town_and_country_make_an_equal_name_less_suspicious() {
            double elsewhere = new TwinScore(1, null, false, false, false).total();

            assertThat(elsewhere).isLessThan(1).isGreaterThan(TwinScore.SUSPICIOUS);
        }

        @Test
        void the_same_site_is_suspicious_whatever_the_name() {
            assertThat(new TwinScore(0, true, false, null, null).total()).isGreaterThan(TwinScore.SUSPICIOUS);
        }

        @Test
        void the_same_town_alone_is_not() {
            assertThat(new TwinScore(0.2, null, false, true, true).total()).isLessThan(TwinScore.SUSPICIOUS);
        }
    }
}
