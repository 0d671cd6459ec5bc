package eu.soga.events.search;

import eu.soga.events.AccessibilityFacts;
import eu.soga.events.Calendar;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.Place;
import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.shared.geo.Coordinates;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Events and filters drawn by lot from few values, so that they meet often; the same seed draws the same. */
final class RandomCalendar {
    static final LocalDate FIRST_DAY = LocalDate.of(2031, 3, 1);
    static final int DAYS = 60;

    /** Invented, and unlike each other, so that no stemmer and no likeness brings them together. */
    private static final List<String> WORDS = List.of("zorbik", "plamund", "vextoq", "guilnar", "shepfod", "wyjtak");

    private static final List<Place> PLACES = List.of(
            new Place("Halle", null, null, "Lyon", "FR", 45.7640, 4.8357),
            new Place("Kulturhaus", null, null, "Wien", "AT", 48.2082, 16.3738),
            new Place("Docks", null, null, "Bruxelles", "BE", 50.8503, 4.3517),
            new Place("Campus", null, null, "Nantes", "FR", null, null),
            new Place("Casa", null, null, "Suva", "FJ", -18.1248, 178.4501));
    private static final List<ZoneId> ZONES = Stream.of("Europe/Paris", "Asia/Tokyo", "America/Lima", "Pacific/Fiji")
            .map(ZoneId::of)
            .toList();

    private final Random random;
    private final List<Organisation> organisations;

    RandomCalendar(long seed) {
        random = new Random(seed);
        organisations = Stream.of("Alpha", "Beta", "Gamma")
                .map(OrganisationFixtures::listed)
                .toList();
    }

    /**
     * This many events, each in its own transaction: in one, every statement would compare all events written so far, and
     * a slow machine would reach the longest time of a transaction. About one in eight is not public.
     */
    List<Event> events(int count) {
        return Stream.generate(() -> QuarkusTransaction.requiringNew().call(this::event))
                .limit(count)
                .toList();
    }

    private Event event() {
        var start = FIRST_DAY.plusDays(random.nextInt(DAYS)).atTime(random.nextInt(24), 15 * random.nextInt(4));
        var end = start.plusHours(random.nextInt(10) == 0 ? 24L * random.nextInt(1, 9) : random.nextInt(1, 6));
        var title = String.join(" ", some(WORDS, 2));
        return Calendar.write(one(organisations), title, start, end, one(ZONES), event -> {
            fill(event);
            if (random.nextInt(8) > 0) Calendar.asPublished(_ -> {}).accept(event);
            if (event.status() == EventStatus.PUBLISHED && random.nextInt(8) == 0)
                event.cancel(Map.of(), Now.instant());
        });
    }

    private void fill(Event event) {
        event.kind = one(List.of(EventKind.values()).subList(0, 4));
        event.format = one(List.of(EventFormat.values()));
        event.themes = some(List.of(Theme.values()).subList(0, 5), 3);
        event.languages = some(List.of("fr", "en", "de"), 2);
        event.place = random.nextInt(6) == 0 ? null : one(PLACES);
        event.free = random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
        event.accessibility = new AccessibilityFacts(known(), known(), known(), known(), known());
        event.description = new LinkedHashMap<>(Map.of("fr", String.join(" ", some(WORDS, 1))));
        if (random.nextInt(4) == 0) {
            var other = Organisation.require(one(organisations).id);
            if (!other.equals(event.organisation)) event.coOrganisations.add(other);
        }
    }

    /** A filter that narrows by nothing up to nearly everything. */
    EventFilter filter() {
        Map<EventFacet, SortedSet<String>> choices = new EnumMap<>(EventFacet.class);
        choose(choices, EventFacet.KIND, List.of("workshop", "conference", "webinar", "meetup"));
        choose(choices, EventFacet.FORMAT, List.of("on-site", "online", "hybrid"));
        choose(choices, EventFacet.THEME, List.of("data", "skills", "inclusion", "commons"));
        choose(choices, EventFacet.LANGUAGE, List.of("fr", "en", "de"));
        choose(choices, EventFacet.COUNTRY, List.of("FR", "AT", "BE", "FJ"));
        choose(choices, EventFacet.CITY, List.of("Lyon", "Wien", "Nantes", "Bruxelles"));
        choose(
                choices,
                EventFacet.ORGANISATION,
                organisations.stream().map(o -> o.slug).toList());
        choose(choices, EventFacet.FREE, List.of("true", "false"));
        choose(choices, EventFacet.ACCESSIBILITY, List.of("step-free", "sign-language", "quiet-room"));
        LocalDate from = rarely() ? FIRST_DAY.plusDays(random.nextInt(DAYS)) : FIRST_DAY.minusDays(10);
        return new EventFilter(
                rarely() ? one(WORDS) : null,
                from,
                rarely() ? from.plusDays(random.nextInt(30)) : null,
                rarely() ? new EventFilter.Near(new Coordinates(48.8566, 2.3522), one(List.of(300.0, 500.0))) : null,
                rarely()
                        ? one(List.of(new EventFilter.Box(0, 40, 10, 55), new EventFilter.Box(170, -40, 10, 50)))
                        : null,
                Collections.emptySortedSet(),
                null,
                choices,
                rarely(),
                null,
                null);
    }

    boolean rarely() {
        return random.nextInt(5) == 0;
    }

    int number(int from, int to) {
        return random.nextInt(from, to);
    }

    private void choose(Map<EventFacet, SortedSet<String>> choices, EventFacet facet, List<String> values) {
        if (rarely()) choices.put(facet, new TreeSet<>(some(values, 2)));
        if (choices.containsKey(facet) && choices.get(facet).isEmpty()) choices.remove(facet);
    }

    private AccessibilityFacts.Known known() {
        return one(List.of(AccessibilityFacts.Known.values()));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values, int most) {
        Set<T> chosen = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) chosen.add(one(values));
        return new ArrayList<>(chosen);
    }
}
