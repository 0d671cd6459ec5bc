package eu.soga.shared.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeodesicTest {

    @Test
    void measures_a_quarter_of_the_meridian() {
        // the length of the WGS84 quarter meridian, in metres
        assertThat(Geodesic.metres(new Coordinates(0, 0), new Coordinates(90, 0)))
                .isCloseTo(10_001_965.729, within(0.001));
    }

    @Test
    void measures_a_degree_of_the_equator() {
        // the equatorial radius of 6 378 137 m times pi / 180
        assertThat(Geodesic.metres(new Coordinates(0, 0), new Coordinates(0, 1)))
                .isCloseTo(111_319.491, within(0.001));
    }

    @Test
    void crosses_the_date_line_the_short_way() {
        assertThat(Geodesic.metres(new Coordinates(0, 179.5), new Coordinates(0, -179.5)))
                .isCloseTo(111_319.491, within(0.001));
    }

    @Test
    void is_zero_for_one_point_and_the_same_both_ways() {
        var paris = new Coordinates(48.85341, 2.3488);
        var brussels = new Coordinates(50.85045, 4.34878);
        assertThat(Geodesic.metres(paris, paris)).isZero();
        assertThat(Geodesic.metres(paris, brussels)).isEqualTo(Geodesic.metres(brussels, paris));
        assertThat(Geodesic.metres(paris, brussels)).isBetween(260_000.0, 267_000.0);
    }
}
