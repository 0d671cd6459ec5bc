package eu.soga.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventCompleteness;
import eu.soga.events.EventDrafts;
import eu.soga.events.EventEdits;
import eu.soga.events.EventRequest;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventStatus;
import eu.soga.events.EventSubmissions;
import eu.soga.events.RevisionStatus;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Applies one entry in a transaction of its own, through the doors that people use: the same checks, trust and moderation. */
@ApplicationScoped
class RowApplication {
    private final Representation representation;
    private final EventDrafts drafts;
    private final EventEdits edits;
    private final EventSubmissions submissions;
    private final EventRevisions revisions;
    private final Cancellations cancellations;
    private final DateOverrides overrides;
    private final TwinLinks links;
    private final EntryMemory memory;
    private final Problems problems;
    private final ObjectMapper mapper;

    RowApplication(
            Representation representation,
            EventDrafts drafts,
            EventEdits edits,
            EventSubmissions submissions,
            EventRevisions revisions,
            Cancellations cancellations,
            DateOverrides overrides,
            TwinLinks links,
            EntryMemory memory,
            Problems problems,
            ObjectMapper mapper) {
        this.representation = representation;
        this.drafts = drafts;
        this.edits = edits;
        this.submissions = submissions;
        this.revisions = revisions;
        this.cancellations = cancellations;
        this.overrides = overrides;
        this.links = links;
        this.memory = memory;
        this.problems = problems;
        this.mapper = mapper;
    }

    /** Applies it while it waits; does nothing when somebody else does so. @throws DomainException by a rule */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(UUID id) {
        Optional<ImportRow> claimed = ImportRow.claim(id);
        if (claimed.isEmpty()) return;
        ImportRow row = claimed.get();
        EventImport origin = row.origin;
        representation.require(origin.organisation.id);
        ImportMapping.lock(origin.organisation.id, row.uid);
        // read again under the lock: another import may have taken it over since the preview
        Optional<ImportMapping> known = ImportMapping.of(
                origin.organisation.id, new SourceKey(origin.kind, origin.sourceKey), row.uid, row.recurrenceId);
        if (row.linkedTo() != null) links.link(row, known);
        else if (known.isPresent() && known.get().isElsewhere()) row.applied(Outcome.NOTHING_TO_DO, known.get().event);
        else if (!row.recurrenceId.isEmpty()) date(row, known);
        else if (row.verdict == Verdict.GONE || row.verdict == Verdict.CANCELLED) callOff(row, known);
        else if (known.isPresent()) change(row, known.get());
        else begin(row);
    }

    /** Keeps why it was refused, while it waits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(UUID id, DomainException why) {
        ImportRow.claim(id).ifPresent(row -> row.failed(problems.json(why)));
    }

    private void date(ImportRow row, Optional<ImportMapping> known) {
        EventImport origin = row.origin;
        ImportMapping whole = ImportMapping.of(
                        origin.organisation.id, new SourceKey(origin.kind, origin.sourceKey), row.uid, "")
                .orElseThrow(() -> new DomainException(
                        ProblemType.ILLEGAL_TRANSITION, "Apply the series first: this is one of its dates."));
        Event series = whole.event;
        if (whole.isElsewhere()) {
            row.applied(Outcome.NOTHING_TO_DO, series);
            return;
        }
        overrides.apply(row, series);
        if (known.isEmpty() || !known.get().sourceKey.equals(origin.sourceKey)) memory.remember(row, series);
        known.ifPresent(mapping -> memory.update(row, mapping));
        row.applied(row.verdict == Verdict.CANCELLED ? Outcome.CANCELLED : Outcome.CHANGED, series);
    }

    private void callOff(ImportRow row, Optional<ImportMapping> known) {
        if (known.isEmpty()) row.applied(Outcome.NOTHING_TO_DO, null);
        else row.applied(cancellations.callOff(known.get().event, row.verdict), known.get().event);
    }

    private void begin(ImportRow row) {
        Event event = drafts.begin(
                row.origin.organisation, mapper.convertValue(row.content, EventRequest.class), provenance(row));
        memory.name(row, event);
        memory.remember(row, event);
        boolean submit = row.applyAs() == ApplyAs.SUBMITTED
                && EventCompleteness.missing(event).isEmpty();
        if (submit) submissions.submit(event.id, null, null);
        row.applied(submit ? Outcome.SUBMITTED : Outcome.DRAFTED, event);
    }

    private void change(ImportRow row, ImportMapping mapping) {
        Event event = mapping.event;
        if (!Cancellations.isOpen(event))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "It was cancelled, refused or taken back here: it stays so.");
        Map<String, Object> current = revisions.json(revisions.of(event).orElseGet(() -> EventRequest.of(event)));
        EventRequest merged =
                mapper.convertValue(SourceChanges.over(current, mapping.content, row.content), EventRequest.class);
        boolean same = revisions.json(merged).equals(current);
        EventStatus before = event.status();
        if (!same) edits.replace(event.id, "\"" + event.version + "\"", merged);
        boolean submitted = row.applyAs() == ApplyAs.SUBMITTED && submit(event);
        if (!mapping.sourceKey.equals(row.origin.sourceKey)) memory.remember(row, event);
        memory.update(row, mapping);
        row.applied(
                submitted && before == EventStatus.DRAFT
                        ? Outcome.SUBMITTED
                        : same ? Outcome.NOTHING_TO_DO : Outcome.CHANGED,
                event);
    }

    /** Hands in what waits for its author; an edit of what is public waits beside it otherwise. */
    private boolean submit(Event event) {
        boolean waits = event.isLive()
                ? event.revisionStatus() == RevisionStatus.DRAFT
                : event.status() == EventStatus.DRAFT
                        && EventCompleteness.missing(event).isEmpty();
        if (waits) submissions.submit(event.id, null, null);
        return waits;
    }

    /** Where it comes from, in the shape of every other provenance. */
    private static Map<String, Object> provenance(ImportRow row) {
        EventImport origin = row.origin;
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("title", origin.name != null ? origin.name : origin.fileName != null ? origin.fileName : origin.url);
        source.put("locator", row.uid);
        source.put("url", row.url != null ? row.url : origin.url);
        source.values().removeIf(value -> value == null);
        return Map.of("source", List.of(source), "readAt", origin.createdAt.toString(), "notes", List.of());
    }
}
