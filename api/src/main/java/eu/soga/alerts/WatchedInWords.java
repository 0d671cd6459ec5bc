package eu.soga.alerts;

import eu.soga.events.EventKind;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.search.EventFacet;
import eu.soga.events.search.EventFilter;
import eu.soga.publishing.Wording;
import eu.soga.shared.Theme;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import eu.soga.shared.geo.Place;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes a search in words: «atelier, Lyon, à partir du 25 novembre 2026». */
@ApplicationScoped
class WatchedInWords {
    private final Names names;

    @Inject
    WatchedInWords(Gazetteer gazetteer, PublicCalendar calendar) {
        this(new Names(point -> gazetteer.nearest(point).map(Place::name), calendar::organiser));
    }

    WatchedInWords(Names names) {
        this.names = names;
    }

    /**
     * The names people know instead of what a filter holds.
     *
     * @param town of a point
     * @param organisation by its slug
     */
    record Names(Function<Coordinates, Optional<String>> town, Function<String, Optional<String>> organisation) {}

    /** Returns the search in one of our own languages ({@link Texts#OWN}), in French for every other language. */
    String of(EventFilter filter, String language) {
        return new Saying(language, names).say(filter);
    }

    /** Returns the name of the town nearest to the point of this filter; empty without a point. */
    Optional<String> town(EventFilter filter) {
        return Optional.ofNullable(filter.near()).flatMap(near -> names.town.apply(near.centre()));
    }

    private static final class Saying {
        private final ResourceBundle own;
        private final Locale locale;
        private final Wording words;
        private final Names names;

        private Saying(String language, Names names) {
            String spoken = Texts.OWN.contains(language) ? language : "fr";
            locale = Texts.locale(spoken);
            words = Wording.in(spoken);
            own = ResourceBundle.getBundle(
                    "eu.soga.alerts.words",
                    Locale.of(spoken),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            this.names = names;
        }

        private String say(EventFilter filter) {
            List<String> parts = new ArrayList<>();
            if (filter.q() != null) parts.add(with("quoted", filter.q()));
            filter.choices()
                    .forEach((facet, values) -> parts.add(
                            values.stream().map(value -> word(facet, value)).collect(Collectors.joining(" / "))));
            if (filter.near() != null) parts.add(near(filter.near()));
            if (filter.bbox() != null) parts.add(own.getString("area"));
            if (filter.from() != null) parts.add(with("from", day(filter.from())));
            if (filter.to() != null) parts.add(with("until", day(filter.to())));
            if (parts.isEmpty()) return own.getString("everything");
            return String.join(", ", parts);
        }

        private String word(EventFacet facet, String value) {
            return switch (facet) {
                case KIND ->
                    words.of(WireEnums.parse(EventKind.class, value).orElseThrow())
                            .toLowerCase(locale);
                case THEME ->
                    words.of(WireEnums.parse(Theme.class, value).orElseThrow()).toLowerCase(locale);
                case FORMAT -> own.getString("format." + value);
                case LANGUAGE -> with("inLanguage", Locale.of(value).getDisplayLanguage(locale));
                case COUNTRY -> Locale.of("", value).getDisplayCountry(locale);
                case CITY -> value;
                case ORGANISATION -> names.organisation.apply(value).orElse(value);
                case FREE -> own.getString(value.equals("true") ? "free" : "priced");
                case ACCESSIBILITY -> own.getString("access." + value);
            };
        }

        private String near(EventFilter.Near near) {
            String radius = String.format(locale, near.radiusKm() % 1 == 0 ? "%.0f" : "%.1f", near.radiusKm());
            return names.town
                    .apply(near.centre())
                    .map(name -> with("near", radius, name))
                    .orElseGet(() -> with("nearPoint", radius));
        }

        private String with(String key, Object... values) {
            return new MessageFormat(own.getString(key), Locale.ROOT).format(values);
        }

        private String day(LocalDate day) {
            String pattern = switch (locale.getLanguage()) {
                case "fr" -> day.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu";
                case "es" -> "d 'de' MMMM 'de' uuuu";
                default -> "d MMMM uuuu";
            };
            return day.format(DateTimeFormatter.ofPattern(pattern, locale));
        }
    }
}
