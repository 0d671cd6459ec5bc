package eu.soga.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.errors.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten megabytes of whatever costs readers most: each is refused or read, in seconds. */
class HostileSourcesTest {
    private static final int SIZE = 10 * 1024 * 1024;
    private static final SourceReader.Options OPTIONS = new SourceReader.Options("fr", "FR", 5000);

    static Stream<Arguments> sources() {
        String calendar = "BEGIN:VCALENDAR\n";
        return Stream.of(
                Arguments.of("arrays in arrays", filled("", "[")),
                Arguments.of("empty objects", filled("[", "{},")),
                Arguments.of("one long text", filled("{\"name\":\"", "x")),
                Arguments.of("entries that begin and never end", filled(calendar, "BEGIN:VEVENT\n")),
                Arguments.of("components in components", filled(calendar + "BEGIN:VEVENT\n", "BEGIN:X\n")),
                Arguments.of("one line", filled(calendar + "BEGIN:VEVENT\nDESCRIPTION:", "x")),
                Arguments.of("folds", filled(calendar + "BEGIN:VEVENT\nDESCRIPTION:x\n", " x\n")),
                Arguments.of("lines that go on", filled(calendar + "BEGIN:VEVENT\nDESCRIPTION:x\n", "suite\n")),
                Arguments.of("empty lines", filled(calendar, "\n")),
                Arguments.of("parameters", filled(calendar + "BEGIN:VEVENT\nDTSTART", ";A=B")),
                Arguments.of("quotation marks", filled(calendar + "BEGIN:VEVENT\nDTSTART;A=", "\"")),
                Arguments.of(
                        "dates that are left out", filled(calendar + "BEGIN:VEVENT\nEXDATE:20270101", ",20270101")),
                Arguments.of("tags in a text", filled(calendar + "BEGIN:VEVENT\nDESCRIPTION:", "<b>")),
                Arguments.of("angles in a text", filled(calendar + "BEGIN:VEVENT\nDESCRIPTION:", "<a ")),
                Arguments.of("commas in a place", filled(calendar + "BEGIN:VEVENT\nLOCATION:", "1,")),
                Arguments.of("tags in tags", filled("<html>", "<div>")),
                Arguments.of("lists in lists", filled("<html>", "<ul><li>")),
                Arguments.of("tags in a text", filled(calendar + "BEGIN:VEVENT\nDESCRIPTION:", "<div>")),
                Arguments.of("scripts", filled("<html>", "<script type=\"application/ld+json\">{}</script>")),
                Arguments.of("separators", filled("titre;début\n", ";")),
                Arguments.of("one cell", filled("titre;début\n\"", "x")),
                Arguments.of("rows", filled("titre;début\n", "A;1\n")),
                Arguments.of("headings", filled("titre;début;", "a;")));
    }

    private static byte[] filled(String head, String with) {
        return (head + with.repeat((SIZE - head.length()) / with.length())).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void cost_bounded_time(String name, byte[] source) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(source));
    }

    @Test
    void any_bytes_are_read_or_refused() {
        Random random = new Random(20_261_122);
        byte[] calendar =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:b\nDTSTART:20270101T100000Z\nEND:VEVENT\nEND:VCALENDAR\n"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = calendar.clone();
            for (int j = random.nextInt(1, 12); j > 0; j--)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            read(broken);
        }
    }

    private static void read(byte[] source) {
        try {
            assertThat(SourceReader.read(source, OPTIONS).candidates()).hasSizeLessThanOrEqualTo(OPTIONS.mostRows());
        } catch (DomainException refused) {
            assertThat(refused.toProblem("/").reason()).isNotBlank();
        }
    }
}
