package eu.soga.events;

import eu.soga.shared.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to an event, oldest first. */
public record EventHistory(List<Item> items) {
    /** One act; {@code from} and {@code to} are states of the event or of its revision. */
    public record Item(
            Instant at,
            String actor,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String note) {
        public static Item of(AuditEntry entry) {
            return new Item(
                    entry.at,
                    entry.actorName,
                    entry.action,
                    word(entry.fromState),
                    word(entry.toState),
                    word(entry.reason),
                    entry.note);
        }

        private static @Nullable String word(@Nullable String constant) {
            return constant == null ? null : constant.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static EventHistory of(UUID eventId) {
        return new EventHistory(AuditEntry.about(EventJournal.SUBJECT, eventId).stream()
                .map(Item::of)
                .toList());
    }
}
