package eu.soga.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VTimezoneTest {

    private static String written(ZoneId zone, Instant from, Instant to) {
        var out = new StringBuilder();
        VTimezone.write(new ICalendarWriter(out), zone, from, to);
        return out.toString();
    }

    private static String written(String zone, String from, String to) {
        return written(ZoneId.of(zone), Instant.parse(from), Instant.parse(to));
    }

    @Test
    void says_the_rules_of_the_union_as_rules() {
        assertThat(written("Europe/Paris", "2026-11-25T13:00:00Z", "2026-11-25T16:00:00Z"))
                .isEqualTo("""
                        BEGIN:VTIMEZONE
                        TZID:Europe/Paris
                        BEGIN:DAYLIGHT
                        DTSTART:20270328T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20261025T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        END:STANDARD
                        END:VTIMEZONE
                        """.replace("\n", "\r\n"));
    }

    @Test
    void writes_one_observance_where_clocks_never_change() {
        assertThat(written("Asia/Kolkata", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .containsOnlyOnce("BEGIN:STANDARD")
                .contains("TZOFFSETTO:+0530")
                .doesNotContain("DAYLIGHT", "RRULE");
    }

    @Test
    void writes_nothing_for_utc() {
        assertThat(written("Etc/UTC", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void writes_changes_one_by_one_where_there_is_no_rule() {
        assertThat(written("Africa/Casablanca", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .contains("DTSTART:20260215T030000", "DTSTART:20260322T020000")
                .doesNotContain("RRULE");
    }

    @Test
    void says_a_rule_whose_local_day_is_not_the_day_it_names() {
        assertThat(written("America/Nuuk", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA");
    }

    @Test
    void places_every_moment_of_every_zone_from_2000_to_2040() {
        Instant from = Instant.parse("2000-01-01T00:00:00Z");
        Instant to = Instant.parse("2041-01-01T00:00:00Z");
        for (String id : Zones.ids()) {
            ZoneId zone = ZoneId.of(id);
            var read = VTimezoneReader.read(written(zone, from, to), 2045);
            for (Instant instant : momentsOf(zone, from, to)) {
                assertThat(read.offsetAt(instant).orElse(ZoneOffset.UTC))
                        .as("%s at %s", id, instant)
                        .isEqualTo(zone.getRules().getOffset(instant));
            }
        }
    }

    @Test
    void places_every_moment_of_a_short_span_of_every_zone() {
        for (int year : new int[] {2000, 2004, 2007, 2011, 2018, 2023, 2026, 2040}) {
            Instant from = Instant.parse(year + "-05-10T12:00:00Z");
            Instant to = from.plus(300, ChronoUnit.DAYS);
            for (String id : Zones.ids()) {
                ZoneId zone = ZoneId.of(id);
                var read = VTimezoneReader.read(written(zone, from, to), year + 2);
                for (Instant instant : momentsOf(zone, from, to)) {
                    assertThat(read.offsetAt(instant).orElse(ZoneOffset.UTC))
                            .as("%s at %s", id, instant)
                            .isEqualTo(zone.getRules().getOffset(instant));
                }
            }
        }
    }

    /** The span's ends, each clock change, the second before it and three days around it, and a moment of every month. */
    private static List<Instant> momentsOf(ZoneId zone, Instant from, Instant to) {
        var moments = new ArrayList<Instant>(List.of(from, to));
        for (Instant i = from; i.isBefore(to); i = i.plus(30, ChronoUnit.DAYS)) {
            moments.add(i);
        }
        var change = zone.getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(to)) {
            moments.add(change.getInstant());
            moments.add(change.getInstant().minusSeconds(1));
            moments.add(change.getInstant().minus(3, ChronoUnit.DAYS));
            moments.add(change.getInstant().plus(3, ChronoUnit.DAYS));
            change = zone.getRules().nextTransition(change.getInstant());
        }
        moments.removeIf(moment -> moment.isBefore(from) || moment.isAfter(to));
        return moments;
    }

    private static boolean changesWithinTwoDays(ZoneId zone, Instant instant) {
        var next = zone.getRules().nextTransition(instant.minus(2, ChronoUnit.DAYS));
        return next != null && next.getInstant().isBefore(instant.plus(2, ChronoUnit.DAYS));
    }

    @Test
    void is_placed_alike_by_another_implementation_in_every_zone() throws Exception {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant to = Instant.parse("2027-01-01T00:00:00Z");
        for (String id : Zones.ids()) {
            ZoneId zone = ZoneId.of(id);
            if (!ICalendarWriter.isUtc(zone)) {
                VTimeZone read = parsed(zone, from, to, from)
                        .<VTimeZone>getComponents("VTIMEZONE")
                        .getFirst();
                for (Instant instant : momentsOf(zone, from, to)) {
                    // ical4j compares some onsets to the digits of the moment in UTC: next to a change it is no judge
                    if (changesWithinTwoDays(zone, instant)) {
                        continue;
                    }
                    var observance = read.getApplicableObservance(instant.atOffset(ZoneOffset.UTC));
                    assertThat(observance
                                    .<TzOffsetTo>getProperty("TZOFFSETTO")
                                    .orElseThrow()
                                    .getOffset())
                            .as("%s at %s", id, instant)
                            .isEqualTo(zone.getRules().getOffset(instant));
                }
            }
        }
    }

    /** Zones with rules only: ical4j folds changes without RRULE into Java's rules by today's standard offset. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris", "Europe/Dublin", "Europe/Lisbon", "Europe/London", "Europe/Helsinki", "Atlantic/Azores",
                "Africa/Abidjan", "Asia/Kolkata", "Asia/Beirut", "America/New_York", "Australia/Lord_Howe",
                        "Pacific/Chatham"
            })
    void leads_another_implementation_to_the_same_instants(String id) throws Exception {
        ZoneId zone = ZoneId.of(id);
        for (int year : new int[] {2012, 2026, 2031}) {
            Instant from = Instant.parse(year + "-01-01T00:00:00Z");
            Instant to = Instant.parse(year + 1 + "-01-01T00:00:00Z");
            for (int day = 3; day < 360; day += 17) {
                Instant start = from.plus(day, ChronoUnit.DAYS);
                VEvent event = parsed(zone, from, to, start)
                        .<VEvent>getComponents("VEVENT")
                        .getFirst();
                DtStart<ZonedDateTime> read =
                        event.<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow();
                assertThat(read.getDate().toInstant()).as("%s %s", id, start).isEqualTo(start);
            }
        }
    }

    /** Under a name no reader knows, so that it has to believe what we wrote. */
    private static Calendar parsed(ZoneId zone, Instant from, Instant to, Instant start) throws Exception {
        var out = new StringBuilder();
        var writer = new ICalendarWriter(out);
        writer.begin("VCALENDAR").property("VERSION", "2.0").property("PRODID", "-//x//y//FR");
        VTimezone.write(writer, zone, from, to);
        writer.begin("VEVENT")
                .property("UID", "1@example.org")
                .utc("DTSTAMP", Instant.EPOCH)
                .dateTime("DTSTART", ZonedWallTime.of(start, zone))
                .end()
                .end();
        return new CalendarBuilder()
                .build(new StringReader(out.toString()
                        .replace("TZID:" + zone, "TZID:Nowhere")
                        .replace("TZID=" + zone, "TZID=Nowhere")));
    }
}
