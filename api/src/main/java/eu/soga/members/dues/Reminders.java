package eu.soga.members.dues;

import eu.soga.members.Dues;
import eu.soga.members.MembersConfig;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of dues some days before and after they are due, until they are paid: what is settled, over or left is never
 * looked at. Each reminder of a term is sent once; of several that were missed, the last one.
 */
@ApplicationScoped
class Reminders {
    private static final String DUE = """
            SELECT t.id, t.due_on, coalesce(o.name, m.contact_name), t.reference,
                   (SELECT coalesce(max(r.offset_days), -100000) FROM dues_reminder r WHERE r.term_id = t.id) AS reminded,
                   m.id AS membership
            FROM membership_term t JOIN membership m ON m.id = t.membership_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE t.called_on IS NOT NULL AND t.ended_on IS NULL AND t.end_day > :day
              AND m.status IN ('DUE', 'CURRENT', 'GRACE')
              AND NOT EXISTS (SELECT FROM settled_term s WHERE s.id = t.id)
            ORDER BY t.due_on, t.id
            """;

    private final Session session;
    private final Dues dues;
    private final MembersConfig config;
    private final Clock clock;

    Reminders(Session session, Dues dues, MembersConfig config, Clock clock) {
        this.session = session;
        this.dues = dues;
        this.config = config;
        this.clock = clock;
    }

    /** A reminder. @param offsetDays days after the dues are due; negative before */
    record ReminderPreview(
            UUID membershipId, UUID termId, String name, String reference, LocalDate dueOn, int offsetDays) {}

    /** Who would be reminded on a day, today when left out. */
    @Transactional
    List<ReminderPreview> preview(@Nullable LocalDate on) {
        LocalDate day = on == null ? today() : on;
        return session.createNativeQuery(DUE, Object[].class).setParameter("day", day).getResultList().stream()
                .map(row -> reminder(row, day))
                .filter(reminder -> reminder != null)
                .toList();
    }

    private @Nullable ReminderPreview reminder(Object[] row, LocalDate day) {
        LocalDate due = row[1] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[1];
        int reminded = ((Number) row[4]).intValue();
        return config.reminders().stream()
                .filter(offset -> offset > reminded && !day.isBefore(due.plusDays(offset)))
                .max(Comparator.naturalOrder())
                .map(offset -> new ReminderPreview(
                        (UUID) row[5], (UUID) row[0], (String) row[2], (String) row[3], due, offset))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** Every hour. One reminder is one transaction; two processes send it once. */
    @Scheduled(cron = "0 10 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        for (ReminderPreview reminder : QuarkusTransaction.requiringNew().call(() -> preview(null))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> send(reminder));
            } catch (RuntimeException e) {
                Log.errorf(e, "the reminder for term %s could not be sent; again in an hour", reminder.termId());
            }
        }
    }

    private void send(ReminderPreview reminder) {
        int written = session.createNativeMutationQuery("INSERT INTO dues_reminder (term_id, offset_days, sent_at)"
                        + " VALUES (:term, :offset, :now) ON CONFLICT DO NOTHING")
                .setParameter("term", reminder.termId())
                .setParameter("offset", reminder.offsetDays())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (written == 1) dues.remind(reminder.termId());
    }
}
