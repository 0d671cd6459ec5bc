package eu.soga.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * A lock of the database that the test holds, so that acts stop in the middle of their transactions and meet in the same
 * order every time. Every wait has a limit.
 */
public final class Gate implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Connection holder;
    private final Connection watcher;
    private final ExecutorService people = AtOnce.people();

    private Gate(String lock) throws SQLException {
        DataSource database = CDI.current().select(DataSource.class).get();
        holder = database.getConnection();
        watcher = database.getConnection();
        holder.setAutoCommit(false);
        holder.createStatement().execute(lock);
    }

    /** Closed to whoever wants what this statement locks. */
    public static Gate on(String lock) throws SQLException {
        return new Gate(lock);
    }

    /** Begins an act and goes on once it waits for a lock, or is done. */
    public <T> Future<T> begin(Callable<T> act) throws SQLException {
        int before = waiting();
        Future<T> begun = people.submit(act);
        Instant end = Instant.now().plus(LIMIT);
        while (!begun.isDone() && waiting() == before)
            assertThat(Instant.now()).as("the act goes on").isBefore(end);
        return begun;
    }

    /** Lets everyone pass. */
    public void open() throws SQLException {
        holder.rollback();
    }

    /** What came of it. */
    public static <T> T answer(Future<T> begun) throws Exception {
        return begun.get(LIMIT.toSeconds(), SECONDS);
    }

    @Override
    public void close() throws SQLException {
        open();
        people.shutdownNow();
        holder.close();
        watcher.close();
    }

    private int waiting() throws SQLException {
        try (var rows = watcher.createStatement()
                .executeQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
