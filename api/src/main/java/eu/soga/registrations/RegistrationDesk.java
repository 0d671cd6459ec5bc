package eu.soga.registrations;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.organisations.Representation;
import eu.soga.registrations.RegistrationSetups.Audience;
import eu.soga.registrations.RegistrationSetups.Question;
import eu.soga.registrations.SeatsResponse.ModeSeats;
import eu.soga.registrations.SeatsResponse.SeatState;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.Column.Type;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The organiser's desk: who registered, how many, and the seats that everyone sees. The desk is open to representatives
 * of the event's organisation, edition leads and administrators.
 */
@ApplicationScoped
class RegistrationDesk {
    private static final String SUBJECT = "registration";

    private static final Table<Registration> TABLE = new Table<>(
            "registrations",
            "The registrations of an event",
            List.of(
                    column(
                            "name",
                            Type.TEXT,
                            "The person's name",
                            each -> each.person().name()),
                    column(
                            "email",
                            Type.TEXT,
                            "The person's mail address",
                            each -> each.person().email()),
                    column(
                            "language",
                            Type.WORD,
                            "Language of the mails",
                            each -> each.person().language()),
                    column("mode", Type.WORD, "on-site or remote", each -> WireEnums.word(each.mode())),
                    column(
                            "status",
                            Type.WORD,
                            "confirmed, waitlisted, offered, expired or cancelled",
                            each -> WireEnums.word(each.status())),
                    column("position", Type.INTEGER, "Place in the waiting list", Registration::position),
                    column(
                            "organisation",
                            Type.TEXT,
                            "The organisation that the person represents",
                            each -> each.organisation() == null
                                    ? null
                                    : each.organisation().name()),
                    column(
                            "organisation_id",
                            Type.ID,
                            "Its entry in the directory",
                            each -> each.organisation() == null
                                    ? null
                                    : each.organisation().id()),
                    column("code", Type.TEXT, "Code shown at the door", Registration::code),
                    column("registered_at", Type.INSTANT, "When the person registered", Registration::createdAt),
                    column(
                            "attended",
                            Type.WORD,
                            "How the person was present; empty when nobody recorded it",
                            each -> each.attendance() == null
                                    ? null
                                    : WireEnums.word(each.attendance().mode())),
                    column(
                            "attended_at",
                            Type.INSTANT,
                            "When the person arrived or joined",
                            each -> each.attendance() == null
                                    ? null
                                    : each.attendance().at()),
                    column(
                            "departure",
                            Type.TEXT,
                            "Where the person came from",
                            each -> each.attendance() == null
                                    ? null
                                    : each.attendance().departure()),
                    column(
                            "answers",
                            Type.TEXT,
                            "Answers to the organiser's questions",
                            each -> String.join(
                                    " | ",
                                    each.person().answers().entrySet().stream()
                                            .map(answer -> answer.getKey() + ": " + answer.getValue())
                                            .toList()))));

    private final ReadRows rows;
    private final SeatLedger ledger;
    private final Representation representation;
    private final CurrentUser user;
    private final ObjectMapper mapper;
    private final Recorder recorder;
    private final Clock clock;

    RegistrationDesk(
            ReadRows rows,
            SeatLedger ledger,
            Representation representation,
            CurrentUser user,
            ObjectMapper mapper,
            Recorder recorder,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.representation = representation;
        this.user = user;
        this.mapper = mapper;
        this.recorder = recorder;
        this.clock = clock;
    }

    private static Column<Registration> column(
            String name, Type type, String description, Function<Registration, @Nullable Object> value) {
        return new Column<>(name, type, description, value);
    }

    /**
     * How many people registered and came.
     *
     * @param confirmed people with a seat
     * @param offered people to whom a freed seat is held
     * @param waiting people on the waiting list
     * @param attended people who were recorded as present, with or without a registration
     */
    record ModeCounts(
            SeatMode mode, @Nullable Integer capacity, int confirmed, int offered, int waiting, int attended) {}

    /** Returns the event if the caller may see who registered. @throws DomainException 404 or 403 otherwise */
    Event open(UUID eventId) {
        user.requireSubject();
        Event event = Event.require(eventId);
        if (user.hasRole(Roles.EDITION_LEAD, Roles.ADMIN)
                || representation.organisationIds().contains(event.organisation.id)) return event;
        throw event.status().isPublic()
                ? new DomainException(
                        ProblemType.FORBIDDEN, "Only who represents the organiser sees who registered for its event.")
                : DomainException.notFound("event");
    }

    /** Returns the registrations of an event, oldest first. @param status null for every one */
    @Transactional
    Page<Registration> page(
            UUID eventId, @Nullable String statusWord, @Nullable String q, @Nullable String cursor, int size) {
        open(eventId);
        RegistrationStatus status = statusWord == null || statusWord.isBlank() ? null : status(statusWord);
        String list = "registrations " + eventId + status + q;
        TimeCursor after = TimeCursor.read(cursor, list);
        List<Object> parameters = new ArrayList<>(List.of(eventId));
        String where = " WHERE r.event_id = ?";
        if (status != null) {
            where += " AND r.status = ?";
            parameters.add(status.name());
        }
        if (q != null && !q.isBlank()) {
            where +=
                    " AND position(lower(soga_unaccent(?)) IN lower(soga_unaccent(r.name || ' ' || r.email || ' ' || r.code"
                            + " || ' ' || coalesce(o.name, r.organisation_name, '')))) > 0";
            parameters.add(q.strip());
        }
        int total = rows.list(
                        "registration",
                        "SELECT ?::uuid AS id, count(*)::int AS total FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id"
                                + where,
                        row -> Objects.requireNonNull(row.number("total")),
                        with(eventId, parameters))
                .getFirst();
        if (after != null) {
            where += " AND (r.created_at, r.id) > (?, ?)";
            parameters.add(after.at());
            parameters.add(after.id());
        }
        List<Registration> found = rows.list(
                "registration",
                Registration.SELECT + where + " ORDER BY r.created_at, r.id LIMIT " + (size + 1),
                Registration::of,
                parameters.toArray());
        boolean more = found.size() > size;
        List<Registration> shown = more ? found.subList(0, size) : found;
        Registration last = shown.isEmpty() ? null : shown.getLast();
        return Page.of(
                shown,
                Page.Total.exact(total),
                more && last != null ? new TimeCursor(last.createdAt(), last.id()).write(list) : null);
    }

    private static RegistrationStatus status(String word) {
        return WireEnums.parse(RegistrationStatus.class, word)
                .orElseThrow(() -> DomainException.invalid(
                        "?status", "A state is one of " + WireEnums.words(RegistrationStatus.class) + "."));
    }

    private static Object[] with(Object first, List<Object> others) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all.toArray();
    }

    /** Returns all registrations of an event as CSV for spreadsheets, and records that they were taken out. */
    @Transactional
    byte[] csv(UUID eventId) {
        open(eventId);
        recorder.act(new Act("registration-list", eventId, "export", null, null, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<Registration> writer = CsvWriter.forSpreadsheets(out, TABLE);
        List<Question> questions = rows
                .all(
                        "SELECT questions FROM registration_setup WHERE event_id = ?",
                        row -> RegistrationSetups.questions(mapper, row.text("questions")),
                        eventId)
                .stream()
                .flatMap(List::stream)
                .toList();
        rows.list(
                        "registration",
                        Registration.SELECT + "WHERE r.event_id = ? ORDER BY r.created_at, r.id",
                        Registration::of,
                        eventId)
                .forEach(each -> writer.row(each.labelled(questions)));
        writer.flush();
        return out.toByteArray();
    }

    /**
     * A person on the list to sign.
     *
     * @param departure where the person came from; null when nobody asked
     * @param presentAt null when nobody recorded the person as present on site
     */
    record Signer(
            String name,
            @Nullable String organisation,
            @Nullable String departure,
            @Nullable Instant presentAt) {}

    /** Composes the list to sign of who has a seat on site or was there, and records that it was taken out. */
    @Transactional
    PdfText signList(UUID eventId, List<String> languages) {
        Event event = open(eventId);
        recorder.act(new Act("registration-list", eventId, "export", null, null, null, null));
        List<Signer> people = rows.all(
                """
                        SELECT r.name, coalesce(o.name, r.organisation_name) AS organisation, a.departure, a.attended_at
                        FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id
                            LEFT JOIN attendance a ON a.registration_id = r.id AND a.mode = 'ON_SITE'
                        WHERE r.event_id = ? AND r.status = 'CONFIRMED' AND (r.mode = 'ON_SITE' OR a.id IS NOT NULL)
                        UNION ALL
                        SELECT a.name, coalesce(o.name, a.organisation_name), a.departure, a.attended_at
                        FROM attendance a LEFT JOIN organisation o ON o.id = a.organisation_id
                        WHERE a.event_id = ? AND a.registration_id IS NULL AND a.mode = 'ON_SITE'
                        """,
                row -> new Signer(
                        Objects.requireNonNull(row.text("name")),
                        row.text("organisation"),
                        row.text("departure"),
                        row.instant("attended_at")),
                eventId,
                eventId);
        return AttendancePdf.signList(event, people, languages);
    }

    /** Returns how many people registered and came, by way of taking part. */
    @Transactional
    List<ModeCounts> counts(UUID eventId) {
        open(eventId);
        return rows.list(
                "registration",
                """
                        SELECT ?::uuid AS id, m.mode, l.capacity,
                            (SELECT count(*)::int FROM registration r WHERE r.event_id = ? AND r.mode = m.mode AND r.status = 'CONFIRMED') AS confirmed,
                            (SELECT count(*)::int FROM registration r WHERE r.event_id = ? AND r.mode = m.mode AND r.status = 'OFFERED') AS offered,
                            (SELECT count(*)::int FROM registration r WHERE r.event_id = ? AND r.mode = m.mode AND r.status = 'WAITLISTED') AS waiting,
                            (SELECT count(*)::int FROM attendance a WHERE a.event_id = ? AND a.mode = m.mode) AS attended
                        FROM (VALUES ('ON_SITE'), ('REMOTE')) m(mode)
                            LEFT JOIN seat_ledger l ON l.event_id = ? AND l.mode = m.mode
                        ORDER BY m.mode
                        """,
                row -> new ModeCounts(
                        Objects.requireNonNull(row.constant("mode", SeatMode.class)),
                        row.number("capacity"),
                        number(row, "confirmed"),
                        number(row, "offered"),
                        number(row, "waiting"),
                        number(row, "attended")),
                eventId,
                eventId,
                eventId,
                eventId,
                eventId,
                eventId);
    }

    /** Cancels somebody's registration; the person gets a mail. @throws DomainException 404, 409 */
    @Transactional
    Registration remove(UUID eventId, UUID registrationId) {
        open(eventId);
        Registration before = require(eventId, registrationId);
        ledger.release(registrationId, Notice.REMOVED);
        recorder.act(
                new Act(SUBJECT, registrationId, "remove", before.status(), RegistrationStatus.CANCELLED, null, null));
        return require(eventId, registrationId);
    }

    private Registration require(UUID eventId, UUID registrationId) {
        return rows
                .list(
                        "registration",
                        Registration.SELECT + "WHERE r.event_id = ? AND r.id = ?",
                        Registration::of,
                        eventId,
                        registrationId)
                .stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("registration"));
    }

    /** Returns the seats of a public event. @throws DomainException 404 */
    @Transactional
    SeatsResponse seats(UUID eventId) {
        record Line(
                @Nullable Instant opensAt,
                @Nullable Instant closesAt,
                Audience audience,
                List<Question> questions,
                @Nullable ModeSeats seats) {}
        Instant now = clock.instant();
        List<Line> lines = rows.list(
                "seats",
                """
                        SELECT e.id, e.status, l.mode, l.capacity, l.taken, l.waiting, l.waiting_room, l.opens_at, l.closes_at, l.ends_at,
                            coalesce(s.audience, 'EVERYONE') AS audience, s.questions
                        FROM event e LEFT JOIN seat_ledger l ON l.event_id = e.id AND l.offered
                            LEFT JOIN registration_setup s ON s.event_id = e.id
                        WHERE e.id = ? AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') ORDER BY l.mode
                        """,
                row -> new Line(
                        row.instant("opens_at"),
                        row.instant("closes_at"),
                        Objects.requireNonNull(row.constant("audience", Audience.class)),
                        RegistrationSetups.questions(mapper, row.text("questions")),
                        mode(row, now)),
                eventId);
        if (lines.isEmpty()) throw DomainException.notFound("event");
        Line first = lines.getFirst();
        return new SeatsResponse(
                first.opensAt,
                first.closesAt,
                first.audience,
                first.questions,
                lines.stream().map(Line::seats).filter(Objects::nonNull).toList());
    }

    private static @Nullable ModeSeats mode(Row row, Instant now) {
        SeatMode mode = row.constant("mode", SeatMode.class);
        if (mode == null) return null;
        Integer capacity = row.number("capacity");
        int waiting = number(row, "waiting");
        int room = number(row, "waiting_room");
        Integer free = capacity == null ? null : capacity - number(row, "taken");
        return new ModeSeats(mode, state(row, free, waiting < room, waiting > 0, now), capacity, free, waiting, room);
    }

    private static SeatState state(Row row, @Nullable Integer free, boolean mayWait, boolean someWait, Instant now) {
        String status = row.text("status");
        Instant opens = row.instant("opens_at");
        Instant closes = row.instant("closes_at");
        Instant ends = row.instant("ends_at");
        if ("CANCELLED".equals(status)) return SeatState.CANCELLED;
        if ("POSTPONED".equals(status)) return SeatState.POSTPONED;
        if (ends != null && !now.isBefore(ends)) return SeatState.OVER;
        if (opens != null && now.isBefore(opens)) return SeatState.NOT_OPEN_YET;
        if (closes != null && !now.isBefore(closes)) return SeatState.CLOSED;
        if (!someWait && (free == null || free > 0)) return SeatState.OPEN;
        return mayWait ? SeatState.WAITING_LIST : SeatState.FULL;
    }

    private static int number(Row row, String column) {
        return Objects.requireNonNull(row.number(column));
    }
}
