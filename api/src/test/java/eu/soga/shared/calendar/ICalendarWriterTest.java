package eu.soga.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.calendar.ICalendarWriter.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Summary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarWriterTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final StringBuilder out = new StringBuilder();
    private final ICalendarWriter writer = new ICalendarWriter(out);

    @Test
    void nests_components_and_ends_lines_with_crlf() {
        writer.begin("VCALENDAR")
                .begin("VEVENT")
                .property("SEQUENCE", "3")
                .end()
                .end();
        assertThat(out).hasToString("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSEQUENCE:3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void writes_each_type_of_value() {
        writer.text("SUMMARY", "a\\b;c,d\r\ne\nf\u0000", new Parameter("LANGUAGE", "fr"))
                .texts("CATEGORIES", List.of("un, deux", "trois"))
                .texts("RESOURCES", List.of())
                .uri("URL", URI.create("https://example.org/é?a=b;c,d"))
                .date("DTSTART", LocalDate.of(2026, 11, 25))
                .utc("DTSTAMP", Instant.parse("2026-11-25T13:00:00.999Z"));
        assertThat(out).hasToString("""
                        SUMMARY;LANGUAGE=fr:a\\\\b\\;c\\,d\\ne\\nf
                        CATEGORIES:un\\, deux,trois
                        URL:https://example.org/%C3%A9?a=b;c,d
                        DTSTART;VALUE=DATE:20261125
                        DTSTAMP:20261125T130000Z
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T14:00, Europe/Paris, , DT;TZID=Europe/Paris:20261125T140000",
        "2026-10-25T02:30, Europe/Paris, EARLIER, DT;TZID=Europe/Paris:20261025T023000",
        "2026-10-25T02:30, Europe/Paris, LATER, DT:20261025T013000Z",
        "2026-11-25T14:00, Etc/UTC, , DT:20261125T140000Z"
    })
    void writes_local_times_with_their_zone_where_that_says_it_all(
            LocalDateTime local, ZoneId zone, Fold fold, String line) {
        writer.dateTime("DT", new ZonedWallTime(local, zone, fold));
        assertThat(out).hasToString(line + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    plain => plain
                    a:b;c,d => "a:b;c,d"
                    dit "x" ^ y => dit ^'x^' ^^ y
                    """)
    void quotes_parameters_that_need_it(String value, String written) {
        writer.property("X", "1", new Parameter("CN", value));
        assertThat(out).hasToString("X;CN=" + written + ":1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBEGIN:VEVENT", "a\nb", "a\rb", "a\u0000b", "a\u0085b"})
    void lets_no_value_start_a_line_of_its_own(String value) {
        assertThatThrownBy(() -> writer.property("X", value)).isInstanceOf(IllegalArgumentException.class);
        writer.text("X", value, new Parameter("CN", value));
        assertThat(out.toString().split("\r\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "X:Y", "X;Y", "X\r\n", "É"})
    void refuses_what_is_no_name(String name) {
        assertThatThrownBy(() -> writer.property(name, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.property("X", "1", new Parameter(name, "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void streams_utf_8_and_says_when_the_other_side_is_gone() {
        var bytes = new ByteArrayOutputStream();
        ICalendarWriter.to(bytes).text("X", "été 😀").flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("X:été 😀\r\n");

        ICalendarWriter broken = ICalendarWriter.to(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> broken.text("X", "a").flush()).isInstanceOf(UncheckedIOException.class);
    }

    @Property
    void folds_at_75_octets_between_characters_and_unfolds_to_the_same(@ForAll @StringLength(max = 400) String value) {
        var folded = new StringBuilder();
        new ICalendarWriter(folded).text("DESCRIPTION", value);

        assertThat(folded.toString()).endsWith("\r\n");
        for (String line : folded.toString().split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\n", "\r");
            assertThat(line.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                    .isZero();
        }
        String unfolded = folded.toString().replace("\r\n ", "");
        assertThat(unfolded).isEqualTo("DESCRIPTION:" + whole(ContentLine.escape(value)) + "\r\n");
    }

    @Property
    void folds_no_earlier_than_it_must(@ForAll @StringLength(min = 100, max = 400) String value) {
        var folded = new StringBuilder();
        new ICalendarWriter(folded).text("X", value);
        String[] lines = folded.toString().split("\r\n");
        for (int i = 0; i < lines.length - 1; i++) {
            assertThat(lines[i].getBytes(StandardCharsets.UTF_8).length).isGreaterThanOrEqualTo(72);
        }
    }

    @Test
    void is_understood_by_another_implementation() throws Exception {
        String summary = "Été ; l'« atelier », \\ 😀 " + "très long ".repeat(30) + "\nfin";
        writer.begin("VCALENDAR").property("VERSION", "2.0").property("PRODID", "-//x//y//FR");
        VTimezone.write(writer, PARIS, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
        writer.begin("VEVENT")
                .property("UID", "1@example.org")
                .utc("DTSTAMP", Instant.EPOCH)
                .dateTime("DTSTART", new ZonedWallTime(LocalDateTime.of(2026, 11, 25, 14, 0), PARIS, null))
                .text("SUMMARY", summary)
                .end()
                .end();

        var calendar = new CalendarBuilder().build(new StringReader(out.toString()));

        VEvent event = calendar.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(event.<Summary>getProperty("SUMMARY").orElseThrow().getValue())
                .isEqualTo(summary);
    }

    /** Lone surrogates are no characters; a stream of UTF-8 holds a replacement in their place. */
    private static String whole(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
