package eu.soga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak from its Maven artefact, on its own database of our PostgreSQL. It is prepared once ({@code kc.sh
 * build}), so that later starts take seconds; the realm file is imported only where the realm does not exist yet.
 */
final class LocalKeycloak {

    /** Options of {@code kc.sh build}. The marker file records them, so that a change here prepares Keycloak again. */
    private static final List<String> PREPARED_FOR = List.of("--db=postgres", "--cache=local");

    private final Path home;
    private final Path log;

    LocalKeycloak(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    /** Whether it has been prepared with the current options. */
    boolean isPrepared() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(String.join(" ", PREPARED_FOR));
    }

    /** Starts the preparation, which takes about 20 seconds, once per Keycloak version. */
    Child startPreparing() throws IOException {
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            throw new LocalSystemException("No Keycloak in " + home + ": start through make");
        }
        var command = new ArrayList<>(List.of("bin/kc.sh", "build"));
        command.addAll(PREPARED_FOR);
        return Child.start("Keycloak", home, log, Map.of(), command);
    }

    /** To be called once the preparation has succeeded. */
    void markPrepared() throws IOException {
        Files.writeString(marker(), String.join(" ", PREPARED_FOR));
    }

    /**
     * Starts it with {@code url} as the issuer's address.
     *
     * @param realm the file to import
     * @param productUrl where the web client may be sent back to
     */
    Child start(Ports ports, String jdbcUrl, Path realm, String productUrl) throws IOException {
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, imports.resolve("realm-soga.json"), StandardCopyOption.REPLACE_EXISTING);
        var environment = Map.of(
                "JAVA_OPTS_APPEND",
                "-XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1",
                "KC_DB_URL",
                jdbcUrl,
                "KC_DB_USERNAME",
                EmbeddedDatabase.USER,
                "KC_DB_PASSWORD",
                EmbeddedDatabase.PASSWORD,
                "KC_DB_POOL_MAX_SIZE",
                "20",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "soga-demo",
                "APP_PUBLIC_URL",
                productUrl,
                "SMTP_HOST",
                "localhost",
                "SMTP_PORT",
                String.valueOf(ports.smtp()));
        return Child.start(
                "Keycloak",
                home,
                log,
                environment,
                List.of(
                        "bin/kc.sh",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + ports.keycloak(),
                        "--hostname=http://localhost:" + ports.keycloak()));
    }

    private Path marker() {
        return home.resolve("prepared-for");
    }
}
