package eu.soga.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The job that brings memberships to today, with many of them. */
@QuarkusTest
class MembershipClockTest {
    private static final int MEMBERS = 5_000;
    private static final int RENEWED = MEMBERS / 2;

    @Inject
    MembershipClock.Step step;

    @Inject
    MembershipDesk desk;

    @Inject
    MembershipYears years;

    @Inject
    Session session;

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        ((Number) session.createNativeQuery(sql, Object.class).getSingleResult()).longValue());
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    @Test
    void a_job_that_is_killed_half_way_loses_nobody_and_does_nothing_twice() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
        for (int i = 1; i < 3; i++) Association.member("p" + i);
        // the same membership many times, each with a mail address
        sql(
                "INSERT INTO membership (id, version, created_at, updated_at, status, person_subject, contact_subject, contact_name,"
                        + " contact_email, language, country, tier, college, statutes_id, moves_on, keeps_data)"
                        + " SELECT uuidv7(), 0, created_at, updated_at, status, 'copy ' || n, 'copy ' || n, 'Copie ' || n,"
                        + " 'copie' || n || '@example.org', language,"
                        + " country, tier, college, statutes_id, moves_on, keeps_data FROM membership, generate_series(1, "
                        + MEMBERS + ") n WHERE person_subject = 'p1'");
        year(0, MEMBERS);
        // half of them have renewed: the year that follows is paid
        year(1, RENEWED);
        sql("DELETE FROM mail");
        // the year and the days of grace are over
        Association.at("2027-04-01T09:00:00Z");
        AtomicInteger done = new AtomicInteger();
        MembershipClock killed = new MembershipClock(new MembershipClock.Step(desk, years) {
            @Override
            List<UUID> due() {
                return step.due();
            }

            @Override
            void advance(List<UUID> ids) {
                if (done.addAndGet(ids.size()) <= MEMBERS / 2) {
                    step.advance(ids);
                    return;
                }
                try {
                    // in the middle of a transaction: its work is not kept
                    QuarkusTransaction.requiringNew().run(() -> {
                        Membership.lockFree(ids).forEach(desk::catchUp);
                        throw new OutOfMemoryError("the process ends here");
                    });
                } catch (QuarkusTransactionException e) {
                    throw (OutOfMemoryError) e.getCause();
                }
            }
        });
        assertThatThrownBy(killed::run).isInstanceOf(OutOfMemoryError.class);
        long lapsedBefore = count("SELECT count(*) FROM membership WHERE status = 'LAPSED'");
        assertThat(lapsedBefore).isBetween(1L, MEMBERS / 2L);
        assertThat(count("SELECT count(*) FROM mail")).isLessThanOrEqualTo(lapsedBefore);
        MembershipClock next = new MembershipClock(step);
        next.run();
        next.run();
        // the two members of the beginning did not renew either
        long lapsed = MEMBERS - RENEWED + 2L;
        assertThat(count("SELECT count(*) FROM membership WHERE status = 'LAPSED'"))
                .isEqualTo(lapsed);
        assertThat(count("SELECT count(*) FROM membership WHERE status = 'CURRENT'"))
                .isEqualTo(RENEWED);
        assertThat(count("SELECT count(*) FROM membership WHERE moves_on <= DATE '2027-04-01'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'time'"))
                .isEqualTo(lapsed);
        assertThat(count("SELECT count(DISTINCT subject_id) FROM audit_entry WHERE action = 'time'"))
                .isEqualTo(lapsed);
        // each who lapsed is told once, nobody who renewed is
        assertThat(count("SELECT count(*) FROM mail WHERE recipient LIKE 'copie%'"))
                .isEqualTo(MEMBERS - RENEWED);
        assertThat(count("SELECT count(DISTINCT recipient) FROM mail WHERE recipient LIKE 'copie%'"))
                .isEqualTo(MEMBERS - RENEWED);
        assertThat(Association.counts("?year=2027"))
                .containsEntry("renewed", RENEWED)
                .containsEntry("paid", RENEWED)
                .containsEntry("new", 0)
                .containsEntry("lapsed", (int) lapsed);
    }

    /** Gives the first copies a paid term: the one of the first member, this many years later. */
    private void year(int later, int copies) {
        String prefix = "RF" + later + " ";
        sql(
                "INSERT INTO membership_term (id, created_at, membership_id, year, first_day, end_day, currency, called_on, due_on,"
                        + " reference) SELECT uuidv7(), t.created_at, m.id, t.year + %1$d,".formatted(later)
                        + " CASE WHEN %1$d = 0 THEN t.first_day ELSE t.end_day END, CAST(t.end_day + interval '%1$d year' AS date),"
                                .formatted(later)
                        + " t.currency, t.called_on, t.due_on, '" + prefix + "' || m.person_subject FROM membership m,"
                        + " membership_term t JOIN membership o ON o.id = t.membership_id WHERE o.person_subject = 'p1'"
                        + " AND m.person_subject LIKE 'copy %' AND CAST(substr(m.person_subject, 6) AS integer) <= "
                        + copies);
        sql("INSERT INTO term_line (id, created_at, term_id, position, tier, from_day, cents, price_list_id)"
                + " SELECT uuidv7(), l.created_at, t.id, 0, l.tier, t.first_day, l.cents, l.price_list_id"
                + " FROM membership_term t, (SELECT * FROM term_line ORDER BY created_at LIMIT 1) l WHERE t.reference LIKE '"
                + prefix + "%'");
        sql("INSERT INTO dues_entry (id, created_at, term_id, position, kind, cents, booked_on, method, by_subject)"
                + " SELECT uuidv7(), e.created_at, t.id, 0, e.kind, e.cents, e.booked_on, e.method, e.by_subject"
                + " FROM membership_term t, (SELECT * FROM dues_entry ORDER BY created_at LIMIT 1) e WHERE t.reference LIKE '"
                + prefix + "%'");
    }
}
