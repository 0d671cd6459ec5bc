package eu.soga.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.events.series.OccurrenceEdits;
import eu.soga.events.series.OccurrenceRequest;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries that replace one date of a series (RECURRENCE-ID): that date is moved, renamed or called off here. */
@ApplicationScoped
class DateOverrides {
    /** In what is kept of a source: whether it calls the date off. */
    static final String CANCELLED = "cancelled";

    private final OccurrenceEdits dates;
    private final ObjectMapper mapper;

    DateOverrides(OccurrenceEdits dates, ObjectMapper mapper) {
        this.dates = dates;
        this.mapper = mapper;
    }

    /** Changes the date. @throws DomainException 404 when the series has no such date, or as a person would get it */
    void apply(ImportRow row, Event series) {
        ScheduleText planned =
                series.schedule() == null ? null : series.schedule().toText();
        if (planned == null || series.recurrenceText() == null)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "It is no series here any more.");
        boolean cancelled = row.verdict == Verdict.CANCELLED;
        Object schedule = row.content.get("schedule");
        dates.change(
                series.id,
                original(row.recurrenceId, planned.zone()),
                "\"" + series.version + "\"",
                new OccurrenceRequest(
                        cancelled || schedule == null ? null : mapper.convertValue(schedule, ScheduleText.class),
                        cancelled,
                        cancelled ? Cancellations.note(series, Verdict.CANCELLED) : null,
                        cancelled ? null : title(row, series),
                        null));
    }

    /** Which date it is, in the wall time of its series. */
    private static String original(String recurrenceId, String zone) {
        return recurrenceId.endsWith("Z")
                ? LocalDateTime.ofInstant(Instant.parse(recurrenceId), ZoneId.of(zone))
                        .toString()
                : recurrenceId;
    }

    /** A title of its own; left out where a moderator would have to read it first, which one date cannot wait for. */
    private static @Nullable Map<String, String> title(ImportRow row, Event series) {
        Map<String, String> own = new HashMap<>();
        if (row.content.get("title") instanceof Map<?, ?> titles)
            titles.forEach((language, text) -> {
                if (!text.equals(series.title.get(language.toString()))) own.put(language.toString(), text.toString());
            });
        if (own.isEmpty()) return null;
        if (!series.isLive() || series.organisation.isTrusted()) return own;
        List<String> notices = new ArrayList<>(row.notices);
        notices.add("Its own title was left out: texts of a published event are read by a moderator first.");
        row.notices = notices;
        return null;
    }

    /** What there is to do about the date, beside what was done before. */
    static Verdict verdict(Map<String, Object> content, boolean cancelled, Optional<ImportMapping> before) {
        boolean wasCancelled = before.map(mapping -> Boolean.TRUE.equals(mapping.content.get(CANCELLED)))
                .orElse(false);
        if (cancelled) return wasCancelled ? Verdict.UNCHANGED : Verdict.CANCELLED;
        if (before.isEmpty()) return Verdict.NEW;
        return before.get().content.equals(content) ? Verdict.UNCHANGED : Verdict.CHANGED;
    }

    /** What is kept of the entry, to know next time whether it says something else. */
    static Map<String, Object> kept(ImportRow row) {
        Map<String, Object> kept = new HashMap<>(row.content);
        if (row.verdict == Verdict.CANCELLED) kept.put(CANCELLED, true);
        return kept;
    }
}
