package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void a_killed_server_starts_again_with_every_acknowledged_write() throws Exception {
        try (var first = start()) {
            write(first, "create table kept (word text)");
            write(first, "insert into kept values ('still here')");
            kill();
        }

        try (var second = start()) {
            assertThat(read(second, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_server_left_running_by_an_earlier_launcher_is_stopped() throws Exception {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        folder.toString(),
                        String.valueOf(freePort()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile())
                .start();
        assertThat(launcher.waitFor())
                .as(Files.readString(folder.resolve("launcher.log")))
                .isEqualTo(KilledLauncher.EXIT);
        assertThat(server().isAlive()).isTrue();

        try (var second = start()) {
            assertThat(read(second, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void confirmed_writes_are_on_disk() throws Exception {
        try (var database = start()) {
            assertThat(read(database, "show fsync")).isEqualTo("on");
            assertThat(read(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    /** A program that starts a server, creates a table, and ends without cleaning up. */
    static final class KilledLauncher {

        static final int EXIT = 137;

        static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var database = EmbeddedDatabase.kept(
                    folder.resolve("data"), Integer.parseInt(arguments[1]), folder.resolve("postgres.log"));
            write(database, "create table kept (word text)");
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private EmbeddedDatabase start() throws IOException {
        return EmbeddedDatabase.kept(folder.resolve("data"), freePort(), folder.resolve("postgres.log"));
    }

    private void kill() throws IOException {
        var server = server();
        server.destroyForcibly();
        server.onExit().join();
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void write(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }
}
