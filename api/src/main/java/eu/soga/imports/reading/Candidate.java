package eu.soga.imports.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a source, ready to become an event.
 *
 * @param uid identifier in the source; derived from title and start when it has none
 * @param replaces the date of the series {@code uid} that this entry replaces; null for a series or a single event
 * @param when time as the source has it; null when it has none
 * @param content the event in the form of the API, without organisation and schedule; its description is Markdown
 * @param repetition further dates of a series; null for a single date
 * @param cancelled true when the source says that it is cancelled
 * @param revision tells which of two entries with one uid is newer
 * @param url its page at the source; null when unknown
 * @param picture address of its picture, not fetched yet; null without one
 * @param faults why it cannot become an event
 * @param notices what was guessed or left out
 */
public record Candidate(
        String uid,
        @Nullable Moment replaces,
        @Nullable When when,
        Map<String, Object> content,
        @Nullable Repetition repetition,
        boolean cancelled,
        Revision revision,
        @Nullable String url,
        @Nullable Picture picture,
        List<ImportFault> faults,
        List<ImportNotice> notices) {

    /** A picture of a source: its address, and its author where the source names one. */
    public record Picture(String url, @Nullable String credit) {}

    /**
     * The time of an entry as its source has it.
     *
     * @param end exclusive; null when the source has none
     * @param zoneHint zone of the source as a whole; null when unknown
     * @param wholeDays true when the source marks whole days, even if it writes hours
     */
    public record When(
            Moment start, @Nullable Moment end, @Nullable ZoneId zoneHint, boolean wholeDays) {}

    /** Further dates of a series, in the notation of RFC 5545; several rules are combined. */
    public record Repetition(List<String> rules, List<String> exceptRules, List<Moment> dates, List<Moment> except) {}

    /** SEQUENCE of RFC 5545, then DTSTAMP or LAST-MODIFIED as written. */
    public record Revision(int sequence, String stamp) implements Comparable<Revision> {
        /** Revision of an entry whose source gives none. */
        public static final Revision NONE = new Revision(0, "");

        @Override
        public int compareTo(Revision other) {
            int bySequence = Integer.compare(sequence, other.sequence);
            return bySequence != 0 ? bySequence : stamp.compareTo(other.stamp);
        }
    }

    /** A point in time as a source writes it. */
    public sealed interface Moment {
        /** A whole day. */
        record Day(LocalDate day) implements Moment {}

        /** A local time that names no zone. */
        record Floating(LocalDateTime local) implements Moment {}

        /** A local time in a known zone. */
        record Zoned(LocalDateTime local, ZoneId zone) implements Moment {}

        /** A local time in a zone that only the source defines, with the offsets of that definition. */
        record Foreign(LocalDateTime local, String zoneName, Set<ZoneOffset> offsets) implements Moment {}

        /** An instant with the offset it was written in. */
        record At(Instant instant, ZoneOffset offset) implements Moment {
            static At of(LocalDateTime local, ZoneOffset offset) {
                return new At(local.toInstant(offset), offset);
            }
        }

        /** Returns the written date and time without the zone; midnight for a whole day. */
        default LocalDateTime local() {
            return switch (this) {
                case Day day -> day.day().atStartOfDay();
                case Floating floating -> floating.local();
                case Zoned zoned -> zoned.local();
                case Foreign foreign -> foreign.local();
                case At at -> LocalDateTime.ofInstant(at.instant(), at.offset());
            };
        }

        /** True for a whole day. */
        default boolean isDay() {
            return this instanceof Day;
        }

        /** Returns the same kind of moment at another local time. */
        default Moment at(LocalDateTime other) {
            return switch (this) {
                case Day _ -> new Day(other.toLocalDate());
                case Floating _ -> new Floating(other);
                case Zoned zoned -> new Zoned(other, zoned.zone());
                case Foreign foreign -> new Foreign(other, foreign.zoneName(), foreign.offsets());
                case At at -> At.of(other, at.offset());
            };
        }

        /** Returns a text that is equal for equal moments, whatever zone they are written in. */
        default String key() {
            return switch (this) {
                case Day day -> day.day().toString();
                case Zoned zoned ->
                    zoned.local().atZone(zoned.zone()).toInstant().toString();
                case At at -> at.instant().toString();
                default -> local().toString();
            };
        }
    }

    /** Returns the title in its first language; empty without a title. */
    public String title() {
        return content.get("title") instanceof Map<?, ?> titles && !titles.isEmpty()
                ? titles.values().iterator().next().toString()
                : "";
    }

    /** Returns the uid with the replaced date of the series. */
    String name() {
        return uid + "\n" + (replaces == null ? "" : replaces.key());
    }

    Candidate with(ImportFault fault) {
        List<ImportFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Candidate(
                uid,
                replaces,
                when,
                content,
                repetition,
                cancelled,
                revision,
                url,
                picture,
                List.copyOf(more),
                notices);
    }

    Candidate with(ImportNotice notice) {
        List<ImportNotice> more = new ArrayList<>(notices);
        more.add(notice);
        return new Candidate(
                uid, replaces, when, content, repetition, cancelled, revision, url, picture, faults, List.copyOf(more));
    }
}
