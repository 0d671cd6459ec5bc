package eu.soga.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, or null on the last one; the same value is in the {@code Link} header
 * @param facets for each choice, the number of results it would leave: choices of a facet that are alternatives are
 *     counted without that facet's filter, choices that must all hold are counted with it; null unless requested
 * @param suggestion the filter whose removal gives the most results; null unless nothing matches
 * @param understood words of the text that name a choice of the filter; null without a text
 */
public record Page<T>(
        List<T> items,
        Total total,
        @JsonInclude @Nullable String next,
        @JsonInclude @Nullable Map<String, List<FacetValue>> facets,
        @JsonInclude @Nullable Suggestion suggestion,
        @Nullable List<Understood> understood) {

    public Page(List<T> items, Total total, @Nullable String next, @Nullable Map<String, List<FacetValue>> facets) {
        this(items, total, next, facets, null, null);
    }

    public static <T> Page<T> of(List<T> items, Total total, @Nullable String next) {
        return new Page<>(items, total, next, null);
    }

    /** Creates the only page, with all items. */
    public static <T> Page<T> all(List<T> items) {
        return of(items, Total.exact(items.size()), null);
    }

    /**
     * The number of all matches.
     *
     * @param relation {@code exact}, or {@code at-least} when counting stopped at a limit
     */
    public record Total(long value, Relation relation) {
        public static Total exact(long value) {
            return new Total(value, Relation.EXACT);
        }
    }

    /** Whether a total is exact. */
    public enum Relation {
        EXACT,
        AT_LEAST
    }

    /**
     * One choice of a facet.
     *
     * @param count number of results it would leave
     * @param label display name, when the value is a slug; null for words of a closed list
     */
    public record FacetValue(
            String value, long count, @JsonInclude @Nullable String label) {

        public FacetValue(String value, long count) {
            this(value, count, null);
        }
    }

    /**
     * Words of the text that name a choice of the filter. Words that name several choices occur several times.
     *
     * @param words as they were written
     * @param parameter parameter that would ask for the same
     * @param value value of that parameter
     * @param label display name, when the value is a slug; else null
     */
    public record Understood(
            String words,
            String parameter,
            String value,
            @Nullable String label) {}

    /**
     * A way to get results when nothing matches.
     *
     * @param remove name of the parameter to leave out
     * @param count number of results without it, counted up to 10,000
     */
    public record Suggestion(String remove, long count) {}
}
