package eu.soga.events.moderation;

import eu.soga.events.Event;
import eu.soga.events.EventContent;
import eu.soga.events.Place;
import eu.soga.events.duplicates.Twin;
import eu.soga.organisations.Address;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Geodesic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists what is unusual about an event, from facts alone. */
final class RiskAssessment {
    private static final int SHORT = 80;
    private static final double FAR = 1500;
    private static final double LIKELY = 0.8;
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([a-z0-9.-]{1,253})");

    private RiskAssessment() {}

    /**
     * Returns everything unusual.
     *
     * @param refusedHosts hosts that refused events link to
     */
    static List<Risk> of(
            EventContent event, OrganiserRecord organiser, List<Twin> twins, Set<String> refusedHosts, Instant now) {
        List<Risk> risks = new ArrayList<>();
        if (organiser.publishedCount() == 0) risks.add(Risk.of(Risk.Code.FIRST_EVENT));
        if (organiser.refusedCount() > 0)
            risks.add(new Risk(Risk.Code.REFUSED_BEFORE, String.valueOf(organiser.refusedCount())));
        for (String host : hosts(event))
            if (refusedHosts.contains(host)) risks.add(new Risk(Risk.Code.REFUSED_LINK, host));
        if (length(event) < SHORT) risks.add(Risk.of(Risk.Code.SHORT_TEXT));
        if (event.endsAt() != null && !now.isBefore(event.endsAt())) risks.add(Risk.of(Risk.Code.PAST_DATE));
        if (!twins.isEmpty() && twins.getFirst().score() >= LIKELY)
            risks.add(new Risk(
                    Risk.Code.LIKELY_TWIN, String.valueOf(twins.getFirst().score())));
        if (isFar(event)) risks.add(new Risk(Risk.Code.FAR_AWAY, String.valueOf(kilometres(event))));
        if (isOutsideParent(event)) risks.add(Risk.of(Risk.Code.OUTSIDE_PARENT));
        return risks;
    }

    /** Returns the hosts that the event links to, in lower case, without {@code www.}. */
    static Set<String> hosts(EventContent event) {
        Set<String> hosts = new TreeSet<>();
        Stream.concat(
                        Stream.of(
                                event.online == null ? "" : event.online.url(),
                                event.registration == null ? "" : event.registration.url(),
                                event.replayUrl),
                        Stream.concat(event.summary.values().stream(), event.description.values().stream()))
                .filter(text -> text != null)
                .forEach(text -> {
                    Matcher host = HOST.matcher(text);
                    while (host.find()) hosts.add(host.group(1).toLowerCase());
                });
        return hosts;
    }

    private static int length(EventContent event) {
        return Stream.of(event.summary, event.description)
                .map(texts -> texts.getOrDefault(event.defaultLanguage, ""))
                .mapToInt(String::length)
                .sum();
    }

    private static boolean isFar(EventContent event) {
        return kilometres(event) > FAR;
    }

    private static long kilometres(EventContent event) {
        Address office = event.organisation.office;
        Place place = event.place;
        if (office == null || office.latitude() == null || place == null || place.latitude() == null) return 0;
        return Math.round(Geodesic.metres(
                        new Coordinates(office.latitude(), office.longitude()),
                        new Coordinates(place.latitude(), place.longitude()))
                / 1000);
    }

    private static boolean isOutsideParent(EventContent event) {
        Event parent = event.parent;
        return parent != null
                && parent.startsAt() != null
                && event.startsAt() != null
                && (event.startsAt().isBefore(parent.startsAt())
                        || parent.endsAt() != null
                                && (event.endsAt() == null || event.endsAt().isAfter(parent.endsAt())));
    }
}
