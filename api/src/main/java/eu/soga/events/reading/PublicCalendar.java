package eu.soga.events.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.events.AccessibilityFacts;
import eu.soga.events.AccessibilityFacts.Known;
import eu.soga.events.Audience;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.OnlineAccess;
import eu.soga.events.Place;
import eu.soga.events.RegistrationPolicy;
import eu.soga.events.reading.PublicEvent.Organiser;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.Theme;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads public events and their dates without entities, for all lists, pages, feeds, maps and the dump. An event that
 * cannot be read is left out and logged once.
 */
@ApplicationScoped
public class PublicCalendar {
    private static final String PUBLIC = EventStatus.PUBLIC.stream()
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", ", "e.status IN (", ")"));

    private static final String EVENTS = """
            SELECT e.id, e.slug, e.status, e.status_note, e.sequence, e.created_at, e.updated_at, e.submitted_at,
                e.published_at, e.cancelled_at, e.previous_start, e.previous_zone, e.default_language, e.title, e.summary,
                e.description, e.kind, e.themes, e.audiences, e.languages, e.start_local, e.end_local, e.zone, e.all_day,
                e.end_unknown, e.start_fold, e.end_fold, e.recurrence, e.starts_at, e.ends_at, e.format, e.place_name,
                e.place_street, e.place_postal_code, e.place_city, e.place_country, e.place_latitude, e.place_longitude,
                e.online_url, e.online_released_to, e.registration_mode, e.registration_url, e.registration_closes_at,
                e.registration_on_site_seats, e.registration_remote_seats, e.registration_waiting_list, e.registration_opens_at,
                e.price_free, e.price_text, e.step_free, e.sign_language, e.live_captions, e.hearing_loop, e.quiet_room,
                e.image_id, e.image_alt, e.replay_url, e.licence, e.external_id, e.provenance, e.example,
                e.split_from_id, e.organisation_id,
                CASE WHEN e.parent_id IS NOT NULL
                    THEN (SELECT s.parent_id FROM event_shown_parent s WHERE s.event_id = e.id) END AS parent_id,
                EXISTS (SELECT FROM event part WHERE part.parent_id = e.id) AS has_parts,
                coalesce(e.public_version, e.version) AS shown_version,
                o.slug AS organisation_slug, o.name AS organisation_name, o.website AS organisation_website,
                (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'website', g.website)
                    ORDER BY c.position)
                 FROM event_shown_co_organiser c JOIN organisation g ON g.id = c.organisation_id WHERE c.event_id = e.id)
                    AS co_organisers
            FROM event e JOIN organisation o ON o.id = e.organisation_id WHERE\s""" + PUBLIC;

    private static final String SIMILAR = """
            SELECT id FROM (
                SELECT DISTINCT ON (coalesce(e.split_from_id, e.id)) d.id, d.starts_at,
                    CASE WHEN e.city_key = this.city_key AND this.city_key <> '' THEN 2 ELSE 0 END
                    + cardinality(ARRAY(SELECT unnest(e.themes) INTERSECT SELECT unnest(this.themes))) AS likeness
                FROM event this
                JOIN event e ON e.status = 'PUBLISHED'
                    AND (e.city_key = this.city_key AND this.city_key <> '' OR e.themes && this.themes)
                    AND coalesce(e.split_from_id, e.id) <> coalesce(this.split_from_id, this.id)
                    AND e.id IS DISTINCT FROM this.parent_id AND e.parent_id IS DISTINCT FROM this.id
                    AND (e.parent_id IS NULL OR e.parent_id IS DISTINCT FROM this.parent_id)
                JOIN occurrence d ON d.event_id = e.id AND NOT d.cancelled AND d.ends_at > ?
                WHERE this.id = ?
                ORDER BY coalesce(e.split_from_id, e.id), d.starts_at, d.id) alike
            ORDER BY likeness DESC, starts_at, id LIMIT ?
            """;

    private static final TypeReference<List<Organiser>> ORGANISERS = new TypeReference<>() {};
    private static final TypeReference<RecurrenceText> RECURRENCE = new TypeReference<>() {};
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final ReadRows rows;

    PublicCalendar(ReadRows rows) {
        this.rows = rows;
    }

    /** Finds a public event by its present slug or id. */
    public Optional<PublicEvent> find(String slugOrId) {
        return (ID.matcher(slugOrId).matches()
                        ? events(" AND e.id = ?", UUID.fromString(slugOrId))
                        : events(" AND e.slug = ?", slugOrId))
                .stream().findFirst();
    }

    /** Returns the public ones of these events, in the order of the ids; needs two statements. */
    public List<PublicEvent> events(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return inOrder(ids, events(" AND e.id = ANY(?)", ids), PublicEvent::id);
    }

    /** Returns the public parts of this event, in order of time; needs no statement for an event without any. */
    public List<PublicEvent> partsOf(PublicEvent event) {
        if (!event.origin().hasParts()) return List.of();
        return events(
                " AND e.id IN (SELECT s.event_id FROM event_shown_parent s WHERE s.parent_id = ?)"
                        + " ORDER BY e.starts_at, e.id",
                event.id());
    }

    /** Returns the ids of the public parts of each of these events, in order of time. */
    public Map<UUID, List<UUID>> partIdsOf(Collection<UUID> events) {
        if (events.isEmpty()) return Map.of();
        record Part(UUID whole, UUID id) {}
        return rows
                .list(
                        "event",
                        "SELECT s.parent_id, e.id FROM event_shown_parent s JOIN event e ON e.id = s.event_id"
                                + " WHERE s.parent_id = ANY(?) AND " + PUBLIC
                                + " ORDER BY e.starts_at, e.id",
                        row -> new Part(row.uuid("parent_id"), row.uuid("id")),
                        events)
                .stream()
                .collect(Collectors.groupingBy(Part::whole, Collectors.mapping(Part::id, Collectors.toList())));
    }

    /** Returns the next events of an organisation that are not over, at most {@code atMost}. */
    public List<PublicEvent> comingOf(UUID organisation, Instant now, int atMost) {
        return events(
                " AND e.organisation_id = ? AND (e.ends_at > ? OR e.ends_at IS NULL)"
                        + " ORDER BY e.starts_at, e.id LIMIT ?",
                organisation,
                now,
                atMost);
    }

    /** Passes every public event to {@code reader}, in the order of ids. */
    public void each(Consumer<PublicEvent> reader) {
        UUID last = FIRST;
        List<UUID> ids;
        do {
            ids = rows.list(
                    "event",
                    "SELECT e.id FROM event e WHERE " + PUBLIC + " AND e.id > ? ORDER BY e.id LIMIT ?",
                    row -> row.uuid("id"),
                    last,
                    AT_ONCE);
            events(ids).forEach(reader);
            if (!ids.isEmpty()) last = ids.getLast();
        } while (ids.size() == AT_ONCE);
    }

    /** Returns the name of the organisation with this slug. */
    public Optional<String> organiser(String slug) {
        return rows
                .list(
                        "organisation",
                        "SELECT o.id, o.name FROM organisation o WHERE o.slug = ?",
                        row -> row.text("name"),
                        slug)
                .stream()
                .findFirst();
    }

    /** The first and last day of any public date; null when there is none. */
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** Returns the first and last day of any public date. */
    public Days days() {
        return rows.list(
                        "calendar",
                        "SELECT CAST(NULL AS uuid) AS id, min(o.first_day) AS first, max(o.last_day) AS last"
                                + " FROM occurrence o JOIN event e ON e.id = o.event_id WHERE " + PUBLIC,
                        row -> new Days(row.day("first"), row.day("last")))
                .getFirst();
    }

    /** A time zone of public events, and from when until when they need it; {@code to} is never too early. */
    public record ZoneSpan(String zone, Instant from, Instant to) {}

    /** Returns the zones of all public events with a time of day. Reads an index only ({@code event_zone}). */
    public List<ZoneSpan> zones() {
        return rows.all(
                "SELECT e.zone, min(e.starts_at) AS first, max(coalesce(e.ends_at, TIMESTAMPTZ '2100-12-31'))"
                        + " + interval '366 days' AS last FROM event e WHERE NOT e.all_day AND " + PUBLIC
                        + " GROUP BY e.zone",
                row -> new ZoneSpan(row.text("zone"), row.instant("first"), row.instant("last")));
    }

    /** Returns these dates in the order of the ids; needs three statements. */
    public List<PublicDate> dates(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return inOrder(ids, dates("o.id = ANY(?)", ids), PublicDate::id);
    }

    /** Returns the next dates of an event that are not over, at most {@code atMost}. */
    public List<PublicDate> next(UUID event, Instant now, int atMost) {
        return dates("o.event_id = ? AND o.ends_at > ? ORDER BY o.starts_at, o.id LIMIT ?", event, now, atMost);
    }

    /** Returns the next dates of each of these events that take place and are not over, at most {@code atMost} each. */
    public Map<UUID, List<PublicDate>> nextOf(Collection<UUID> events, Instant now, int atMost) {
        if (events.isEmpty()) return Map.of();
        return byEvent(dates("""
                o.id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY event_id ORDER BY starts_at, id) AS place
                    FROM occurrence WHERE event_id = ANY(?) AND ends_at > ? AND NOT cancelled) coming
                WHERE place <= ?) ORDER BY o.starts_at, o.id
                """, events, now, atMost));
    }

    /**
     * Returns by series the dates since {@code since} that differ from the rule: moved, cancelled, with an own
     * title or note, or with another length because of a clock change.
     */
    public Map<UUID, List<PublicDate>> irregular(Collection<UUID> series, LocalDateTime since) {
        if (series.isEmpty()) return Map.of();
        return byEvent(dates("""
                o.id IN (SELECT d.id FROM occurrence d JOIN event e ON e.id = d.event_id
                    WHERE d.event_id = ANY(?) AND d.original_start >= ? AND (d.cancelled
                        OR d.start_local <> d.original_start OR d.title <> '{}' OR d.note <> '{}'
                        OR d.end_local - d.start_local IS DISTINCT FROM e.end_local - e.start_local
                        OR NOT e.all_day AND d.end_local IS NOT NULL
                            AND d.ends_at - d.starts_at <> d.end_local - d.start_local))
                ORDER BY o.original_start, o.id
                """, series, since));
    }

    /** Returns by series the original starts of dates that were cancelled before this time. */
    public Map<UUID, Set<LocalDateTime>> cancelledBefore(Collection<UUID> series, Instant moment) {
        if (series.isEmpty()) return Map.of();
        record CalledOff(UUID event, LocalDateTime originalStart) {}
        return rows
                .list(
                        "exception of a series",
                        "SELECT id, event_id, original_start FROM occurrence_override"
                                + " WHERE event_id = ANY(?) AND cancelled AND changed_at < ?",
                        row -> new CalledOff(row.uuid("event_id"), row.wallTime("original_start")),
                        series,
                        moment)
                .stream()
                .collect(Collectors.groupingBy(
                        CalledOff::event, Collectors.mapping(CalledOff::originalStart, Collectors.toSet())));
    }

    /** Returns these dates as points for a map, in order of time; needs one statement. */
    public List<EventPoint> points(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return rows.list("date of an event", """
                SELECT o.id, e.slug, e.default_language, CASE WHEN o.title = '{}' THEN e.title ELSE o.title END AS title,
                    CASE WHEN e.recurrence IS NOT NULL THEN o.original_start END AS known_by, o.start_local, o.end_local,
                    e.zone, e.all_day, e.kind, e.format, CASE WHEN o.cancelled THEN 'CANCELLED' ELSE e.status END AS status,
                    e.place_city, e.place_latitude, e.place_longitude
                FROM occurrence o JOIN event e ON e.id = o.event_id
                WHERE o.id = ANY(?) AND\s""" + PUBLIC + " ORDER BY o.starts_at, o.id", EventPoint::of, ids);
    }

    /**
     * Returns the next dates of other events in the same town or with a theme in common, the most similar first: the
     * town counts as much as two themes. One date of each series; nothing of the event's own programme.
     */
    public List<PublicDate> similar(UUID event, Instant now, int atMost) {
        return dates(rows.list("date of an event", SIMILAR, row -> row.uuid("id"), now, event, atMost));
    }

    private static Map<UUID, List<PublicDate>> byEvent(List<PublicDate> dates) {
        return dates.stream().collect(Collectors.groupingBy(date -> date.event().id()));
    }

    private static <T> List<T> inOrder(Collection<UUID> ids, List<T> found, Function<T, UUID> id) {
        Map<UUID, T> byId = found.stream().collect(Collectors.toMap(id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private List<PublicDate> dates(String where, Object... parameters) {
        record Raw(UUID event, Function<PublicEvent, PublicDate> on) {}
        List<Raw> raw = rows.list(
                "date of an event",
                "SELECT o.* FROM occurrence o WHERE " + where,
                row -> {
                    UUID id = row.uuid("id");
                    LocalDateTime originalStart = row.wallTime("original_start");
                    LocalDateTime start = row.wallTime("start_local");
                    LocalDateTime end = row.wallTime("end_local");
                    Instant startsAt = row.instant("starts_at");
                    Instant overFrom = row.instant("ends_at");
                    boolean cancelled = row.flag("cancelled");
                    Map<String, String> title = row.languages("title");
                    Map<String, String> note = row.languages("note");
                    return new Raw(
                            row.uuid("event_id"),
                            event -> new PublicDate(
                                    id, event, originalStart, start, end, startsAt, overFrom, cancelled, title, note));
                },
                parameters);
        Map<UUID, PublicEvent> events = events(
                        raw.stream().map(Raw::event).distinct().toList())
                .stream()
                .collect(Collectors.toMap(PublicEvent::id, Function.identity()));
        return raw.stream()
                .filter(date -> events.containsKey(date.event))
                .map(date -> date.on.apply(events.get(date.event)))
                .toList();
    }

    private List<PublicEvent> events(String where, Object... parameters) {
        Map<UUID, UUID> parents = new HashMap<>();
        List<PublicEvent> events = rows.list(
                "event",
                EVENTS + where,
                row -> {
                    PublicEvent event = event(row);
                    UUID parent = row.uuid("parent_id");
                    if (parent != null) parents.put(event.id(), parent);
                    return event;
                },
                parameters);
        if (parents.isEmpty()) return events;
        Map<UUID, PublicEvent> wholes =
                rows.list("event", EVENTS + " AND e.id = ANY(?)", PublicCalendar::event, parents.values()).stream()
                        .collect(Collectors.toMap(PublicEvent::id, Function.identity()));
        return events.stream()
                .map(event -> event.partOf(wholes.get(parents.get(event.id()))))
                .toList();
    }

    private static PublicEvent event(Row row) {
        var event = new PublicEvent(
                row.uuid("id"),
                row.text("slug"),
                life(row),
                new PublicEvent.Texts(
                        row.text("default_language"),
                        row.languages("title"),
                        row.languages("summary"),
                        row.languages("description")),
                new PublicEvent.Subject(
                        row.constant("kind", EventKind.class),
                        row.constants("themes", Theme.class),
                        row.constants("audiences", Audience.class),
                        row.texts("languages")),
                when(row),
                new PublicEvent.Where(row.constant("format", EventFormat.class), place(row), online(row)),
                new PublicEvent.TakePart(
                        registration(row), row.flag("price_free"), row.languages("price_text"), accessibility(row)),
                new PublicEvent.Media(
                        row.uuid("image_id"), row.languages("image_alt"), row.text("replay_url"), row.text("licence")),
                new PublicEvent.Organisers(
                        new Organiser(
                                row.uuid("organisation_id"),
                                row.text("organisation_slug"),
                                row.text("organisation_name"),
                                row.text("organisation_website")),
                        Objects.requireNonNullElse(row.json("co_organisers", ORGANISERS), List.of())),
                new PublicEvent.Origin(
                        row.text("external_id"),
                        row.object("provenance"),
                        row.flag("example"),
                        row.uuid("split_from_id"),
                        row.flag("has_parts")),
                null);
        // fails here for values that no feed could write
        event.recurrence();
        if (event.life().previousZone() != null) ZoneId.of(event.life().previousZone());
        return event;
    }

    private static PublicEvent.Life life(Row row) {
        return new PublicEvent.Life(
                row.constant("status", EventStatus.class),
                row.languages("status_note"),
                row.number("shown_version"),
                row.number("sequence"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("submitted_at"),
                row.instant("published_at"),
                row.instant("cancelled_at"),
                row.wallTime("previous_start"),
                row.text("previous_zone"));
    }

    private static PublicEvent.When when(Row row) {
        var schedule = new Schedule(
                row.wallTime("start_local"),
                row.wallTime("end_local"),
                row.text("zone"),
                row.flag("all_day"),
                row.flag("end_unknown"),
                row.constant("start_fold", Fold.class),
                row.constant("end_fold", Fold.class));
        schedule.zoneId();
        return new PublicEvent.When(
                schedule, row.json("recurrence", RECURRENCE), row.instant("starts_at"), row.instant("ends_at"));
    }

    private static @Nullable Place place(Row row) {
        var place = new Place(
                row.text("place_name"),
                row.text("place_street"),
                row.text("place_postal_code"),
                row.text("place_city"),
                row.text("place_country"),
                row.decimal("place_latitude"),
                row.decimal("place_longitude"));
        return place.equals(new Place(null, null, null, null, null, null, null)) ? null : place;
    }

    private static @Nullable OnlineAccess online(Row row) {
        var online = new OnlineAccess(
                row.text("online_url"), row.constant("online_released_to", OnlineAccess.Release.class));
        return online.equals(new OnlineAccess(null, null)) ? null : online;
    }

    private static @Nullable RegistrationPolicy registration(Row row) {
        Integer onSite = row.number("registration_on_site_seats");
        Integer remote = row.number("registration_remote_seats");
        var policy = new RegistrationPolicy(
                row.constant("registration_mode", RegistrationPolicy.Mode.class),
                row.text("registration_url"),
                onSite == null && remote == null ? null : new RegistrationPolicy.Capacity(onSite, remote),
                row.number("registration_waiting_list"),
                row.wallTime("registration_opens_at"),
                row.wallTime("registration_closes_at"));
        return policy.equals(new RegistrationPolicy(null, null, null)) ? null : policy;
    }

    private static AccessibilityFacts accessibility(Row row) {
        return new AccessibilityFacts(
                row.constant("step_free", Known.class),
                row.constant("sign_language", Known.class),
                row.constant("live_captions", Known.class),
                row.constant("hearing_loop", Known.class),
                row.constant("quiet_room", Known.class));
    }
}
