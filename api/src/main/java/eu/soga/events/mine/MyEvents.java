package eu.soga.events.mine;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAccess.Mine;
import eu.soga.events.EventAct;
import eu.soga.events.EventConversation.EventThread;
import eu.soga.events.EventStatus;
import eu.soga.events.EventSummary;
import eu.soga.events.ModerationTakes;
import eu.soga.events.ModerationTakes.Take;
import eu.soga.events.ThreadMessage;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Lists the events of the organisations the caller represents, last changed first; needs seven statements for a page of
 * any size.
 */
@ApplicationScoped
class MyEvents {
    private final Session session;
    private final EventAccess caller;
    private final ModerationTakes takes;
    private final ReaderLanguages languages;
    private final Site site;

    MyEvents(Session session, EventAccess caller, ModerationTakes takes, ReaderLanguages languages, Site site) {
        this.session = session;
        this.caller = caller;
        this.takes = takes;
        this.languages = languages;
        this.site = site;
    }

    /** Returns a page; {@code cursor} comes from the page before. */
    @Transactional
    Page<MyEvent> page(MyEventParameters filter, @Nullable String cursor, int size) {
        Mine own = caller.mine();
        Set<UUID> mine = own.now();
        Where where =
                new Where(mine, filter.statuses(), filter.organisations(), filter.text(), filter.ids(), filter.since());
        TimeCursor after = TimeCursor.read(cursor, where.list());
        if (mine.isEmpty()) return Page.all(List.of());
        List<TimeCursor> rows = rows(where, after, size + 1);
        List<TimeCursor> shown = rows.size() > size ? rows.subList(0, size) : rows;
        long total = (Long) where.bind(session.createNativeQuery("SELECT count(*) " + where.sql(), Object[].class))
                .getSingleResult()[0];
        return Page.of(
                items(shown, own),
                Page.Total.exact(total),
                rows.size() > size ? shown.getLast().write(where.list()) : null);
    }

    private List<TimeCursor> rows(Where where, @Nullable TimeCursor after, int limit) {
        NativeQuery<Object[]> query = where.bind(session.createNativeQuery(
                        "SELECT e.id, e.updated_at " + where.sql()
                                + (after == null ? "" : " AND (e.updated_at, e.id) < (:at, :id)")
                                + " ORDER BY e.updated_at DESC, e.id DESC",
                        Object[].class))
                .setMaxResults(limit);
        if (after != null) query.setParameter("at", after.at()).setParameter("id", after.id());
        return query.stream()
                .map(row -> new TimeCursor((Instant) row[1], (UUID) row[0]))
                .toList();
    }

    private List<MyEvent> items(List<TimeCursor> rows, Mine mine) {
        if (rows.isEmpty()) return List.of();
        List<UUID> ids = rows.stream().map(TimeCursor::id).toList();
        Map<UUID, Event> events = Event.listWithOrganisers(ids).stream()
                .collect(Collectors.toMap(event -> event.id, Function.identity()));
        Map<UUID, Take> held = takes.of(ids);
        Map<UUID, ThreadMessage> last = ThreadMessage.lastOf(ids);
        return ids.stream()
                .map(id -> item(events.get(id), mine, held.get(id), last.get(id)))
                .toList();
    }

    private MyEvent item(Event event, Mine mine, @Nullable Take take, @Nullable ThreadMessage last) {
        return new MyEvent(
                EventSummary.from(event, languages.inOrder(), site),
                NextStep.of(event),
                event.revisionStatus(),
                event.updatedAt,
                event.mergedInto(),
                last == null ? null : EventThread.Item.of(last),
                EventAct.of(event, caller.standing(event, mine, take)));
    }

    /** The condition in SQL and its values. */
    private record Where(
            Set<UUID> mine,
            List<EventStatus> statuses,
            List<String> organisations,
            String text,
            List<UUID> ids,
            @Nullable Instant since) {
        String sql() {
            return "FROM event e JOIN organisation o ON o.id = e.organisation_id WHERE e.organisation_id IN (:mine)"
                    + (statuses.isEmpty() ? "" : " AND e.status IN (:statuses)")
                    + (organisations.isEmpty() ? "" : " AND o.slug IN (:organisations)")
                    + (ids.isEmpty() ? "" : " AND e.id IN (:ids)")
                    + (since == null ? "" : " AND e.updated_at >= :since")
                    + (text.isEmpty()
                            ? ""
                            : " AND event_fold(:text) <> '' AND EXISTS (SELECT 1 FROM jsonb_each_text(e.title) t"
                                    + " WHERE position(event_fold(:text) IN event_fold(t.value)) > 0)");
        }

        <T> NativeQuery<T> bind(NativeQuery<T> query) {
            query.setParameter("mine", mine);
            if (!statuses.isEmpty())
                query.setParameter("statuses", statuses.stream().map(Enum::name).toList());
            if (!organisations.isEmpty()) query.setParameter("organisations", organisations);
            if (!text.isEmpty()) query.setParameter("text", text);
            if (!ids.isEmpty()) query.setParameter("ids", ids);
            if (since != null) query.setParameter("since", since);
            return query;
        }

        String list() {
            return "mine " + statuses + organisations + text + ids + since;
        }
    }
}
