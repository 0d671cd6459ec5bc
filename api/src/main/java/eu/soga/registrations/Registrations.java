package eu.soga.registrations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.schedule.Schedule;
import eu.soga.registrations.OnlineRooms.RoomHours;
import eu.soga.registrations.SeatLedger.Asking;
import eu.soga.shared.access.MembersOnly;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Registrations for the people whose they are: by the link in a mail, or by account. {@link SeatLedger} decides who gets
 * a seat.
 */
@ApplicationScoped
class Registrations {
    /** Letters and digits that nobody mistakes for one another, read aloud or typed. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** No quoted local part with a second at sign, and no space of any script. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int CODE_LENGTH = 8;
    private static final int LONGEST_KEY = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SeatLedger ledger;
    private final OnlineRooms rooms;
    private final MembersOnly members;
    private final ReadRows rows;
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final CurrentUser user;
    private final Clock clock;

    Registrations(
            SeatLedger ledger,
            OnlineRooms rooms,
            MembersOnly members,
            ReadRows rows,
            EntityManager entities,
            ObjectMapper mapper,
            CurrentUser user,
            Clock clock) {
        this.ledger = ledger;
        this.rooms = rooms;
        this.members = members;
        this.rows = rows;
        this.entities = entities;
        this.mapper = mapper;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Registers a person, signed in or not. The link to the registration goes by mail only.
     *
     * @param key {@code Idempotency-Key}; the same request with the same key gets the same answer
     * @throws DomainException 400, 404, 409, 429
     */
    SeatResponse register(UUID eventId, @Nullable String key, RegistrationRequest request) {
        if (key != null && key.length() > LONGEST_KEY)
            throw new DomainException(ProblemType.INVALID_REQUEST, "An Idempotency-Key has at most 200 characters.");
        requireStorable(request);
        String requestHash = key == null || key.isBlank() ? null : new LinkToken(key + json(request)).hash();
        return ledger.take(new Asking(
                eventId,
                request,
                json(Objects.requireNonNullElse(request.answers(), Map.of())),
                user.subject().orElse(null),
                code(),
                requestHash,
                members::opensToCaller));
    }

    /** Refuses what the validators let through and the constraints of the table do not. */
    private static void requireStorable(RegistrationRequest request) {
        if (!ADDRESS.matcher(request.email()).matches())
            throw DomainException.invalid("/email", "Write one whole mail address, without spaces and line breaks.");
        var organisation = request.organisation();
        if (organisation != null
                && organisation.name() != null
                && organisation.name().strip().length() < 2)
            throw DomainException.invalid("/organisation/name", "A name has at least two characters.");
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String code() {
        return RANDOM.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(i -> CODE_LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** @throws DomainException 404; 410 when the link is over */
    @Transactional
    RegistrationResponse read(String token) {
        return response(byLink(token));
    }

    /** Composes the certificate of attendance. @throws DomainException 404 without a recorded presence; 410 */
    @Transactional
    PdfText certificate(String token, List<String> languages) {
        Registration registration = require(byLink(token));
        Schedule schedule = Event.require(registration.eventId()).schedule();
        return AttendancePdf.certificate(response(registration.id()), Objects.requireNonNull(schedule), languages);
    }

    /** Does this to the registration of a link. @return the registration afterwards */
    @Transactional
    RegistrationResponse act(String token, Consumer<UUID> act) {
        UUID id = byLink(token);
        act.accept(id);
        return response(id);
    }

    /** Does this to a registration of the signed-in person. @throws DomainException 404 for somebody else's */
    @Transactional
    RegistrationResponse actOnMine(UUID id, Consumer<UUID> act) {
        if (mine().stream().noneMatch(each -> each.id().equals(id))) throw DomainException.notFound("registration");
        act.accept(id);
        return response(id);
    }

    /** Makes every link of the registration invalid and sends a new one to its address. */
    @Transactional
    void renewLink(String token) {
        UUID id = byLink(token);
        entities.createNativeQuery("DELETE FROM registration_link WHERE registration_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        Notices.note(entities, id, Notice.LINK, clock.instant());
    }

    /**
     * Returns the address of the online room while it is open, and records that the person is present remotely once the
     * event has begun, or begins within half an hour.
     *
     * @throws DomainException 409 without a seat or room, and while the room is not open
     */
    @Transactional
    String join(String token) {
        return join(byLink(token));
    }

    /** The same for the signed-in person. @throws DomainException 404 for somebody else's; 409 as above */
    @Transactional
    String joinMine(UUID id) {
        if (mine().stream().noneMatch(each -> each.id().equals(id))) throw DomainException.notFound("registration");
        return join(id);
    }

    private String join(UUID id) {
        Registration registration = require(id);
        Event event = Event.require(registration.eventId());
        Instant now = clock.instant();
        if (registration.status() != RegistrationStatus.CONFIRMED || registration.mode() != SeatMode.REMOTE)
            throw SeatRefusal.WRONG_STATE.problem();
        String url = rooms.enter(event);
        if (!now.isBefore(Objects.requireNonNull(event.startsAt()).minusSeconds(1800)))
            entities.createNativeQuery("""
                            INSERT INTO attendance (id, created_at, event_id, registration_id, name, mode, attended_at,
                                recorded_by, recorded_by_name, organisation_id, organisation_name)
                            SELECT uuidv7(), :now, event_id, id, name, 'REMOTE', :now, 'self', name, organisation_id,
                                organisation_name
                            FROM registration WHERE id = :id
                            ON CONFLICT (registration_id) DO NOTHING
                            """)
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .setParameter("id", id)
                    .executeUpdate();
        return url;
    }

    /** The registrations of the account, and those of its verified mail address; the next event first. */
    @Transactional
    List<RegistrationResponse> mine() {
        List<Registration> mine = rows.list(
                "registration",
                Registration.SELECT + "WHERE r.subject = ? OR r.email = ? ORDER BY r.created_at DESC, r.id",
                Registration::of,
                user.requireSubject(),
                user.verifiedEmail().orElse(""));
        Map<UUID, Event> events =
                Event.listWithOrganisers(
                                mine.stream().map(Registration::eventId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(event -> event.id, event -> event));
        Map<UUID, RoomHours> hours = rooms.hours(events.values());
        return mine.stream()
                .map(each -> RegistrationResponse.of(
                        each,
                        RegisteredEvent.of(
                                Objects.requireNonNull(events.get(each.eventId())), hours.get(each.eventId())),
                        clock.instant()))
                .toList();
    }

    private UUID byLink(String token) {
        List<?> found = entities.createNativeQuery(
                        "SELECT registration_id, expires_at > :now FROM registration_link WHERE token_hash = :hash")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("hash", new LinkToken(token).hash())
                .getResultList();
        if (found.isEmpty()) throw DomainException.notFound("registration");
        Object[] link = (Object[]) found.getFirst();
        if (!(Boolean) link[1])
            throw new DomainException(ProblemType.EXPIRED, "This link was valid until some time after the event.");
        return (UUID) link[0];
    }

    private Registration require(UUID id) {
        return rows.list("registration", Registration.SELECT + "WHERE r.id = ?", Registration::of, id).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("registration"));
    }

    private RegistrationResponse response(UUID id) {
        Registration registration = require(id);
        Event event = Event.require(registration.eventId());
        return RegistrationResponse.of(registration, RegisteredEvent.of(event, rooms.hours(event)), clock.instant());
    }
}
