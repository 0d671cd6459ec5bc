package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.launcher.Journal.Write;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Readers of everything public, partners who write, and callers who send nonsense, all at once. No answer is a fault of
 * the server, no acknowledged write is missing, and memory, threads and connections are at the end what they were after
 * a third of the time. Takes seconds in the checks and ten minutes with {@code make soak}. Measures no speed.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class MixedLoadIT {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("mixed.seconds", 12));
    private static final int READERS = 5;
    private static final int WRITERS = 3;

    /** As {@code quarkus.datasource.jdbc.max-size}, and the one that listens for changes. */
    private static final int MOST_CONNECTIONS = 21;

    private static final long MOST_GROWTH_BYTES = 96 << 20;
    private static final int MOST_GROWTH_THREADS = 30;

    private static final List<String> READ = List.of(
            "/",
            "/calendar",
            "/api/v1/events",
            "/api/v1/events?facets=all&size=50",
            "/api/v1/events?q=%C3%A9crit&sort=relevance",
            "/api/v1/events?near=48.85,2.35&radius=300&sort=distance",
            "/api/v1/events.ics",
            "/api/v1/events.csv",
            "/api/v1/events.atom",
            "/api/v1/events.geojson",
            "/api/v1/events.jsonld",
            "/api/v1/organisations?facets=all",
            "/api/v1/organisations.csv",
            "/api/v1/resources",
            "/api/v1/editions",
            "/api/v1/changes",
            "/sitemap.xml");
    private static final List<String> NONSENSE = List.of(
            "/api/v1/events?kind=bogus",
            "/api/v1/events?size=-1&from=tomorrow",
            "/api/v1/events/no-such-event",
            "/api/v1/events?id=1",
            "/api/v1/me/events",
            "/api/v1/nothing",
            "/api/v1/events.ics?theme=,,bogus");

    private final Map<Integer, AtomicLong> answers = new TreeMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Journal> journals = new ConcurrentLinkedQueue<>();
    private OutageSystem system;
    private volatile boolean over;

    @BeforeEach
    void start() throws Exception {
        system = new OutageSystem();
        system.startApi();
    }

    @AfterEach
    void stop() throws Exception {
        system.close();
    }

    /** What the process holds, after its garbage was collected. */
    private record Held(long heapBytes, int threads, int connections) {
        @Override
        public String toString() {
            return "%d MB of heap, %d threads, %d connections".formatted(heapBytes >> 20, threads, connections);
        }
    }

    @Test
    void everybody_at_once() throws Exception {
        var organisation = Journal.organisation(system);
        var token = system.keycloak.token("partner");
        List<Callable<Void>> work = new ArrayList<>();
        for (int n = 0; n < READERS; n++) work.add(reading(READ, n));
        work.add(reading(NONSENSE, 0));
        for (int n = 0; n < WRITERS; n++) work.add(writing("Écrit " + n, organisation, token));
        var threads = Executors.newCachedThreadPool();
        try {
            List<Future<Void>> running = work.stream().map(threads::submit).toList();
            Thread.sleep(LENGTH.dividedBy(3));
            var early = held();
            System.out.println("Mixed load, after a third of " + LENGTH.toSeconds() + " s: " + early);
            Thread.sleep(LENGTH.multipliedBy(2).dividedBy(3));
            var late = held();
            over = true;
            for (var one : running) one.get(1, TimeUnit.MINUTES);
            System.out.println("Mixed load, at the end: " + late + "; answers by status " + answers + "; "
                    + journals.size() + " events written");

            assertThat(faults).isEmpty();
            assertThat(late.heapBytes - early.heapBytes)
                    .as("growth of the heap")
                    .isLessThan(MOST_GROWTH_BYTES);
            assertThat(late.threads - early.threads).as("more threads").isLessThan(MOST_GROWTH_THREADS);
            assertThat(late.connections).as("connections").isLessThanOrEqualTo(MOST_CONNECTIONS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(journals).isNotEmpty();
        for (var journal : journals) assertThat(journal.read()).as(journal.name).isEqualTo(journal.acknowledged);
        assertThat(connections("state like 'idle in transaction%'"))
                .as("transactions that nobody ended")
                .isZero();
    }

    private Callable<Void> reading(List<String> paths, int first) {
        return () -> {
            for (int n = first; !over; n++) {
                var path = paths.get(n % paths.size());
                try {
                    note(path, system.send("GET", path, null, null, Map.of()).statusCode());
                } catch (IOException e) {
                    faults.add(path + " " + e);
                }
            }
            return null;
        };
    }

    private Callable<Void> writing(String name, String organisation, String token) {
        return () -> {
            for (int n = 0; !over; n++) {
                var journal = new Journal(system, token, organisation, name + "-" + n);
                for (var write : Write.values()) {
                    journal.write(write);
                    note(write.name(), journal.open == null ? 200 : 500);
                    if (journal.open != null) return null;
                }
                journals.add(journal);
            }
            return null;
        };
    }

    private void note(String what, int status) {
        synchronized (answers) {
            answers.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
        }
        if (status >= 500) faults.add(what + " was answered " + status);
    }

    private Held held() throws Exception {
        system.collectGarbage();
        var metrics = system.metrics();
        return new Held(
                (long) metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(MixedLoadIT::value)
                        .sum(),
                (int) metrics.lines()
                        .filter(line -> line.startsWith("jvm_threads_live_threads"))
                        .mapToDouble(MixedLoadIT::value)
                        .sum(),
                connections("true"));
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private int connections(String which) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        system.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid() and " + which)) {
            found.next();
            return found.getInt(1);
        }
    }
}
