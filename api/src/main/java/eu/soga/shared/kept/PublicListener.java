package eu.soga.shared.kept;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hears from the database that something public changed, whoever changed it: another process, a job, a person with
 * psql. Holds one connection of its own, which must be a real session (PgBouncer: {@code session} mode). Without it
 * nothing is kept, and every answer is made anew.
 */
@ApplicationScoped
class PublicListener {
    private static final int WAIT_MILLIS = 2000;
    private static final int RETRY_MILLIS = 1000;

    private final PublicState state;
    private final String address;
    private final Properties settings = new Properties();
    private volatile boolean closed;
    private volatile @Nullable Connection open;
    private @Nullable Thread thread;

    PublicListener(
            PublicState state,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.state = state;
        this.address = address;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "soga-listener");
        // a connection that died without a word is noticed
        settings.setProperty("socketTimeout", "5");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("tcpKeepAlive", "true");
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("public-listener").start(this::run);
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        closed = true;
        close(open);
        if (thread != null) thread.join(WAIT_MILLIS);
    }

    private void run() {
        boolean complained = false;
        while (!closed) {
            try (Connection connection = DriverManager.getConnection(address, settings)) {
                open = connection;
                complained = false;
                listen(connection);
            } catch (SQLException e) {
                if (!closed && !complained) Log.warnf("Public answers are not kept: %s", e.getMessage());
                complained = true;
            } finally {
                state.isDeaf();
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN public_change");
            state.hears(tables(connection));
            var notified = connection.unwrap(PGConnection.class);
            while (!closed) {
                var heard = notified.getNotifications(WAIT_MILLIS);
                if (heard != null && heard.length > 0) state.changed();
                else statement.execute("SELECT 1");
            }
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT c.relname FROM pg_trigger t"
                        + " JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgfoid = 'tell_public_change'::regproc")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private void pause() {
        try {
            if (!closed) Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) connection.close();
        } catch (SQLException e) {
            Log.debug("a connection that is given up cannot be closed", e);
        }
    }
}
