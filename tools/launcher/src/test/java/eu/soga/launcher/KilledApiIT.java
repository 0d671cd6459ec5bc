package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.launcher.Journal.Write;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills the API and PostgreSQL in the middle of writes. After the restart every acknowledged write is there, every
 * other one is there completely or not at all, and repeating a creation with its key does not create twice. The kill
 * comes at a different moment in each run; the assertions hold for all of them.
 */
class KilledApiIT {
    private static final int WRITERS = 6;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 40;

    /** Only ends a run that hangs: this test measures no time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Queue<Journal> journals = new ConcurrentLinkedQueue<>();
    private OutageSystem system;
    private String organisation;
    private String token;

    @BeforeEach
    void start() throws Exception {
        system = new OutageSystem();
        system.startApi();
        organisation = Journal.organisation(system);
        token = system.keycloak.token("partner");
    }

    @AfterEach
    void stop() throws Exception {
        system.close();
    }

    @Test
    void acknowledged_writes_survive_kills_of_the_api_and_of_the_database() throws Exception {
        for (var round : List.of("a", "b")) {
            writeUntil(round, system::killApi);
            system.startApi();
            verify();
        }
        writeUntil("c", system::killDatabase);
        system.startDatabase();
        system.awaitReady();
        verify();

        assertMailsArrive();
    }

    @FunctionalInterface
    private interface Kill {
        void kill() throws Exception;
    }

    /** Several people write at once; kills in the middle of it. */
    private void writeUntil(String round, Kill kill) throws Exception {
        var acknowledged = new Semaphore(0);
        var threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var name = "Écrit %s%d".formatted(round, writer);
                writers.add(threads.submit(() -> {
                    writeOn(name, acknowledged);
                    return null;
                }));
            }
            assertThat(acknowledged.tryAcquire(ACKNOWLEDGED_BEFORE_KILL, 5, TimeUnit.MINUTES))
                    .as("%d writes acknowledged within 5 minutes by %s", ACKNOWLEDGED_BEFORE_KILL, writers)
                    .isTrue();
            kill.kill();
            for (var writer : writers) assertThat(writer).succeedsWithin(PATIENCE);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Creates event after event, until one write is not acknowledged. */
    private void writeOn(String name, Semaphore acknowledged) throws InterruptedException {
        for (int n = 0; ; n++) {
            var journal = new Journal(system, token, organisation, name + "-" + n);
            journals.add(journal);
            // every third stays a draft
            var writes = n % 3 == 2 ? List.of(Write.CREATE, Write.CORRECT) : List.of(Write.values());
            for (var write : writes) {
                try {
                    journal.write(write);
                } catch (IOException e) {
                    return;
                }
                if (journal.open != null) return;
                acknowledged.release();
            }
        }
    }

    private void verify() throws Exception {
        for (var journal : journals) {
            if (journal.acknowledged == null) createAgain(journal);
            else assertThere(journal);
            assertThat(count("event where title ->> 'fr' in (?, ?)", journal.name, journal.correctedName()))
                    .as("events named " + journal.name)
                    .isEqualTo(1);
        }
        assertLogsAreWhole();
        assertTracesMatch();
    }

    /** Repeats a creation that was never acknowledged: with the same key there is one event, whether the first was stored or not. */
    private void createAgain(Journal journal) throws Exception {
        var before = count("event where title ->> 'fr' = ?", journal.name);
        assertThat(count("idempotency_key where key = ? and answer is not null", journal.key))
                .as("the key of " + journal.name)
                .isEqualTo(before);
        var again = journal.create();
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        journal.acknowledged = OutageSystem.json(again);
        journal.open = null;
    }

    private void assertThere(Journal journal) throws Exception {
        var now = journal.read();
        var known = journal.acknowledged;
        if (journal.open != null
                && now.path("version").asInt() > known.path("version").asInt()) {
            // stored although not acknowledged: then completely
            if (journal.open == Write.CORRECT)
                assertThat(now.at("/title/fr").asText()).isEqualTo(journal.correctedName());
            if (journal.open == Write.SUBMIT)
                assertThat(now.path("status").asText()).isEqualTo("published");
        } else {
            assertThat(now).as(journal.name).isEqualTo(known);
        }
        journal.acknowledged = now;
        journal.open = null;
    }

    /** Numbers from 1 without a gap, in both logs. */
    private void assertLogsAreWhole() throws SQLException {
        for (var log : List.of("change", "audit_entry")) {
            var name = log.equals("change") ? "change" : "audit";
            assertThat(count(
                            "(select from %s having count(*) = max(id) and max(id) = (select last from sequence_head where name = ?))"
                                    .formatted(log),
                            name))
                    .as(log + " without gaps")
                    .isEqualTo(1);
        }
    }

    /** An event is published exactly when the change log says so and its mail was written; every event is in the logs. */
    private void assertTracesMatch() throws SQLException {
        var published = "event e where status = 'PUBLISHED'";
        var announced =
                "exists (select from change c where c.subject = '/api/v1/events/' || e.id and c.version = e.version)";
        var mailed =
                "exists (select from mail m where position(e.id::text in m.text) > 0 or position('/events/' || e.slug in m.text) > 0)";
        assertThat(count(published)).isPositive();
        assertThat(count(published + " and not (" + announced + " and " + mailed + ")"))
                .isZero();
        assertThat(count("event e where status <> 'PUBLISHED' and (" + announced + " or " + mailed + ")"))
                .isZero();
        assertThat(count("change c where type like 'event.%'")).isEqualTo(count(published));
        assertThat(count("event e where not exists (select from audit_entry a where a.subject_id = e.id)"))
                .isZero();
    }

    /** Every mail that was written is handed over, at least once. */
    private void assertMailsArrive() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count("mail where sent_at is null") > 0 && System.nanoTime() < end) Thread.sleep(200);
        assertThat(count("mail where sent_at is null")).isZero();
        var caught = system.mail.mails();
        for (var journal : journals) {
            if (!journal.acknowledged.path("status").asText().equals("published")) continue;
            var link = "/events/" + journal.acknowledged.path("slug").asText();
            assertThat(caught)
                    .as("the mail about " + journal.name)
                    .anyMatch(mail -> mail.text().contains(link));
        }
    }

    private long count(String rows, String... values) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        system.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                var query = connection.prepareStatement("select count(*) from " + rows)) {
            for (int i : IntStream.range(0, values.length).toArray()) query.setString(i + 1, values[i]);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
