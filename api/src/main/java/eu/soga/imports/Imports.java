package eu.soga.imports;

import eu.soga.imports.ImportResponses.ImportResponse;
import eu.soga.imports.ImportResponses.ImportRowResponse;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and discards imports, for representatives of their organisation only. */
@ApplicationScoped
class Imports {
    private final Representation representation;
    private final ImportResponses responses;

    Imports(Representation representation, ImportResponses responses) {
        this.representation = representation;
        this.responses = responses;
    }

    /**
     * @throws DomainException 404
     */
    @Transactional
    ImportResponse one(UUID id) {
        return responses.of(visible(id));
    }

    /** @throws DomainException 404, 400 for a cursor of another list */
    @Transactional
    Page<ImportRowResponse> rows(UUID id, List<Verdict> verdicts, @Nullable String cursor, int size) {
        visible(id);
        Set<Verdict> wanted = verdicts.isEmpty() ? EnumSet.allOf(Verdict.class) : EnumSet.copyOf(verdicts);
        List<ImportRow> found = ImportRow.page(id, wanted, position(cursor), size + 1);
        List<ImportRow> page = found.subList(0, Math.min(size, found.size()));
        long total = ImportRow.countByVerdict(id).entrySet().stream()
                .filter(count -> wanted.contains(count.getKey()))
                .mapToLong(count -> count.getValue())
                .sum();
        String next = found.size() > size ? Integer.toString(page.getLast().position) : null;
        return Page.of(responses.of(page), Page.Total.exact(total), next);
    }

    /** Returns the imports, newest first. @throws DomainException 404 */
    @Transactional
    Page<ImportResponse> history(UUID organisationId, @Nullable String cursor, int size) {
        representation.require(organisationId);
        String list = "imports " + organisationId;
        List<EventImport> found = EventImport.page(organisationId, TimeCursor.read(cursor, list), size + 1);
        List<EventImport> page = found.subList(0, Math.min(size, found.size()));
        EventImport last = page.isEmpty() ? null : page.getLast();
        return Page.of(
                page.stream().map(responses::of).toList(),
                Page.Total.exact(EventImport.count("organisation.id", organisationId)),
                found.size() > size ? new TimeCursor(last.createdAt, last.id).write(list) : null);
    }

    /**
     * @throws DomainException 404, 409 once a row was applied
     */
    @Transactional
    void discard(UUID id) {
        EventImport origin = EventImport.lock(id);
        requireVisible(origin, representation);
        origin.requireDiscardable();
        ImportRow.delete("origin.id", id);
        origin.delete();
    }

    /**
     * @throws DomainException 404 when the caller does not represent the organisation
     */
    static void requireVisible(EventImport origin, Representation representation) {
        if (representation.of(origin.organisation.id).isEmpty()) throw DomainException.notFound("import");
    }

    private EventImport visible(UUID id) {
        EventImport origin = EventImport.require(id);
        requireVisible(origin, representation);
        return origin;
    }

    private static int position(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) return -1;
        if (cursor.matches("\\d{1,6}")) return Integer.parseInt(cursor);
        throw new DomainException(
                ProblemType.INVALID_CURSOR, "Take the cursor from «next» of a page, or begin without one.");
    }
}
