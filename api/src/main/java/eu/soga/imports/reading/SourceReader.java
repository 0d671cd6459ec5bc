package eu.soga.imports.reading;

import eu.soga.shared.errors.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads any source there is a reader for, chosen by what is in it. */
public final class SourceReader {
    private static final Pattern CALENDAR = Pattern.compile("(?im)^\\s{0,10}BEGIN:VCALENDAR\\s*$");
    private static final int LONGEST_FOREWORD = 4096;

    private SourceReader() {}

    /**
     * Everything the source holds, in its order.
     *
     * @throws eu.soga.shared.errors.DomainException 422 {@code unreadable-source} when nothing can be read from it
     */
    public static Reading read(byte[] bytes, ReadingOptions options) {
        SourceText source = SourceText.of(bytes);
        Reading reading = read(source.text(), options);
        List<String> notices = new ArrayList<>(source.notices());
        notices.addAll(reading.notices());
        return new Reading(
                reading.kind(), reading.name(), withoutRepetitions(reading.candidates()), notices, reading.complete());
    }

    private static Reading read(String text, ReadingOptions options) {
        String start =
                text.substring(0, Math.min(LONGEST_FOREWORD, text.length())).stripLeading();
        if (CALENDAR.matcher(start).find()) return new ICalendarReader(options).read(text);
        return switch (start.charAt(0)) {
            case '{', '[' -> JsonSource.read(text, options);
            case '<' -> JsonLdPage.read(text, options);
            default -> new CsvReader(options).read(text);
        };
    }

    /** Of several entries with one identifier the newest counts; each of the others says so. */
    private static List<Candidate> withoutRepetitions(List<Candidate> candidates) {
        Map<String, Candidate> newest = new HashMap<>();
        for (Candidate candidate : candidates)
            newest.merge(
                    key(candidate),
                    candidate,
                    (one, other) -> other.revision().compareTo(one.revision()) > 0 ? other : one);
        return candidates.stream()
                .map(candidate -> newest.get(key(candidate)) == candidate
                        ? candidate
                        : candidate.with(new Violation(
                                "/uid",
                                "The source uses this identifier twice; the other entry is newer or comes first.",
                                "duplicate-uid",
                                null)))
                .toList();
    }

    private static String key(Candidate candidate) {
        return candidate.uid() + "\n" + Objects.requireNonNullElse(candidate.recurrenceId(), "");
    }
}
