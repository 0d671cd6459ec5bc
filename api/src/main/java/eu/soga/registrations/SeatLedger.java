package eu.soga.registrations;

import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The acts on seats. Each is one call of a function of the database, which locks the seats of the event, decides, counts
 * and notes what the person must be told ({@code db/migration/…registrations_create_seat_ledger.sql}). With the commit
 * that makes two round trips.
 */
@ApplicationScoped
class SeatLedger {
    private final Session session;
    private final RegistrationsConfig config;
    private final Clock clock;

    SeatLedger(Session session, RegistrationsConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A person who asks for a seat.
     *
     * @param requestHash recognises the same request sent again; null for none
     * @param member whether the person has access as a member; asked for events of members only
     */
    record Asking(
            UUID eventId,
            RegistrationRequest request,
            String answers,
            @Nullable String subject,
            String code,
            @Nullable String requestHash,
            BooleanSupplier member) {}

    /** Reads the only row of an answer. */
    private interface Reading<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Gives a seat or a place on the waiting list.
     *
     * @throws DomainException 404, 409, 429; 400 for an unknown organisation. The transaction is kept: who has a
     *     registration is sent its link, and offers whose time is over have ended
     */
    @Transactional(dontRollbackOn = DomainException.class)
    SeatResponse take(Asking asking) {
        SeatResponse seat = take(asking, false);
        if (seat == null && asking.member.getAsBoolean()) seat = take(asking, true);
        if (seat == null) throw SeatRefusal.MEMBERS_ONLY.problem();
        return seat;
    }

    /** Returns null when the event is for members and this is not known to be one. */
    private @Nullable SeatResponse take(Asking asking, boolean member) {
        RegistrationRequest request = asking.request;
        var organisation = request.organisation();
        return call(
                "SELECT * FROM seat_register(uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
                row -> {
                    String outcome = row.getString("outcome");
                    return switch (outcome) {
                        case "REGISTERED", "SAME" ->
                            new SeatResponse(
                                    row.getObject("registration", UUID.class),
                                    RegistrationStatus.valueOf(row.getString("state")),
                                    row.getObject("place", Integer.class));
                        case "MEMBERS_ONLY" -> null;
                        case "NOT_FOUND" -> throw DomainException.notFound("event");
                        case "UNKNOWN_ORGANISATION" ->
                            throw DomainException.invalid(
                                    "/organisation/id",
                                    "The directory has no such organisation: write its name instead.");
                        case "ANSWERS" ->
                            throw DomainException.invalid(
                                    "/answers", "Answer the organiser's questions, each with one of its answers.");
                        default -> throw SeatRefusal.valueOf(outcome).problem();
                    };
                },
                asking.eventId,
                request.mode().name(),
                request.name(),
                request.email(),
                request.language(),
                asking.subject,
                organisation == null ? null : organisation.id(),
                organisation == null || organisation.name() == null
                        ? null
                        : organisation.name().strip(),
                asking.answers,
                asking.code,
                asking.requestHash,
                config.perAddressAndDay(),
                clock.instant(),
                member);
    }

    /** Takes the offered seat. @throws DomainException 409, 410 */
    @Transactional
    void accept(UUID registration) {
        done(call("SELECT seat_accept(?, ?)", row -> row.getString(1), registration, clock.instant()));
    }

    /**
     * Gives the seat or the place back, and offers the seat to the next person.
     *
     * @param told what the person is told
     * @throws DomainException 409
     */
    @Transactional
    void release(UUID registration, Notice told) {
        done(call("SELECT seat_release(?, ?, ?)", row -> row.getString(1), registration, told.name(), clock.instant()));
    }

    /** Moves the person to the other way of taking part. @throws DomainException 409, where the seat is kept */
    @Transactional
    void change(UUID registration, SeatMode mode) {
        done(call(
                "SELECT seat_change_mode(?, ?, ?)",
                row -> row.getString(1),
                registration,
                mode.name(),
                clock.instant()));
    }

    /** Ends all offers whose time is over. @return how many */
    @Transactional
    int lapse() {
        return call("SELECT seat_lapse_all(?)", row -> row.getInt(1), clock.instant());
    }

    private static void done(String outcome) {
        if (!outcome.equals("DONE")) throw SeatRefusal.valueOf(outcome).problem();
    }

    private <T extends @Nullable Object> T call(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    Object value = parameters[i];
                    statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return reading.read(row);
                }
            }
        });
    }
}
