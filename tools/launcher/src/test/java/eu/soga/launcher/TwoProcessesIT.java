package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.launcher.Journal.Write;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes on one database share the background work: each piece is done once (docs/adr/2026-11-30-jobs-claim-rows.md). */
class TwoProcessesIT {
    private static final int EVENTS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private OutageSystem system;

    @BeforeEach
    void start() throws Exception {
        system = new OutageSystem();
        system.startApi();
        system.startSecondApi();
    }

    @AfterEach
    void stop() throws Exception {
        system.close();
    }

    @Test
    void each_mail_goes_out_once() throws Exception {
        var organisation = Journal.organisation(system);
        var token = system.keycloak.token("partner");
        for (int n = 0; n < EVENTS; n++) {
            var journal = new Journal(system, token, organisation, "Événement " + n);
            journal.write(Write.CREATE);
            journal.write(Write.SUBMIT);
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count("mail where sent_at is null") > 0 && System.nanoTime() < end) Thread.sleep(200);
        assertThat(count("mail where sent_at is null")).isZero();
        assertThat(count("mail where attempts > 1")).isZero();
        var written = count("mail");
        assertThat(written).isGreaterThanOrEqualTo(EVENTS);
        assertThat(system.mail.mails()).hasSize((int) written);
    }

    /** Both keep public answers (docs/architecture.md, «Answers kept as bytes»). */
    @Test
    void what_one_process_publishes_the_other_shows_soon() throws Exception {
        var organisation = Journal.organisation(system);
        var token = system.keycloak.token("partner");
        for (int n = 0; n < 5; n++) {
            var name = "Nouveauté " + n;
            assertThat(system.readSecond("/api/v1/events?size=100")).doesNotContain(name);
            assertThat(system.readSecond("/api/v1/events?size=100")).doesNotContain(name);
            var journal = new Journal(system, token, organisation, name);
            journal.write(Write.CREATE);
            journal.write(Write.SUBMIT);
            var published = System.nanoTime();
            assertThat(system.send("GET", "/api/v1/events?size=100", null, null, Map.of())
                            .body())
                    .contains(name);
            while (!system.readSecond("/api/v1/events?size=100").contains(name))
                assertThat(Duration.ofNanos(System.nanoTime() - published)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private long count(String rows) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        system.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                var found = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getLong(1);
        }
    }
}
