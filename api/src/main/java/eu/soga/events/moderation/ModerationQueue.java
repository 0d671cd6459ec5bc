package eu.soga.events.moderation;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAccess.Mine;
import eu.soga.events.EventAct;
import eu.soga.events.EventChecks;
import eu.soga.events.EventContent;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventStatus;
import eu.soga.events.EventSummary;
import eu.soga.events.ModerationTakes;
import eu.soga.events.ModerationTakes.Take;
import eu.soga.events.RevisionStatus;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists what waits for a decision, oldest first; a page of any size needs nine statements. */
@ApplicationScoped
class ModerationQueue {
    private static final String WAITING = """
            FROM event e
            CROSS JOIN LATERAL (SELECT CASE WHEN e.status = 'SUBMITTED' THEN e.submitted_at ELSE e.revision_submitted_at END AS since) w
            LEFT JOIN moderation_take t ON t.event_id = e.id AND t.until > :now
            WHERE (e.status = 'SUBMITTED' OR e.revision_status = 'SUBMITTED')
            """;

    private final Session session;
    private final EventAccess caller;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final ModerationTakes takes;
    private final ModerationFacts facts;
    private final CurrentUser user;
    private final ReaderLanguages languages;
    private final Site site;
    private final Clock clock;

    ModerationQueue(
            Session session,
            EventAccess caller,
            EventChecks checks,
            EventRevisions revisions,
            ModerationTakes takes,
            ModerationFacts facts,
            CurrentUser user,
            ReaderLanguages languages,
            Site site,
            Clock clock) {
        this.session = session;
        this.caller = caller;
        this.checks = checks;
        this.revisions = revisions;
        this.takes = takes;
        this.facts = facts;
        this.user = user;
        this.languages = languages;
        this.site = site;
        this.clock = clock;
    }

    /** Returns a page of the queue; {@code cursor} comes from the page before. */
    @Transactional
    Page<QueueItem> page(QueueState state, @Nullable String cursor, int size) {
        String list = "queue " + state;
        TimeCursor after = TimeCursor.read(cursor, list);
        List<TimeCursor> rows = rows(state, after, size + 1);
        List<TimeCursor> shown = rows.size() > size ? rows.subList(0, size) : rows;
        String next = rows.size() > size ? shown.getLast().write(list) : null;
        return Page.of(items(shown), Page.Total.exact(count(state)), next);
    }

    private List<TimeCursor> rows(QueueState state, @Nullable TimeCursor after, int limit) {
        String position = after == null ? "" : " AND (w.since, e.id) > (:since, :id)";
        NativeQuery<Object[]> query = session.createNativeQuery(
                "SELECT e.id, w.since " + WAITING + state.sql() + position + " ORDER BY w.since, e.id", Object[].class);
        bind(query, state).setMaxResults(limit);
        if (after != null) query.setParameter("since", after.at()).setParameter("id", after.id());
        return query.stream()
                .map(row -> new TimeCursor((Instant) row[1], (UUID) row[0]))
                .toList();
    }

    private long count(QueueState state) {
        NativeQuery<Object[]> query =
                session.createNativeQuery("SELECT count(*) " + WAITING + state.sql(), Object[].class);
        return (Long) bind(query, state).getSingleResult()[0];
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, QueueState state) {
        query.setParameter("now", clock.instant());
        if (state == QueueState.MINE) query.setParameter("caller", user.requireSubject());
        return query;
    }

    private List<QueueItem> items(List<TimeCursor> rows) {
        if (rows.isEmpty()) return List.of();
        Map<UUID, Instant> since = new LinkedHashMap<>();
        rows.forEach(row -> since.put(row.id(), row.at()));
        Map<Event, EventContent> events = Event.listWithOrganisers(since.keySet()).stream()
                .collect(Collectors.toMap(Function.identity(), this::proposed));
        Map<UUID, Event> byId =
                events.keySet().stream().collect(Collectors.toMap(event -> event.id, Function.identity()));
        Map<UUID, ModerationFacts.Known> known = facts.about(events);
        Map<UUID, Take> held = takes.of(since.keySet());
        Mine mine = caller.mine();
        return rows.stream()
                .map(row -> item(byId.get(row.id()), row.at(), known.get(row.id()), held.get(row.id()), mine))
                .toList();
    }

    private EventContent proposed(Event event) {
        return revisions.of(event).map(edit -> checks.preview(edit, event)).orElse(event);
    }

    private QueueItem item(Event event, Instant since, ModerationFacts.Known known, @Nullable Take take, Mine mine) {
        return new QueueItem(
                EventSummary.from(event, languages.inOrder(), site),
                since,
                Duration.between(since, clock.instant()).toHours(),
                event.revisionStatus() == RevisionStatus.SUBMITTED,
                event.status() == EventStatus.SUBMITTED && event.isAppealed(),
                known.organiser(),
                take == null ? null : take.moderatorName(),
                take == null ? null : take.until(),
                known.twins().size(),
                known.risks(),
                EventAct.of(event, caller.standing(event, mine, take)));
    }
}
