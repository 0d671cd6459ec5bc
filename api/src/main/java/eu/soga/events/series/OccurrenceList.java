package eu.soga.events.series;

import eu.soga.events.Event;
import eu.soga.events.Occurrence;
import eu.soga.events.series.OccurrenceParameters.Range;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the dates of one event in order of time; needs two statements for a page of any size. */
@ApplicationScoped
class OccurrenceList {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    private final EntityManager entities;
    private final Site site;
    private final Clock clock;

    OccurrenceList(EntityManager entities, Site site, Clock clock) {
        this.entities = entities;
        this.site = site;
        this.clock = clock;
    }

    @Transactional
    Page<OccurrenceResponse> page(Event event, OccurrenceParameters parameters) {
        var zone = event.schedule() == null ? ZoneOffset.UTC : event.schedule().zoneId();
        Range range = parameters.read(LocalDate.now(clock.withZone(zone)));
        String list = "dates " + event.id + range.from() + range.to();
        TimeCursor after = TimeCursor.read(range.cursor(), list);
        long total = bind(entities.createQuery("select count(*) from Occurrence o" + WHERE, Long.class), event, range)
                .getSingleResult();
        List<Occurrence> rows = rows(event, range, after);
        List<Occurrence> shown = rows.subList(0, Math.min(rows.size(), range.size()));
        return Page.of(
                shown.stream().map(date -> OccurrenceResponse.of(date, site)).toList(),
                Page.Total.exact(total),
                rows.size() > shown.size()
                        ? new TimeCursor(shown.getLast().startsAt, shown.getLast().id).write(list)
                        : null);
    }

    private static final String WHERE = " where o.event.id = :event and o.lastDay >= :from and o.firstDay <= :to";

    private List<Occurrence> rows(Event event, Range range, @Nullable TimeCursor after) {
        String next = after == null ? "" : " and (o.startsAt > :at or o.startsAt = :at and o.id > :id)";
        TypedQuery<Occurrence> query = bind(
                entities.createQuery(
                        "select o from Occurrence o join fetch o.event" + WHERE + next + " order by o.startsAt, o.id",
                        Occurrence.class),
                event,
                range);
        if (after != null) query.setParameter("at", after.at()).setParameter("id", after.id());
        return query.setMaxResults(range.size() + 1).getResultList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Event event, Range range) {
        return query.setParameter("event", event.id)
                .setParameter("from", range.from() == null ? ALWAYS : range.from())
                .setParameter("to", range.to() == null ? NEVER : range.to());
    }
}
