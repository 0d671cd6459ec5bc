package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.events.EventAnnouncement;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.LinkToken;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What registered people are told. An act notes it in its own transaction; this class announces it afterwards, one
 * transaction for each person, in which the mail is written. A process that is killed tells the rest after its next
 * start, and nothing twice.
 */
@ApplicationScoped
class Notices {
    private static final int AT_ONCE = 200;
    private static final LocalTime REMINDED_AT = LocalTime.of(10, 0);

    private final Telling telling;
    private final Surveys surveys;
    private final Anonymiser anonymiser;
    private final SeatLedger ledger;
    private final EntityManager entities;
    private final Clock clock;

    Notices(
            Telling telling,
            Surveys surveys,
            Anonymiser anonymiser,
            SeatLedger ledger,
            EntityManager entities,
            Clock clock) {
        this.telling = telling;
        this.surveys = surveys;
        this.anonymiser = anonymiser;
        this.ledger = ledger;
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes what a person must be told, in the current transaction; the same news that still waits is told once. */
    static void note(EntityManager entities, UUID registration, Notice notice, Instant now) {
        entities.createNativeQuery("SELECT CAST(registration_tell(:id, :kind, :now) AS text)")
                .setParameter("id", registration)
                .setParameter("kind", notice.name())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    void moved(@Observes EventAnnouncement.Changed changed) {
        if (!changed.moved()) return;
        entities.createNativeQuery("UPDATE registration SET reminded_at = NULL WHERE event_id = :event")
                .setParameter("event", changed.event().eventId())
                .executeUpdate();
        tellAll(changed.event().eventId(), Notice.EVENT_CHANGED);
    }

    void cancelled(@Observes EventAnnouncement.Cancelled cancelled) {
        tellAll(cancelled.event().eventId(), Notice.EVENT_CANCELLED);
    }

    void postponed(@Observes EventAnnouncement.Postponed postponed) {
        tellAll(postponed.event().eventId(), Notice.EVENT_POSTPONED);
    }

    /** People keep their seats: an event with registrations is not given up for another entry. */
    void merged(@Observes EventAnnouncement.Merged merged) {
        if (count(merged.loser().eventId()) > 0)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "People are registered for the entry that would be given up: merge the other one into it.");
    }

    private long count(UUID event) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM registration WHERE event_id = :event AND status IN"
                                        + " ('CONFIRMED', 'WAITLISTED', 'OFFERED')")
                        .setParameter("event", event)
                        .getSingleResult())
                .longValue();
    }

    private void tellAll(UUID event, Notice notice) {
        entities.createNativeQuery("SELECT count(registration_tell(id, :kind, :now)) FROM registration"
                        + " WHERE event_id = :event AND status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED')"
                        + " AND anonymised_at IS NULL")
                .setParameter("kind", notice.name())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("event", event)
                .getSingleResult();
    }

    /** Passes seats on whose offers are over, and tells people what is noted for them. */
    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        ledger.lapse();
        List<Long> due = telling.due();
        while (!due.isEmpty()) {
            for (long id : due) {
                try {
                    telling.tell(id);
                } catch (RuntimeException e) {
                    Log.errorf(e, "notice %d of a registration could not be told; again in a minute", id);
                    telling.postpone(id);
                }
            }
            due = telling.due();
        }
    }

    /** Notes reminders and surveys, and deletes what is no longer needed, every five minutes. */
    @Scheduled(cron = "40 0/5 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        telling.starting().forEach(telling::remind);
        telling.forgetLinks();
        surveys.ask();
        anonymiser.run();
    }

    /** The work on one notice, and on the reminders of one event. */
    @ApplicationScoped
    static class Telling {
        private final EntityManager entities;
        private final ReadRows rows;
        private final Recorder recorder;
        private final RegistrationsConfig config;
        private final Clock clock;

        Telling(EntityManager entities, ReadRows rows, Recorder recorder, RegistrationsConfig config, Clock clock) {
            this.entities = entities;
            this.rows = rows;
            this.recorder = recorder;
            this.config = config;
            this.clock = clock;
        }

        @Transactional
        List<Long> due() {
            List<?> ids = entities.createNativeQuery(
                            "SELECT id FROM registration_notice WHERE next_attempt_at <= :now ORDER BY id LIMIT "
                                    + AT_ONCE)
                    .setParameter("now", now())
                    .getResultList();
            return ids.stream().map(id -> ((Number) id).longValue()).toList();
        }

        /** Announces one notice. Does nothing when another process does it, or when it is no longer true. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void tell(long id) {
            List<?> found = entities.createNativeQuery("DELETE FROM registration_notice WHERE id ="
                            + " (SELECT id FROM registration_notice WHERE id = :id FOR UPDATE SKIP LOCKED)"
                            + " RETURNING registration_id, kind")
                    .setParameter("id", id)
                    .getResultList();
            if (found.isEmpty()) return;
            Object[] row = (Object[]) found.getFirst();
            Notice notice = Notice.valueOf((String) row[1]);
            Registration registration = rows.list(
                            "registration", Registration.SELECT + "WHERE r.id = ?", Registration::of, row[0])
                    .getFirst();
            if (!notice.isStillTrue(registration.status())) return;
            Event event = Event.require(registration.eventId());
            boolean dated = notice.calendarMethod(registration.status()) != null;
            if (dated)
                entities.createNativeQuery("UPDATE registration SET sequence = sequence + 1 WHERE id = :id")
                        .setParameter("id", registration.id())
                        .executeUpdate();
            LinkToken link = notice == Notice.SURVEY
                    ? Surveys.ticket(entities, event.id, attended(registration), clock.instant())
                    : link(registration, event);
            recorder.announce(RegistrationNews.of(notice, registration, event, link.text(), clock.instant()));
        }

        private static SeatMode attended(Registration registration) {
            var attendance = registration.attendance();
            return attendance == null ? registration.mode() : attendance.mode();
        }

        private LinkToken link(Registration registration, Event event) {
            LinkToken link = LinkToken.random();
            Instant end = Objects.requireNonNullElse(event.endsAt(), clock.instant());
            Instant from = end.isAfter(clock.instant()) ? end : clock.instant();
            entities.createNativeQuery(
                            "INSERT INTO registration_link (token_hash, registration_id, created_at, expires_at)"
                                    + " VALUES (:hash, :id, :now, :until)")
                    .setParameter("hash", link.hash())
                    .setParameter("id", registration.id())
                    .setParameter("now", now())
                    .setParameter("until", from.plus(config.linksKept()).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            return link;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void postpone(long id) {
            entities.createNativeQuery("UPDATE registration_notice SET next_attempt_at = :later WHERE id = :id")
                    .setParameter("later", now().plusMinutes(1))
                    .setParameter("id", id)
                    .executeUpdate();
        }

        /** Returns the events of the next two days with people who were not reminded. */
        @Transactional
        List<UUID> starting() {
            List<?> ids = entities.createNativeQuery("""
                            SELECT DISTINCT e.id FROM event e JOIN registration r ON r.event_id = e.id
                            WHERE e.status = 'PUBLISHED' AND e.starts_at > :now AND e.starts_at < :soon
                              AND r.status = 'CONFIRMED' AND r.reminded_at IS NULL
                            """)
                    .setParameter("now", now())
                    .setParameter("soon", now().plusDays(2))
                    .getResultList();
            return ids.stream().map(UUID.class::cast).toList();
        }

        /**
         * Notes the reminders of an event from ten o'clock of the day before on, in the event's zone. Who registers
         * later is not reminded: the confirmation has just arrived.
         */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void remind(UUID id) {
            var schedule = Objects.requireNonNull(Event.require(id).schedule());
            Instant moment = schedule.firstDay()
                    .minusDays(1)
                    .atTime(REMINDED_AT)
                    .atZone(schedule.zoneId())
                    .toInstant();
            if (clock.instant().isBefore(moment)) return;
            entities.createNativeQuery("""
                            WITH due AS (
                                UPDATE registration SET reminded_at = :now
                                WHERE event_id = :event AND status = 'CONFIRMED' AND reminded_at IS NULL AND created_at < :moment
                                RETURNING id)
                            SELECT count(registration_tell(id, 'REMINDER', :now)) FROM due
                            """)
                    .setParameter("now", now())
                    .setParameter("event", id)
                    .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
                    .getSingleResult();
        }

        @Transactional
        void forgetLinks() {
            entities.createNativeQuery("DELETE FROM registration_link WHERE expires_at < :now")
                    .setParameter("now", now())
                    .executeUpdate();
        }

        private OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
        }
    }
}
