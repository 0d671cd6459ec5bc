package eu.soga.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, or null on the last one; the same value is in the {@code Link} header
 * @param facets counts beside each choice, what it would leave: alternatives are counted without the filter of
 *     their facet, choices that must all hold with it; only when asked for
 * @param suggestion the one filter whose removal gives most; only when nothing matches
 * @param understood which words of the text name a choice of the filter; only with a text
 */
public record Page<T>(
        List<T> items,
        Total total,
        @JsonInclude @Nullable String next,
        @JsonInclude @Nullable Map<String, List<FacetValue>> facets,
        @JsonInclude @Nullable Suggestion suggestion,
        @Nullable List<Understood> understood) {

    /** A page without a suggestion. */
    public Page(List<T> items, Total total, @Nullable String next, @Nullable Map<String, List<FacetValue>> facets) {
        this(items, total, next, facets, null, null);
    }

    /** A page without facets. */
    public static <T> Page<T> of(List<T> items, Total total, @Nullable String next) {
        return new Page<>(items, total, next, null);
    }

    /** Everything there is, on one page. */
    public static <T> Page<T> all(List<T> items) {
        return of(items, Total.exact(items.size()), null);
    }

    /**
     * How many match in all.
     *
     * @param relation {@code exact}, or {@code at-least} when counting stopped at a bound
     */
    public record Total(long value, Relation relation) {
        /** A full count. */
        public static Total exact(long value) {
            return new Total(value, Relation.EXACT);
        }
    }

    /** Whether a total was counted to the end. */
    public enum Relation {
        EXACT,
        AT_LEAST
    }

    /**
     * One choice of a facet.
     *
     * @param count how many results it would leave
     * @param label how people call it; only where the value is no word of a closed list, but a slug
     */
    public record FacetValue(
            String value, long count, @JsonInclude @Nullable String label) {

        /** A choice that is named by its value. */
        public FacetValue(String value, long count) {
            this(value, count, null);
        }
    }

    /**
     * Words of the text that name a choice of the filter. Words that name several are there several times.
     *
     * @param words as they were written
     * @param parameter name of the parameter that would ask for the same
     * @param value of that parameter
     * @param label how people call it; only where the value is a slug
     */
    public record Understood(
            String words,
            String parameter,
            String value,
            @Nullable String label) {}

    /**
     * A way on when nothing matches.
     *
     * @param remove name of the parameter to leave out
     * @param count how many would match then, counted to 10,000
     */
    public record Suggestion(String remove, long count) {}
}
