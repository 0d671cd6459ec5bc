package eu.soga.events.search;

import eu.soga.events.search.EventQuery.EventSort;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.geo.Coordinates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search and collects all their faults. */
final class EventFilterReader {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}(\\.\\d{1,15})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\s]+");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MOST_VALUES = 50;
    private static final int MOST_IDS = 100;
    private static final int LONGEST_TEXT = 200;
    private static final double USUAL_RADIUS = 50;
    private static final double LARGEST_RADIUS = 1000;

    private final Map<String, List<String>> parameters;
    private final Set<String> read = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    EventFilterReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    EventFilter filter() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && to.isBefore(from)) refuse("to", "The last day lies before the first one.");
        return new EventFilter(
                text("q"), from, to, near(), box(), ids(), modifiedSince(), choices(), hideCancelled(), over(), null);
    }

    EventQuery query() {
        EventFilter filter = filter();
        String word = single("sort");
        EventSort sort = word == null ? EventSort.START : EventSort.of(word).orElse(null);
        if (sort == null) refuse("sort", "The order is one of " + EventSort.words() + ".");
        if (sort == EventSort.RELEVANCE && filter.q() == null) refuse("sort", "Relevance needs a text to look for: q.");
        if (sort == EventSort.DISTANCE && filter.near() == null) refuse("sort", "Distance needs a point: near.");
        return new EventQuery(filter, sort, size(), single("cursor"), facets());
    }

    /**
     * @throws DomainException 400 when there was any fault
     */
    void finish() {
        for (String name : parameters.keySet())
            if (!read.contains(name)) refuse(name, "There is no parameter «" + name + "» here.");
        if (!violations.isEmpty()) throw DomainException.invalid(violations);
    }

    private @Nullable String text(String name) {
        String text = single(name);
        if (text == null) return null;
        String clean = CONTROL.matcher(text).replaceAll(" ").strip();
        if (clean.length() > LONGEST_TEXT) refuse(name, "At most " + LONGEST_TEXT + " characters.");
        return clean.isEmpty() ? null : clean;
    }

    private @Nullable LocalDate day(String name) {
        return parsed(name, "Write a day as yyyy-MM-dd, for instance 2026-11-25.", text -> {
            if (!DAY.matcher(text).matches()) throw new IllegalArgumentException(text);
            return LocalDate.parse(text);
        });
    }

    private EventFilter.@Nullable Near near() {
        Coordinates centre =
                parsed("near", "Write latitude,longitude in degrees, for instance 48.8566,2.3522.", text -> {
                    double[] numbers = numbers(text, 2);
                    return new Coordinates(numbers[0], numbers[1]);
                });
        String rule = "A radius in kilometres, above 0 and at most 1000.";
        Double radius = parsed("radius", rule, text -> {
            double km = numbers(text, 1)[0];
            if (km <= 0 || km > LARGEST_RADIUS) throw new IllegalArgumentException(text);
            return km;
        });
        if (radius != null && single("near") == null) refuse("radius", "A radius needs a centre: near.");
        return centre == null ? null : new EventFilter.Near(centre, radius == null ? USUAL_RADIUS : radius);
    }

    private EventFilter.@Nullable Box box() {
        String rule = "Write minLon,minLat,maxLon,maxLat in degrees, for instance -5,42,8,51;"
                + " minLon above maxLon crosses the 180th meridian.";
        return parsed("bbox", rule, text -> {
            double[] numbers = numbers(text, 4);
            var southWest = new Coordinates(numbers[1], numbers[0]);
            var northEast = new Coordinates(numbers[3], numbers[2]);
            if (southWest.lat() > northEast.lat()) throw new IllegalArgumentException(text);
            return new EventFilter.Box(southWest.lon(), southWest.lat(), northEast.lon(), northEast.lat());
        });
    }

    private Map<EventFacet, SortedSet<String>> choices() {
        Map<EventFacet, SortedSet<String>> choices = new EnumMap<>(EventFacet.class);
        for (EventFacet facet : EventFacet.values()) {
            List<String> values = several(facet.parameter());
            values.stream()
                    .filter(value -> !facet.accepts(value))
                    .forEach(value -> refuse(facet.parameter(), "«" + value + "» is not " + facet.expected() + "."));
            if (!values.isEmpty()) choices.put(facet, new TreeSet<>(values));
        }
        return choices;
    }

    private SortedSet<UUID> ids() {
        SortedSet<UUID> ids = new TreeSet<>();
        for (String value : several("id", MOST_IDS))
            if (ID.matcher(value).matches()) ids.add(UUID.fromString(value));
            else refuse("id", "Write ids of events, as answers have them: 0199c0de-0000-7000-8000-000000000002.");
        return ids;
    }

    private @Nullable Instant modifiedSince() {
        return parsed("modifiedSince", "Write a moment with its offset, for instance 2026-11-20T09:00:00Z.", text -> {
            Instant since = OffsetDateTime.parse(text.strip()).toInstant();
            if (since.isBefore(Instant.EPOCH) || since.isAfter(LATEST)) throw new IllegalArgumentException(text);
            return since;
        });
    }

    private boolean hideCancelled() {
        String choice = single("cancelled");
        if (choice != null && !choice.equals("show") && !choice.equals("hide"))
            refuse("cancelled", "Cancelled events are shown or hidden: show, hide.");
        return "hide".equals(choice);
    }

    private EventFilter.@Nullable Over over() {
        String choice = single("over");
        if (choice == null) return null;
        return switch (choice) {
            case "show" -> EventFilter.Over.SHOW;
            case "hide" -> EventFilter.Over.HIDE;
            case "only" -> EventFilter.Over.ONLY;
            default -> {
                refuse("over", "Dates that are over are shown, hidden or the only ones: show, hide, only.");
                yield null;
            }
        };
    }

    private int size() {
        String rule = "A page has 1 to " + EventQuery.LARGEST_PAGE + " items.";
        Integer size = parsed("size", rule, text -> {
            int number = Integer.parseInt(text);
            if (number < 1 || number > EventQuery.LARGEST_PAGE) throw new IllegalArgumentException(text);
            return number;
        });
        return size == null ? EventQuery.USUAL_PAGE : size;
    }

    private Set<EventFacet> facets() {
        List<String> names = several("facets");
        if (names.equals(List.of("all"))) return Set.of(EventFacet.values());
        Set<EventFacet> facets = new TreeSet<>();
        for (String name : names)
            EventFacet.of(name)
                    .ifPresentOrElse(
                            facets::add,
                            () -> refuse(
                                    "facets",
                                    "«" + name + "» is not all or one of "
                                            + Arrays.stream(EventFacet.values())
                                                    .map(EventFacet::parameter)
                                                    .collect(Collectors.joining(", "))
                                            + "."));
        return facets;
    }

    private static double[] numbers(String text, int count) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) throw new IllegalArgumentException(text);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            String part = parts[i].strip();
            if (!NUMBER.matcher(part).matches()) throw new IllegalArgumentException(text);
            numbers[i] = Double.parseDouble(part);
        }
        return numbers;
    }

    private <T> @Nullable T parsed(String name, String rule, Function<String, T> parser) {
        String text = single(name);
        if (text == null) return null;
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            refuse(name, rule);
            return null;
        }
    }

    private @Nullable String single(String name) {
        List<String> values = raw(name);
        if (values.size() > 1) refuse(name, "Write this parameter once.");
        return values.isEmpty() ? null : values.getFirst();
    }

    private List<String> several(String name) {
        return several(name, MOST_VALUES);
    }

    private List<String> several(String name, int most) {
        List<String> values = raw(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> CONTROL.matcher(value).replaceAll(" ").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > most) refuse(name, "At most " + most + " values.");
        return values;
    }

    private List<String> raw(String name) {
        read.add(name);
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private void refuse(String name, String message) {
        var violation = new Violation("?" + name, message);
        if (!violations.contains(violation)) violations.add(violation);
    }
}
