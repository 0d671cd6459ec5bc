package eu.soga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A real Keycloak from its Maven artefact, with our registration and look, on its own database of our PostgreSQL. It is
 * prepared once ({@code kc.sh build}), so that later starts take seconds; the realm file is imported only where the
 * realm does not exist yet.
 */
final class LocalKeycloak {

    /** Build options; with our additions they are kept in the marker file, so that a change prepares Keycloak again. */
    private static final List<String> PREPARED_FOR = List.of("--db=postgres", "--cache=local");

    private final Path ours;
    private final Path home;
    private final Path log;

    /** @param ours the folder {@code keycloak} of the repository */
    LocalKeycloak(Path ours, Path home, Path log) {
        this.ours = ours;
        this.home = home;
        this.log = log;
    }

    /** True when Keycloak was prepared with these options and additions. */
    boolean isPrepared() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(preparation());
    }

    /** Starts the preparation, which takes about 20 seconds, once per version of Keycloak and of our additions. */
    Child startPreparing() throws IOException {
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            throw new LocalSystemException("No Keycloak in " + home + ": start through make");
        }
        Files.copy(additions(), home.resolve("providers/soga-keycloak.jar"), StandardCopyOption.REPLACE_EXISTING);
        var command = new ArrayList<>(List.of("bin/kc.sh", "build"));
        command.addAll(PREPARED_FOR);
        return Child.start("Keycloak", home, log, Map.of("JAVA_TOOL_OPTIONS", ""), command);
    }

    /** Must be called once the preparation has succeeded. */
    void markPrepared() throws IOException {
        Files.writeString(marker(), preparation());
    }

    /**
     * Starts Keycloak for people at this machine, with known secrets.
     *
     * @param realm the file to import
     * @param productUrl where the web client may be redirected to
     */
    Child start(Ports ports, String jdbcUrl, Path realm, String productUrl) throws IOException {
        var environment = new HashMap<>(Map.of(
                "KC_DB_URL",
                jdbcUrl,
                "KC_DB_USERNAME",
                EmbeddedDatabase.USER,
                "KC_DB_PASSWORD",
                EmbeddedDatabase.PASSWORD,
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "soga-demo",
                "KC_HTTP_PORT",
                String.valueOf(ports.keycloak()),
                "KC_HOSTNAME",
                "http://localhost:" + ports.keycloak(),
                "APP_PUBLIC_URL",
                productUrl,
                "SMTP_HOST",
                "localhost",
                "SMTP_PORT",
                String.valueOf(ports.smtp())));
        return start(realm, environment);
    }

    /** Starts it with these settings; they are environment variables as in docker-compose.yml. */
    Child start(Path realm, Map<String, String> settings) throws IOException {
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, imports.resolve("realm-soga.json"), StandardCopyOption.REPLACE_EXISTING);
        var denied = Files.createDirectories(home.resolve("data/password-blacklists"));
        Files.copy(
                ours.resolve("common-passwords.txt"),
                denied.resolve("common-passwords.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        var environment = new HashMap<>(settings);
        environment.put("JAVA_OPTS_APPEND", "-XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1");
        // its script chooses a garbage collector, and fails if another one is set here
        environment.put("JAVA_TOOL_OPTIONS", "");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "localhost");
        return Child.start(
                "Keycloak", home, log, environment, List.of("bin/kc.sh", "start", "--optimized", "--import-realm"));
    }

    private Path additions() {
        var jar = ours.resolve("target/soga-keycloak.jar");
        if (!Files.exists(jar)) {
            throw new LocalSystemException("Our additions to Keycloak are not built: " + jar + ". Start through make");
        }
        return jar;
    }

    private String preparation() throws IOException {
        var crc = new CRC32();
        crc.update(Files.readAllBytes(additions()));
        return String.join(" ", PREPARED_FOR) + " " + crc.getValue();
    }

    private Path marker() {
        return home.resolve("prepared-for");
    }
}
