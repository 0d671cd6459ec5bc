package eu.soga.registrations;

import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells other rooms who had a seat at events and who came, without names. */
@ApplicationScoped
public class Participation {
    private final ReadRows rows;

    Participation(ReadRows rows) {
        this.rows = rows;
    }

    /**
     * A person at an event.
     *
     * @param person the same text for one person at several events; never to be shown, because it may be a mail address
     * @param registered true for a confirmed seat; false for somebody who came without one
     * @param present how the person took part; null when nobody recorded it
     */
    public record Seat(
            UUID eventId,
            String person,
            boolean registered,
            @Nullable SeatMode present) {}

    /** Returns who had a confirmed seat at these events or came. */
    @Transactional
    public List<Seat> at(Collection<UUID> events) {
        return rows.all(
                """
                        SELECT r.event_id, coalesce(r.person::text,
                            (SELECT min(k.person::text) FROM registration k WHERE k.email = r.email), r.email) AS person, r.status = 'CONFIRMED' AS registered, a.mode AS present
                        FROM registration r LEFT JOIN attendance a ON a.registration_id = r.id
                        WHERE r.event_id = ANY (?) AND (r.status = 'CONFIRMED' OR a.id IS NOT NULL)
                        UNION ALL
                        SELECT a.event_id, a.id::text, false, a.mode FROM attendance a
                        WHERE a.registration_id IS NULL AND a.event_id = ANY (?)
                        ORDER BY person, event_id
                        """,
                row -> new Seat(
                        Objects.requireNonNull(row.uuid("event_id")),
                        Objects.requireNonNull(row.text("person")),
                        Objects.requireNonNull(row.flag("registered")),
                        row.constant("present", SeatMode.class)),
                events,
                events);
    }

    /** What the survey of an event says. @param asked how many people were asked @param ratings each from 1 to 5 */
    public record Survey(UUID eventId, int asked, List<Integer> ratings) {}

    /**
     * Words about an event that somebody agreed to have quoted.
     *
     * @param signature as the person wants to be named; null for no name
     */
    public record Quote(
            UUID id, UUID eventId, String text, @Nullable String signature) {
        static Quote of(Row row) {
            return new Quote(
                    Objects.requireNonNull(row.uuid("id")),
                    Objects.requireNonNull(row.uuid("event_id")),
                    Objects.requireNonNull(row.text("text")),
                    row.text("signature"));
        }
    }

    /** Returns the words about these events that may be quoted; none about an event with fewer than five answers. */
    @Transactional
    public List<Quote> quotes(Collection<UUID> events) {
        return rows.all(
                "SELECT q.* FROM survey_quote q WHERE q.event_id = ANY (?)"
                        + " AND (SELECT count(*) FROM survey_answer a WHERE a.event_id = q.event_id) >= "
                        + Surveys.FEWEST + " ORDER BY q.event_id, q.id",
                Quote::of,
                events);
    }

    /** Returns those of these words that nobody has taken back. */
    @Transactional
    public List<Quote> stillQuoted(Collection<UUID> quotes) {
        return rows.all("SELECT * FROM survey_quote WHERE id = ANY (?)", Quote::of, quotes);
    }

    /** Returns the surveys of these events that somebody was asked to answer. */
    @Transactional
    public List<Survey> surveys(Collection<UUID> events) {
        return rows.all(
                """
                        SELECT r.event_id, count(*)::int AS asked,
                            (SELECT array_agg(a.rating::text ORDER BY a.rating) FROM survey_answer a WHERE a.event_id = r.event_id) AS ratings
                        FROM registration r WHERE r.event_id = ANY (?) AND r.survey_asked_at IS NOT NULL
                        GROUP BY r.event_id ORDER BY r.event_id
                        """,
                row -> new Survey(
                        Objects.requireNonNull(row.uuid("event_id")),
                        Objects.requireNonNull(row.number("asked")),
                        row.texts("ratings").stream().map(Integer::valueOf).toList()),
                events);
    }
}
