package eu.soga.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventRequest;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventStatus;
import eu.soga.events.duplicates.Twin;
import eu.soga.events.duplicates.Twins;
import eu.soga.imports.reading.ImportFault;
import eu.soga.imports.reading.ImportNotice;
import eu.soga.imports.reading.SourceKind;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows imports and their rows to the representatives of their organisation. */
@ApplicationScoped
class ImportResponses {
    private static final TypeReference<List<ImportNotice>> NOTICES = new TypeReference<>() {};
    private static final TypeReference<List<ImportFault>> FAULTS = new TypeReference<>() {};
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};
    private static final TypeReference<List<EventRevisions.Change>> CHANGES = new TypeReference<>() {};

    private final EntryContents contents;
    private final Twins twins;
    private final ObjectMapper mapper;

    ImportResponses(EntryContents contents, Twins twins, ObjectMapper mapper) {
        this.contents = contents;
        this.twins = twins;
        this.mapper = mapper;
    }

    /** Builds an import with its counts, which need two statements. */
    ImportResponse of(EventImport origin) {
        return new ImportResponse(
                origin.id,
                origin.organisation.id,
                origin.state(),
                origin.kind,
                origin.name,
                origin.fileName,
                origin.url,
                origin.source == null ? null : origin.source.id,
                origin.complete,
                words(ImportRow.countByVerdict(origin.id)),
                words(ImportRow.countByState(origin.id)),
                mapper.convertValue(origin.notices, NOTICES),
                problem(origin.problem),
                origin.createdByName,
                origin.createdAt,
                origin.finishedAt());
    }

    /** Builds these rows; possible duplicates that were deleted since are left out. */
    List<ImportRowResponse> of(List<ImportRow> rows) {
        List<Twin> all = rows.stream()
                .flatMap(row -> row.twins.stream())
                .map(twin -> mapper.convertValue(twin, Twin.class))
                .toList();
        Map<UUID, Event> there = all.isEmpty()
                ? Map.of()
                : Event.<Event>list("id in ?1", all.stream().map(Twin::other).toList()).stream()
                        .collect(Collectors.toMap(event -> event.id, Function.identity(), (one, _) -> one));
        Map<UUID, List<Twin.Shown>> shown =
                twins
                        .shown(all.stream()
                                .filter(twin -> there.containsKey(twin.other()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(twin -> twin.event().id()));
        return rows.stream().map(row -> of(row, shown)).toList();
    }

    private ImportRowResponse of(ImportRow row, Map<UUID, List<Twin.Shown>> shown) {
        List<Twin.Shown> alike = row.twins.stream()
                .map(twin -> mapper.convertValue(twin, Twin.class))
                .flatMap(twin -> shown.getOrDefault(twin.other(), List.of()).stream()
                        .limit(1)
                        .map(one -> new Twin.Shown(one.event(), twin.score(), twin.parts())))
                .toList();
        return new ImportRowResponse(
                row.id,
                row.position,
                row.uid,
                row.recurrenceId.isEmpty() ? null : row.recurrenceId,
                row.title,
                row.url,
                row.verdict,
                row.state(),
                contents.request(row.content).orElse(null),
                mapper.convertValue(row.changes, CHANGES),
                mapper.convertValue(row.faults, FAULTS),
                mapper.convertValue(row.violations, VIOLATIONS),
                mapper.convertValue(row.missing, VIOLATIONS),
                mapper.convertValue(row.notices, NOTICES),
                alike,
                event(row.event),
                row.outcome(),
                problem(row.problem()));
    }

    private static ImportRowResponse.@Nullable ImportedEvent event(@Nullable Event event) {
        return event == null
                ? null
                : new ImportRowResponse.ImportedEvent(
                        event.id, event.slug, event.status(), event.title, event.defaultLanguage);
    }

    @Nullable
    ImportProblem problem(@Nullable Map<String, Object> kept) {
        return kept == null ? null : mapper.convertValue(kept, ImportProblem.class);
    }

    private static Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> words = new TreeMap<>();
        counts.forEach((constant, count) -> words.put(WireEnums.word(constant), count));
        return words;
    }

    /**
     * An import.
     *
     * @param sourceId the followed source it was read from; null for a single import
     * @param name name of the source in the source itself
     * @param complete false when the source broke off or is one part of a list; missing entries then have no
     *     meaning
     * @param verdicts number of rows by verdict
     * @param rows number of rows by state
     * @param notices guesses about the source as a whole
     * @param problem why it failed; null otherwise
     */
    @JsonInclude
    record ImportResponse(
            UUID id,
            UUID organisationId,
            EventImport.ImportState state,
            @Nullable SourceKind kind,
            @Nullable String name,
            @Nullable String fileName,
            @Nullable String url,
            @Nullable UUID sourceId,
            boolean complete,
            Map<String, Long> verdicts,
            Map<String, Long> rows,
            List<ImportNotice> notices,
            @Nullable ImportProblem problem,
            String createdBy,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /**
     * One entry of an import.
     *
     * @param uid identifier in the source
     * @param recurrenceId the date of the series that it replaces; null otherwise
     * @param proposed the event as the source has it; null when it cannot become an event
     * @param changes the changes it would make to the existing event
     * @param faults why the entry cannot become an event
     * @param violations rules of events it breaks, with pointers into {@code proposed}
     * @param missing what it lacks before it can be submitted; it stays a draft until then
     * @param twins events that may be the same, for {@code possible-duplicate}
     * @param event the event it belongs to; null when there is none
     * @param outcome effect of applying it; null before
     * @param problem why applying it was refused; null otherwise
     */
    @JsonInclude
    record ImportRowResponse(
            UUID id,
            int position,
            String uid,
            @Nullable String recurrenceId,
            String title,
            @Nullable String url,
            ImportRow.Verdict verdict,
            ImportRow.RowState state,
            @Nullable EventRequest proposed,
            List<EventRevisions.Change> changes,
            List<ImportFault> faults,
            List<Violation> violations,
            List<Violation> missing,
            List<ImportNotice> notices,
            List<Twin.Shown> twins,
            @Nullable ImportedEvent event,
            ImportRow.@Nullable Outcome outcome,
            @Nullable ImportProblem problem) {
        /** The event of an entry. */
        record ImportedEvent(
                UUID id, String slug, EventStatus status, Map<String, String> title, String defaultLanguage) {}
    }
}
