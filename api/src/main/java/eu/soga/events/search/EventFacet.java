package eu.soga.events.search;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.shared.Theme;
import eu.soga.shared.web.WireEnums;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of choices by which a search is filtered, and which are counted. Choices of one facet are alternatives, except
 * where a person needs all of them; all facets must match. The SQL in this class is constant: values are always
 * parameters.
 */
public enum EventFacet {
    /** Kind of gathering. */
    KIND(EventKind.class, Shape.column("kind")),
    /** On site, online or hybrid. */
    FORMAT(EventFormat.class, Shape.column("format")),
    /** Themes. */
    THEME(Theme.class, Shape.array("themes")),
    /** Spoken languages, ISO 639-1. */
    LANGUAGE("[a-z]{2}", "two small letters, for instance fr", Shape.array("languages")),
    /** Country of the place, ISO 3166-1 alpha-2. */
    COUNTRY("[A-Z]{2}", "two capital letters, for instance FR", Shape.column("place_country")),
    /** Town, ignoring accents, case and hyphens. */
    CITY(
            ".{1,100}",
            "the name of a town, for instance Lyon",
            new Shape(
                    "e.city_key IN (SELECT event_city_key(c) FROM unnest(CAST(:value AS text[])) c)",
                    "",
                    "e.city_key",
                    "mode() WITHIN GROUP (ORDER BY e.place_city)",
                    "NULL",
                    false)),
    /** Slug of an organiser or co-organiser, former slugs included. */
    ORGANISATION(
            "[a-z0-9-]{1,100}",
            "the slug of an organisation, for instance fablab-lyon",
            new Shape("""
                    e.id IN (WITH w AS (SELECT id FROM organisation WHERE slug = ANY(CAST(:value AS text[]))
                        UNION SELECT organisation_id FROM organisation_old_slug WHERE slug = ANY(CAST(:value AS text[])))
                        SELECT v.id FROM event v JOIN w ON v.organisation_id = w.id
                        UNION SELECT c.event_id FROM event_shown_co_organiser c JOIN w ON c.organisation_id = w.id)""", """
                    CROSS JOIN LATERAL (SELECT e.organisation_id AS id UNION ALL
                        SELECT DISTINCT c.organisation_id FROM event_shown_co_organiser c
                        WHERE c.event_id = e.id AND c.organisation_id <> e.organisation_id) w
                    JOIN organisation g ON g.id = w.id""", "g.slug", "g.slug", "min(g.name)", false)),
    /** Whether participation is free of charge; an event that does not state it matches neither. */
    FREE(
            "true|false",
            "true or false",
            new Shape(
                    "e.price_free = ANY(CAST(:value AS boolean[]))",
                    "",
                    "e.price_free",
                    "CAST(e.price_free AS text)",
                    "NULL",
                    false)),
    /** Facts about access stated as true; all chosen facts must hold, because a person may need all of them. */
    ACCESSIBILITY(AccessibilityFact.class, Shape.wholeOf("accessibility_facts"));

    /** Most choices counted per facet; rarer ones are left out. */
    static final int MOST_VALUES = 30;

    private final @Nullable Class<? extends Enum<?>> words;
    private final Pattern allowed;
    private final String expected;
    private final Shape shape;

    EventFacet(Class<? extends Enum<?>> words, Shape shape) {
        this.words = words;
        this.allowed = Pattern.compile(WireEnums.words(words).replace(", ", "|"));
        this.expected = "one of " + WireEnums.words(words);
        this.shape = shape;
    }

    EventFacet(String allowed, String expected, Shape shape) {
        this.words = null;
        this.allowed = Pattern.compile(allowed);
        this.expected = expected;
        this.shape = shape;
    }

    /** Returns the name of its query parameter, and of its counts. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the facet of this parameter. */
    public static Optional<EventFacet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }

    static List<String> parameters() {
        return Arrays.stream(values()).map(EventFacet::parameter).toList();
    }

    boolean accepts(String value) {
        return allowed.matcher(value).matches();
    }

    /** Returns the allowed values, as the end of a sentence. */
    String expected() {
        return expected;
    }

    /** Converts a value of a request to its stored form. */
    String stored(String value) {
        return words == null ? value : value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Converts a stored value to its form in requests. */
    String written(String value) {
        return words == null ? value : value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when all chosen values must hold; a choice is then counted among the results of the other choices. */
    boolean needsAll() {
        return shape.needsAll;
    }

    /** Returns the condition that rows of {@code e} have one of the values in this parameter, or all of them. */
    String condition(String parameterName) {
        return shape.condition.replace(":value", ":" + parameterName);
    }

    /** Returns SQL that counts the choices in rows of {@code e}: columns facet, value, label, count. */
    String counts(String rows, String where) {
        return "(SELECT '" + name() + "' AS facet, " + shape.value + " AS value, " + shape.label
                + " AS label, count(*) AS count FROM " + rows + " e "
                + shape.join + " WHERE " + where + " AND " + shape.group + " IS NOT NULL GROUP BY " + shape.group
                + " ORDER BY 4 DESC, 2 LIMIT " + MOST_VALUES + ")";
    }

    /**
     * How a facet is filtered and counted.
     *
     * @param condition condition on rows of {@code e}
     * @param join produces one row per choice
     * @param group equal for equal choices
     * @param needsAll true when all choices must hold, false when one suffices
     */
    private record Shape(String condition, String join, String group, String value, String label, boolean needsAll) {
        static Shape column(String name) {
            return new Shape(
                    "e." + name + " = ANY(CAST(:value AS text[]))", "", "e." + name, "e." + name, "NULL", false);
        }

        static Shape array(String name) {
            return array(name, " && ", false);
        }

        static Shape wholeOf(String name) {
            return array(name, " @> ", true);
        }

        private static Shape array(String name, String operator, boolean needsAll) {
            return new Shape(
                    "e." + name + operator + "CAST(:value AS text[])",
                    "CROSS JOIN LATERAL (SELECT DISTINCT unnest(e." + name + ") AS choice) c",
                    "c.choice",
                    "c.choice",
                    "NULL",
                    needsAll);
        }
    }
}
