package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventCompleteness;
import eu.soga.events.EventLifecycle;
import eu.soga.events.EventLifecycle.StatusNote;
import eu.soga.events.EventRequest;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventStatus;
import eu.soga.events.EventWriter;
import eu.soga.events.RevisionStatus;
import eu.soga.events.duplicates.EventSource;
import eu.soga.imports.ImportRow.Outcome;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies one row in its own transaction, through the same services that people use: same checks, trust and moderation.
 */
@ApplicationScoped
class RowApplication {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
    private static final Map<String, String> CANCELLED =
            Map.of("fr", "Annulé dans l’agenda de l’organisateur.", "en", "Cancelled in the organiser’s own calendar.");
    private static final Map<String, String> GONE =
            Map.of("fr", "Retiré de l’agenda de l’organisateur.", "en", "Taken out of the organiser’s own calendar.");

    private final Representation representation;
    private final EventWriter writer;
    private final EventRevisions revisions;
    private final EventLifecycle life;
    private final DateOverrides overrides;
    private final ObjectMapper mapper;
    private final Clock clock;

    RowApplication(
            Representation representation,
            EventWriter writer,
            EventRevisions revisions,
            EventLifecycle life,
            DateOverrides overrides,
            ObjectMapper mapper,
            Clock clock) {
        this.representation = representation;
        this.writer = writer;
        this.revisions = revisions;
        this.life = life;
        this.overrides = overrides;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Applies the row if it still waits and no other transaction holds it.
     *
     * @throws DomainException when a rule refuses it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(UUID id) {
        Optional<ImportRow> claimed = ImportRow.claim(id);
        if (claimed.isEmpty()) return;
        ImportRow row = claimed.get();
        EventImport origin = row.origin;
        representation.require(origin.organisation.id);
        ImportMapping.lock(origin.organisation.id, row.uid);
        // read again under the lock: another import may have applied this entry since the preview
        Optional<ImportMapping> known =
                ImportMapping.of(origin.organisation.id, key(origin), row.uid, row.recurrenceId);
        if (row.linkedTo() != null) link(row, known);
        else if (known.isPresent() && known.get().isElsewhere()) row.applied(Outcome.NOTHING_TO_DO, known.get().event);
        else if (row.isDateOfSeries()) date(row, known);
        else if (row.verdict == Verdict.GONE || row.verdict == Verdict.CANCELLED) callOff(row, known);
        else if (known.isPresent()) change(row, known.get());
        else begin(row);
    }

    /** Stores the refusal if the row still waits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(UUID id, DomainException why) {
        ImportRow.claim(id).ifPresent(row -> row.failed(mapper.convertValue(ImportProblem.of(why), JSON)));
    }

    private void date(ImportRow row, Optional<ImportMapping> known) {
        EventImport origin = row.origin;
        ImportMapping whole = ImportMapping.of(origin.organisation.id, key(origin), row.uid, "")
                .orElseThrow(() ->
                        ImportProblem.Code.SERIES_FIRST.illegal("Apply the series first: this is one of its dates."));
        Event series = whole.event;
        if (whole.isElsewhere()) {
            row.applied(Outcome.NOTHING_TO_DO, series);
            return;
        }
        overrides.apply(row, series, note(series, row.verdict));
        if (known.isEmpty() || !known.get().sourceKey.equals(origin.sourceKey)) remember(row, series);
        known.ifPresent(mapping -> mapping.keep(row));
        row.applied(row.verdict == Verdict.CANCELLED ? Outcome.CANCELLED : Outcome.CHANGED, series);
    }

    private void callOff(ImportRow row, Optional<ImportMapping> known) {
        Event event = known.map(mapping -> mapping.event).orElse(null);
        if (event == null || !ImportMapping.isOpen(event)) {
            row.applied(Outcome.NOTHING_TO_DO, event);
            return;
        }
        if (event.isLive()) life.cancel(event.id, null, new StatusNote(note(event, row.verdict)));
        else life.withdraw(event.id, null);
        known.get().keep(row);
        row.applied(Outcome.CANCELLED, event);
    }

    /** Returns the note on a cancellation, at least in the event's own language. */
    private static Map<String, String> note(Event event, Verdict verdict) {
        Map<String, String> note = new LinkedHashMap<>(verdict == Verdict.GONE ? GONE : CANCELLED);
        note.putIfAbsent(event.defaultLanguage, note.get("en"));
        return note;
    }

    private void begin(ImportRow row) {
        Event event = writer.begin(
                row.origin.organisation, mapper.convertValue(row.content, EventRequest.class), provenance(row));
        name(row, event);
        remember(row, event);
        boolean submit = row.applyAs() == ApplyAs.SUBMITTED
                && EventCompleteness.missing(event).isEmpty();
        if (submit) life.submit(event.id, null, null);
        row.applied(submit ? Outcome.SUBMITTED : Outcome.DRAFTED, event);
    }

    private void change(ImportRow row, ImportMapping mapping) {
        Event event = mapping.event;
        if (mapping.isRestoredBy(row.sequence)) {
            // the cancelled event stays cancelled; the entry becomes a new event
            mapping.delete();
            ImportMapping.flush();
            begin(row);
            return;
        }
        if (!ImportMapping.isOpen(event))
            throw ImportProblem.Code.CLOSED_HERE.illegal("It was cancelled, refused or withdrawn here: it stays so.");
        Map<String, Object> current = revisions.json(revisions.of(event).orElseGet(() -> EventRequest.of(event)));
        EventRequest merged =
                mapper.convertValue(SourceChanges.over(current, mapping.content, row.content), EventRequest.class);
        boolean same = revisions.json(merged).equals(current);
        EventStatus before = event.status();
        if (!same) writer.replace(event.id, "\"" + event.version + "\"", merged);
        boolean submitted = row.applyAs() == ApplyAs.SUBMITTED && submit(event);
        if (!mapping.sourceKey.equals(row.origin.sourceKey)) remember(row, event);
        mapping.keep(row);
        row.applied(
                submitted && before == EventStatus.DRAFT
                        ? Outcome.SUBMITTED
                        : same ? Outcome.NOTHING_TO_DO : Outcome.CHANGED,
                event);
    }

    /** Submits a complete draft, or the edit of a public event that is not submitted yet. */
    private boolean submit(Event event) {
        boolean waits = event.isLive()
                ? event.revisionStatus() == RevisionStatus.DRAFT
                : event.status() == EventStatus.DRAFT
                        && EventCompleteness.missing(event).isEmpty();
        if (waits) life.submit(event.id, null, null);
        return waits;
    }

    /**
     * Links the row to an existing event without changing it. The present content of the source is stored, so that
     * only later changes change the event.
     *
     * @param known present mapping of the entry, read under its lock
     * @throws DomainException 409 when the event is not open any more, or one of the two is linked to something
     *     else
     */
    private void link(ImportRow row, Optional<ImportMapping> known) {
        Event twin = Event.findForChange(row.linkedTo())
                .filter(ImportMapping::isOpen)
                .orElseThrow(() -> ImportProblem.Code.EVENT_NOT_OPEN.illegal(
                        "The event is not in the calendar any more: read the source again."));
        if (known.isPresent() && !known.get().event.equals(twin))
            throw ImportProblem.Code.BECAME_ANOTHER_EVENT.illegal(
                    "The entry became another event meanwhile: read the source again.");
        if (twin.organisation.equals(row.origin.organisation)) replaceFormerEntry(row, twin);
        if (known.isEmpty()) name(row, twin);
        if (known.isEmpty() || !known.get().sourceKey.equals(row.origin.sourceKey)) remember(row, twin);
        row.applied(Outcome.LINKED, twin);
    }

    /**
     * Removes the link of a former entry of the same source to this event, when that entry is missing from the
     * source now. Only one entry of a source may lead an event.
     */
    private static void replaceFormerEntry(ImportRow row, Event twin) {
        for (ImportMapping former : ImportMapping.othersOf(twin, row)) {
            if (!row.origin.complete || ImportRow.isRead(row.origin.id, former.uid))
                throw ImportProblem.Code.LINKED_TO_ANOTHER_ENTRY.illegal(
                        "Another entry of this source is this event already: " + former.uid);
            former.delete();
        }
    }

    /** Stores that this entry is this event, with its present content. */
    private void remember(ImportRow row, Event event) {
        ImportMapping mapping = new ImportMapping(
                row.origin.organisation, row.origin.sourceKey, row.uid, row.recurrenceId, event, clock.instant());
        mapping.keep(row);
        mapping.persist();
    }

    /** Stores the entry's UID and address on the event, by which imports of other organisations find the duplicate. */
    private void name(ImportRow row, Event event) {
        EventSource.remember(
                event,
                row.origin.organisation,
                row.globalUid(),
                row.url != null ? row.url : row.origin.url,
                row.origin.createdAt,
                clock.instant());
    }

    private static ImportMapping.Key key(EventImport origin) {
        return new ImportMapping.Key(origin.kind, origin.sourceKey);
    }

    /**
     * Returns the provenance in the shape all provenance has. It is public, so it contains only the host of an address,
     * because addresses of calendars, their names and names of files are often private; the whole address only when the
     * partner chose to show it.
     */
    private static Map<String, Object> provenance(ImportRow row) {
        String host = row.origin.url == null ? null : SourceFetch.host(row.origin.url);
        return Map.of(
                "source",
                host == null
                        ? List.of()
                        : List.of(
                                row.origin.showAddress
                                        ? Map.of("title", host, "url", SourceFetch.web(row.origin.url))
                                        : Map.of("title", host)),
                "readAt",
                row.origin.createdAt.toString(),
                "notes",
                List.of());
    }
}
