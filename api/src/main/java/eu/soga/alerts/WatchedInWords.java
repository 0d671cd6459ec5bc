package eu.soga.alerts;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.search.EventFacet;
import eu.soga.events.search.EventFilter;
import eu.soga.publishing.Wording;
import eu.soga.shared.Theme;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import eu.soga.shared.geo.Place;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Returns English for {@code en} and French for every other language. */
    String of(EventFilter filter, String language) {
        return new Saying(language, names).say(filter);
    }

    /** Returns the name of the town nearest to the point of this filter; empty without a point. */
    Optional<String> town(EventFilter filter) {
        return Optional.ofNullable(filter.near()).flatMap(near -> names.town.apply(near.centre()));
    }

    private static final class Saying {
        private final boolean english;
        private final Locale locale;
        private final Wording words;
        private final Names names;

        private Saying(String language, Names names) {
            english = language.equals("en");
            locale = english ? Locale.UK : Locale.FRANCE;
            words = Wording.in(language);
            this.names = names;
        }

        private String say(EventFilter filter) {
            List<String> parts = new ArrayList<>();
            if (filter.q() != null) parts.add(english ? "“" + filter.q() + "”" : "« " + filter.q() + " »");
            filter.choices()
                    .forEach((facet, values) -> parts.add(
                            values.stream().map(value -> word(facet, value)).collect(Collectors.joining(" / "))));
            if (filter.near() != null) parts.add(near(filter.near()));
            if (filter.bbox() != null) parts.add(english ? "inside an area of the map" : "dans un cadre de la carte");
            if (filter.from() != null) parts.add((english ? "from " : "à partir du ") + day(filter.from()));
            if (filter.to() != null) parts.add((english ? "until " : "jusqu’au ") + day(filter.to()));
            if (parts.isEmpty()) return english ? "the whole calendar" : "tout l’agenda";
            return String.join(", ", parts);
        }

        private String word(EventFacet facet, String value) {
            return switch (facet) {
                case KIND ->
                    words.of(WireEnums.parse(EventKind.class, value).orElseThrow())
                            .toLowerCase(locale);
                case THEME ->
                    words.of(WireEnums.parse(Theme.class, value).orElseThrow()).toLowerCase(locale);
                case FORMAT ->
                    switch (WireEnums.parse(EventFormat.class, value).orElseThrow()) {
                        case ON_SITE -> english ? "on site" : "sur place";
                        case ONLINE -> english ? "online" : "en ligne";
                        case HYBRID -> english ? "on site and online" : "sur place et en ligne";
                    };
                case LANGUAGE -> (english ? "in " : "en ") + Locale.of(value).getDisplayLanguage(locale);
                case COUNTRY -> Locale.of("", value).getDisplayCountry(locale);
                case CITY -> value;
                case ORGANISATION -> names.organisation.apply(value).orElse(value);
                case FREE ->
                    value.equals("true") ? english ? "free of charge" : "gratuit" : english ? "with a price" : "payant";
                case ACCESSIBILITY ->
                    access(WireEnums.parse(AccessibilityFact.class, value).orElseThrow());
            };
        }

        private String access(AccessibilityFact fact) {
            return switch (fact) {
                case STEP_FREE -> english ? "step-free access" : "accès de plain-pied";
                case SIGN_LANGUAGE -> english ? "sign language" : "langue des signes";
                case LIVE_CAPTIONS -> english ? "live captions" : "sous-titrage en direct";
                case HEARING_LOOP -> english ? "hearing loop" : "boucle magnétique";
                case QUIET_ROOM -> english ? "quiet room" : "salle calme";
            };
        }

        private String near(EventFilter.Near near) {
            String radius = String.format(locale, near.radiusKm() % 1 == 0 ? "%.0f" : "%.1f", near.radiusKm());
            return names.town
                    .apply(near.centre())
                    .map(name ->
                            english ? "within " + radius + " km of " + name : name + " et " + radius + " km autour")
                    .orElse(english ? "within " + radius + " km of a point" : radius + " km autour d’un point");
        }

        private String day(LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern(
                    day.getDayOfMonth() == 1 && !english ? "d'er' MMMM uuuu" : "d MMMM uuuu", locale));
        }
    }
}
