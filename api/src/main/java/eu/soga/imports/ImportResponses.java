package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventDiff;
import eu.soga.events.duplicates.Twin;
import eu.soga.events.duplicates.Twins;
import eu.soga.shared.errors.Problem;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows imports and their rows to those who may read them. */
@ApplicationScoped
class ImportResponses {
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};
    private static final TypeReference<List<EventDiff.Change>> CHANGES = new TypeReference<>() {};

    private final EntryContents contents;
    private final Twins twins;
    private final ObjectMapper mapper;

    ImportResponses(EntryContents contents, Twins twins, ObjectMapper mapper) {
        this.contents = contents;
        this.twins = twins;
        this.mapper = mapper;
    }

    /** With its counts, in two statements. */
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
                origin.notices,
                problem(origin.problem),
                origin.createdByName,
                origin.createdAt,
                origin.finishedAt());
    }

    /** These rows; twins that are gone since are left out. */
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
                mapper.convertValue(row.violations, VIOLATIONS),
                mapper.convertValue(row.missing, VIOLATIONS),
                row.notices,
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
    Problem problem(@Nullable Map<String, Object> kept) {
        return kept == null ? null : mapper.convertValue(kept, Problem.class);
    }

    private static Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> words = new TreeMap<>();
        counts.forEach((constant, count) -> words.put(WireEnums.word(constant), count));
        return words;
    }
}
