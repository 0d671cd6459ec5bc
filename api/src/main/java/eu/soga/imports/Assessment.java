package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventChecks;
import eu.soga.events.EventCompleteness;
import eu.soga.events.EventContent;
import eu.soga.events.EventDiff;
import eu.soga.events.EventKind;
import eu.soga.events.EventRequest;
import eu.soga.events.EventRevisions;
import eu.soga.events.duplicates.Twin;
import eu.soga.events.duplicates.TwinCandidate;
import eu.soga.events.duplicates.TwinSight;
import eu.soga.events.duplicates.Twins;
import eu.soga.imports.reading.Candidate;
import eu.soga.imports.reading.Reading;
import eu.soga.imports.reading.UnreadableSource;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a source holds with what is here: one row for each entry, with its verdict and why. Writes nothing. */
@ApplicationScoped
class Assessment {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final EntryContents contents;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final Twins twins;
    private final ImportsConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;

    Assessment(
            EntryContents contents,
            EventChecks checks,
            EventRevisions revisions,
            Twins twins,
            ImportsConfig config,
            ObjectMapper mapper,
            Clock clock) {
        this.contents = contents;
        this.checks = checks;
        this.revisions = revisions;
        this.twins = twins;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** An entry that is not here under its name. */
    private record Stranger(ImportRow row, TwinCandidate candidate) {}

    /** The rows of this import, not saved. @throws eu.soga.shared.errors.DomainException 422 when it takes too long */
    List<ImportRow> of(EventImport origin, Reading reading, @Nullable EventKind kind) {
        long end = System.nanoTime() + config.longest().toNanos();
        // thousands of events are compared and none is changed: nothing of them is kept twice to be watched
        EventImport.getSession().setDefaultReadOnly(true);
        try {
            return rows(origin, reading, kind, end);
        } finally {
            EventImport.getSession().setDefaultReadOnly(false);
        }
    }

    private List<ImportRow> rows(EventImport origin, Reading reading, @Nullable EventKind kind, long end) {
        SourceKey key = new SourceKey(reading.kind(), origin.sourceKey);
        KnownEntries known = KnownEntries.of(origin.organisation.id, key, reading.candidates());
        EntryContents.Writer writer = contents.writer(origin.organisation, kind);
        Set<String> series = reading.candidates().stream()
                .filter(candidate -> candidate.recurrence() != null)
                .map(Candidate::uid)
                .collect(Collectors.toSet());
        List<ImportRow> rows = new ArrayList<>();
        List<Stranger> strangers = new ArrayList<>();
        for (Candidate candidate : reading.candidates()) {
            if (System.nanoTime() > end) throw UnreadableSource.TOO_SLOW.problem();
            rows.add(row(origin, rows.size(), candidate, writer.write(candidate), known, series, strangers));
        }
        compare(strangers, origin.organisation.id);
        if (reading.complete())
            KnownEntries.gone(origin.organisation.id, key, reading.candidates(), clock.instant())
                    .forEach(mapping -> rows.add(gone(origin, rows.size(), mapping)));
        return rows;
    }

    private ImportRow row(
            EventImport origin,
            int position,
            Candidate candidate,
            EntryContent content,
            KnownEntries known,
            Set<String> series,
            List<Stranger> strangers) {
        ImportRow row = new ImportRow(
                origin, position, candidate.uid(), cut(candidate.title()), Verdict.UNCHANGED, clock.instant());
        row.recurrenceId = Objects.requireNonNullElse(candidate.recurrenceId(), "");
        row.url = candidate.url();
        row.content = content.json();
        row.notices = new ArrayList<>(content.notices());
        ImportMapping mapping = known.mapping(candidate).orElse(null);
        if (mapping != null) row.event = mapping.event;
        if (!row.recurrenceId.isEmpty()) date(row, candidate, content, known, series);
        else if (mapping != null && mapping.isElsewhere()) elsewhere(row);
        else if (candidate.cancelled()) cancelled(row);
        else if (!content.broken().isEmpty()) invalid(row, content.broken());
        else if (mapping != null) known(row, mapping);
        else if (known.isOwn(candidate)) row.notices.add("It came from here in the first place.");
        else stranger(row, strangers);
        return row;
    }

    /** One date of a series, which is here or in the same source. */
    private void date(ImportRow row, Candidate date, EntryContent content, KnownEntries known, Set<String> all) {
        ImportMapping series = known.series(date).orElse(null);
        Event whole = series == null ? null : series.event;
        row.event = whole;
        if (series != null && series.isElsewhere()) elsewhere(row);
        else if (!date.cancelled() && !content.broken().isEmpty()) invalid(row, content.broken());
        else if (whole == null && !all.contains(date.uid()))
            invalid(row, List.of(new Violation("/recurrence", "The series of which this is one date is not here.")));
        else if (whole != null && !Cancellations.isOpen(whole))
            row.notices.add("Its series was cancelled, refused or taken back here: it stays so.");
        else {
            row.verdict = DateOverrides.verdict(row.content, date.cancelled(), known.mapping(date));
            row.notices.add("It is one date of a series.");
        }
    }

    private static void elsewhere(ImportRow row) {
        row.notices.add("It is an event of another organisation, which looks after it.");
    }

    private static void cancelled(ImportRow row) {
        boolean open = row.event != null && Cancellations.isOpen(row.event);
        row.verdict = open ? Verdict.CANCELLED : Verdict.UNCHANGED;
        if (row.event == null) row.notices.add("Its source says that it is cancelled, and it was never taken over.");
    }

    private void invalid(ImportRow row, List<Violation> broken) {
        row.verdict = Verdict.INVALID;
        row.violations = mapper.convertValue(broken, LIST);
    }

    private void known(ImportRow row, ImportMapping mapping) {
        Event event = mapping.event;
        if (!Cancellations.isOpen(event)) {
            row.notices.add(
                    event.mergedInto() == null
                            ? "It was cancelled, refused or taken back here: it stays so."
                            : "It was merged into another entry, where it is looked after from now on.");
            return;
        }
        Map<String, Object> current = revisions.json(revisions.of(event).orElseGet(() -> EventRequest.of(event)));
        EventRequest merged =
                mapper.convertValue(SourceChanges.over(current, mapping.content, row.content), EventRequest.class);
        var changes = EventDiff.between(current, revisions.json(merged));
        if (changes.isEmpty()) return;
        row.changes = mapper.convertValue(changes, LIST);
        EventChecks.Verdict verdict = checks.examine(merged, event);
        if (verdict.event() == null) invalid(row, verdict.broken());
        else row.verdict = Verdict.CHANGED;
    }

    private void stranger(ImportRow row, List<Stranger> strangers) {
        EventRequest request = mapper.convertValue(row.content, EventRequest.class);
        EventChecks.Verdict verdict = checks.examine(request, null);
        if (verdict.event() == null) {
            invalid(row, verdict.broken());
            return;
        }
        EventContent preview = verdict.event().preview(row.origin.organisation);
        row.verdict = Verdict.NEW;
        row.missing = mapper.convertValue(EventCompleteness.missing(preview), LIST);
        strangers.add(new Stranger(row, new TwinCandidate(UUID.randomUUID(), preview, EntryMemory.globalUid(row))));
    }

    private void compare(List<Stranger> strangers, UUID organisationId) {
        List<TwinCandidate> candidates =
                strangers.stream().map(Stranger::candidate).toList();
        Map<UUID, List<Twin>> found = twins.of(candidates, TwinSight.of(organisationId));
        for (Stranger stranger : strangers) {
            List<Twin> alike = found.getOrDefault(stranger.candidate().key(), List.of());
            if (alike.isEmpty()) continue;
            stranger.row().verdict = Verdict.POSSIBLE_DUPLICATE;
            stranger.row().twins =
                    alike.stream().map(twin -> mapper.convertValue(twin, JSON)).toList();
        }
    }

    private ImportRow gone(EventImport origin, int position, ImportMapping mapping) {
        ImportRow row = new ImportRow(
                origin,
                position,
                mapping.uid,
                cut(mapping.event.title.getOrDefault(mapping.event.defaultLanguage, "")),
                Verdict.GONE,
                clock.instant());
        row.event = mapping.event;
        row.content = mapping.content;
        return row;
    }

    private static String cut(String title) {
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
