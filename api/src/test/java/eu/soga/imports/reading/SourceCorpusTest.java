package eu.soga.imports.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.WireEnums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good and bad files of every kind, each with the verdict written beside it in {@code expected.txt}. */
class SourceCorpusTest {
    private static final Path FILES = Path.of("src/test/resources/imports");
    private static final SourceReader.Options OPTIONS = new SourceReader.Options("fr", "FR", 5000);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static Stream<String> verdicts() throws IOException {
        return Files.readAllLines(FILES.resolve("expected.txt")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void reads_what_is_written_beside_the_file(String line) throws IOException {
        String[] parts = line.split(" = ", 2);
        byte[] bytes = Files.readAllBytes(FILES.resolve(parts[0]));
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> verdict(bytes)))
                .isEqualTo(parts[1]);
    }

    @Test
    void holds_a_verdict_for_every_file() throws IOException {
        List<String> named =
                verdicts().map(line -> line.split(" = ")[0]).sorted().toList();
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(named)
                    .hasSizeGreaterThan(100)
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("expected.txt"))
                            .sorted()
                            .toList());
        }
    }

    private static String verdict(byte[] bytes) {
        try {
            SourceReader.Reading reading = SourceReader.read(bytes, OPTIONS);
            return (WireEnums.word(reading.kind()) + (reading.complete() ? "" : " (incomplete)")
                            + said(reading.notices()) + ": "
                            + reading.candidates().stream()
                                    .map(SourceCorpusTest::verdict)
                                    .collect(joining(" | ")))
                    .strip();
        } catch (DomainException problem) {
            return "unreadable: " + problem.toProblem("/").reason();
        }
    }

    private static String verdict(Candidate candidate) {
        List<String> against = new ArrayList<>(
                candidate.faults().stream().map(SourceCorpusTest::fault).toList());
        List<ImportNotice> notices = new ArrayList<>(candidate.notices());
        WhenResolver resolver = new WhenResolver(null, PARIS);
        Optional<ScheduleText> schedule = candidate.when() == null
                ? Optional.empty()
                : resolver.resolve(candidate.when()).map(SourceCorpusTest::text);
        resolver.faults().forEach(fault -> against.add(fault(fault)));
        notices.addAll(resolver.notices());
        schedule.ifPresent(
                text -> Schedule.refusals(text).forEach(refusal -> against.add("/schedule" + refusal.pointer())));
        List<String> words = new ArrayList<>();
        schedule.ifPresent(text -> words.add(text.start()
                + (text.startFold() == null ? "" : " " + WireEnums.word(text.startFold())) + "/"
                + (text.end() == null ? "?" : text.end()) + " " + text.zone()));
        if (candidate.replaces() != null)
            words.add("instead of " + candidate.replaces().key());
        if (candidate.repetition() != null) words.add(repetition(candidate.repetition()));
        if (candidate.cancelled()) words.add("cancelled");
        if (!against.isEmpty()) words.add("!" + String.join(",", against));
        return (String.join(" ", words) + said(notices)).strip();
    }

    private static String fault(ImportFault fault) {
        return fault.pointer() + " " + WireEnums.word(fault.code());
    }

    private static String repetition(Candidate.Repetition repetition) {
        List<String> words = new ArrayList<>(repetition.rules());
        repetition.exceptRules().forEach(rule -> words.add("but " + rule));
        if (!repetition.dates().isEmpty()) words.add("+" + repetition.dates().size());
        if (!repetition.except().isEmpty()) words.add("-" + repetition.except().size());
        return String.join(" ", words);
    }

    private static String said(List<ImportNotice> notices) {
        return notices.isEmpty()
                ? ""
                : notices.stream()
                        .map(notice -> WireEnums.word(notice.code())
                                + (notice.text() == null ? "" : " «" + notice.text() + "»"))
                        .collect(joining(", ", " {", "}"));
    }

    private static ScheduleText text(Map<String, Object> schedule) {
        ObjectMapper mapper = new ObjectMapper();
        new WireEnums().customize(mapper);
        return mapper.convertValue(schedule, ScheduleText.class);
    }
}
