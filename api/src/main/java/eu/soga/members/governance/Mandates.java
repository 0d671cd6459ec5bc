package eu.soga.members.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.members.MembershipDesk;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits on the board: mandates within the seats of each college, the public page of a year, and alarms. */
@ApplicationScoped
class Mandates {
    /** Days before its end from which a mandate is an alarm. */
    private static final int SOON = 60;

    private static final String MEMBER_OF_COLLEGE = """
            SELECT b.id FROM board_mandate b
            WHERE b.id = ANY(?) AND (b.membership_id IS NULL
               OR EXISTS (SELECT FROM settled_term s JOIN membership m ON m.id = b.membership_id
                          WHERE s.membership_id = coalesce(m.merged_into, m.id)
                            AND s.first_day <= CAST(? AS date) AND s.end_day + CAST(? AS integer) > CAST(? AS date))
                  AND EXISTS (SELECT FROM college_stay c JOIN membership m ON m.id = b.membership_id
                          WHERE c.membership_id = coalesce(m.merged_into, m.id) AND c.college = b.college
                            AND c.from_day <= CAST(? AS date) AND (c.to_day IS NULL OR c.to_day > CAST(? AS date))))
            """;

    private final MembershipDesk desk;
    private final Recorder recorder;
    private final Idempotency idempotency;
    private final EntityManager entities;
    private final ReadRows rows;

    Mandates(MembershipDesk desk, Recorder recorder, Idempotency idempotency, EntityManager entities, ReadRows rows) {
        this.desk = desk;
        this.recorder = recorder;
        this.idempotency = idempotency;
        this.entities = entities;
        this.rows = rows;
    }

    /**
     * A mandate as the minutes of the meeting say.
     *
     * @param holder name of the person, shown to everyone
     * @param office within the board; null without one
     * @param membershipId through which the holder belongs to the college; null when there is none
     * @param to the day after the last one
     */
    record MandateRequest(
            @OneLine @NotBlank @Size(max = 60) String college,
            @OneLine @NotBlank @Size(max = 200) String holder,
            @OneLine @Nullable @Size(max = 100) String office,
            @Nullable UUID membershipId,
            Mandate.@NotNull Entry entry,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** @param on the day from which it is over; today when left out */
    record MandateEndRequest(
            @Nullable LocalDate on,
            Mandate.@NotNull End how,
            @NotBlank @Size(max = 2000) String message) {}

    /**
     * A mandate as everyone sees it.
     *
     * @param to the day after the last one, also when it ended early
     */
    @JsonInclude
    record MandateResponse(
            UUID id,
            int version,
            String college,
            String holder,
            @Nullable String office,
            Mandate.Entry entry,
            LocalDate from,
            LocalDate to,
            Mandate.@Nullable End endedBy)
            implements Versioned {
        static MandateResponse from(Mandate one) {
            return new MandateResponse(
                    one.id,
                    one.version,
                    one.college,
                    one.holder,
                    one.office,
                    one.entry,
                    one.fromDay,
                    one.endDay(),
                    one.endedBy);
        }
    }

    /** The seats of a college in a year. @param seats null where the statutes name none @param filled on the day of the page */
    @JsonInclude
    record CollegeSeats(String college, @Nullable Integer seats, int filled, List<MandateResponse> mandates) {}

    /**
     * The board of a year.
     *
     * @param on the day for which seats are counted: today, or the last day of the year
     * @param reported as the association's report of that year prints it; empty without one
     */
    record GovernanceResponse(
            int year,
            LocalDate on,
            List<Integer> years,
            List<CollegeSeats> colleges,
            List<BoardReports.ReportedMember> reported) {}

    /** What the board should look at. */
    enum AlarmKind {
        /** Seats of a college that nobody holds. */
        VACANT,
        /** The holder's membership is over, or belongs to another college. */
        HOLDER_LEFT,
        /** A mandate that ends within 60 days. */
        ENDS_SOON
    }

    /** @param mandate null for a vacancy @param count seats, for a vacancy; else 1 */
    @JsonInclude
    record GovernanceAlarm(
            AlarmKind kind,
            String college,
            int count,
            @Nullable MandateResponse mandate) {}

    /** @throws DomainException 400 for a year out of reach */
    @Transactional
    GovernanceResponse ofYear(@Nullable Integer year, BoardReports reports) {
        LocalDate today = desk.today();
        int asked = year == null ? today.getYear() : year;
        if (asked < 1900 || asked > 2200) throw DomainException.invalid("?year", "Give a year from 1900 to 2200.");
        LocalDate first = LocalDate.of(asked, 1, 1);
        LocalDate on = asked == today.getYear() ? today : LocalDate.of(asked, 12, 31);
        List<Mandate> mandates = Mandate.within(first, first.plusYears(1));
        List<CollegeSeats> colleges = new ArrayList<>();
        seats().forEach((college, seats) -> {
            List<Mandate> own =
                    mandates.stream().filter(one -> one.college.equals(college)).toList();
            colleges.add(new CollegeSeats(
                    college,
                    seats,
                    (int) own.stream().filter(one -> one.covers(on)).count(),
                    own.stream().map(MandateResponse::from).toList()));
        });
        return new GovernanceResponse(asked, on, years(today), colleges, reports.of(asked));
    }

    private List<Integer> years(LocalDate today) {
        return rows.all("""
                SELECT DISTINCT year::integer AS year FROM (
                    SELECT year FROM board_report
                    UNION SELECT generate_series(extract(year FROM from_day)::integer,
                                                 extract(year FROM LEAST(to_day, ended_on, CAST(? AS date) + 1) - 1)::integer)
                          FROM board_mandate WHERE from_day <= CAST(? AS date) AND LEAST(to_day, ended_on) > from_day
                    UNION SELECT CAST(? AS integer)) known
                ORDER BY 1 DESC
                """, row -> row.number("year"), today, today, today.getYear());
    }

    /** Seats by college, in the order of the statutes. */
    private Map<String, @Nullable Integer> seats() {
        Map<String, @Nullable Integer> seats = new LinkedHashMap<>();
        rows.all("SELECT code, seats FROM college ORDER BY position", row -> {
            seats.put(row.text("code"), row.number("seats"));
            return row;
        });
        return seats;
    }

    /** What the board should look at today. */
    @Transactional
    List<GovernanceAlarm> alarms() {
        LocalDate today = desk.today();
        List<Mandate> now = Mandate.within(today, today.plusDays(1));
        List<GovernanceAlarm> alarms = new ArrayList<>();
        seats().forEach((college, seats) -> {
            int free = seats == null
                    ? 0
                    : seats
                            - (int) now.stream()
                                    .filter(one -> one.college.equals(college))
                                    .count();
            if (free > 0) alarms.add(new GovernanceAlarm(AlarmKind.VACANT, college, free, null));
        });
        List<UUID> belonging = rows.all(
                MEMBER_OF_COLLEGE,
                row -> row.uuid("id"),
                now.stream().map(one -> one.id).toList(),
                today,
                desk.graceDays(),
                today,
                today,
                today);
        for (Mandate one : now) {
            if (!belonging.contains(one.id))
                alarms.add(new GovernanceAlarm(AlarmKind.HOLDER_LEFT, one.college, 1, MandateResponse.from(one)));
            if (!one.endDay().isAfter(today.plusDays(SOON)))
                alarms.add(new GovernanceAlarm(AlarmKind.ENDS_SOON, one.college, 1, MandateResponse.from(one)));
        }
        return alarms;
    }

    /** Writes a mandate. @throws DomainException 400; 409 when the seats are taken, or the member holds one */
    @Transactional
    MandateResponse create(@Nullable String key, MandateRequest request) {
        List<Violation> broken = new ArrayList<>();
        Map<String, @Nullable Integer> seats = seats();
        if (seats.get(request.college) == null)
            broken.add(new Violation(
                    "/college", "Choose a college with seats on the board; GET /colleges says how many each has."));
        if (request.from.getYear() < 1900 || request.to.getYear() > 2200)
            broken.add(new Violation("/from", "Give days of the years 1900 to 2200."));
        if (!request.from.isBefore(request.to))
            broken.add(new Violation("/to", "A mandate ends after it begins; give the day after its last one."));
        if (request.membershipId != null
                && entities.createNativeQuery("SELECT 1 FROM membership WHERE id = :id")
                        .setParameter("id", request.membershipId)
                        .getResultList()
                        .isEmpty()) broken.add(new Violation("/membershipId", "There is no such membership."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return idempotency.create(key, request, MandateResponse.class, () -> {
            lockSeats(request.college);
            Mandate mandate = new Mandate(request, desk.now());
            requireFree(mandate, seats.get(request.college));
            mandate.persistAndFlush();
            recorder.act(new Act("mandate", mandate.id, "create", null, null, null, request.holder));
            return MandateResponse.from(mandate);
        });
    }

    private void lockSeats(String college) {
        entities.createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('seats ' || CAST(:college AS text), 61))")
                .setParameter("college", college)
                .getResultList();
        // of one member too: two colleges may be written at once
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(61)").getResultList();
    }

    private static void requireFree(Mandate wanted, int seats) {
        List<Mandate> others = Mandate.within(wanted.fromDay, wanted.toDay);
        if (wanted.membershipId != null
                && others.stream().anyMatch(other -> wanted.membershipId.equals(other.membershipId)))
            throw new DomainException(ProblemType.DUPLICATE, "This member holds a seat in these days already.");
        List<Mandate> same = others.stream()
                .filter(other -> other.college.equals(wanted.college))
                .toList();
        List<LocalDate> begins = new ArrayList<>(same.stream()
                .map(other -> other.fromDay)
                .filter(day -> day.isAfter(wanted.fromDay))
                .toList());
        begins.add(wanted.fromDay);
        for (LocalDate day : begins)
            if (same.stream().filter(other -> other.covers(day)).count() >= seats)
                throw new DomainException(
                        ProblemType.ILLEGAL_TRANSITION,
                        "All " + seats + " seats of this college are taken on " + day + ": end a mandate first.");
    }

    /** Ends a mandate before its time. @throws DomainException 400, 404, 409, 412 */
    @Transactional
    MandateResponse end(UUID id, @Nullable String ifMatch, MandateEndRequest request) {
        Mandate mandate = Mandate.lock(id);
        Preconditions.check(ifMatch, mandate.version);
        if (mandate.endedOn != null)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This mandate was ended already.");
        LocalDate on =
                request.how == Mandate.End.MISTAKE ? mandate.fromDay : request.on == null ? desk.today() : request.on;
        if (on.isBefore(mandate.fromDay) || !on.isBefore(mandate.toDay))
            throw DomainException.invalid(
                    "/on", "Give a day from " + mandate.fromDay + " to " + mandate.toDay.minusDays(1) + ".");
        mandate.endedOn = on;
        mandate.endedBy = request.how;
        Mandate.flush();
        recorder.act(new Act("mandate", id, "end", null, null, request.how, request.message));
        return MandateResponse.from(mandate);
    }
}
