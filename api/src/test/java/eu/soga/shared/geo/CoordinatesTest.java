package eu.soga.shared.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    @Test
    void accepts_the_poles_and_the_date_line() {
        assertThat(new Coordinates(90, -180).lat()).isEqualTo(90);
        assertThat(new Coordinates(-90, 180).lon()).isEqualTo(180);
    }

    @ParameterizedTest
    @CsvSource({"90.1,0", "-90.1,0", "0,180.1", "0,-180.1", "NaN,0", "0,NaN", "Infinity,0"})
    void refuses_what_is_not_on_earth(double lat, double lon) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(lat, lon));
    }

    @Test
    void reads_what_it_writes() {
        var paris = new Coordinates(48.8583, 2.3215);
        assertThat(Coordinates.parse(paris.toString())).isEqualTo(paris);
        assertThat(Coordinates.parse(" 48.8583 , 2.3215 ")).isEqualTo(paris);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "48,2,1", "nord,est", "91,0", ","})
    void refuses_text_that_is_not_two_numbers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Coordinates.parse(text));
    }
}
