package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.PublicationPolicy;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.events.series.OccurrenceEdits;
import eu.soga.events.series.OccurrenceRequest;
import eu.soga.imports.EntryContents.Content;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.imports.reading.Candidate;
import eu.soga.imports.reading.ImportFault;
import eu.soga.imports.reading.ImportNotice;
import eu.soga.imports.reading.WhenResolver;
import eu.soga.shared.calendar.ZonedWallTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Handles entries that replace one date of a series (RECURRENCE-ID): the date is moved, renamed or cancelled.
 * Possibility is checked when the source is read, so that applying the row is not refused later.
 */
@ApplicationScoped
class DateOverrides {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
    /** Fields that a single date cannot have of its own. */
    private static final List<String> OF_THE_SERIES =
            List.of("description", "place", "online", "format", "registration", "price", "kind", "themes");

    private final OccurrenceEdits dates;
    private final PublicationPolicy policy;
    private final ObjectMapper mapper;
    private final Clock clock;

    DateOverrides(OccurrenceEdits dates, PublicationPolicy policy, ObjectMapper mapper, Clock clock) {
        this.dates = dates;
        this.policy = policy;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A series as it is stored, or will be once its own entry is applied. */
    private record Series(Schedule first, Recurrence recurrence, Map<String, Object> json, boolean keepsTitles) {}

    /**
     * Finds the date that the entry replaces and the changes to it, and writes both into the row.
     *
     * @param whole the imported series; null when it is new
     * @param series the series in the same source; null when it is only stored here
     * @param before finds how the date with a given recurrence id was imported before
     * @return why it cannot be applied; empty when it can
     */
    List<ImportFault> compare(
            ImportRow row,
            Candidate date,
            Content content,
            @Nullable ImportMapping whole,
            @Nullable Content series,
            Function<String, Optional<ImportMapping>> before,
            List<ImportNotice> notices) {
        Series known = series(whole, series);
        if (known == null) return List.of(ImportFault.of(ImportFault.Code.DATE_NOT_IN_SERIES, "/recurrence"));
        row.recurrenceId = WhenResolver.wallTime(date.replaces(), known.first());
        LocalDateTime original = row.recurrenceId.length() == 10
                ? LocalDate.parse(row.recurrenceId).atStartOfDay()
                : LocalDateTime.parse(row.recurrenceId);
        if (original.isAfter(RecurrenceRules.horizon(known.first(), clock.instant()))
                || !known.recurrence().has(original))
            return List.of(new ImportFault(ImportFault.Code.DATE_NOT_IN_SERIES, "/recurrence", row.recurrenceId, null));
        notices.add(notice(ImportNotice.Code.ONE_DATE_OF_SERIES, null));
        Optional<ImportMapping> earlier = before.apply(row.recurrenceId);
        if (date.cancelled()) {
            boolean wasCancelled =
                    earlier.map(mapping -> mapping.cancelledBySequence != null).orElse(false);
            row.verdict = wasCancelled ? Verdict.UNCHANGED : Verdict.CANCELLED;
            return List.of();
        }
        Schedule moved = content.schedule();
        if (moved != null && moved.allDay() != known.first().allDay())
            return List.of(ImportFault.of(ImportFault.Code.DATE_OF_ANOTHER_KIND, "/schedule/allDay"));
        if (moved != null)
            row.content.put(
                    "schedule", mapper.convertValue(inZoneOf(known, moved).toText(), JSON));
        boolean isRenamed = !title(row, known.json()).isEmpty();
        if (isRenamed && !known.keepsTitles()) notices.add(notice(ImportNotice.Code.TITLE_OF_DATE_LEFT_OUT, null));
        String others = String.join(
                ", ",
                OF_THE_SERIES.stream()
                        .filter(field -> row.content.containsKey(field)
                                && !Objects.equals(
                                        row.content.get(field), known.json().get(field)))
                        .toList());
        if (!others.isEmpty()) notices.add(notice(ImportNotice.Code.DETAILS_OF_DATE_LEFT_OUT, others));
        boolean isSame = !(isRenamed && known.keepsTitles())
                && (moved == null
                        || inZoneOf(known, moved).equals(known.recurrence().at(original)));
        if (isSame) notices.add(notice(ImportNotice.Code.DATE_AS_IN_SERIES, null));
        if (earlier.isEmpty()) row.verdict = isSame ? Verdict.UNCHANGED : Verdict.NEW;
        else
            row.verdict = earlier.get().cancelledBySequence == null
                            && earlier.get().content.equals(row.content)
                    ? Verdict.UNCHANGED
                    : Verdict.CHANGED;
        return List.of();
    }

    private @Nullable Series series(@Nullable ImportMapping mapping, @Nullable Content source) {
        Event whole = mapping == null ? null : mapping.event;
        boolean keepsTitles = whole == null || !whole.isLive() || policy.publishesAtOnce(whole.organisation);
        try {
            if (source != null && source.schedule() != null) {
                var text = mapper.convertValue(source.json().get("recurrence"), RecurrenceText.class);
                return new Series(
                        source.schedule(), Recurrence.of(text, source.schedule()), source.json(), keepsTitles);
            }
            if (whole == null || whole.schedule() == null || whole.recurrenceText() == null) return null;
            Map<String, Object> json = new HashMap<>(mapping.content);
            json.put("title", whole.title);
            return new Series(
                    whole.schedule(), Recurrence.of(whole.recurrenceText(), whole.schedule()), json, keepsTitles);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Converts a date into the zone of its series; the instants stay the same. */
    private static Schedule inZoneOf(Series series, Schedule date) {
        if (date.allDay() || date.zone().equals(series.first().zone())) {
            return new Schedule(
                    date.start(),
                    date.end(),
                    series.first().zone(),
                    date.allDay(),
                    date.endUnknown(),
                    date.startFold(),
                    date.endFold());
        }
        ZonedWallTime start = wall(date.startsAt(), series);
        ZonedWallTime end = date.endsAt().map(instant -> wall(instant, series)).orElse(null);
        return new Schedule(
                start.local(),
                end == null ? null : end.local(),
                series.first().zone(),
                false,
                date.endUnknown(),
                start.fold(),
                end == null ? null : end.fold());
    }

    private static ZonedWallTime wall(Instant instant, Series series) {
        return ZonedWallTime.of(instant, series.first().zoneId());
    }

    /**
     * Changes the date.
     *
     * @throws DomainException 404 when the series has no such date, else the same refusals as for a person
     */
    void apply(ImportRow row, Event series, Map<String, String> note) {
        if (series.schedule() == null || series.recurrenceText() == null)
            throw ImportProblem.Code.NO_SERIES.illegal("It is no series here any more.");
        boolean cancelled = row.verdict == Verdict.CANCELLED;
        Object schedule = row.content.get("schedule");
        dates.change(
                series.id,
                row.recurrenceId,
                "\"" + series.version + "\"",
                new OccurrenceRequest(
                        cancelled || schedule == null ? null : mapper.convertValue(schedule, ScheduleText.class),
                        cancelled,
                        cancelled ? note : null,
                        cancelled ? null : ownTitle(row, series),
                        null));
    }

    /**
     * Returns the date's own title. Leaves it out where texts need a review, because a single date cannot wait for
     * one.
     */
    private @Nullable Map<String, String> ownTitle(ImportRow row, Event series) {
        Map<String, String> own = title(row, Map.of("title", series.title));
        if (own.isEmpty()) return null;
        if (!series.isLive() || policy.publishesAtOnce(series.organisation)) return own;
        Map<String, Object> said = mapper.convertValue(notice(ImportNotice.Code.TITLE_OF_DATE_LEFT_OUT, null), JSON);
        if (!row.notices.contains(said)) {
            row.notices = new ArrayList<>(row.notices);
            row.notices.add(said);
        }
        return null;
    }

    private static Map<String, String> title(ImportRow row, Map<String, Object> series) {
        Map<?, ?> theirs = series.get("title") instanceof Map<?, ?> titles ? titles : Map.of();
        Map<String, String> own = new HashMap<>();
        if (row.content.get("title") instanceof Map<?, ?> titles)
            titles.forEach((language, text) -> {
                if (!text.equals(theirs.get(language))) own.put(language.toString(), text.toString());
            });
        return own;
    }

    private static ImportNotice notice(ImportNotice.Code code, @Nullable String text) {
        return new ImportNotice(code, text, null, null);
    }
}
