package eu.soga.alerts;

import eu.soga.alerts.AlertFound.What;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.Occurrence;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventSearch;
import eu.soga.publishing.Wording;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects the changed events that a saved search reports: coming events that match it, and events it reported before,
 * even if they do not match any more.
 */
@ApplicationScoped
class AlertSelection {
    private static final int LOADED_AT_ONCE = 1000;

    private final EventSearch search;
    private final AlertTold told;
    private final EntityManager entities;
    private final Clock clock;

    AlertSelection(EventSearch search, AlertTold told, EntityManager entities, Clock clock) {
        this.search = search;
        this.told = told;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Returns the findings in order of time.
     *
     * @param happened events with news; true when they entered the calendar
     */
    List<Finding> of(SavedSearch saved, Map<UUID, Boolean> happened) {
        Map<UUID, Integer> known = told.among(saved.id, happened.keySet());
        EventFilter filter = saved.filter().filter();
        Set<UUID> wanted = new HashSet<>();
        for (List<UUID> some : pieces(happened.keySet()))
            wanted.addAll(search.matching(filter.coming(clock.instant()), some));
        wanted.addAll(known.keySet());
        return next(wanted).values().stream()
                .flatMap(date -> what(date, known.get(date.event.id), happened.get(date.event.id)).stream()
                        .map(what -> finding(date, what, saved.language())))
                .sorted(Comparator.comparing(Finding::startsAt).thenComparing(Finding::eventId))
                .toList();
    }

    /**
     * @param knownAs the SEQUENCE of the event when it was last reported; null when it never was
     */
    private static Optional<What> what(Occurrence date, @Nullable Integer knownAs, boolean entered) {
        EventStatus status = date.event.status();
        if (knownAs == null)
            return status == EventStatus.PUBLISHED && !date.cancelled
                    ? Optional.of(entered ? What.NEW : What.CHANGED)
                    : Optional.empty();
        if (date.event.sequence() <= knownAs) return Optional.empty();
        return switch (status) {
            case PUBLISHED -> Optional.of(What.CHANGED);
            case CANCELLED -> Optional.of(What.CANCELLED);
            case POSTPONED -> Optional.of(What.POSTPONED);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the next date of each event that is not over. A date that takes place is preferred to a cancelled
     * one.
     */
    private Map<UUID, Occurrence> next(Set<UUID> events) {
        Instant now = clock.instant();
        Map<UUID, Occurrence> next = new HashMap<>();
        for (List<UUID> some : pieces(events)) coming(some, now).forEach(date -> next.putIfAbsent(date.event.id, date));
        return next;
    }

    private static List<List<UUID>> pieces(Set<UUID> events) {
        List<UUID> all = new ArrayList<>(events);
        List<List<UUID>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LOADED_AT_ONCE)
            pieces.add(all.subList(from, Math.min(from + LOADED_AT_ONCE, all.size())));
        return pieces;
    }

    private List<Occurrence> coming(Collection<UUID> events, Instant now) {
        return entities.createQuery(
                        "select o from Occurrence o join fetch o.event e join fetch e.organisation"
                                + " where e.id in :ids and o.endsAt > :now order by o.cancelled, o.startsAt",
                        Occurrence.class)
                .setParameter("ids", events)
                .setParameter("now", now)
                .getResultList();
    }

    private static Finding finding(Occurrence date, What what, String language) {
        Event event = date.event;
        String title =
                Texts.in(event.title, List.of(language), event.defaultLanguage).orElse("");
        String when = WhenInWords.of(date.schedule(), language);
        return new Finding(
                event.id,
                event.sequence(),
                date.startsAt,
                new AlertFound.Item(what, event.slug, title, when, where(event, language)));
    }

    private static @Nullable String where(Event event, String language) {
        String city = event.place == null ? null : event.place.city();
        if (event.format == EventFormat.ON_SITE || event.format == null) return city;
        String online = Wording.in(language).of("online");
        return event.format == EventFormat.ONLINE || city == null ? online : city + " + " + online;
    }
}
