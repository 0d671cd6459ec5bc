package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.imports.ApplyRequest.RowLink;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settles that an entry is an event that is here already. One of the same organisation follows the source from then on;
 * one of another organisation stays as its organiser writes it.
 */
@ApplicationScoped
class TwinLinks {
    private final EntryMemory memory;

    TwinLinks(EntryMemory memory) {
        this.memory = memory;
    }

    /** Chooses these rows, all or none. @throws DomainException 400 for what is no twin, 409 for what was applied otherwise */
    void choose(EventImport origin, ApplyRequest request) {
        List<RowLink> links = request.links();
        Map<UUID, ImportRow> rows = ImportRow.of(
                        origin.id, links.stream().map(RowLink::row).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Set<UUID> named = new HashSet<>(Objects.requireNonNullElse(request.rows(), List.of()));
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            RowLink link = links.get(i);
            ImportRow row = rows.get(link.row());
            if (!named.add(link.row())) broken.add(new Violation("/links/" + i + "/row", "Name each row once."));
            else if (row == null) broken.add(new Violation("/links/" + i + "/row", "It is no row of this import."));
            else if (!row.hasTwin(link.event()))
                broken.add(new Violation("/links/" + i + "/event", "It is none of the twins of this row."));
        }
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        links.forEach(link -> rows.get(link.row()).link(link.event(), request.as()));
    }

    /**
     * Takes nothing over: what the source says now is remembered, and only what it changes later changes the event.
     *
     * @param known the event that the entry is by now, read under its lock
     * @throws DomainException 409 when the twin is called off, or one of the two is linked to something else
     */
    void link(ImportRow row, Optional<ImportMapping> known) {
        Event twin = Event.findForChange(row.linkedTo())
                .filter(Cancellations::isOpen)
                .orElseThrow(() -> refusal("The event is not in the calendar any more: read the source again."));
        if (known.isPresent() && !known.get().event.equals(twin))
            throw refusal("The entry became another event meanwhile: read the source again.");
        if (twin.organisation.equals(row.origin.organisation)) replaceFormerEntry(row, twin);
        if (known.isEmpty()) memory.name(row, twin);
        if (known.isEmpty() || !known.get().sourceKey.equals(row.origin.sourceKey)) memory.remember(row, twin);
        row.applied(Outcome.LINKED, twin);
    }

    /** One entry of a source leads an event: another one gives way when the source does not hold it any more. */
    private static void replaceFormerEntry(ImportRow row, Event twin) {
        for (ImportMapping former : ImportMapping.othersOf(twin, row)) {
            if (!row.origin.complete || ImportRow.isRead(row.origin.id, former.uid))
                throw refusal("Another entry of this source is this event already: " + former.uid);
            former.delete();
        }
    }

    private static DomainException refusal(String why) {
        return new DomainException(ProblemType.ILLEGAL_TRANSITION, why);
    }
}
