package eu.soga.organisations.directory;

import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.web.WireEnums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory search whose parameters have been checked.
 *
 * @param atlas of each list at least one is wanted; an empty list wants nothing
 */
record DirectoryQuery(
        @Nullable String q,
        List<String> countries,
        List<OrganisationKind> kinds,
        AtlasEntry atlas,
        @Nullable Near near,
        @Nullable Box box) {
    private static final double DEFAULT_RADIUS = 50;
    private static final double MAX_RADIUS = 1000;
    private static final int MAX_WORDS = 200;

    /** A circle around a point. */
    record Near(Coordinates point, double kilometres) {}

    /** A box in degrees; {@code minLon > maxLon} crosses the date line. */
    record Box(double minLon, double minLat, double maxLon, double maxLat) {}

    /**
     * @throws DomainException 400 that names every faulty parameter
     */
    static DirectoryQuery of(DirectoryParameters raw) {
        List<Violation> wrong = new ArrayList<>();
        String q = raw.q == null || raw.q.isBlank() ? null : raw.q.strip();
        if (q != null && q.length() > MAX_WORDS) wrong.add(new Violation("?q", "Ask with at most 200 characters."));
        List<String> countries = words(raw.country);
        if (!countries.stream().allMatch(code -> code.matches("[A-Z]{2}")))
            wrong.add(new Violation("?country", "Write countries as two capital letters, for instance FR."));
        List<OrganisationKind> kinds =
                words(raw.kind).stream().flatMap(word -> read(wrong, word)).toList();
        Near near = checked(wrong, "?near", raw.near, text -> new Near(Coordinates.parse(text), radius(raw.radius)));
        if (raw.near == null && raw.radius != null)
            wrong.add(new Violation("?radius", "A radius needs a point: add near=lat,lon."));
        Box box = checked(wrong, "?bbox", raw.bbox, DirectoryQuery::box);
        if (!wrong.isEmpty()) throw DomainException.invalid(wrong);
        return new DirectoryQuery(
                q,
                countries,
                kinds,
                new AtlasEntry(words(raw.category), words(raw.practice), words(raw.offer), words(raw.language)),
                near,
                box);
    }

    /** Returns the distinct, sorted values of a repeatable parameter, split at commas. */
    static List<String> words(@Nullable List<String> raw) {
        if (raw == null) return List.of();
        return List.copyOf(new TreeSet<>(raw.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList()));
    }

    private static Stream<OrganisationKind> read(List<Violation> wrong, String word) {
        var kind = WireEnums.parse(OrganisationKind.class, word);
        if (kind.isEmpty())
            wrong.add(new Violation(
                    "?kind", "«" + word + "» is not one of " + WireEnums.words(OrganisationKind.class) + "."));
        return kind.stream();
    }

    private static <T> @Nullable T checked(
            List<Violation> wrong, String pointer, @Nullable String text, Function<String, T> parse) {
        if (text == null) return null;
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            wrong.add(new Violation(pointer, "This cannot be read: " + e.getMessage() + "."));
            return null;
        }
    }

    private static double radius(@Nullable String text) {
        if (text == null) return DEFAULT_RADIUS;
        double kilometres = number(text);
        if (!(kilometres > 0 && kilometres <= MAX_RADIUS))
            throw new IllegalArgumentException("the radius is more than 0 and at most 1000 kilometres");
        return kilometres;
    }

    private static Box box(String text) {
        double[] edges = Arrays.stream(text.split(",", -1))
                .mapToDouble(DirectoryQuery::number)
                .toArray();
        if (edges.length != 4) throw new IllegalArgumentException("expected minLon,minLat,maxLon,maxLat");
        new Coordinates(edges[1], edges[0]);
        new Coordinates(edges[3], edges[2]);
        if (edges[1] > edges[3]) throw new IllegalArgumentException("minLat is above maxLat");
        return new Box(edges[0], edges[1], edges[2], edges[3]);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("«" + text + "» is not a number", e);
        }
    }
}
