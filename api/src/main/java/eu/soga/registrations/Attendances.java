package eu.soga.registrations;

import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells at which events people of an organisation were present. All establishments of one SIREN count as one
 * organisation. People who gave only a name, and other entries of the directory with the same name or alias, count too;
 * they are marked as not certain, because a name proves nothing.
 */
@ApplicationScoped
public class Attendances {
    private static final String FROM = """
             FROM organisation_attendance(?) f
                JOIN attendance a ON a.id = f.attendance_id
                JOIN event e ON e.id = a.event_id
            """;

    private final ReadRows rows;

    Attendances(ReadRows rows) {
        this.rows = rows;
    }

    /**
     * The presence of an organisation at one event.
     *
     * @param first when the first of its people arrived or joined
     * @param onSite how many people were there
     * @param remote how many people joined from elsewhere
     * @param certain false when only names say that these people represented it
     */
    public record Presence(UUID eventId, Instant first, int onSite, int remote, boolean certain) {
        /** Returns how many people took part. */
        public int people() {
            return onSite + remote;
        }
    }

    /**
     * A person who was present for an organisation.
     *
     * @param departure where he or she came from, in his or her words; null when nobody asked
     * @param certain false when only a name says that the person represented the organisation
     */
    public record PresentPerson(
            UUID eventId,
            String name,
            SeatMode mode,
            Instant at,
            @Nullable String departure,
            boolean certain) {}

    /** Returns the events at which people of the organisation were present, in order of time. */
    @Transactional
    public List<Presence> of(UUID organisationId) {
        return before(organisationId, Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** Does the same as {@link #of} for people who were present before this instant. */
    @Transactional
    public List<Presence> before(UUID organisationId, Instant instant) {
        return rows.list(
                "attendance",
                """
                        SELECT a.event_id AS id, min(a.attended_at) AS first, bool_or(f.certain) AS certain,
                            (count(*) FILTER (WHERE a.mode = 'ON_SITE'))::int AS on_site,
                            (count(*) FILTER (WHERE a.mode = 'REMOTE'))::int AS remote
                        """ + FROM + "WHERE a.attended_at < ? GROUP BY a.event_id ORDER BY first, id",
                row -> new Presence(
                        required(row.uuid("id")),
                        required(row.instant("first")),
                        required(row.number("on_site")),
                        required(row.number("remote")),
                        required(row.flag("certain"))),
                organisationId,
                instant);
    }

    /** Returns the earliest event at which people of the organisation were present before this instant. */
    @Transactional
    public Optional<Presence> firstBefore(UUID organisationId, Instant instant) {
        return before(organisationId, instant).stream().findFirst();
    }

    /** Returns the people who were present for the organisation at an event or its parts, in order of arrival. */
    @Transactional
    public List<PresentPerson> people(UUID organisationId, UUID eventId) {
        return rows.list(
                "attendance",
                """
                        SELECT a.id, a.event_id, a.name, a.mode, a.attended_at, a.departure, f.certain
                        """ + FROM + """
                            LEFT JOIN event p ON p.id = e.parent_id
                        WHERE ? IN (e.id, e.parent_id, p.parent_id) ORDER BY a.attended_at, a.id
                        """,
                row -> new PresentPerson(
                        required(row.uuid("event_id")),
                        required(row.text("name")),
                        required(row.constant("mode", SeatMode.class)),
                        required(row.instant("attended_at")),
                        row.text("departure"),
                        required(row.flag("certain"))),
                organisationId,
                eventId);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
