package eu.soga.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.launcher.Options.Mode;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged API as its own process, with a durable PostgreSQL, a stand-in for Keycloak and a mail catcher, all on
 * free ports, for tests that kill its parts. Its logs stay in {@code target/outage-…}.
 */
final class OutageSystem implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SETTINGS = Map.of(
            "APP_RATE_LIMIT_READS", "1000000",
            "APP_RATE_LIMIT_WRITES", "1000000",
            "APP_RATE_LIMIT_CROWDS", "1000000",
            "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S");

    final Ports ports = new Ports(free(), free(), free(), free(), free(), free(), free());
    final StandInKeycloak keycloak = new StandInKeycloak(ports.keycloak());
    final LocalMail mail = LocalMail.start(ports.smtp());
    private final Path state = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "outage-");
    private final Options options;
    private final LocalApi packaged;
    /** One connection for each request under way, as many people have: HTTP/2 would refuse more than 100 on one. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private EmbeddedDatabase database;
    private @Nullable Child api;
    private @Nullable Child second;
    private int secondPort;

    OutageSystem() throws Exception {
        var root = Path.of("../..").toAbsolutePath().normalize();
        options = new Options(Mode.RUN, root, state, state, state, 0, "none", "");
        Files.createDirectories(options.logs());
        packaged = new LocalApi(options, ports);
        startDatabase();
    }

    void startDatabase() throws IOException {
        database =
                EmbeddedDatabase.kept(state.resolve("postgres"), ports.postgres(), state.resolve("logs/postgres.log"));
    }

    /** Starts the API unless it runs, and waits until it is ready. */
    void startApi() throws Exception {
        if (api == null || !api.isAlive()) api = packaged.startPackaged(database.database("soga"), SETTINGS);
        awaitReady();
    }

    /** Starts a second process on the same database, on its own port; it ends with the first. */
    void startSecondApi() throws Exception {
        var other = new Ports(free(), ports.keycloak(), ports.postgres(), ports.smtp(), ports.mails(), free(), free());
        secondPort = other.product();
        var secondPackaged = new LocalApi(options, other);
        second = secondPackaged.startPackaged(database.database("soga"), SETTINGS);
        second.awaitReady(secondPackaged.readyUrl(), new Progress());
    }

    void awaitReady() throws Exception {
        api.awaitReady(packaged.readyUrl(), new Progress());
    }

    void killApi() throws Exception {
        Child.kill("The API", List.of(api.handle()));
    }

    /** Kills the server and all its processes. */
    void killDatabase() throws Exception {
        var pid = Files.readAllLines(state.resolve("postgres/postmaster.pid")).getFirst();
        var server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        Child.kill(
                "PostgreSQL",
                Stream.concat(Stream.of(server), server.descendants()).toList());
        database.close();
    }

    String jdbcUrl() throws SQLException {
        return database.database("soga");
    }

    /** Sends one request whose answer has a JSON body. */
    HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(ports.product(), method, path, token, body, headers);
    }

    /** Sends one request to the process on this port. */
    HttpResponse<String> send(
            int port,
            String method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) request.header("Content-Type", "application/json");
        if (token != null) request.header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The ports of both processes. */
    List<Integer> processes() {
        return List.of(ports.product(), secondPort);
    }

    /** Returns the second process's answer to somebody without an account. */
    String readSecond(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + secondPort + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Has the API's process collect its garbage, through the JDK's own tool. */
    void collectGarbage() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var done = new ProcessBuilder(jcmd, String.valueOf(api.handle().pid()), "GC.run")
                .redirectErrorStream(true)
                .start();
        var said = new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (done.waitFor() != 0) throw new IOException(said);
    }

    /** Returns the API's figures in the format of Prometheus. */
    String metrics() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ports.management() + "/q/metrics"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() throws Exception {
        if (api != null) killApi();
        if (second != null) Child.kill("The second API", List.of(second.handle()));
        keycloak.close();
        mail.close();
        database.close();
        try (var files = Files.walk(state.resolve("postgres"))) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
    }

    /**
     * Returns a free port below those that the system gives to outgoing connections: the checks beside this one open
     * thousands of them, and one could take the port before our server does.
     */
    static int free() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(16_000, 32_000);
            try (var _ = new ServerSocket(port)) {
                return port;
            } catch (BindException _) {
                // in use: try another
            }
        }
        throw new IOException("No free port was found in 100 tries");
    }
}
