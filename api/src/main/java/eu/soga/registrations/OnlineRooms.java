package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.OnlineAccess;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The online rooms of events. A room opens by the clock of its event: some minutes before the start, until some minutes
 * after the end. A session without minutes of its own has those of the event it is part of, else those of its edition (the view
 * {@code event_room_default}).
 */
@ApplicationScoped
class OnlineRooms {
    /** Minutes before the start and after the end, where nobody set others. */
    static final int USUAL = 15;

    private final ReadRows rows;
    private final Clock clock;

    OnlineRooms(ReadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Where the room stands. */
    @Schema(name = "RoomState")
    enum RoomState {
        NOT_OPEN_YET,
        OPEN,
        CLOSED
    }

    /**
     * Minutes around an event during which its online room is open; null for those of the event it is part of, else those
     * of its edition, else 15.
     *
     * @param opensBefore minutes before the start
     * @param closesAfter minutes after the end
     */
    @JsonInclude
    @Schema(name = "RoomMinutes")
    record RoomMinutes(
            @Min(0) @Max(1440) @Nullable Integer opensBefore,
            @Min(0) @Max(1440) @Nullable Integer closesAfter) {
        static RoomMinutes of(Row row) {
            return new RoomMinutes(row.number("room_opens_before"), row.number("room_closes_after"));
        }
    }

    /**
     * When an online room opens and closes.
     *
     * @param closesAt null while nobody knows when the event is over
     */
    @JsonInclude
    @Schema(name = "RoomHours")
    record RoomHours(Instant opensAt, @Nullable Instant closesAt) {
        RoomState at(Instant now) {
            if (now.isBefore(opensAt)) return RoomState.NOT_OPEN_YET;
            return closesAt == null || now.isBefore(closesAt) ? RoomState.OPEN : RoomState.CLOSED;
        }
    }

    /**
     * The online room of an event, as everyone may see it.
     *
     * @param url its address, while it is open and for everyone; null otherwise
     */
    @JsonInclude
    @Schema(name = "OnlineRoom")
    record OnlineRoom(
            RoomState state, RoomHours hours, @Nullable String url) {}

    static boolean has(Event event) {
        return event.format != EventFormat.ON_SITE
                && event.online != null
                && event.online.url() != null
                && event.startsAt() != null;
    }

    /** Returns the hours of the online room; null without one. */
    @Nullable
    RoomHours hours(Event event) {
        return hours(List.of(event)).get(event.id);
    }

    /** Returns the hours of those events that have an online room. */
    Map<UUID, RoomHours> hours(Collection<Event> events) {
        Map<UUID, RoomHours> hours = new HashMap<>();
        List<UUID> ids =
                events.stream().filter(OnlineRooms::has).map(event -> event.id).toList();
        if (ids.isEmpty()) return hours;
        rows.all(
                        """
                        SELECT e.id,
                            e.starts_at - make_interval(mins => coalesce(own.room_opens_before, whole.room_opens_before,
                                d.opens_before, ?)) AS opens_at,
                            e.ends_at + make_interval(mins => coalesce(own.room_closes_after, whole.room_closes_after,
                                d.closes_after, ?)) AS closes_at
                        FROM event e LEFT JOIN registration_setup own ON own.event_id = e.id
                            LEFT JOIN registration_setup whole ON whole.event_id = e.parent_id
                            LEFT JOIN event_room_default d ON d.event_id = coalesce(e.parent_id, e.id)
                        WHERE e.id = ANY(?)
                        """,
                        row -> Map.entry(
                                Objects.requireNonNull(row.uuid("id")),
                                new RoomHours(
                                        Objects.requireNonNull(row.instant("opens_at")), row.instant("closes_at"))),
                        USUAL,
                        USUAL,
                        ids)
                .forEach(found -> hours.put(found.getKey(), found.getValue()));
        return hours;
    }

    /** Returns the address of the room, for who has a seat in it. @throws DomainException 409 unless it is open */
    String enter(Event event) {
        RoomHours hours = hours(event);
        if (hours == null) throw SeatRefusal.WRONG_STATE.problem();
        if (event.status() == EventStatus.CANCELLED) throw SeatRefusal.EVENT_CANCELLED.problem();
        if (event.status() == EventStatus.POSTPONED) throw SeatRefusal.EVENT_POSTPONED.problem();
        SeatRefusal refused = refusal(hours.at(clock.instant()));
        if (refused != null) throw refused.problem();
        return Objects.requireNonNull(Objects.requireNonNull(event.online).url());
    }

    static @Nullable SeatRefusal refusal(RoomState state) {
        return switch (state) {
            case NOT_OPEN_YET -> SeatRefusal.ROOM_NOT_OPEN_YET;
            case OPEN -> null;
            case CLOSED -> SeatRefusal.ROOM_CLOSED;
        };
    }

    /** Returns the online room of a published event. @throws DomainException 404 without one */
    @Transactional
    OnlineRoom read(UUID eventId) {
        Event event = Event.require(eventId);
        RoomHours hours = event.status() == EventStatus.PUBLISHED ? hours(event) : null;
        if (hours == null) throw DomainException.notFound("online room");
        RoomState state = hours.at(clock.instant());
        OnlineAccess online = Objects.requireNonNull(event.online);
        boolean shown = state == RoomState.OPEN && online.releasedTo() == OnlineAccess.Release.EVERYONE;
        return new OnlineRoom(state, hours, shown ? online.url() : null);
    }
}
