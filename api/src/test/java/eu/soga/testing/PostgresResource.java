package eu.soga.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} a real PostgreSQL 18 from Maven binaries, one per JVM, fast rather than durable.
 * Registered through {@code META-INF/services}, so that tests need no annotation.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** Quarkus loads this class once per application it starts; a system property outlives them all. */
    private static final String SHARED_URL = "soga.test.jdbc-url";

    /** Starts the server the first time, and answers the settings that point the application to it. */
    @Override
    public Map<String, String> start() {
        var url = System.getProperty(SHARED_URL);
        if (url == null) {
            url = startServer();
            System.setProperty(SHARED_URL, url);
        }
        return Map.of(
                "quarkus.datasource.db-kind", "postgresql",
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** Nothing to do: the server stops with the JVM, so that the next application finds it running. */
    @Override
    public void stop() {}

    /** Its letters and their order are those of production, see {@code POSTGRES_INITDB_ARGS} in docker-compose.yml. */
    private static String startServer() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
