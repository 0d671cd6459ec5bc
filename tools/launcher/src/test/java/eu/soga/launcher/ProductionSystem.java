package eu.soga.launcher;

import eu.soga.launcher.Options.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The system as production runs it, without containers: PostgreSQL with our three users, Keycloak with the production
 * realm, the packaged API and Debian's nginx with our configuration and TLS. Its settings are those of
 * docker-compose.yml; its logs stay in {@code target/production-…}.
 */
final class ProductionSystem implements AutoCloseable {
    static final String PRODUCT = "agenda.test";
    static final String LOGIN = "login.test";
    private static final String SECRET = "a-secret-of-this-test";

    final Path root = Path.of("../..").toAbsolutePath().normalize();
    final Path state = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "production-");
    final int https = OutageSystem.free();
    final int http = OutageSystem.free();
    final LocalMail mail = LocalMail.start(0);
    final EmbeddedDatabase database;
    private final Ports ports = new Ports(
            OutageSystem.free(),
            OutageSystem.free(),
            OutageSystem.free(),
            mail.port(),
            OutageSystem.free(),
            OutageSystem.free(),
            OutageSystem.free());
    private final Deque<Child> children = new ArrayDeque<>();
    private final LocalApi api;

    ProductionSystem() throws Exception {
        Files.createDirectories(state.resolve("data"));
        var logs = Files.createDirectories(state.resolve("logs"));
        var keycloakHome =
                Path.of(System.getProperty("keycloak.home")).toAbsolutePath().normalize();
        api = new LocalApi(new Options(Mode.RUN, root, state, keycloakHome, state, 0, "real", ""), ports);
        makeCertificate();
        database = EmbeddedDatabase.kept(dataFolder(), ports.postgres(), logs.resolve("postgres.log"));
        try {
            startAll(keycloakHome, logs);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private void startAll(Path keycloakHome, Path logs) throws Exception {
        runIn(root, databaseSettings(), "sh", "deploy/postgres/users.sh");
        var keycloak = new LocalKeycloak(root.resolve("keycloak"), keycloakHome, logs.resolve("keycloak.log"));
        if (!keycloak.isPrepared()) {
            keycloak.startPreparing().awaitSuccess();
            keycloak.markPrepared();
        }
        var apiChild = started(api.startPackaged(jdbcUrl("soga"), apiSettings()));
        var keycloakChild = started(keycloak.start(root.resolve("keycloak/realm-production.json"), keycloakSettings()));
        started(startNginx(logs));
        apiChild.awaitReady(api.readyUrl(), new Progress());
        keycloakChild.awaitReady(ports.realmUrl(), new Progress());
    }

    private Child started(Child child) {
        children.push(child);
        return child;
    }

    String productUrl() {
        return "https://" + PRODUCT + ":" + https;
    }

    String loginUrl() {
        return "https://" + LOGIN + ":" + https;
    }

    /** Address of Keycloak without the proxy, as the API uses it. */
    String keycloakInside() {
        return ports.keycloakUrl();
    }

    Path dataFolder() {
        return state.resolve("data/postgres");
    }

    Path certificate() {
        return state.resolve("tls/fullchain.pem");
    }

    String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + name;
    }

    Map<String, String> databaseSettings() {
        return Map.of(
                "PGHOST",
                "localhost",
                "PGPORT",
                String.valueOf(ports.postgres()),
                "PGUSER",
                EmbeddedDatabase.USER,
                "DATABASE_OWNER_PASSWORD",
                SECRET,
                "DATABASE_API_PASSWORD",
                SECRET,
                "DATABASE_KEYCLOAK_PASSWORD",
                SECRET);
    }

    /** Runs the packaged API with an argument and waits for its end. */
    Ended runApi(String jdbcUrl, String argument, Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(api.environment(jdbcUrl));
        environment.putAll(apiSettings());
        environment.putAll(settings);
        environment.values().removeIf(String::isEmpty);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-jar", "api/target/quarkus-app/quarkus-run.jar"));
        if (!argument.isEmpty()) command.add(argument);
        return end(root, environment, command);
    }

    private Map<String, String> apiSettings() {
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1",
                "QUARKUS_DATASOURCE_USERNAME",
                "soga_api",
                "QUARKUS_DATASOURCE_PASSWORD",
                SECRET,
                "QUARKUS_FLYWAY_USERNAME",
                "soga_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                SECRET,
                "KEYCLOAK_ADMIN_SECRET",
                SECRET,
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "true",
                "APP_PUBLIC_URL",
                productUrl(),
                "APP_ISSUER",
                loginUrl() + "/realms/soga",
                "APP_SECURITY_CONTACT",
                "mailto:security@agenda.test");
    }

    private Map<String, String> keycloakSettings() {
        var settings = new HashMap<String, String>();
        settings.put("KC_DB_URL", jdbcUrl("keycloak"));
        settings.put("KC_DB_USERNAME", "keycloak");
        settings.put("KC_DB_PASSWORD", SECRET);
        settings.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
        settings.put("KC_PROXY_HEADERS", "xforwarded");
        settings.put("KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.0/8");
        settings.put("KC_HOSTNAME", loginUrl());
        settings.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "first");
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
        settings.put("APP_PUBLIC_URL", productUrl());
        settings.put("KEYCLOAK_ADMIN_SECRET", SECRET);
        settings.put("SMTP_HOST", "localhost");
        settings.put("SMTP_PORT", String.valueOf(mail.port()));
        settings.put("SMTP_AUTH", "false");
        settings.put("SMTP_STARTTLS", "false");
        settings.put("SMTP_USER", "none");
        settings.put("SMTP_PASSWORD", "none");
        settings.put("SMTP_FROM", "no-reply@agenda.test");
        return settings;
    }

    private void makeCertificate() throws Exception {
        var folder = Files.createDirectories(state.resolve("tls"));
        runIn(
                folder,
                Map.of(),
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-keyout",
                "privkey.pem",
                "-out",
                "fullchain.pem",
                "-subj",
                "/CN=" + PRODUCT,
                "-addext",
                "subjectAltName=DNS:%s,DNS:%s".formatted(PRODUCT, LOGIN));
    }

    /** Writes our files unchanged, below a main file like Debian's. */
    private Child startNginx(Path logs) throws IOException {
        var folder = Files.createDirectories(state.resolve("nginx/soga")).getParent();
        try (var files = Files.list(root.resolve("deploy/nginx"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".conf")).toList())
                Files.copy(file, folder.resolve("soga").resolve(file.getFileName()));
        }
        var site = Files.readString(root.resolve("deploy/nginx/soga.conf.template"));
        var values = Map.of(
                "APP_PUBLIC_URL", productUrl(),
                "APP_HOST", PRODUCT,
                "KEYCLOAK_HOST", LOGIN,
                "API", "localhost:" + ports.product(),
                "KEYCLOAK", "localhost:" + ports.keycloak(),
                "HTTP_PORT", String.valueOf(http),
                "HTTPS_PORT", String.valueOf(https),
                "TLS_FOLDER", state.resolve("tls").toString(),
                "ASSETS", root.resolve("web/dist").toString());
        for (var value : values.entrySet()) site = site.replace("${" + value.getKey() + "}", value.getValue());
        Files.writeString(folder.resolve("soga.conf"), site);
        var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Files.writeString(folder.resolve("nginx.conf"), """
                %s
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include soga.conf;
                }
                """.formatted(user));
        return Child.start(
                "nginx",
                folder,
                logs.resolve("nginx.log"),
                Map.of(),
                List.of(
                        nginx(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString()));
    }

    /** Finds nginx, which Debian puts where only root's path looks. */
    private static String nginx() {
        return Files.exists(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    }

    /** Returns the missing programs; empty when this check can run. */
    static List<String> missing() {
        return Stream.of("nginx", "age", "psql", "openssl", "curl")
                .filter(name -> Stream.concat(
                                Stream.of("/usr/sbin"),
                                Stream.of(System.getenv("PATH").split(":")))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .toList();
    }

    /** The exit code and output of a command. */
    record Ended(int code, String output) {}

    static String runIn(Path folder, Map<String, String> environment, String... command) throws Exception {
        var ended = end(folder, environment, List.of(command));
        if (ended.code() != 0) throw new IOException(String.join(" ", command) + ": " + ended.output());
        return ended.output();
    }

    static Ended end(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(3, TimeUnit.MINUTES)) process.destroyForcibly();
        return new Ended(process.waitFor(), output);
    }

    /** Stops everything but the database, so that nothing changes it any more. */
    void stopServers() {
        children.parallelStream().forEach(Child::stop);
        children.clear();
    }

    @Override
    public void close() throws Exception {
        stopServers();
        mail.close();
        database.close();
    }
}
