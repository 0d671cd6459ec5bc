package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.events.duplicates.EventSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Keeps which event an entry is, what its source said then, and under which name others know it. */
@ApplicationScoped
class EntryMemory {
    private final Clock clock;

    EntryMemory(Clock clock) {
        this.clock = clock;
    }

    /** That the entry of this source is this event, as the source has it now. */
    void remember(ImportRow row, Event event) {
        ImportMapping mapping = new ImportMapping(
                row.origin.organisation, row.origin.sourceKey, row.uid, row.recurrenceId, event, clock.instant());
        update(row, mapping);
        mapping.persist();
    }

    /** What the source says now: only what it changes from here on is a change. */
    void update(ImportRow row, ImportMapping mapping) {
        mapping.content = DateOverrides.kept(row);
        mapping.readAt = row.origin.createdAt;
    }

    /** Known under this UID and address elsewhere, by which others find that theirs is the same. */
    void name(ImportRow row, Event event) {
        EventSource.remember(
                event,
                row.origin.organisation,
                globalUid(row),
                row.url != null ? row.url : row.origin.url,
                row.origin.createdAt,
                clock.instant());
    }

    /** The entry's UID when it is one in the whole world. */
    static @Nullable String globalUid(ImportRow row) {
        return row.origin.kind.hasGlobalUids() && !row.uid.startsWith("~") ? row.uid : null;
    }
}
