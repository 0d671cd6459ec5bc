package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.registrations.CheckInRequest.CheckInEntry;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merges what devices at the door recorded. Entries are only added, and each means the same whenever it arrives, so that
 * several devices that were without network end with the same attendance in whichever order they send it.
 */
@ApplicationScoped
class CheckIns {
    private static final Duration DAY_OFF = Duration.ofDays(1);
    /** How long a device may keep an entry before it sends it. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final RegistrationDesk desk;
    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    CheckIns(RegistrationDesk desk, EntityManager entities, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /** What became of an entry. */
    enum CheckInVerdict {
        /** The person counts as present. */
        RECORDED,
        /** The person was present already; counted once. */
        ALREADY_PRESENT,
        /** This entry was sent before; nothing changed. */
        REPEATED,
        /** The earlier entry does not count any more. */
        UNDONE,
        /** No registration has this code. */
        UNKNOWN_CODE,
        /** The code belongs to a registration for another event. */
        OTHER_EVENT,
        /** The person has no seat: waits, or cancelled. */
        NO_SEAT
    }

    /**
     * What became of the entries, in their order.
     *
     * @param present how many people count as present on site now
     */
    record CheckInsResponse(List<CheckInResult> results, int present) {}

    /** What became of one entry. @param name of the person; null when the code is unknown */
    record CheckInResult(
            UUID clientId, CheckInVerdict verdict, @Nullable String name) {}

    private record Known(UUID registration, UUID event, String name, RegistrationStatus status) {}

    /** Adds entries; those sent before change nothing. @throws DomainException 400 for a wrong clock, 403, 404 */
    @Transactional
    CheckInsResponse merge(CheckInRequest request) {
        Event event = desk.open(request.eventId());
        // devices merge one after the other, so that each sees what the others have recorded
        entities.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(:event, 7)) AS text)")
                .setParameter("event", event.id.toString())
                .getResultList();
        Instant now = clock.instant();
        requireClock(request, now);
        Duration ahead = Duration.between(request.sentAt(), now);
        List<CheckInResult> results = new ArrayList<>();
        for (CheckInEntry entry : request.entries()) {
            Instant at = entry.at().plus(ahead);
            results.add(merge(event.id, entry, at.isAfter(now) ? now : at, now));
        }
        int present = ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM attendance WHERE event_id = :event AND mode = 'ON_SITE'")
                        .setParameter("event", event.id)
                        .getSingleResult())
                .intValue();
        return new CheckInsResponse(results, present);
    }

    /** A clock that is a day off, or an entry of the future or of another year, is a mistake that nobody can correct. */
    private static void requireClock(CheckInRequest request, Instant now) {
        if (isFar(request.sentAt(), now, DAY_OFF))
            throw DomainException.invalid("/sentAt", "The clock of the device is more than a day off: set it.");
        for (int i = 0; i < request.entries().size(); i++)
            if (isFar(request.entries().get(i).at(), request.sentAt(), KEPT))
                throw DomainException.invalid(
                        "/entries/" + i + "/at", "An entry is sent within 60 days, by the clock of its device.");
    }

    private static boolean isFar(Instant moment, Instant from, Duration most) {
        return moment.isBefore(from.minus(most)) || moment.isAfter(from.plus(most));
    }

    private CheckInResult merge(UUID event, CheckInEntry entry, Instant at, Instant now) {
        if (entry.undoes() != null) return undo(event, entry, entry.undoes(), at, now);
        if (entry.code() == null || entry.code().isBlank()) return walkIn(event, entry, at, now);
        Known known = find(entry.code());
        if (known == null) return new CheckInResult(entry.clientId(), CheckInVerdict.UNKNOWN_CODE, null);
        if (!known.event.equals(event)) return new CheckInResult(entry.clientId(), CheckInVerdict.OTHER_EVENT, null);
        if (known.status != RegistrationStatus.CONFIRMED)
            return new CheckInResult(entry.clientId(), CheckInVerdict.NO_SEAT, known.name);
        boolean there = isThere("registration_id = :id AND mode = 'ON_SITE'", known.registration);
        if (!add(event, entry, known.registration, null, at, now))
            return new CheckInResult(entry.clientId(), CheckInVerdict.REPEATED, known.name);
        settle(known.registration);
        return new CheckInResult(
                entry.clientId(), there ? CheckInVerdict.ALREADY_PRESENT : CheckInVerdict.RECORDED, known.name);
    }

    private CheckInResult walkIn(UUID event, CheckInEntry entry, Instant at, Instant now) {
        if (!add(event, entry, null, null, at, now))
            return new CheckInResult(entry.clientId(), CheckInVerdict.REPEATED, entry.name());
        entities.createNativeQuery("""
                        INSERT INTO attendance (id, created_at, event_id, name, mode, attended_at, recorded_by,
                            recorded_by_name, departure)
                        SELECT client_id, created_at, event_id, :name, 'ON_SITE', happened_at, recorded_by,
                            recorded_by_name, departure
                        FROM check_in c WHERE client_id = :id
                            AND NOT EXISTS (SELECT 1 FROM check_in u WHERE u.undoes = c.client_id)
                        """)
                .setParameter("name", entry.name())
                .setParameter("id", entry.clientId())
                .executeUpdate();
        return new CheckInResult(entry.clientId(), CheckInVerdict.RECORDED, entry.name());
    }

    private CheckInResult undo(UUID event, CheckInEntry entry, UUID undone, Instant at, Instant now) {
        if (!add(event, entry, null, undone, at, now))
            return new CheckInResult(entry.clientId(), CheckInVerdict.REPEATED, null);
        entities.createNativeQuery("DELETE FROM attendance WHERE id = :id AND event_id = :event")
                .setParameter("id", undone)
                .setParameter("event", event)
                .executeUpdate();
        List<?> registrations = entities.createNativeQuery(
                        "SELECT registration_id FROM check_in WHERE client_id = :id AND event_id = :event AND registration_id IS NOT NULL")
                .setParameter("id", undone)
                .setParameter("event", event)
                .getResultList();
        registrations.forEach(id -> settle((UUID) id));
        return new CheckInResult(entry.clientId(), CheckInVerdict.UNDONE, null);
    }

    private boolean add(
            UUID event,
            CheckInEntry entry,
            @Nullable UUID registration,
            @Nullable UUID undoes,
            Instant at,
            Instant now) {
        return entities.createNativeQuery("""
                                INSERT INTO check_in (client_id, created_at, event_id, registration_id, undoes, happened_at,
                                    departure, recorded_by, recorded_by_name)
                                VALUES (:client, :now, :event, CAST(:registration AS uuid), CAST(:undoes AS uuid), :at,
                                    CAST(:departure AS text), :by, :name)
                                ON CONFLICT (client_id) DO NOTHING
                                """)
                        .setParameter("client", entry.clientId())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("event", event)
                        .setParameter("registration", registration == null ? null : registration.toString())
                        .setParameter("undoes", undoes == null ? null : undoes.toString())
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .setParameter("departure", entry.departure())
                        .setParameter("by", user.requireSubject())
                        .setParameter("name", user.name())
                        .executeUpdate()
                == 1;
    }

    private @Nullable Known find(String code) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT id, event_id, name, status FROM registration WHERE code = :code")
                .setParameter("code", code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT))
                .getResultList();
        if (rows.isEmpty()) return null;
        Object[] row = (Object[]) rows.getFirst();
        return new Known((UUID) row[0], (UUID) row[1], (String) row[2], RegistrationStatus.valueOf((String) row[3]));
    }

    private boolean isThere(String where, UUID id) {
        return !entities.createNativeQuery("SELECT 1 FROM attendance WHERE " + where)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private void settle(UUID registration) {
        entities.createNativeQuery("SELECT CAST(attendance_settle(:id) AS text)")
                .setParameter("id", registration)
                .getResultList();
    }
}
