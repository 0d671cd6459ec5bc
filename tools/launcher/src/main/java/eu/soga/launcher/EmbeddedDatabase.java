package eu.soga.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL 18 from Maven binaries, without Docker, whose data stays in a folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns the database; local connections need no password. */
    public static final String USER = "postgres";

    /** A password for drivers that require one; the server ignores it. */
    public static final String PASSWORD = "postgres";

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL, fully durable, on a folder that is kept. Stops a server first that an earlier run left
     * behind on the same folder; after a kill PostgreSQL recovers from its own log.
     *
     * @throws IOException when the server does not answer within a minute
     */
    public static EmbeddedDatabase kept(Path folder, int port, Path log) throws IOException {
        Files.createDirectories(folder);
        stopLeftover(folder);
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(STARTUP)
                // the same collation whatever the locale of the machine, as in docker-compose.yml
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("max_connections", "100")
                // zonky's defaults are for tests and may lose the last writes; this data must be
                // flushed before a commit is confirmed
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setErrorRedirector(output)
                .setOutputRedirector(output);
        return new EmbeddedDatabase(builder.start());
    }

    /** Returns the JDBC address of the default database. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The JDBC address of a database on this server; creates the database when it is missing. */
    public String database(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                create.execute("create database " + create.enquoteIdentifier(name, true));
            }
        }
        return jdbcUrl(name);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    /** Stops the server, ending open connections. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /**
     * Stops the server that runs on this folder, if any. The process in {@code postmaster.pid} is stopped only when
     * it is a postgres, because numbers of processes are reused.
     */
    public static void stopLeftover(Path folder) throws IOException {
        var leftover = readPid(folder.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (leftover.isEmpty()) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown; the SIGTERM of destroy() would wait for clients to leave
            new ProcessBuilder("kill", "-INT", String.valueOf(leftover.get().pid()))
                    .start()
                    .waitFor();
            leftover.get().onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            leftover.get().destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Long> readPid(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        }
    }
}
