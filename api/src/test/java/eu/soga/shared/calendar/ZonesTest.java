package eu.soga.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/Argentina/Ushuaia",
                "Indian/Reunion",
                "Etc/UTC",
                "Europe/Kiev",
                "Asia/Calcutta"
            })
    void accepts_places_under_their_present_and_former_names(String id) {
        assertThat(Zones.find(id)).contains(ZoneId.of(id));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "+02:00",
                "Z",
                "UTC",
                "GMT+2",
                "UTC+01:00",
                "Etc/GMT+2",
                "EST5EDT",
                "CET",
                "EST",
                "US/Pacific",
                "Japan",
                "SystemV/PST8PDT",
                "europe/paris",
                "Europe/Paris ",
                "Europe/Atlantis",
                "Europe/",
                "/",
                "Paris",
                "Europe"
            })
    void refuses_offsets_legacy_ids_and_unknown_places(String id) {
        assertThat(Zones.find(id)).isEmpty();
    }

    @Test
    void lists_every_zone_of_the_iana_table_of_places() {
        assertThat(Zones.ids()).hasSizeGreaterThan(400).contains("Europe/Brussels", "Africa/Casablanca");
    }
}
