package eu.soga.events.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders of a search. Rows with equal keys are ordered by the date's id. */
public enum EventSort {
    /** Soonest first. */
    START("start", "o.starts_at", false),
    /** Latest first. */
    START_DESCENDING("-start", "o.starts_at", true),
    /** Best match of the text first; only with {@code q}. */
    RELEVANCE("relevance", "CAST(f.score AS double precision)", true),
    /** Nearest first; only with {@code near}. */
    DISTANCE("distance", EventCriteria.METRES, false),
    /** Latest published first. */
    NEWEST("newest", "e.published_at", true);

    private final String word;
    private final String key;
    private final boolean descending;

    EventSort(String word, String key, boolean descending) {
        this.word = word;
        this.key = key;
        this.descending = descending;
    }

    /** Returns the value of the {@code sort} parameter. */
    public String word() {
        return word;
    }

    /** Finds the order with this word. */
    public static Optional<EventSort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(EventSort::word).collect(Collectors.joining(", "));
    }

    boolean isByTime() {
        return this == START || this == START_DESCENDING || this == NEWEST;
    }

    /** Returns the sort key as SQL over {@code o}, {@code e} and {@code f}. */
    String key() {
        return key;
    }

    /**
     * Returns the key of a row as a number for the cursor: microseconds since 1970 (exact below 2^53), score, or
     * metres.
     */
    String keyAsNumber() {
        return isByTime()
                ? "CAST(extract(epoch FROM key) * 1000000 AS double precision)"
                : "CAST(key AS double precision)";
    }

    String orderBy() {
        return descending ? "key DESC, id DESC" : "key, id";
    }

    /** Returns the condition for rows after {@code :afterKey} and {@code :afterId}. */
    String after() {
        return "(key, id) " + (descending ? "<" : ">") + " (CAST(:afterKey AS "
                + (isByTime() ? "timestamptz" : "double precision") + "), CAST(:afterId AS uuid))";
    }
}
