package eu.soga.editions.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.editions.EditionAbout;
import eu.soga.editions.ProgrammeChange;
import eu.soga.editions.SessionOutput;
import eu.soga.editions.TrackHue;
import eu.soga.events.EventKind;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads editions and their programmes from rows, without entities. */
@ApplicationScoped
public class PublicEditions {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final String PUBLIC_EVENT = "e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')";

    private static final String EDITIONS = """
            SELECT d.id, d.slug, d.default_language, d.name, d.theme, d.summary, d.year, d.first_day, d.last_day,
                d.about, d.example, d.published_at, d.updated_at, d.version, d.draft_version,
                jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) AS organiser,
                (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'slug', e.slug, 'title', e.title,
                     'venue', e.place_name, 'city', e.place_city, 'country', e.place_country, 'zone', e.zone,
                     'firstDay', e.start_local::date,
                     'lastDay', greatest(e.start_local::date, (CASE WHEN e.all_day THEN e.end_local - interval '1 day'
                         ELSE coalesce(e.end_local, e.start_local) END)::date),
                     'cancelled', e.status = 'CANCELLED') ORDER BY e.starts_at, l.position)
                 FROM edition_leg l JOIN event e ON e.id = l.event_id
                 WHERE l.edition_id = d.id AND e.start_local IS NOT NULL
                   AND (d.published_at IS NULL OR %s)) AS legs,
                (SELECT jsonb_agg(jsonb_build_object('role', p.role, 'name', coalesce(n.name, p.name),
                     'organisation', CASE WHEN n.id IS NULL THEN NULL
                         ELSE jsonb_build_object('id', n.id, 'slug', n.slug, 'name', n.name) END,
                     'detail', p.detail) ORDER BY p.position)
                 FROM edition_partner p LEFT JOIN organisation n ON n.id = p.organisation_id
                 WHERE p.edition_id = d.id) AS partners,
                (SELECT jsonb_build_object('id', r.id, 'number', r.major || '.' || r.minor, 'at', r.created_at)
                 FROM programme_release r WHERE r.edition_id = d.id
                 ORDER BY r.major DESC, r.minor DESC LIMIT 1) AS latest
            FROM edition d JOIN organisation o ON o.id = d.organiser_id WHERE\s""".formatted(PUBLIC_EVENT);

    private static final String OUTPUTS = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'title', u.title, 'language', u.language,
                 'url', u.url, 'licence', u.licence) ORDER BY u.position), '[]')
             FROM session_outputs v JOIN session_output u ON u.list_id = v.id WHERE v.event_id = e.id)""";

    /** Titles are those of the event once there is one, because its page is where they are corrected. */
    private static final String SLOTS = """
            SELECT s.id, s.guid, s.leg_id, s.day, s.start_local, s.end_local, s.kind, s.project, s.seats, s.track_id,
                s.room_id, coalesce(e.title, s.title) AS title,
                CASE WHEN e.id IS NULL THEN s.summary ELSE e.summary END AS summary,
                coalesce(e.default_language, d.default_language) AS default_language,
                CASE WHEN e.id IS NULL THEN NULL ELSE jsonb_build_object('eventId', e.id, 'slug', e.slug,
                    'status', e.status, 'format', e.format, 'languages', e.languages,
                    'hosts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'slug', n.slug, 'name', n.name)
                         ORDER BY h.position), '[]')
                     FROM programme_host h JOIN organisation n ON n.id = h.organisation_id
                     WHERE h.slot_id = s.id),
                    'outputs', %s) END AS session,
                (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'part', a.part,
                     'title', p.title, 'biography', p.biography,
                     'organisation', CASE WHEN n.id IS NULL THEN NULL
                         ELSE jsonb_build_object('id', n.id, 'slug', n.slug, 'name', n.name) END) ORDER BY a.position)
                 FROM programme_appearance a JOIN edition_speaker p ON p.id = a.speaker_id
                 LEFT JOIN organisation n ON n.id = p.organisation_id
                 WHERE a.slot_id = s.id AND p.consented_at IS NOT NULL) AS people,
                (SELECT count(*)::int FROM programme_appearance a JOIN edition_speaker p ON p.id = a.speaker_id
                 WHERE a.slot_id = s.id AND p.consented_at IS NULL) AS hidden
            FROM programme_slot s JOIN edition d ON d.id = s.edition_id
            LEFT JOIN event e ON e.id = s.event_id AND %s
            WHERE s.release_id = ? ORDER BY s.day, s.starts_at NULLS LAST, s.position, s.guid
            """.formatted(OUTPUTS, PUBLIC_EVENT);

    private final ReadRows rows;

    PublicEditions(ReadRows rows) {
        this.rows = rows;
    }

    /** Returns the published editions, the latest first. */
    @Transactional
    public List<PublicEdition> all() {
        return rows.list(
                "edition", EDITIONS + "d.published_at IS NOT NULL ORDER BY d.first_day DESC, d.id", this::edition);
    }

    /** Returns all editions, the latest first, also those that are not published. */
    @Transactional
    List<PublicEdition> allWithDrafts() {
        return rows.list("edition", EDITIONS + "true ORDER BY d.first_day DESC, d.id", this::edition);
    }

    /** Returns the published edition with this slug or id; empty when there is none. */
    @Transactional
    public Optional<PublicEdition> find(String slugOrId) {
        return withDrafts(slugOrId).filter(found -> found.entry().publishedAt() != null);
    }

    /** Does the same as {@link #find}, also for an edition that is not published. */
    @Transactional
    public Optional<PublicEdition> withDrafts(String slugOrId) {
        return (ID.matcher(slugOrId).matches()
                        ? rows.list("edition", EDITIONS + "d.id = ?", this::edition, UUID.fromString(slugOrId))
                        : rows.list("edition", EDITIONS + "d.slug = ?", this::edition, slugOrId))
                .stream().findFirst();
    }

    /** Returns the programme as everyone sees it; without slots before the first release. */
    @Transactional
    public PublicProgramme programme(PublicEdition edition) {
        return new PublicProgramme(
                rows.list(
                        "track",
                        "SELECT id, name, hue FROM edition_track WHERE edition_id = ? ORDER BY position",
                        row -> new PublicProgramme.Track(
                                row.uuid("id"), row.languages("name"), row.constant("hue", TrackHue.class)),
                        edition.id()),
                rows.list(
                        "room",
                        "SELECT id, leg_id, name, capacity FROM edition_room WHERE edition_id = ? ORDER BY position",
                        row -> new PublicProgramme.Room(
                                row.uuid("id"), row.uuid("leg_id"), row.text("name"), row.number("capacity")),
                        edition.id()),
                edition.latest() == null
                        ? List.of()
                        : rows.list("slot", SLOTS, this::slot, edition.latest().id()));
    }

    /** Returns the names of who speaks in a session, as released; without people who did not agree to be named. */
    @Transactional
    public List<String> speakersOf(UUID event) {
        return rows.all("""
                        SELECT p.name FROM programme_slot s JOIN edition d ON d.id = s.edition_id
                            JOIN programme_appearance a ON a.slot_id = s.id JOIN edition_speaker p ON p.id = a.speaker_id
                        WHERE s.event_id = ? AND d.published_at IS NOT NULL AND p.consented_at IS NOT NULL
                          AND s.release_id = (SELECT r.id FROM programme_release r WHERE r.edition_id = d.id
                              ORDER BY r.major DESC, r.minor DESC LIMIT 1)
                        ORDER BY a.position
                        """, row -> Objects.requireNonNull(row.text("name")), event);
    }

    /**
     * Returns the outputs of a session, none for another public event; empty when the event is not public.
     *
     * @param withDrafts true to find events that are not public too
     */
    @Transactional
    public Optional<SessionOutputsResponse> outputsOf(UUID event, boolean withDrafts) {
        return rows
                .all(
                        "SELECT e.id, coalesce((SELECT v.version FROM session_outputs v WHERE v.event_id = e.id), 0)"
                                + " AS version, " + OUTPUTS + " AS items FROM event e WHERE e.id = ? AND (? OR "
                                + PUBLIC_EVENT + ")",
                        row -> new SessionOutputsResponse(
                                Objects.requireNonNull(row.uuid("id")),
                                Objects.requireNonNullElse(row.number("version"), 0),
                                orEmpty(row.json("items", new TypeReference<List<SessionOutput>>() {}))),
                        event,
                        withDrafts)
                .stream()
                .findFirst();
    }

    /** Returns the releases of a programme, the latest first. */
    @Transactional
    List<ReleaseResponse> releases(UUID editionId) {
        return rows.list(
                "release",
                "SELECT id, major || '.' || minor AS number, created_at, note, changes FROM programme_release"
                        + " WHERE edition_id = ? ORDER BY major DESC, minor DESC",
                row -> new ReleaseResponse(
                        row.uuid("id"),
                        row.text("number"),
                        row.instant("created_at"),
                        row.languages("note"),
                        orEmpty(row.json("changes", new TypeReference<List<ProgrammeChange>>() {}))),
                editionId);
    }

    private PublicEdition edition(Row row) {
        return new PublicEdition(
                row.uuid("id"),
                row.text("slug"),
                new PublicEdition.Text(
                        row.text("default_language"),
                        row.languages("name"),
                        row.languages("theme"),
                        row.languages("summary")),
                new PublicEdition.Days(row.number("year"), row.day("first_day"), row.day("last_day")),
                row.json("organiser", new TypeReference<OrganisationRef>() {}),
                row.json("about", new TypeReference<EditionAbout>() {}),
                orEmpty(row.json("legs", new TypeReference<List<PublicEdition.Leg>>() {})),
                orEmpty(row.json("partners", new TypeReference<List<PublicEdition.Partner>>() {})),
                row.json("latest", new TypeReference<PublicEdition.Release>() {}),
                new PublicEdition.Entry(
                        row.flag("example"),
                        row.instant("published_at"),
                        row.instant("updated_at"),
                        row.number("version"),
                        row.number("draft_version")));
    }

    private PublicProgramme.Slot slot(Row row) {
        return new PublicProgramme.Slot(
                row.uuid("guid"),
                row.uuid("leg_id"),
                new PublicProgramme.Time(row.day("day"), row.wallTime("start_local"), row.wallTime("end_local")),
                new PublicProgramme.Text(
                        row.languages("title"), row.languages("summary"), row.text("default_language")),
                row.constant("kind", EventKind.class),
                row.uuid("track_id"),
                row.uuid("room_id"),
                row.text("project"),
                row.number("seats"),
                row.json("session", new TypeReference<PublicProgramme.Session>() {}),
                orEmpty(row.json("people", new TypeReference<List<PublicProgramme.Person>>() {})),
                Objects.requireNonNullElse(row.number("hidden"), 0));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> read) {
        return read == null ? List.of() : read;
    }
}
