package eu.soga.events.search;

import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.search.EventQuery.EventCursor;
import eu.soga.events.search.EventStatements.EventCriteria;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the events of a search, each once however many dates it has, last changed first. */
@ApplicationScoped
public class LatestEvents {
    private final ReadRows rows;
    private final EventSearch search;
    private final PublicCalendar calendar;
    private final Clock clock;

    LatestEvents(ReadRows rows, EventSearch search, PublicCalendar calendar, Clock clock) {
        this.search = search;
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param since the page has events changed after this instant; null on the last page
     * @param until the page has events changed at or before this instant; null on the first page
     * @param previous cursor of the page before; empty when that is the first page, null on the first page itself
     * @param next cursor of the page after; null on the last page
     */
    public record Page(
            List<PublicEvent> events,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String previous,
            @Nullable String next) {}

    private record Row(UUID id, double key) {
        EventCursor cursor() {
            return new EventCursor(key, id);
        }
    }

    /** Returns one page. Without requested days it has only events that are not over. */
    public Page page(EventFilter filter, int size, @Nullable String cursor) {
        String subject = "latest " + filter;
        EventCursor after = cursor == null ? null : EventCursor.read(cursor, subject);
        var criteria = search.criteria(filter.coming(clock.instant()));
        List<Row> rows = rows(criteria, size + 1, after, false);
        List<Row> shown = rows.subList(0, Math.min(size, rows.size()));
        boolean more = rows.size() > shown.size();
        return new Page(
                calendar.events(shown.stream().map(Row::id).toList()),
                more ? shown.getLast().cursor().time().toInstant() : null,
                after == null ? null : after.time().toInstant(),
                after == null ? null : previous(criteria, size, after, subject),
                more ? shown.getLast().cursor().write(subject) : null);
    }

    /**
     * Returns the cursor of the page before: it ends at {@code after}, so its own cursor is {@code size} rows
     * further back.
     */
    private String previous(EventCriteria criteria, int size, EventCursor after, String subject) {
        List<Row> back = rows(criteria, size, after, true);
        return back.size() < size ? "" : back.getLast().cursor().write(subject);
    }

    private List<Row> rows(EventCriteria criteria, int atMost, @Nullable EventCursor after, boolean backwards) {
        String direction = backwards ? " ASC" : " DESC";
        String matching =
                "matching AS (SELECT DISTINCT e.id AS id, e.updated_at AS key FROM " + criteria.rows(List.of()) + ")";
        String behind = " WHERE (key, id) " + (backwards ? ">" : "<")
                + " (CAST(:afterKey AS timestamptz), CAST(:afterId AS uuid))";
        Map<String, Object> values = new HashMap<>(criteria.values());
        values.put("atMost", atMost);
        if (after != null) {
            values.put("afterKey", after.time());
            values.put("afterId", after.id());
        }
        return rows.all(
                criteria.statement(
                        List.of(matching),
                        "SELECT id, CAST(extract(epoch FROM key) * 1000000 AS double precision) AS moment FROM matching"
                                + (after == null ? "" : behind) + " ORDER BY key" + direction + ", id" + direction
                                + " LIMIT :atMost"),
                values,
                row -> new Row(row.uuid("id"), row.decimal("moment")));
    }
}
