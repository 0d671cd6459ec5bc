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
 * @param uid what the source calls it; made from title and start when it has no name
 * @param replaces which date of the series {@code uid} this entry replaces; null for a series or a single event
 * @param when its time as the source says it; null when it says none
 * @param content an event as written, without organisation and schedule; its description is Markdown
 * @param repetition the further dates of a series; null for a single date
 * @param cancelled the source says that it does not take place
 * @param revision which of two entries with one uid is newer
 * @param url where the source shows it
 * @param picture address of its picture, not fetched yet
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

    /** A picture of a source: its address, and who made it where the source says so. */
    public record Picture(String url, @Nullable String credit) {}

    /**
     * The time of an entry as its source says it.
     *
     * @param end excluded; null when the source tells none
     * @param zoneHint the zone of the source as a whole
     * @param wholeDays the source says whole days, whatever hours it writes
     */
    public record When(
            Moment start, @Nullable Moment end, @Nullable ZoneId zoneHint, boolean wholeDays) {}

    /** The further dates of a series, as RFC 5545 writes them; several rules add their dates up. */
    public record Repetition(List<String> rules, List<String> exceptRules, List<Moment> dates, List<Moment> except) {}

    /** RFC 5545 SEQUENCE, then DTSTAMP or LAST-MODIFIED as written. */
    public record Revision(int sequence, String stamp) implements Comparable<Revision> {
        /** Of a source that tells none. */
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

        /** A local time in a zone that only the source knows; {@code offsets} are those its own definition uses. */
        record Foreign(LocalDateTime local, String zoneName, Set<ZoneOffset> offsets) implements Moment {}

        /** An instant, with the offset it is written in. */
        record At(Instant instant, ZoneOffset offset) implements Moment {
            static At of(LocalDateTime local, ZoneOffset offset) {
                return new At(local.toInstant(offset), offset);
            }
        }

        /** What is written, without zone. */
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

        /** The same kind of moment on another wall time. */
        default Moment at(LocalDateTime other) {
            return switch (this) {
                case Day _ -> new Day(other.toLocalDate());
                case Floating _ -> new Floating(other);
                case Zoned zoned -> new Zoned(other, zoned.zone());
                case Foreign foreign -> new Foreign(other, foreign.zoneName(), foreign.offsets());
                case At at -> At.of(other, at.offset());
            };
        }

        /** The same text for the same moment, whatever zone it is written in. */
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

    /** What it is called, in its first language; empty without a title. */
    public String title() {
        return content.get("title") instanceof Map<?, ?> titles && !titles.isEmpty()
                ? titles.values().iterator().next().toString()
                : "";
    }

    /** What a source calls this entry: its uid, with the date of the series that it replaces. */
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
