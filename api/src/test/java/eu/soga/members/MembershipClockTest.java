package eu.soga.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The job that brings memberships to today, with many of them. */
@QuarkusTest
class MembershipClockTest {
    private static final int MEMBERS = 500;

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
        // the same membership many times: renewed, with the next year called for and not paid
        sql(
                "INSERT INTO membership (id, version, created_at, updated_at, status, person_subject, contact_subject, contact_name,"
                        + " language, country, tier, college, statutes_id, moves_on, keeps_data)"
                        + " SELECT uuidv7(), 0, created_at, updated_at, status, 'copy ' || n, 'copy ' || n, 'Copie ' || n, language,"
                        + " country, tier, college, statutes_id, moves_on, keeps_data FROM membership, generate_series(1, "
                        + MEMBERS + ") n WHERE person_subject = 'p1'");
        sql(
                "INSERT INTO membership_term (id, created_at, membership_id, year, first_day, end_day, currency, called_on, due_on,"
                        + " reference) SELECT uuidv7(), t.created_at, m.id, t.year, t.first_day, t.end_day, t.currency, t.called_on,"
                        + " t.due_on, 'RF' || m.person_subject FROM membership m, membership_term t JOIN membership o"
                        + " ON o.id = t.membership_id WHERE o.person_subject = 'p1' AND m.person_subject LIKE 'copy %'");
        sql("INSERT INTO term_line (id, created_at, term_id, position, tier, from_day, cents, price_list_id)"
                + " SELECT uuidv7(), l.created_at, t.id, 0, l.tier, l.from_day, l.cents, l.price_list_id"
                + " FROM membership_term t, (SELECT * FROM term_line LIMIT 1) l WHERE t.reference LIKE 'RFcopy %'");
        sql("INSERT INTO dues_entry (id, created_at, term_id, position, kind, cents, booked_on, method, by_subject)"
                + " SELECT uuidv7(), e.created_at, t.id, 0, e.kind, e.cents, e.booked_on, e.method, e.by_subject"
                + " FROM membership_term t, (SELECT * FROM dues_entry LIMIT 1) e WHERE t.reference LIKE 'RFcopy %'");
        // the year is over: everybody moves into the days of grace
        Association.at("2027-01-01T09:00:00Z");
        AtomicInteger done = new AtomicInteger();
        MembershipClock killed = new MembershipClock(new MembershipClock.Step(desk, years) {
            @Override
            java.util.List<UUID> due() {
                return step.due();
            }

            @Override
            void advance(UUID id) {
                if (done.incrementAndGet() > MEMBERS / 2) throw new OutOfMemoryError("the process ends here");
                step.advance(id);
            }
        });
        assertThatThrownBy(killed::run).isInstanceOf(OutOfMemoryError.class);
        assertThat(count("SELECT count(*) FROM membership WHERE status = 'GRACE'"))
                .isEqualTo(MEMBERS / 2);
        MembershipClock next = new MembershipClock(step);
        next.run();
        next.run();
        assertThat(count("SELECT count(*) FROM membership WHERE status = 'GRACE'"))
                .isEqualTo(MEMBERS + 2);
        assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'time'"))
                .isEqualTo(MEMBERS + 2);
        assertThat(count("SELECT count(DISTINCT subject_id) FROM audit_entry WHERE action = 'time'"))
                .isEqualTo(MEMBERS + 2);
    }
}
