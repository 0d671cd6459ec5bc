package eu.soga.shared.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can happen to what is public: the closed list of words in the log, in {@code /changes} and in webhooks. */
public enum ChangeType {
    /** It entered the calendar. */
    EVENT_PUBLISHED,
    /** What is shown of it changed, be it the name of its organiser. */
    EVENT_CHANGED,
    /** It will not take place; it stays public as such. */
    EVENT_CANCELLED,
    /** It will take place at a date not known yet. */
    EVENT_POSTPONED,
    /** Another entry of the same event took its place: its address answers 301. */
    EVENT_MERGED,
    /** It is not public any more: its address answers 404. */
    EVENT_DELETED,
    /** It entered the directory. */
    ORGANISATION_LISTED,
    /** What the directory shows of it changed. */
    ORGANISATION_CHANGED,
    /** Another entry of the same organisation took its place: its address answers 301. */
    ORGANISATION_MERGED,
    /** It left the directory: its address answers 404. */
    ORGANISATION_DELETED;

    /** As kept and sent, for instance {@code event.published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** True when its subject is not to be found at its address any more. */
    public boolean isDeletion() {
        return this == EVENT_MERGED
                || this == EVENT_DELETED
                || this == ORGANISATION_MERGED
                || this == ORGANISATION_DELETED;
    }

    /** True for what happens to events. */
    public boolean isOfEvent() {
        return name().startsWith("EVENT_");
    }

    /** The type of this word. */
    public static Optional<ChangeType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** All words, in their order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ChangeType::word).toList();
    }
}
