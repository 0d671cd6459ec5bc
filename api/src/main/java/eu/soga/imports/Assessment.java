package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventChecks;
import eu.soga.events.EventCompleteness;
import eu.soga.events.EventContent;
import eu.soga.events.EventKind;
import eu.soga.events.EventRequest;
import eu.soga.events.EventRevisions;
import eu.soga.events.duplicates.Twin;
import eu.soga.events.duplicates.TwinCandidate;
import eu.soga.events.duplicates.TwinSight;
import eu.soga.events.duplicates.Twins;
import eu.soga.imports.EntryContents.Content;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.imports.reading.Candidate;
import eu.soga.imports.reading.ImportFault;
import eu.soga.imports.reading.ImportNotice;
import eu.soga.imports.reading.SourceReader.Reading;
import eu.soga.imports.reading.Unreadable;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares a source with existing events: makes one row for each entry, with its verdict and the reason. Writes
 * nothing.
 */
@ApplicationScoped
class Assessment {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final EntryContents contents;
    private final DateOverrides dates;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final Twins twins;
    private final ImportsConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;

    Assessment(
            EntryContents contents,
            DateOverrides dates,
            EventChecks checks,
            EventRevisions revisions,
            Twins twins,
            ImportsConfig config,
            ObjectMapper mapper,
            Clock clock) {
        this.contents = contents;
        this.dates = dates;
        this.checks = checks;
        this.revisions = revisions;
        this.twins = twins;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** An entry that was not imported before. */
    private record Stranger(ImportRow row, TwinCandidate candidate) {}

    /** One entry while it is compared. */
    private record Entry(ImportRow row, Candidate candidate, Content content, List<ImportNotice> notices) {
        void say(ImportNotice.Code code) {
            notices.add(new ImportNotice(code, null, null, null));
        }
    }

    /**
     * Returns the rows of this import, not saved.
     *
     * @throws eu.soga.shared.errors.DomainException 422 when it takes too long
     */
    List<ImportRow> of(EventImport origin, Reading reading, @Nullable EventKind kind) {
        long end = System.nanoTime() + config.longest().toNanos();
        // thousands of events are read and none is changed: read-only entities need no snapshot for dirty
        // checking
        EventImport.getSession().setDefaultReadOnly(true);
        try {
            return rows(origin, reading, kind, end);
        } finally {
            EventImport.getSession().setDefaultReadOnly(false);
        }
    }

    private List<ImportRow> rows(EventImport origin, Reading reading, @Nullable EventKind kind, long end) {
        ImportMapping.Key key = new ImportMapping.Key(reading.kind(), origin.sourceKey);
        ImportMapping.Known known = ImportMapping.Known.of(origin.organisation.id, key, reading.candidates());
        EntryContents.Writer writer = contents.writer(origin.organisation, kind);
        List<Content> written = new ArrayList<>();
        Map<String, Content> series = new HashMap<>();
        for (Candidate candidate : reading.candidates()) {
            if (System.nanoTime() > end) throw Unreadable.READING_TOO_SLOW.problem();
            Content content = writer.write(candidate);
            written.add(content);
            if (candidate.replaces() == null && content.json().containsKey("recurrence"))
                series.putIfAbsent(candidate.uid(), content);
        }
        List<ImportRow> rows = new ArrayList<>();
        List<Stranger> strangers = new ArrayList<>();
        for (Candidate candidate : reading.candidates()) {
            if (System.nanoTime() > end) throw Unreadable.READING_TOO_SLOW.problem();
            rows.add(row(origin, rows.size(), candidate, written.get(rows.size()), known, series, strangers));
        }
        compare(strangers, origin.organisation.id);
        if (reading.complete())
            ImportMapping.Known.gone(origin.organisation.id, key, reading.candidates(), clock.instant())
                    .forEach(mapping -> rows.add(gone(origin, rows.size(), mapping)));
        return rows;
    }

    private ImportRow row(
            EventImport origin,
            int position,
            Candidate candidate,
            Content content,
            ImportMapping.Known known,
            Map<String, Content> series,
            List<Stranger> strangers) {
        ImportRow row = new ImportRow(
                origin, position, candidate.uid(), cut(candidate.title()), Verdict.UNCHANGED, clock.instant());
        Entry entry = new Entry(row, candidate, content, new ArrayList<>(content.notices()));
        row.url = candidate.url();
        row.content = content.json();
        row.sequence = candidate.revision().sequence();
        row.faults = mapper.convertValue(content.faults(), LIST);
        ImportMapping whole = known.mapping(candidate.uid(), "").orElse(null);
        if (candidate.replaces() != null && (whole != null || series.containsKey(candidate.uid())))
            date(entry, known, whole, series.get(candidate.uid()));
        else {
            if (candidate.replaces() != null) {
                row.recurrenceId = candidate.replaces().key();
                entry.say(ImportNotice.Code.DATE_WITHOUT_SERIES);
            }
            single(entry, known, strangers);
        }
        row.notices = mapper.convertValue(entry.notices(), LIST);
        return row;
    }

    private void single(Entry entry, ImportMapping.Known known, List<Stranger> strangers) {
        ImportRow row = entry.row();
        ImportMapping mapping = known.mapping(row.uid, row.recurrenceId).orElse(null);
        if (mapping != null) row.event = mapping.event;
        if (mapping != null && mapping.isElsewhere()) entry.say(ImportNotice.Code.EVENT_OF_ANOTHER_ORGANISATION);
        else if (entry.candidate().cancelled()) cancelled(entry);
        else if (!row.faults.isEmpty()) row.verdict = Verdict.INVALID;
        else if (mapping != null && mapping.isRestoredBy(row.sequence)) {
            entry.say(ImportNotice.Code.RESTORED_IN_SOURCE);
            // the mapped event resembles the entry, but must not count as a possible duplicate
            stranger(row, new ArrayList<>());
        } else if (mapping != null) known(entry, mapping);
        else if (known.isOwn(entry.candidate())) entry.say(ImportNotice.Code.OUR_OWN_EVENT);
        else stranger(row, strangers);
    }

    /** Assesses one date of a series. The series was imported before or is in the same source. */
    private void date(Entry entry, ImportMapping.Known known, @Nullable ImportMapping whole, @Nullable Content series) {
        ImportRow row = entry.row();
        row.recurrenceId = entry.candidate().replaces().key();
        if (whole != null) row.event = whole.event;
        if (whole != null && whole.isElsewhere()) entry.say(ImportNotice.Code.EVENT_OF_ANOTHER_ORGANISATION);
        else if (whole != null && !ImportMapping.isOpen(whole.event) && !whole.isRestoredBy(row.sequence))
            entry.say(ImportNotice.Code.SERIES_CLOSED_HERE);
        else {
            List<ImportFault> faults = dates.compare(
                    row,
                    entry.candidate(),
                    entry.content(),
                    whole,
                    series,
                    id -> known.mapping(row.uid, id),
                    entry.notices());
            // a cancelled date needs neither title nor hours
            if (entry.candidate().cancelled()) row.faults = new ArrayList<>();
            row.faults.addAll(mapper.convertValue(faults, LIST));
            if (!row.faults.isEmpty()) row.verdict = Verdict.INVALID;
        }
    }

    private static void cancelled(Entry entry) {
        ImportRow row = entry.row();
        boolean open = row.event != null && ImportMapping.isOpen(row.event);
        row.verdict = open ? Verdict.CANCELLED : Verdict.UNCHANGED;
        if (row.event == null) entry.say(ImportNotice.Code.CANCELLED_BEFORE_IMPORT);
    }

    private void broken(ImportRow row, List<Violation> broken) {
        row.verdict = Verdict.INVALID;
        row.violations = mapper.convertValue(broken, LIST);
    }

    private void known(Entry entry, ImportMapping mapping) {
        ImportRow row = entry.row();
        Event event = mapping.event;
        if (!ImportMapping.isOpen(event)) {
            entry.say(event.mergedInto() == null ? ImportNotice.Code.CLOSED_HERE : ImportNotice.Code.MERGED_HERE);
            return;
        }
        Map<String, Object> current = revisions.json(revisions.of(event).orElseGet(() -> EventRequest.of(event)));
        EventRequest merged =
                mapper.convertValue(SourceChanges.over(current, mapping.content, row.content), EventRequest.class);
        var changes = EventRevisions.diff(current, revisions.json(merged));
        if (changes.isEmpty()) return;
        row.changes = mapper.convertValue(changes, LIST);
        EventChecks.Verdict verdict = checks.examine(merged, event);
        if (verdict.event() == null) broken(row, verdict.broken());
        else row.verdict = Verdict.CHANGED;
    }

    private void stranger(ImportRow row, List<Stranger> strangers) {
        EventRequest request = mapper.convertValue(row.content, EventRequest.class);
        EventChecks.Verdict verdict = checks.examine(request, null);
        if (verdict.event() == null) {
            broken(row, verdict.broken());
            return;
        }
        EventContent preview = verdict.event().preview(row.origin.organisation);
        row.verdict = Verdict.NEW;
        row.missing = mapper.convertValue(EventCompleteness.missing(preview), LIST);
        strangers.add(new Stranger(row, new TwinCandidate(UUID.randomUUID(), preview, row.globalUid())));
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
