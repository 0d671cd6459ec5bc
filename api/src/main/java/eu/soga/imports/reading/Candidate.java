package eu.soga.imports.reading;

import eu.soga.shared.errors.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a source.
 *
 * @param uid what the source calls it; made from title and start when it has no name
 * @param recurrenceId which date of the series {@code uid} this entry replaces, in the series' wall time
 * @param when its time as the source says it; null when it says none
 * @param content an event as written, without organisation and schedule
 * @param recurrence the rule of a series; null for a single date
 * @param cancelled the source says that it does not take place
 * @param revision which of two entries with one uid is newer
 * @param url where the source shows it
 * @param violations what is wrong with it
 * @param notices what was guessed or left out
 */
public record Candidate(
        String uid,
        @Nullable String recurrenceId,
        @Nullable When when,
        Map<String, Object> content,
        @Nullable Recurrence recurrence,
        boolean cancelled,
        Revision revision,
        @Nullable String url,
        List<Violation> violations,
        List<String> notices) {

    /** Rule and dates of a series, as RFC 5545 writes them. */
    public record Recurrence(@Nullable String rrule, List<Moment> rdates, List<Moment> exdates) {}

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

    /** What it is called, in its first language; empty without a title. */
    public String title() {
        return content.get("title") instanceof Map<?, ?> titles && !titles.isEmpty()
                ? titles.values().iterator().next().toString()
                : "";
    }

    /** The same entry with one more reason against it. */
    public Candidate with(Violation violation) {
        List<Violation> more = new ArrayList<>(violations);
        more.add(violation);
        return new Candidate(
                uid, recurrenceId, when, content, recurrence, cancelled, revision, url, List.copyOf(more), notices);
    }
}
