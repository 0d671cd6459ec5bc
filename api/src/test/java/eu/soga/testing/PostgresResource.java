package eu.soga.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} a real PostgreSQL 18, one per JVM. Registered through {@code META-INF/services}, so
 * that tests need no annotation.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** Quarkus loads this class once per application it starts; a system property outlives them all. */
    private static final String SHARED_URL = "soga.test.jdbc-url";

    /** Starts the server the first time, and answers the settings that point the application to it. */
    @Override
    public Map<String, String> start() {
        var url = System.getProperty(SHARED_URL);
        if (url == null) {
            url = EmbeddedDatabase.disposable().jdbcUrl();
            System.setProperty(SHARED_URL, url);
        }
        return Map.of(
                "quarkus.datasource.db-kind",
                "postgresql",
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                EmbeddedDatabase.USER,
                "quarkus.datasource.password",
                EmbeddedDatabase.PASSWORD);
    }

    /** Nothing to do: the server stops with the JVM, so that the next application finds it running. */
    @Override
    public void stop() {}
}
